import { makeStyles } from "@fluentui/react-components";

export const useUpdateStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", ":empty": { display: "none" } },
  /** A line of its own, where it stands in a row with others. */
  form: { flexBasis: "100%", minWidth: 0, marginTop: "4px" },
  rating: { display: "inline-flex", alignItems: "center", gap: "6px" },
});

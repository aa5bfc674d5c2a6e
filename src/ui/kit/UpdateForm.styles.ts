import { makeStyles, tokens } from "@fluentui/react-components";

export const useUpdateStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", ":empty": { display: "none" } },
  /** A line of its own, where it stands in a row with others. */
  form: { flexBasis: "100%", minWidth: 0, marginTop: "4px" },
  below: {
    flexBasis: "100%",
    minWidth: 0,
    margin: 0,
    padding: "6px 8px 6px 12px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    border: "none",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  undo: { minWidth: "auto", textDecorationLine: "underline" },
  rating: { display: "inline-flex", alignItems: "center", gap: "6px" },
});

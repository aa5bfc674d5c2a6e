import { makeStyles, tokens } from "@fluentui/react-components";

export const useToolbarStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 16px", padding: "8px 12px" },
  about: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
  },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  /** Alone on its line on a phone, it takes the whole of it. */
  search: { flexGrow: 1, width: "220px", maxWidth: "100%" },
});

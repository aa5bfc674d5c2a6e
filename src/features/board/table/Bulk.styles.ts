import { makeStyles, tokens } from "@fluentui/react-components";

export const useBulkStyles = makeStyles({
  part: {
    maxHeight: "50vh",
    flexShrink: 0,
    boxSizing: "border-box",
    overflowY: "auto",
    padding: "8px 12px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  narrow: { maxWidth: "720px" },
  title: { margin: "0 0 8px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: "0 0 4px", maxWidth: "90ch" },
  list: { margin: "0 0 8px", padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  item: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px", minHeight: "24px" },
  reference: { minWidth: 0 },
});

import { makeStyles, tokens } from "@fluentui/react-components";

export const useProgressStyles = makeStyles({
  comparing: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  failed: { margin: "0 0 12px", color: tokens.colorPaletteRedForeground1, maxWidth: "72ch" },
  quiet: { color: tokens.colorNeutralForeground2 },
  notes: {
    margin: "16px 0 0",
    padding: 0,
    listStyleType: "none",
    maxWidth: "90ch",
    color: tokens.colorNeutralForeground2,
  },
});

import { makeStyles, tokens } from "@fluentui/react-components";

export const useEvidenceStyles = makeStyles({
  heading: { display: "flex", alignItems: "baseline", flexWrap: "wrap", gap: "4px 12px" },
  coverage: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "14px" },
  group: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 },
  criterion: { display: "grid", gridTemplateColumns: "minmax(36px, max-content) 1fr", gap: "8px" },
  mark: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  words: { overflowWrap: "anywhere" },
  pieces: {
    listStyleType: "none",
    margin: 0,
    padding: "0 0 0 44px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    "@media (max-width: 479px)": { paddingLeft: 0 },
  },
  none: {
    margin: 0,
    paddingLeft: "44px",
    color: tokens.colorNeutralForeground2,
    "@media (max-width: 479px)": { paddingLeft: 0 },
  },
  file: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
    overflowWrap: "anywhere",
  },
  problem: {
    margin: 0,
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
});

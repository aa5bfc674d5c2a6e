import { makeStyles, tokens } from "@fluentui/react-components";

export const useMineStyles = makeStyles({
  counts: {
    margin: "0 0 4px",
    display: "flex",
    flexWrap: "wrap",
    gap: "0 24px",
    fontSize: tokens.fontSizeBase400,
    // What is counted is loaded later, and nothing may move under the pointer then.
    minHeight: tokens.lineHeightBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  others: {
    fontSize: "inherit",
    lineHeight: "inherit",
    borderRadius: tokens.borderRadiusSmall,
    // Fluent shows focus by a second line under it alone.
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: { margin: "24px 0 0", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  progressText: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  asked: { margin: "0 0 8px", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: "16px 0 0", padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  item: {
    padding: "12px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { display: "flex", flexWrap: "wrap", gap: "8px 12px", alignItems: "flex-start" },
  mark: { minWidth: "32px", paddingTop: "2px" },
  words: { flexGrow: 1, flexBasis: "240px", minWidth: 0 },
  reason: { fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  reference: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  facts: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

import { makeStyles, tokens } from "@fluentui/react-components";

export const usePeopleStyles = makeStyles({
  subtitle: {
    margin: "24px 0 8px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  box: {
    padding: "12px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { margin: "0 0 8px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  slots: { display: "flex", flexWrap: "wrap", gap: "12px 24px" },
  slot: { flexGrow: 1, flexShrink: 1, flexBasis: "300px", minWidth: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", minHeight: "32px" },
  ends: { display: "flex", gap: "4px" },
  role: { minWidth: "84px", color: tokens.colorNeutralForeground2 },
  who: { flexGrow: 1, flexBasis: "120px", overflowWrap: "anywhere" },
  form: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  quiet: { margin: "0 0 8px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  words: { margin: 0, overflowWrap: "anywhere" },
  status: {
    margin: "0 0 12px",
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  failed: { borderLeftColor: tokens.colorStatusDangerBorder2 },
});

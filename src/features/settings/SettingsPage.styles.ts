import { makeStyles, tokens } from "@fluentui/react-components";
import { box } from "../../ui/kit/boxes.ts";

export const useSettingsStyles = makeStyles({
  subtitle: {
    margin: "24px 0 8px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  box,
  row: { display: "flex", flexWrap: "wrap", gap: "4px 16px", alignItems: "center", minHeight: "32px" },
  name: { margin: 0, flexBasis: "168px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  value: { flexGrow: 1, flexBasis: "160px", minWidth: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  effect: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  note: {
    margin: 0,
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
});

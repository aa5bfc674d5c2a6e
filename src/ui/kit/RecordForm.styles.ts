import { makeStyles, tokens } from "@fluentui/react-components";

export const useRecordFormStyles = makeStyles({
  /** Fields side by side where there is room, else one below the other. */
  form: { display: "flex", flexWrap: "wrap", gap: "12px 16px", minWidth: 0, margin: 0, overflowWrap: "anywhere" },
  box: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, flexBasis: "100%", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  full: { flexBasis: "100%", minWidth: 0, ":empty": { display: "none" } },
  own: { flexBasis: "100%", minWidth: 0, display: "flex", flexDirection: "column", gap: "12px" },
  half: { flexGrow: 1, flexShrink: 1, flexBasis: "180px", minWidth: 0 },
  /** Beside something to read it wants more room. */
  reading: { flexGrow: 1, flexShrink: 1, flexBasis: "260px", minWidth: 0 },
  /** As tall as what it holds, where the browser knows how. Down only: a long word must not make it wider than its place. */
  lines: {
    maxHeight: "none",
    "& textarea": { fieldSizing: "content", minHeight: "52px", maxHeight: "40vh", width: "0", minWidth: "100%" },
  },
  tall: { "& textarea": { minHeight: "84px" } },
  /** As wide as its place, however long its options are. */
  select: { minWidth: 0, width: "100%", "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  radios: { flexWrap: "wrap" },
  notice: {
    margin: "8px 0 0",
    padding: "6px 10px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  buttons: { flexBasis: "100%", display: "flex", flexWrap: "wrap", gap: "8px" },
  /** In sight however little room there is. */
  floating: {
    position: "sticky",
    bottom: "-16px",
    margin: "0 -16px -16px",
    padding: "12px 16px 16px",
    flexBasis: "calc(100% + 32px)",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

import { makeStyles, tokens } from "@fluentui/react-components";
import { box } from "../../ui/kit/boxes.ts";

const narrow = "@media screen and (max-width: 760px)";
const line = `1px solid ${tokens.colorNeutralStroke2}`;

export const useImportStyles = makeStyles({
  step: { ...box, marginBottom: "16px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  subtitle: { margin: "8px 0 0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { margin: 0, maxWidth: "90ch", overflowWrap: "anywhere" },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  refused: {
    margin: 0,
    padding: "8px 12px",
    borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  paste: {
    minHeight: "64px",
    padding: "8px",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    resize: "none",
    width: "100%",
    boxSizing: "border-box",
  },
  file: { position: "absolute", width: "1px", height: "1px", opacity: 0, overflow: "hidden" },
  pairs: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(180px, 320px)",
    gap: "4px 16px",
    alignItems: "center",
    paddingBottom: "8px",
    borderBottom: line,
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  filters: { display: "flex", flexWrap: "wrap", gap: "4px" },
  rows: { listStyleType: "none", margin: 0, padding: 0, borderTop: line },
  row: {
    display: "grid",
    gridTemplateColumns: "88px 96px minmax(0, 1fr)",
    gap: "2px 12px",
    padding: "8px 0",
    borderBottom: line,
    overflowWrap: "anywhere",
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  what: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  bar: { maxWidth: "480px" },
});

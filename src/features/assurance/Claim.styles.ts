import { makeStyles, tokens } from "@fluentui/react-components";

/** Of the forms that claim an action complete, and that check it. */
export const useClaimStyles = makeStyles({
  account: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    minWidth: 0,
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  criterion: { margin: 0 },
  mark: { marginRight: "8px", fontVariantNumeric: "tabular-nums" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center" },
  piece: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 10px",
    // A line at its side and not a darker ground, on which what is wrong would be hard to read.
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
  pieceHead: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr) max-content",
    gap: "8px",
    alignItems: "center",
  },
  icon: { fontSize: "16px", lineHeight: 0, color: tokens.colorNeutralForeground2 },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  pieceFields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 150px",
    gap: "8px",
    "@media (max-width: 479px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  said: {
    margin: 0,
    padding: "4px 8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

import { makeStyles, tokens } from "@fluentui/react-components";

const box = {
  padding: "12px 16px",
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusMedium,
} as const;

const onPaper = { "@media print": { display: "none" } } as const;

export const usePapersStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "280px minmax(0, 1fr) 300px",
    gap: "16px",
    alignItems: "start",
    "@media (max-width: 1180px)": { gridTemplateColumns: "240px minmax(0, 1fr)" },
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    "@media print": { display: "block" },
  },
  left: {
    ...box,
    ...onPaper,
    "& .fui-Select, & .fui-Select__select": { minWidth: 0 },
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minWidth: 0,
  },
  middle: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  side: {
    ...onPaper,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minWidth: 0,
    position: "sticky",
    top: "16px",
    "@media (max-width: 1180px)": { gridColumn: "1 / -1", position: "static" },
  },
  box: { ...box, ...onPaper, display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  failed: { margin: 0, color: tokens.colorPaletteRedForeground1, maxWidth: "72ch" },
  well: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  sections: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  section: {
    display: "flex",
    alignItems: "center",
    gap: "2px",
    minWidth: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTop: "none" },
  },
  sectionName: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { margin: 0, paddingInlineStart: "20px" },
  names: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
  context: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  log: { ...onPaper, marginTop: "24px", display: "flex", flexDirection: "column", gap: "8px" },
  papers: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  paper: { ...box, display: "flex", flexDirection: "column", gap: "4px" },
  paperHead: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 12px" },
  paperName: { margin: 0, fontSize: tokens.fontSizeBase300 },
  links: { display: "flex", flexWrap: "wrap", gap: "4px 16px" },
  said: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", maxWidth: "72ch" },
});

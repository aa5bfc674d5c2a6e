import { makeStyles, tokens } from "@fluentui/react-components";

export const useColumnsStyles = makeStyles({
  panel: {
    maxHeight: "60vh",
    flexShrink: 0,
    boxSizing: "border-box",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "8px 12px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: "4px", fontWeight: tokens.fontWeightSemibold },
  levels: { display: "flex", flexWrap: "wrap", gap: "8px 24px" },
  level: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-end" },
  columns: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(280px, 1fr))",
    gap: "0 24px",
  },
  column: { display: "flex", alignItems: "center", minWidth: 0 },
  box: { flexGrow: 1, minWidth: 0 },
  foot: { display: "flex", flexWrap: "wrap", gap: "8px 12px", alignItems: "center" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

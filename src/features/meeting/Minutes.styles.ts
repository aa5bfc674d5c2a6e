import { makeStyles, tokens } from "@fluentui/react-components";

const line = `1px solid ${tokens.colorNeutralStroke2}`;

export const useMinutesStyles = makeStyles({
  paper: {
    marginTop: "8px",
    padding: "8px 16px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  edge: { margin: "8px 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  heading: { margin: "16px 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: "4px 0", maxWidth: "80ch" },
  strong: { margin: "8px 0 4px", fontWeight: tokens.fontWeightSemibold },
  list: { margin: "4px 0", paddingInlineStart: "20px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": { padding: "6px 8px 6px 0", textAlign: "start", verticalAlign: "top", borderBottom: line },
    "& th": { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
    "@media (max-width: 640px)": {
      "& thead": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
      "& tr, & td": { display: "block" },
      "& td": { borderBottom: "none", padding: "2px 0" },
      "& td::before": { content: "attr(data-label) ': '", color: tokens.colorNeutralForeground2 },
      "& tr": { borderBottom: line, padding: "6px 0" },
    },
  },
  status: { display: "inline-flex", alignItems: "center", gap: "4px", fontWeight: tokens.fontWeightSemibold },
});

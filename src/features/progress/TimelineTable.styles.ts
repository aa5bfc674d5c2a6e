import { makeStyles, tokens } from "@fluentui/react-components";
import { wordsButton } from "../../ui/kit/wordsButton.ts";

const narrow = "@media (max-width: 640px)";

export const useTimelineTableStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 16px", margin: "4px 0 8px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  pager: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "4px 8px",
      textAlign: "start",
      verticalAlign: "top",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& thead th": { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
    "& th[scope=rowgroup]": { paddingTop: "12px", fontSize: tokens.fontSizeBase300 },
    "@media print": {
      "& td:nth-child(2)": { width: "32%" },
      "& th[scope=row], & td:nth-child(3), & td:last-child": { whiteSpace: "nowrap" },
    },
    [narrow]: {
      "&, & tbody, & tr, & th, & td": { display: "block" },
      "& thead": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
      "& tr": { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
      "& th, & td": { padding: "1px 0", borderBottom: "none" },
      "& td[data-label]::before": { content: "attr(data-label) ': '", color: tokens.colorNeutralForeground2 },
    },
  },
  open: {
    ...wordsButton,
    padding: 0,
    minHeight: "24px",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  status: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

import { makeStyles, tokens } from "@fluentui/react-components";

const narrow = "@media screen and (max-width: 760px)";
const line = `1px solid ${tokens.colorNeutralStroke1}`;

export const usePaperStyles = makeStyles({
  paper: {
    padding: "24px clamp(12px, 4%, 48px) 32px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    "@media print": { padding: 0, border: "none" },
  },
  edge: {
    margin: "0 0 16px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-line",
  },
  title: { margin: "0 0 16px", fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  first: {
    margin: "24px 0 8px",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    breakAfter: "avoid",
  },
  second: {
    margin: "20px 0 6px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    breakAfter: "avoid",
  },
  text: { margin: "0 0 8px", maxWidth: "90ch", whiteSpace: "pre-line", overflowWrap: "anywhere" },
  strong: { margin: "0 0 8px", maxWidth: "90ch", fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: "8px 0",
    paddingInlineStart: "10px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    maxWidth: "90ch",
    fontSize: tokens.fontSizeBase200,
  },
  list: { margin: "0 0 8px", paddingInlineStart: "20px" },
  box: { minHeight: "140px", border: line, padding: "8px 12px", margin: "8px 0" },
  picture: { margin: "8px 0 16px" },
  scroll: { overflowX: "auto", margin: "8px 0 16px", "@media print": { overflowX: "visible" } },
  caption: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    paddingBottom: "4px",
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": {
      textAlign: "start",
      verticalAlign: "bottom",
      padding: "4px 8px",
      border: line,
      backgroundColor: tokens.colorNeutralBackground3,
      fontWeight: tokens.fontWeightSemibold,
    },
    "& td": {
      verticalAlign: "top",
      padding: "4px 8px",
      border: line,
      whiteSpace: "pre-line",
      overflowWrap: "anywhere",
      minWidth: "4em",
    },
    "& [data-number]": { textAlign: "end", fontVariantNumeric: "tabular-nums" },
    "& tr": { breakInside: "avoid" },
    // Where there is no room for columns, each row is a block with the title of its column before each value.
    [narrow]: {
      "&, & tbody, & tr, & td, & caption": { display: "block" },
      "& thead": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
      "& tr": { padding: "6px 0", borderTop: line },
      "& td": { border: "none", padding: "1px 0" },
      "& td[data-number]": { textAlign: "start" },
      "& td::before": { content: 'attr(data-label) ": "', color: tokens.colorNeutralForeground2 },
    },
    // References and names of programmes: paper is narrow, and they would be torn.
    "@media print": { "& td:first-child": { overflowWrap: "break-word" } },
  },
  more: {
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    background: "none",
    border: "none",
    padding: 0,
    textDecorationLine: "underline",
    cursor: "pointer",
  },
});

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
  // A line at the end is not cut off by a part of a pixel.
  scroll: {
    overflowX: "auto",
    paddingInlineEnd: "1px",
    margin: "8px 0 16px",
    "@media print": { overflowX: "visible" },
  },
  caption: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    paddingBottom: "4px",
  },
  // On screen each row is a grid of its own, so that more rows change nothing of those that are there. On paper it is a table, whose headings are repeated on every page.
  table: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& caption": { display: "block" },
    "& thead": { display: "block" },
    // What is in one is neither laid out nor painted again when those above it grow.
    "& tbody": { display: "block", contain: "content" },
    "& tr": { display: "grid", breakInside: "avoid" },
    "& th, & td": {
      minWidth: 0,
      padding: "4px 8px",
      border: line,
      borderTopStyle: "none",
      borderInlineStartStyle: "none",
      ":first-child": { borderInlineStartStyle: "solid" },
    },
    "& th": {
      display: "flex",
      alignItems: "flex-end",
      borderTopStyle: "solid",
      textAlign: "start",
      backgroundColor: tokens.colorNeutralBackground3,
      fontWeight: tokens.fontWeightSemibold,
    },
    "& td": { whiteSpace: "pre-line", overflowWrap: "anywhere", hyphens: "auto" },
    "& [data-number]": { textAlign: "end", justifyContent: "flex-end", fontVariantNumeric: "tabular-nums" },
    "@media print": {
      display: "table",
      minWidth: "0 !important",
      width: "100%",
      borderCollapse: "collapse",
      "& caption": { display: "table-caption" },
      "& thead": { display: "table-header-group" },
      "& tbody": { display: "table-row-group", contain: "none" },
      "& tr": { display: "table-row" },
      "& th, & td": {
        display: "table-cell",
        verticalAlign: "top",
        borderTopStyle: "solid",
        borderInlineStartStyle: "solid",
      },
      "& th": { verticalAlign: "bottom" },
      // References and names of programmes: paper is narrow, and they would be torn.
      "& td:first-child": { overflowWrap: "break-word" },
    },
    // Where there is no room for columns, each row is a block with the title of its column before each value.
    [narrow]: {
      minWidth: "0 !important",
      "& thead": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
      "& tr": { display: "block", padding: "6px 0", borderTop: line },
      "& td": { display: "block", border: "none", padding: "1px 0" },
      "& td:first-child": { borderInlineStartStyle: "none" },
      "& td[data-number]": { textAlign: "start" },
      "& td::before": { content: 'attr(data-label) ": "', color: tokens.colorNeutralForeground2 },
    },
  },
  waiting: {
    contentVisibility: "auto",
    containIntrinsicSize: "auto none auto 250px",
    "@media print": { contentVisibility: "visible" },
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

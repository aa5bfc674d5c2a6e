import { makeStyles, tokens } from "@fluentui/react-components";

/** Narrower than this each line is a box of its own. */
const narrow = "@media (max-width: 760px)";

export const useOverviewStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    textAlign: "start",
    "& th, & td": {
      padding: "6px 8px",
      textAlign: "start",
      verticalAlign: "middle",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    [narrow]: {
      display: "block",
      "& tbody": { display: "block" },
      "& tr": {
        display: "grid",
        gridTemplateColumns: "1fr 1fr",
        padding: "8px 0",
        borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      },
      "& th, & td": { borderBottom: "none", padding: "3px 0" },
      "& td[data-label]::before": {
        content: "attr(data-label)",
        display: "block",
        fontSize: tokens.fontSizeBase200,
        color: tokens.colorNeutralForeground2,
      },
    },
  },
  head: {
    "& th": {
      fontWeight: tokens.fontWeightRegular,
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
    },
    [narrow]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    "@media print": { width: "18%", overflowWrap: "break-word" },
    [narrow]: { gridColumn: "1 / -1" },
  },
  link: {
    padding: 0,
    minWidth: 0,
    minHeight: "24px",
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { textDecorationLine: "underline" },
  },
  lead: {
    display: "block",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  bar: { width: "42%", "@media print": { width: "34%" }, [narrow]: { width: "auto", gridColumn: "1 / -1" } },
  count: { float: "left", width: "40px", lineHeight: "20px" },
  rating: {
    "@media print": { minWidth: "120px" },
    display: "inline-flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 6px",
  },
  why: { flexBasis: "100%", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  rounds: { display: "inline-flex", alignItems: "center", gap: "6px", fontSize: tokens.fontSizeBase200 },
  stalled: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  number: { textAlign: "end !important" as "end", [narrow]: { textAlign: "start !important" as "start" } },
  total: { "& th, & td": { fontWeight: tokens.fontWeightSemibold, borderBottom: "none" } },
});

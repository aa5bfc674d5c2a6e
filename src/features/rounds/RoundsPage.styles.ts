import { makeStyles, tokens } from "@fluentui/react-components";
import { box } from "../../ui/kit/boxes.ts";
import { wordsButton } from "../../ui/kit/wordsButton.ts";

export const useRoundsStyles = makeStyles({
  subtitle: {
    margin: "24px 0 8px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  box,
  head: { display: "flex", flexWrap: "wrap", gap: "4px 12px", alignItems: "baseline" },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  before: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  quietWords: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
  remindAll: { display: "flex", flexWrap: "wrap", gap: "4px 12px", alignItems: "center", marginBottom: "8px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  /** Programmes, their counts and their buttons stand in columns from row to row. */
  columns: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(180px, 1fr) fit-content(260px) fit-content(420px)",
    gap: "8px 16px",
    "@media (max-width: 640px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  lined: { display: "grid", gridColumn: "1 / -1", gridTemplateColumns: "subgrid", alignItems: "center" },
  across: { gridColumn: "1 / -1" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px 16px", alignItems: "center" },
  programme: { flexGrow: 1, flexBasis: "240px", minWidth: 0, overflowWrap: "anywhere" },
  programmeName: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  counts: { display: "flex", flexDirection: "column", fontVariantNumeric: "tabular-nums" },
  ends: { display: "flex", flexWrap: "wrap", gap: "8px" },
  /** Two texts in one place, which is as wide as the longer, so that nothing beside it moves. */
  stack: { display: "inline-grid", "& > *": { gridArea: "1 / 1" } },
  unseen: { visibility: "hidden" },
  group: { margin: "8px 0 0" },
  groupTitle: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  actions: { listStyleType: "none", margin: "2px 0 0", padding: 0 },
  /** A button as long as its words, which wrap. */
  action: {
    ...wordsButton,
    display: "block",
    width: "100%",
    padding: "3px 4px",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  reference: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  without: { margin: "4px 0 0", paddingInlineStart: "20px", overflowWrap: "anywhere" },
  counted: {
    display: "flex",
    flexWrap: "wrap",
    gap: "0 16px",
    justifyContent: "space-between",
    overflowWrap: "anywhere",
  },
  programmes: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  number: { fontVariantNumeric: "tabular-nums" },
});

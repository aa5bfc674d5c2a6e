import { makeStyles, tokens } from "@fluentui/react-components";
import { box, listBox } from "../../ui/kit/boxes.ts";
import { wordsButton } from "../../ui/kit/wordsButton.ts";

export const useMeetingStyles = makeStyles({
  form: { marginBottom: "16px" },
  group: { marginTop: "24px" },
  groupTitle: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  push: { marginRight: "auto", marginBottom: 0, minWidth: 0, overflowWrap: "anywhere" },
  box: { ...box, overflowWrap: "anywhere" },
  list: { ...listBox, ":empty": { display: "none" } },
  item: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 12px", padding: "6px 16px" },
  spaced: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", marginTop: "12px" },
  entry: { display: "flex", flexDirection: "column", gap: "4px", padding: "10px 16px", overflowWrap: "anywhere" },
  filters: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px 16px", marginBottom: "12px" },
  /** Words that open an action or a meeting. */
  reference: {
    ...wordsButton,
    padding: 0,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    fontVariantNumeric: "tabular-nums",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  /** A line that opens something. */
  opens: {
    ...wordsButton,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "2px 12px",
    width: "100%",
    padding: "10px 16px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  strong: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  grow: { flexGrow: 1, flexBasis: "200px", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { margin: 0, maxWidth: "80ch", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  quietWords: { margin: 0, color: tokens.colorNeutralForeground2 },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** How a meeting is. */
  badge: {
    padding: "0 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
  },
  strongBadge: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", ":empty": { display: "none" } },
  facts: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  more: { marginTop: "4px" },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  plainList: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    overflowWrap: "anywhere",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

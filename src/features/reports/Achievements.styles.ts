import { makeStyles, tokens } from "@fluentui/react-components";
import { listBox } from "../../ui/kit/boxes.ts";

export const useAchievementStyles = makeStyles({
  group: { marginTop: "20px" },
  groupTitle: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: listBox,
  item: { display: "flex", flexDirection: "column", gap: "4px", padding: "10px 16px", overflowWrap: "anywhere" },
  head: { display: "flex", alignItems: "flex-start", gap: "8px" },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  withdraw: { flexShrink: 0 },
  reason: { marginTop: "4px" },
  words: { margin: 0, maxWidth: "80ch", whiteSpace: "pre-wrap" },
  about: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  more: { marginTop: "20px" },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2, marginBottom: "6px" },
  uncounted: { margin: 0, paddingInlineStart: "20px", maxWidth: "90ch", overflowWrap: "anywhere" },
});

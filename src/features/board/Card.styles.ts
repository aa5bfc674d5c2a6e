import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { BoardColumn } from "../../plan/action.ts";
import { markStyle } from "../../ui/kit/mark.tsx";
import { colourOf } from "../../ui/kit/palette.ts";
import { tokens } from "../../ui/kit/tokens.ts";
import { cardHeight } from "./layout.ts";
import { onPhone } from "./onPhone.ts";

const useStyles = makeStyles({
  card: {
    position: "relative",
    boxSizing: "border-box",
    height: `${cardHeight}px`,
    padding: "8px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    color: tokens.colorNeutralForeground1,
    // No change of background: under the contrast theme it would turn as bright as the words.
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1Hover}`, boxShadow: tokens.shadow4 },
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  open: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  attention: { border: `1px solid ${tokens.colorStatusWarningBorder2}` },
  cover: {
    position: "absolute",
    inset: 0,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  top: {
    flexShrink: 0,
    height: "20px",
    display: "flex",
    alignItems: "center",
    gap: "4px",
    paddingRight: "16px",
    fontSize: tokens.fontSizeBase200,
  },
  reference: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  title: {
    flexGrow: 1,
    flexShrink: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "18px",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 3,
    maxHeight: "54px",
    overflow: "hidden",
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  /** A word of a title that may be cut: the ellipsis of a clamped line takes letters from text, but boxes whole. */
  word: { display: "inline-block", maxWidth: "100%" },
  shorter: { WebkitLineClamp: 2, maxHeight: "36px" },
  lead: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    height: "18px",
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
  },
  avatar: {
    flexShrink: 0,
    width: "18px",
    height: "18px",
    borderRadius: "50%",
    display: "grid",
    placeItems: "center",
    fontSize: "9px",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
  },
  /** The last word of a name tells people apart where the first ones repeat: it is never cut. */
  leadName: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "pre" },
  lastName: { flexShrink: 0, maxWidth: "100%", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  name: { display: "flex", minWidth: 0 },
  /** Where both do not fit beside each other, the second goes out of sight rather than both being cut. */
  date: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    flexShrink: 0,
    height: "18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    whiteSpace: "nowrap",
    overflow: "hidden",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  day: { overflow: "hidden", textOverflow: "ellipsis" },
  tags: {
    display: "flex",
    gap: "4px",
    height: "18px",
    fontSize: tokens.fontSizeBase200,
  },
  tag: {
    boxSizing: "border-box",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    lineHeight: "16px",
    padding: "0 5px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
  },
  /** How many tags there is no room for. */
  others: { flexShrink: 0, lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  strongTag: { fontWeight: tokens.fontWeightSemibold, border: `1px solid ${tokens.colorStatusWarningBorder2}` },
  menu: {
    position: "absolute",
    top: "4px",
    right: "4px",
    width: "24px",
    height: "24px",
    padding: 0,
    display: "grid",
    placeItems: "center",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    [onPhone]: { top: 0, right: 0, width: "44px", height: "44px" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const mark = (column: BoardColumn) => ({ ...markStyle, color: colourOf(column) });

const useMarkStyles = makeStyles({
  "Not started": mark("Not started"),
  Red: mark("Red"),
  Amber: mark("Amber"),
  Green: mark("Green"),
  Claimed: mark("Claimed"),
  Verified: mark("Verified"),
});

/** Made once for all cards: a hook in each, and merging in each, take longer than drawing it. */
export function useCardStyles() {
  const styles = useStyles();
  const marks = useMarkStyles();
  return useMemo(
    () => ({
      ...styles,
      marks,
      shortTitle: mergeClasses(styles.title, styles.shorter),
      strongTag: mergeClasses(styles.tag, styles.strongTag),
    }),
    [styles, marks],
  );
}

export type CardStyles = ReturnType<typeof useCardStyles>;

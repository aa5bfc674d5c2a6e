import { makeStyles } from "@fluentui/react-components";
import { tokens } from "../../ui/kit/tokens.ts";
import { onPhone } from "./onPhone.ts";

export const useToolbarStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 16px", padding: "8px 12px" },
  about: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
  },
  layouts: { display: "flex", margin: 0, padding: 0, border: "none" },
  layout: {
    "&[aria-pressed=true]": {
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      boxShadow: `inset 0 -3px 0 ${tokens.colorNeutralStrokeAccessible}`,
      fontWeight: tokens.fontWeightSemibold,
      // Forced colours take shadows away.
      "@media (forced-colors: active)": { borderBottom: "4px solid Highlight" },
    },
  },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    [onPhone]: { flexGrow: 1, "& button": { minWidth: "44px", minHeight: "44px" } },
  },
  /** Alone on its line on a phone, it takes the whole of it. */
  search: {
    flexGrow: 1,
    width: "220px",
    maxWidth: "100%",
    boxSizing: "border-box",
    height: "24px",
    [onPhone]: { height: "44px" },
    display: "flex",
    alignItems: "center",
    gap: "6px",
    padding: "0 6px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-within": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-1px",
    },
  },
  words: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    border: "none",
    outline: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    "::placeholder": { color: tokens.colorNeutralForeground4, opacity: 1 },
  },
});

import { makeStyles } from "@fluentui/react-components";
import { tokens } from "../../ui/kit/tokens.ts";
import { onPhone } from "./onPhone.ts";

export const useStripStyles = makeStyles({
  strip: {
    display: "flex",
    flexWrap: "wrap",
    gap: "0 2px",
    margin: 0,
    padding: "0 12px 8px",
    border: "none",
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
  },
  figure: {
    display: "inline-flex",
    alignItems: "center",
    gap: "5px",
    minHeight: "28px",
    [onPhone]: { minHeight: "44px" },
    padding: "0 6px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    whiteSpace: "nowrap",
    // No change of background: under the contrast theme it would turn as bright as the marks.
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    textDecorationLine: "underline",
    // Where colours are forced, even what is transparent has an edge.
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

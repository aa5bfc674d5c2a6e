import { makeStyles, tokens } from "@fluentui/react-components";

export const useStripStyles = makeStyles({
  strip: {
    display: "flex",
    flexWrap: "wrap",
    gap: "0 2px",
    padding: "0 12px 8px",
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
  },
  figure: {
    display: "inline-flex",
    alignItems: "center",
    gap: "5px",
    minHeight: "28px",
    padding: "0 6px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    border: `1px solid ${tokens.colorNeutralStroke1Selected}`,
    textDecorationLine: "underline",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

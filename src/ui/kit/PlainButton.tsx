// A small button that looks as Fluent's does, for what is there with the first card: Fluent's own brings 8 kB, and comes with what is
// loaded later.
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ComponentProps, ReactNode } from "react";
import { tokens } from "./tokens.ts";

interface Props extends Omit<ComponentProps<"button">, "type" | "disabled"> {
  /** As Fluent names them. */
  readonly appearance?: "secondary" | "subtle" | "transparent";
  /** Before the words; alone where there are none. */
  readonly icon?: ReactNode;
}

const pressed = ":hover:active,:active:focus-visible";
const forcedColours = "@media (forced-colors: active)";

/** Fluent sets it while the keyboard is in use. */
const focusRing = "&[data-fui-focus-visible]";

const highlighted = {
  backgroundColor: "HighlightText",
  border: "1px solid Highlight",
  color: "Highlight",
  forcedColorAdjust: "none",
} as const;

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    minWidth: "64px",
    margin: 0,
    padding: `3px ${tokens.spacingHorizontalS}`,
    overflow: "hidden",
    verticalAlign: "middle",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    transitionDuration: tokens.durationFaster,
    transitionProperty: "background, border, color",
    transitionTimingFunction: tokens.curveEasyEase,
    "@media screen and (prefers-reduced-motion: reduce)": { transitionDuration: "0.01ms" },
    ":hover": { cursor: "pointer" },
    [focusRing]: {
      border: `1px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorTransparentStroke}`,
      boxShadow: `0 0 0 ${tokens.strokeWidthThin} ${tokens.colorStrokeFocus2} inset`,
      zIndex: 1,
    },
    [forcedColours]: {
      ":focus": { border: "1px solid ButtonText" },
      ":hover": highlighted,
      [pressed]: highlighted,
    },
  },
  withIcon: { paddingTop: "1px", paddingBottom: "1px" },
  iconOnly: { minWidth: "24px", maxWidth: "24px", padding: "1px" },
  secondary: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
      color: tokens.colorNeutralForeground1Hover,
    },
    [pressed]: {
      backgroundColor: tokens.colorNeutralBackground1Pressed,
      border: `1px solid ${tokens.colorNeutralStroke1Pressed}`,
      color: tokens.colorNeutralForeground1Pressed,
    },
  },
  subtle: {
    backgroundColor: tokens.colorSubtleBackground,
    border: "1px solid transparent",
    color: tokens.colorNeutralForeground2,
    ":hover": {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
      "& > span": { color: tokens.colorNeutralForeground2BrandHover },
    },
    [pressed]: {
      backgroundColor: tokens.colorSubtleBackgroundPressed,
      color: tokens.colorNeutralForeground2Pressed,
      "& > span": { color: tokens.colorNeutralForeground2BrandPressed },
    },
    [forcedColours]: {
      ":hover": { "& > span": { color: "Highlight" } },
      [pressed]: { "& > span": { color: "Highlight" } },
    },
  },
  transparent: {
    backgroundColor: tokens.colorTransparentBackground,
    border: "1px solid transparent",
    color: tokens.colorNeutralForeground2,
    ":hover": {
      backgroundColor: tokens.colorTransparentBackgroundHover,
      color: tokens.colorNeutralForeground2BrandHover,
    },
    [pressed]: {
      backgroundColor: tokens.colorTransparentBackgroundPressed,
      color: tokens.colorNeutralForeground2BrandPressed,
    },
    [forcedColours]: {
      ":hover": { backgroundColor: tokens.colorTransparentBackground },
      [pressed]: { backgroundColor: tokens.colorTransparentBackground },
    },
  },
  icon: { display: "inline-flex", fontSize: "20px" },
  beforeWords: { marginRight: tokens.spacingHorizontalXS },
});

export function PlainButton({ appearance = "secondary", icon, className, children, ...rest }: Props) {
  const styles = useStyles();
  const hasWords = children !== undefined;
  return (
    <button
      type="button"
      {...rest}
      className={mergeClasses(
        styles.button,
        styles[appearance],
        icon !== undefined && styles.withIcon,
        !hasWords && styles.iconOnly,
        className,
      )}
    >
      {icon !== undefined && <span className={mergeClasses(styles.icon, hasWords && styles.beforeWords)}>{icon}</span>}
      {icon !== undefined && hasWords ? <span>{children}</span> : children}
    </button>
  );
}

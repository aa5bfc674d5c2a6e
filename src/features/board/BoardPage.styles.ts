import { makeStyles } from "@fluentui/react-components";
import { tokens } from "../../ui/kit/tokens.ts";

export const usePageStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    minWidth: 0,
    position: "relative",
    flexGrow: 1,
  },
  switch: {
    display: "grid",
    gridTemplateColumns: "repeat(6, 1fr)",
    gap: "2px",
    margin: 0,
    padding: "0 12px",
    border: "none",
    minWidth: 0,
  },
  segment: {
    minHeight: "44px",
    minWidth: 0,
    padding: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "4px",
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: "pointer",
    "&[aria-pressed=true]": {
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      boxShadow: `inset 0 -3px 0 ${tokens.colorNeutralStrokeAccessible}`,
      fontWeight: tokens.fontWeightSemibold,
      // Forced colours take shadows away.
      "@media (forced-colors: active)": { borderBottom: "4px solid Highlight" },
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, zIndex: 1 },
  },
  chosen: { margin: "8px 12px 4px", fontSize: tokens.fontSizeBase400 },
});

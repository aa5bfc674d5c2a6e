import { makeStyles, tokens } from "@fluentui/react-components";

export const useMoveStyles = makeStyles({
  surface: {
    width: "min(400px, calc(100vw - 16px))",
    boxSizing: "border-box",
    maxHeight: "calc(100vh - 16px)",
    overflowY: "auto",
    scrollPaddingBottom: "100px",
  },
  /** With something to read in it. */
  wide: { width: "min(560px, calc(100vw - 16px))" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    display: "flex",
    gap: "8px",
    alignItems: "center",
  },
  about: {
    margin: "4px 0 12px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

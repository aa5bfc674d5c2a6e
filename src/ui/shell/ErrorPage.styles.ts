import { makeStyles, tokens } from "@fluentui/react-components";

export const useErrorPageStyles = makeStyles({
  page: {
    height: "100%",
    boxSizing: "border-box",
    display: "flex",
    overflowY: "auto",
    padding: "24px 16px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // Auto margins centre what is shorter than the page, and let what is taller scroll from its top.
  column: { width: "100%", maxWidth: "34rem", margin: "auto", display: "flex", flexDirection: "column", gap: "12px" },
  // The glyph has air around it, and stands over the text's edge without.
  sign: { width: "40px", height: "40px", marginLeft: "-5px", color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    marginBottom: "8px",
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, marginBottom: "8px" },
  detail: {
    margin: 0,
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  steps: { display: "flex", flexWrap: "wrap", gap: "8px", paddingTop: "4px" },
});

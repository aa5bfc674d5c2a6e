import { makeStyles } from "@fluentui/react-components";
import { tokens } from "../kit/tokens.ts";

export const useTabStyles = makeStyles({
  page: {
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground3,
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    ":focus-visible": { outline: "none" },
    // Magnified to 400 %, a window is some 250 pixels high: then the page scrolls, so that the board keeps room.
    "@media (max-height: 479px)": { overflowY: "auto" },
  },
  /** Under a panel that lies over everything, there is one thing to scroll: the panel. */
  covered: {
    "@media (max-height: 479px)": { overflowY: "hidden", "& > :not(:last-child)": { display: "none" } },
  },
  coveredBody: { "@media (max-height: 479px)": { flexBasis: "0px" } },
  body: {
    position: "relative",
    flexGrow: 1,
    flexShrink: 0,
    flexBasis: 0,
    minHeight: 0,
    display: "flex",
    "@media (max-height: 479px)": { flexBasis: "440px" },
  },
  loading: { margin: 0, paddingTop: "48px", textAlign: "center" },
  screen: { flexGrow: 1, minWidth: 0, height: "100%" },
  veil: { position: "absolute", inset: 0, zIndex: 5, backgroundColor: tokens.colorBackgroundOverlay },
  beside: { height: "100%", flexShrink: 0 },
  over: {
    position: "absolute",
    top: 0,
    right: 0,
    bottom: 0,
    zIndex: 6,
    boxShadow: tokens.shadow64,
  },
  cover: { position: "absolute", inset: 0, zIndex: 10 },
  banner: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 12px",
    padding: "6px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
  },
  // Many at once leave room for the board.
  long: { maxHeight: "30vh", overflowY: "auto" },
  noList: { maxWidth: "56ch", margin: "0 auto", padding: "48px 16px" },
  noListTitle: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  orphan: { flexBasis: "100%" },
  orphanText: {
    margin: "4px 0",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    maxHeight: "30vh",
    overflowY: "auto",
  },
  warning: { borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}` },
});

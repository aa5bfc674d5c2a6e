import { makeStyles, tokens } from "@fluentui/react-components";

/** Where a title would be a few letters. */
const low = "@media (max-width: 1599px)";

export const useStageListStyles = makeStyles({
  /** One line, cut where there is no room for more. */
  title: {
    display: "-webkit-box",
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    minWidth: 0,
    overflow: "hidden",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 1,
    wordBreak: "break-all",
    color: tokens.colorNeutralForeground2,
    [low]: { display: "none" },
  },
  reason: { flexShrink: 0, maxWidth: "60%", [low]: { flexShrink: 1, maxWidth: "none" } },
});

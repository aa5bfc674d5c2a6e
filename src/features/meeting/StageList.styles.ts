import { makeStyles, tokens } from "@fluentui/react-components";

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
  },
  reason: { flexShrink: 0, maxWidth: "60%" },
});

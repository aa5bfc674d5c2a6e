// Forms of a meeting: in a narrow side panel and on a large dark stage, whose size of text they take from what they stand in.
import { makeStyles, tokens } from "@fluentui/react-components";

/** 44 pixels where the text has 20. */
const target = "2.2em";

export const useFormsStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    minWidth: 0,
    fontSize: "inherit",
    lineHeight: "1.4",
    "& label, & button, & input, & textarea, & select, & p, & .fui-Field__validationMessage": {
      fontSize: "inherit",
      lineHeight: "inherit",
    },
    "& .fui-Input, & .fui-Select__select, & .fui-Button": { height: "auto", minHeight: target },
    "& .fui-Input": { maxWidth: "100%" },
    "& .fui-Button": { minWidth: target },
    "& .fui-Radio": { alignItems: "center", minHeight: target },
    "& textarea": { maxHeight: "none" },
  },
  choices: { display: "flex", flexWrap: "wrap", gap: "8px" },
  rating: { display: "inline-flex", alignItems: "center", columnGap: "6px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

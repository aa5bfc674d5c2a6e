import { makeStyles, tokens } from "@fluentui/react-components";

const surface = { boxSizing: "border-box", overflowY: "auto", scrollPaddingBottom: "100px" } as const;

export const useEditorStyles = makeStyles({
  surface: { ...surface, width: "min(400px, calc(100vw - 16px))" },
  wide: { ...surface, width: "min(600px, calc(100vw - 16px))" },
  about: { margin: "0 0 12px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

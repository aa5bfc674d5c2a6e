import { makeStyles, tokens } from "@fluentui/react-components";
import { box, listBox } from "../../ui/kit/boxes.ts";

export const useNoticeStyles = makeStyles({
  box,
  list: listBox,
  notice: { display: "flex", flexDirection: "column", gap: "2px", padding: "10px 16px", overflowWrap: "anywhere" },
  subtitle: {
    margin: "24px 0 8px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  line: { display: "flex", flexWrap: "wrap", gap: "4px 12px", alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

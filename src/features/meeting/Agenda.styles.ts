import { makeStyles, tokens } from "@fluentui/react-components";
import { listBox } from "../../ui/kit/boxes.ts";
import { wordsButton } from "../../ui/kit/wordsButton.ts";

export const useAgendaStyles = makeStyles({
  agenda: { display: "flex", flexDirection: "column", gap: "12px" },
  items: { ...listBox, ":empty": { display: "none" } },
  /** Its buttons go below its words where there is no room beside them. */
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    padding: "4px 8px",
    borderLeft: "4px solid transparent",
  },
  isShown: {
    fontWeight: tokens.fontWeightSemibold,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  number: { minWidth: "1.6em", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  name: {
    ...wordsButton,
    flexGrow: 1,
    flexBasis: "185px",
    minWidth: 0,
    minHeight: "32px",
    padding: "4px",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { flexGrow: 1, flexBasis: "185px", minWidth: 0, padding: "4px", overflowWrap: "anywhere" },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", marginInlineStart: "auto" },
  step: { minWidth: "28px" },
  add: {
    display: "flex",
    alignItems: "flex-start",
    flexWrap: "wrap",
    gap: "8px",
    "& > button": { marginTop: "26px", "@media (max-width: 420px)": { marginTop: 0 } },
  },
  field: { flexGrow: 1, flexBasis: "160px" },
});

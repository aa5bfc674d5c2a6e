// A button that looks like the words in it, which wrap: for lines of a list that open something.
import { type GriffelStyle, tokens } from "@fluentui/react-components";

export const wordsButton: GriffelStyle = {
  border: "none",
  backgroundColor: "transparent",
  color: tokens.colorNeutralForeground1,
  font: "inherit",
  textAlign: "start",
  overflowWrap: "anywhere",
  cursor: "pointer",
};

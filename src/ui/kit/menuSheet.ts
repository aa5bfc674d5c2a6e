// A menu in a window so low (magnified, as a rule) that it fits neither above nor below its button takes the whole of it.
import { type GriffelStyle, makeStyles } from "@fluentui/react-components";

/** The place that Fluent gives a menu is in its element's own style, which only `!important` outdoes; the types do not know of that. */
const wholeWindow = {
  position: "fixed !important",
  inset: "8px !important",
  transform: "none !important",
  height: "auto !important",
  maxHeight: "none !important",
  width: "auto",
  maxWidth: "none",
  overflowY: "auto",
} as unknown as GriffelStyle;

export const useMenuSheet = makeStyles({ sheet: { "@media (max-height: 479px)": wholeWindow } });

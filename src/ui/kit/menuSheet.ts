// A menu in a window so low (magnified, as a rule) that it fits neither above nor below its button takes the whole of it.
import { makeStyles } from "@fluentui/react-components";

/** The place that Fluent gives a menu is in its element's own style, which only `!important` outdoes; the types do not know of that. */
const important = <Value extends string>(value: Value) => `${value} !important` as Value;

export const useMenuSheet = makeStyles({
  sheet: {
    "@media (max-height: 479px)": {
      position: important("fixed"),
      inset: important("8px"),
      transform: important("none"),
      height: important("auto"),
      maxHeight: important("none"),
      width: "auto",
      maxWidth: "none",
      overflowY: "auto",
    },
  },
});

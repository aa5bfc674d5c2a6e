// The colours of the board's columns as properties of each theme; nothing else in the tab has a colour of its own.
import { type GriffelStyle, makeStyles } from "@fluentui/react-components";
import { type BoardColumn, boardColumns } from "../../plan/action.ts";
import { marks } from "../../plan/marks.ts";

const withTheWords: GriffelStyle = Object.fromEntries(
  boardColumns.map((column) => [propertyOf(column), "currentColor"]),
);

/**
 * A class per theme that sets `--rag-red` and so on. It has to be a class on the Fluent provider: that is
 * what Fluent carries over to menus and popovers, which stand outside the page's tree.
 */
export const usePaletteClasses = makeStyles({
  default: propertiesOf("ink"),
  dark: propertiesOf("inkOnDark"),
  contrast: {
    ...propertiesOf("inkOnBlack"),
    // There a button or menu item under the mouse turns bright and its words dark: the marks in it go with the words.
    "& .fui-Button:hover": withTheWords,
    "& .fui-MenuItem:hover": withTheWords,
  },
  glass: propertiesOf("inkOnDark"),
});

function propertiesOf(ink: "ink" | "inkOnDark" | "inkOnBlack"): GriffelStyle {
  return Object.fromEntries(boardColumns.map((column) => [propertyOf(column), marks[column][ink]]));
}

export function propertyOf(column: BoardColumn): string {
  return `--rag-${column.toLowerCase().replace(" ", "-")}`;
}

export function colourOf(column: BoardColumn): string {
  return `var(${propertyOf(column)})`;
}

// The colours of the six states, told once for every theme; nothing else here has a colour of its own. Each foreground is
// at least 4.5:1 on the theme's card and on its own soft background.

import { type GriffelStyle, makeStyles } from "@fluentui/react-components";
import type { BoardColumn } from "../../plan/action.ts";

interface Shade {
  readonly foreground: string;
  /** The paper under it; in the lists' formatting, so far. */
  readonly soft: string;
}

type Palette = Readonly<Record<BoardColumn, Shade>>;

const light: Palette = {
  "Not started": { foreground: "#5c5c5c", soft: "#f0f0f0" },
  Red: { foreground: "#a80000", soft: "#fdeded" },
  Amber: { foreground: "#835100", soft: "#fff4dc" },
  Green: { foreground: "#0b6a0b", soft: "#e9f6e9" },
  Claimed: { foreground: "#6b2fa0", soft: "#f4ecfb" },
  Verified: { foreground: "#0f548c", soft: "#e8f2fb" },
};

const dark: Palette = {
  "Not started": { foreground: "#c2c2c2", soft: "#333333" },
  Red: { foreground: "#ff9c94", soft: "#40201e" },
  Amber: { foreground: "#ffc867", soft: "#3b2e12" },
  Green: { foreground: "#84d884", soft: "#1b331b" },
  Claimed: { foreground: "#d0adf7", soft: "#32243f" },
  Verified: { foreground: "#92c9ff", soft: "#1a2f45" },
};

/** On black, as high contrast themes want; the soft backgrounds are left out, and the shapes speak. */
const contrast: Palette = {
  "Not started": { foreground: "#ffffff", soft: "#000000" },
  Red: { foreground: "#ff8a80", soft: "#000000" },
  Amber: { foreground: "#ffd75e", soft: "#000000" },
  Green: { foreground: "#8cff8c", soft: "#000000" },
  Claimed: { foreground: "#e3bfff", soft: "#000000" },
  Verified: { foreground: "#9ad7ff", soft: "#000000" },
};

const withTheWords: GriffelStyle = Object.fromEntries(
  Object.keys(contrast).map((column) => [propertyOf(column as BoardColumn), "currentColor"]),
);

/**
 * A class per theme that sets `--rag-red` and so on. It has to be a class on the Fluent provider: that is
 * what Fluent carries over to menus and popovers, which stand outside the page's tree.
 */
export const usePaletteClasses = makeStyles({
  default: propertiesOf(light),
  dark: propertiesOf(dark),
  contrast: {
    ...propertiesOf(contrast),
    // There a button or menu item under the mouse turns bright and its words dark: the marks in it go with the words.
    "& .fui-Button:hover": withTheWords,
    "& .fui-MenuItem:hover": withTheWords,
  },
  glass: propertiesOf(dark),
});

function propertiesOf(palette: Palette): GriffelStyle {
  return Object.fromEntries(
    Object.entries(palette).map(([column, shade]) => [propertyOf(column as BoardColumn), shade.foreground]),
  );
}

function propertyOf(column: BoardColumn): string {
  return `--rag-${column.toLowerCase().replace(" ", "-")}`;
}

export function colourOf(column: BoardColumn): string {
  return `var(${propertyOf(column)})`;
}

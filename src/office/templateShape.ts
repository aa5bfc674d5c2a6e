// What a council's own Word file lends to a document, as plain data.
import type { IThemeOptions } from "docx";
import type { BroughtStyles } from "./wordStyles.ts";

export interface Template {
  readonly styles: BroughtStyles;
  readonly theme: IThemeOptions;
  readonly header: TemplatePages;
  readonly footer: TemplatePages;
}

/** The first page has its own only if the template says so. */
export interface TemplatePages {
  readonly default?: TemplatePart;
  readonly first?: TemplatePart;
}

export interface TemplatePart {
  /** Paragraphs and tables. */
  readonly xml: string;
  /** Everything that it says, a paragraph a line. */
  readonly text: string;
  readonly hasPageNumber: boolean;
  readonly pictures: readonly { readonly id: string; readonly extension: string; readonly bytes: Uint8Array }[];
}

// The interface between a form and the editor of a column.

export interface Editor {
  /** The editor's element, below the column's name. */
  readonly element: HTMLElement;
  /** The control to which the label and an error refer. */
  readonly control: HTMLElement;
  /** The value as SharePoint's form sends it. */
  text(): string;
  /** The error for input that the browser cannot read. */
  problem?(): string | undefined;
}

// What a form knows of the editor of one column.

export interface Editor {
  /** What stands below the column's name. */
  readonly element: HTMLElement;
  /** What the name is the label of, and what an error is about. */
  readonly control: HTMLElement;
  /** As SharePoint's form sends it. */
  text(): string;
  /** What was typed and cannot be sent, because the browser itself cannot read it. */
  problem?(): string | undefined;
}

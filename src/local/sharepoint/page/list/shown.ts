// The list, view and rows on the screen.
import type { List, RowsWanted } from "../rest/read.ts";
import type { Stream, View } from "../rest/shapes.ts";
import type { Shell } from "../shell.ts";

export interface Shown {
  readonly shell: Shell;
  readonly list: List;
  readonly view: View;
  readonly rows: Stream;
  readonly folder: string | undefined;
  readonly sort: RowsWanted["sort"];
}

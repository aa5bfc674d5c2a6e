// What the store of rows and edits answers and takes.
import type { Known, Project } from "../ports/known.ts";
import type { AnyRow, Changes, Opened, Outline } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import type { Edit, Progress, State, SyncError } from "./state.ts";

export interface Store<Board> {
  state(): State<Board>;
  subscribe(listener: () => void): () => void;
  /** The visible lists; absent until they have been read once. */
  known(): Known | undefined;
  /** A confirmed row. */
  confirmed(list: string, id: number): AnyRow | undefined;
  /** The confirmed row that the person's operation added. */
  added(list: string, operation: string): AnyRow | undefined;
  /** The operation that adds the row shown under that id, which is below 0. */
  operationOf(list: string, id: number): string | undefined;
  /** The id under which the row that the operation adds is shown: SharePoint's once that is known, and one below 0 until then. */
  idOf(list: string, operation: string): number | undefined;
  token(): string | undefined;
  /** Whether the list is to be read again, because its changes tell too little (R26, R28). */
  needsReading(list: string, changes: Changes): boolean;
  /** What is known is as it was at that token, or later. */
  renewToken(token: string): void;
  /** Whether exactly these rows and folders are known. */
  isAsIn(list: string, outline: Outline): boolean;
  /** The lists are about to be read. Rows that become known meanwhile stay, even if the answer lacks them (R24). */
  beginReading(lists: readonly List[]): void;
  /** Everything was read again. */
  replaceAll(opened: Opened, lists: readonly List[]): void;
  /** Further lists were read. */
  addLists(answers: Opened["lists"], lists: readonly List[]): void;
  /** The board is made by another function from now on. */
  projectBy(project: Project<Board>): void;
  applyChanges(changes: Changes): void;
  /** One row as SharePoint now has it, also of a list that is being read for the first time; an older one is ignored. */
  confirm(list: string, row: AnyRow): void;
  error(error: SyncError | undefined): void;
  addEdit(edit: Edit): void;
  setProgress(operation: string, progress: Progress): void;
  /** Changes an edit in place. */
  change(operation: string, to: Partial<Edit>): void;
  /** SharePoint has the edit's entry. Until the entry has been read, it is shown as it was sent. */
  entryAdded(operation: string): void;
  /** SharePoint has the edit, in the row or in one of its versions. */
  saved(operation: string): void;
  /** The person discarded the edit, or another tab has saved or discarded it. */
  drop(operation: string): void;
  /** The person has seen that their words in this field were replaced. */
  dismissOverwritten(list: string, id: number, field: string): void;
  /** Reads the clock again: what is due depends on the day. */
  refreshDay(): void;
}

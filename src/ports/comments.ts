// Comments on a row, which SharePoint keeps beside it. They are not part of the record: nothing counts, freezes or prints them.
import type { Person } from "../schema/column.ts";
import type { List } from "../schema/list.ts";
import type { Mentioned, Said } from "../schema/saidText.ts";
import type { Outcome } from "./lists.ts";

export interface Comments {
  /** The comments on a row, oldest first. */
  read(list: List, id: number): Promise<Outcome<readonly Comment[]>>;
  /**
   * Adds a comment, for people who may edit the row; whoever it mentions gets an e-mail. Sent twice it is there twice, and mailed twice: if an
   * earlier try may have arrived, read first.
   */
  add(list: List, id: number, said: Said): Promise<Outcome<Comment>>;
  /** Somebody whom the site knows, to be mentioned. */
  mentioned(person: Person): Promise<Outcome<Mentioned>>;
}

export interface Comment {
  /** Higher than that of any earlier comment on the row. */
  readonly id: number;
  readonly author: Person;
  readonly created: Date;
  readonly said: Said;
  /** What was answered to it in SharePoint's own pane, oldest first. */
  readonly replies: readonly Reply[];
}

type Reply = Omit<Comment, "replies">;

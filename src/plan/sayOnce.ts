// Adding a comment once, though an answer may be lost: SharePoint takes it again, and mails it again, as often as it is sent.
import type { Comment, Comments } from "../ports/comments.ts";
import type { Outcome } from "../ports/lists.ts";
import type { Person } from "../schema/column.ts";
import type { List } from "../schema/list.ts";
import { isSameSaid, type Said } from "../schema/saidText.ts";

interface Saying {
  readonly list: List;
  readonly id: number;
  readonly said: Said;
  readonly me: Person;
  /** The row's last comment before the first try, which may have arrived; 0 where there was none. Absent at the first try. */
  readonly tried: number | undefined;
  /** Called before the first try, with what its next one has to be given. */
  readonly onTry?: (last: number) => void;
}

/** What was said, now or by an earlier try. Nothing is sent while the row's comments cannot be read. */
export async function sayOnce(comments: Comments, saying: Saying): Promise<Outcome<Comment>> {
  const { list, id, said, me, tried, onTry } = saying;
  const read = await comments.read(list, id);
  if (read.kind !== "done") return read;
  if (tried === undefined) onTry?.(read.value.at(-1)?.id ?? 0);
  else {
    const there = read.value.find((each) => each.id > tried && each.author.id === me.id && isSameSaid(each.said, said));
    if (there) return { kind: "done", value: there };
  }
  return comments.add(list, id, said);
}

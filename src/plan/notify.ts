// Sends a notice once: its row is added by an operation that follows from its matter and day, so that two people who send it at once make
// one; and before its comment is sent again, the row's comments are read.
import type { Comment, Comments } from "../ports/comments.ts";
import type { Lists, Outcome } from "../ports/lists.ts";
import type { Day, Person } from "../schema/column.ts";
import { longestText, type Mentioned, type Said, writeSaid } from "../schema/saidText.ts";
import { noticeWords } from "./lateWords.ts";
import { nameAtStart } from "./nameOf.ts";
import { type noticeKinds, notices } from "./notices.ts";

export interface NoticeToSend {
  readonly title: string;
  readonly kind: Exclude<(typeof noticeKinds)[number], "Notices off" | "Notices on">;
  readonly matter: string;
  readonly day: Day;
  /** Who is told; at least one. */
  readonly people: readonly Person[];
  /** What follows their names. */
  readonly text: string;
}

export interface NoticeParts {
  readonly lists: Pick<Lists, "addEntry" | "added" | "update">;
  readonly comments: Comments;
  readonly me: Person;
}

/** `before`: it had been sent already on that day, so nobody was mailed now. */
export type Notified = Outcome<"sent" | "before">;

export async function notify({ lists, comments, me }: NoticeParts, notice: NoticeToSend): Promise<Notified> {
  const { title, kind, matter, day, people, text } = notice;
  const operation = `${kind} ${matter} ${day}`.replaceAll(/[^A-Za-z0-9 -]/gu, "-");
  const added = await lists.addEntry(notices, {
    ...{ operation, folder: "" },
    fields: { title, kind, matter, people, state: "To send" },
  });
  if (added.kind !== "done" && added.kind !== "taken") return added;
  const found = await lists.added(notices, operation);
  if (found.kind !== "done") return found;
  const [row] = found.value;
  if (!row) return { kind: "later", why: noticeWords.notShown, waitMs: undefined };
  if (row.fields.state === "Sent") return { kind: "done", value: "before" };
  // Nobody but its author may comment on it.
  if (row.author.id !== me.id)
    return { kind: "refused", why: noticeWords.others(nameAtStart(row.author)), status: 403 };
  const named = await mentionedAll(comments, people);
  if (named.kind !== "done") return named;
  const { id, etag } = row;
  const isNew = added.kind === "done";
  const read = isNew ? nothingSaid : await comments.read(notices, id);
  if (read.kind !== "done") return read;
  // Whatever its author said on this row is this notice, in the words of an earlier try.
  if (!read.value.some(({ author }) => author.id === me.id)) {
    const said = await comments.add(notices, id, saidTo(named.value, text));
    if (said.kind !== "done") return said;
  }
  // The mail is on its way; should this fail, whoever sends the notice again finds the comment.
  await lists.update(notices, { id, etag, fields: { state: "Sent" }, operation });
  return { kind: "done", value: "sent" };
}

const nothingSaid: Outcome<readonly Comment[]> = { kind: "done", value: [] };

async function mentionedAll(comments: Comments, people: readonly Person[]): Promise<Outcome<readonly Mentioned[]>> {
  const found: Mentioned[] = [];
  for (const person of people) {
    const named = await comments.mentioned(person);
    if (named.kind !== "done") return named;
    found.push(named.value);
  }
  return { kind: "done", value: found };
}

/** The people, and as much of the text as SharePoint takes. */
function saidTo(people: readonly Mentioned[], text: string): Said {
  const before = people.flatMap((person) => [person, " "]);
  const left = longestText - writeSaid(before).text.length;
  return [...before, text.slice(0, left)];
}

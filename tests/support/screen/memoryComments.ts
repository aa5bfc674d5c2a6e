// Comments kept in memory, for rows of lists in memory: the words go through the same text as SharePoint keeps.
import type { Comment, Comments } from "../../../src/ports/comments.ts";
import type { AnyRow, Failure, Outcome } from "../../../src/ports/lists.ts";
import type { Person } from "../../../src/schema/column.ts";
import type { List } from "../../../src/schema/list.ts";
import { longestText, readSaid, type Said, writeSaid } from "../../../src/schema/saidText.ts";
import type { MemoryLists } from "../memoryLists.ts";

/** What is to befall the next comment that is sent: it never arrives, or it arrives and the answer is lost. */
type Fault = "lost before" | "lost after" | Failure;

export interface MemoryComments extends Comments {
  /** The same comments as another person sees them. */
  as(person: Person, mayEdit: (list: List, row: AnyRow) => boolean): Comments;
  /** What somebody else says in SharePoint's own pane, to the row or to a comment on it. */
  sayElsewhere(list: List, id: number, said: Said, by: Person, to?: number): void;
  /** Everything that was said about a row, oldest first. */
  all(list: List, id: number): readonly Comment[];
  failNextAdd(fault: Fault): void;
}

const denied: Failure = { kind: "refused", why: "Access denied.", status: 403 };
const gone: Failure = { kind: "gone", why: "Item does not exist." };
const noAnswer: Failure = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined };

/** As `memoryPeople` has it. */
const loginOf = ({ email }: Pick<Person, "email">): string => email;

export function memoryComments(lists: MemoryLists, everybody: readonly Person[], now: () => Date): MemoryComments {
  const kept = new Map<string, Comment[]>();
  const faults: Fault[] = [];
  let highest = 0;

  const of = (list: List, id: number) => kept.get(`${list.title} ${id}`) ?? [];

  function keep(list: List, id: number, said: Said, author: Person): Comment {
    const { text, mentions } = writeSaid(said);
    // As SharePoint gives it back: markup.
    const read = readSaid({ text: text.replaceAll("&", "&amp;"), mentions });
    const comment = { id: ++highest, author, created: now(), said: read, replies: [] };
    kept.set(`${list.title} ${id}`, [...of(list, id), comment]);
    return comment;
  }

  const isKnown = (login: string) => everybody.some((each) => loginOf(each).toLowerCase() === login.toLowerCase());

  const seenBy = (me: () => Person, mayEdit: (list: List, row: AnyRow) => boolean): Comments => ({
    async read(list, id) {
      if (lists.down) return lists.down;
      return lists.row(list, id) ? { kind: "done", value: of(list, id) } : gone;
    },
    async add(list, id, said): Promise<Outcome<Comment>> {
      if (lists.down) return lists.down;
      const fault = faults.shift();
      if (fault === "lost before") return noAnswer;
      if (fault && fault !== "lost after") return fault;
      const row = lists.row(list, id);
      if (!row) return gone;
      if (!mayEdit(list, row)) return denied;
      const { text, mentions } = writeSaid(said);
      if (text === "" || text.length > longestText)
        return { kind: "refused", why: "The text is too long.", status: 400 };
      if (!mentions.every(({ login }) => isKnown(login))) return { kind: "gone", why: "There is nobody of that name." };
      const comment = keep(list, id, said, me());
      return fault === "lost after" ? noAnswer : { kind: "done", value: comment };
    },
    async mentioned({ id }) {
      const found = everybody.find((each) => each.id === id);
      if (!found) return { kind: "gone", why: "There is nobody of that number." };
      return { kind: "done", value: { name: found.name, email: found.email, login: loginOf(found) } };
    },
  });

  return {
    ...seenBy(
      () => lists.me,
      (_, { canEdit }) => canEdit,
    ),
    as: (person, mayEdit) => seenBy(() => person, mayEdit),
    sayElsewhere(list, id, said, by, to) {
      if (to === undefined) return void keep(list, id, said, by);
      const reply = { id: ++highest, author: by, created: now(), said };
      const answered = of(list, id).map((each) =>
        each.id === to ? { ...each, replies: [...each.replies, reply] } : each,
      );
      kept.set(`${list.title} ${id}`, answered);
    },
    all: of,
    failNextAdd: (fault) => void faults.push(fault),
  };
}

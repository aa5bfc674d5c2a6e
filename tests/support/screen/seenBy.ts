// Lists in memory as one person sees them: their rights, and what SharePoint would refuse them.
import type { AnyRow, Failure, ListAnswer, Lists, Outcome } from "../../../src/ports/lists.ts";
import type { List } from "../../../src/schema/list.ts";
import { noRights } from "../../../src/schema/rights.ts";
import type { MemoryLists } from "../memoryLists.ts";
import type { SeenBy } from "../sampleLists.ts";

const denied: Failure = { kind: "refused", why: "Access denied.", status: 403 };

/** What somebody may edit: no row of the sample says who may in the root; the rights of the list do. */
export function mayEditAs({ me, lists: seen }: Pick<SeenBy, "me" | "lists">): (list: List, row: AnyRow) => boolean {
  const editable = new Map(
    Object.entries(seen).map(([title, list]) => [title, new Set(list.kind === "read" ? list.editable : [])]),
  );
  return ({ title, access }, { folder, author }) => {
    if (access.isOwnRowsOnly && author.id !== me.id) return false;
    const list = seen[title];
    const isRoot = folder === "" && list?.kind === "read" && list.rights.edit;
    return isRoot || (editable.get(title)?.has(folder) ?? false);
  };
}

export function seenBy(lists: MemoryLists, { me, present, lists: seen }: SeenBy): Lists {
  const mayEdit = mayEditAs({ me, lists: seen });
  const mayAdd = ({ title }: List, folder: string) => {
    const list = seen[title];
    if (list?.kind !== "read") return false;
    return (folder ? list.folders.find(({ name }) => name === folder)?.rights : list.rights)?.add ?? false;
  };
  const rowFor = (list: List, row: AnyRow): AnyRow => ({ ...row, canEdit: mayEdit(list, row) });

  function answerFor(list: List, answer: ListAnswer): ListAnswer {
    const known = seen[list.title];
    if (answer.kind !== "read") return answer;
    if (known?.kind !== "read") return known ?? { kind: "missing" };
    const { rights = noRights, folders } = known;
    return { ...answer, rights, folders, rows: answer.rows.map((row) => rowFor(list, row)) };
  }

  function answersFor(asked: readonly List[], answers: ReadonlyMap<string, ListAnswer>) {
    return new Map(
      asked.flatMap((list) => {
        const answer = answers.get(list.title);
        return answer ? [[list.title, answerFor(list, answer)] as const] : [];
      }),
    );
  }

  const mapped = <T>(outcome: Outcome<T>, change: (value: T) => T): Outcome<T> =>
    outcome.kind === "done" ? { kind: "done", value: change(outcome.value) } : outcome;

  const missing = () =>
    new Set(
      [...lists.unavailable].flatMap(([title, kind]) => (kind === "missing" ? `lists/${title.toLowerCase()}` : [])),
    );

  return {
    ...lists,
    async open(asked) {
      const opened = await lists.open(asked);
      if (opened.kind !== "done") return opened;
      return mapped(opened, (value) => ({
        ...value,
        present: new Set(present.filter((path) => !missing().has(path))),
        lists: answersFor(asked, value.lists),
      }));
    },
    read: async (asked) => mapped(await lists.read(asked), (answers) => answersFor(asked, answers)),
    async outline(list) {
      const known = seen[list.title];
      const folders = known?.kind === "read" ? known.folders : [];
      const read = await lists.outline(list);
      if (read.kind === "token-dead") return read;
      return mapped(read, ({ rows }) => ({
        rows,
        folders: new Map(folders.map(({ id, name }) => [id, name])),
      }));
    },
    async changesSince(token, asked, known) {
      const changes = await lists.changesSince(token, asked, known);
      if (changes.kind !== "done") return changes;
      const of = new Map(asked.map((list) => [list.title, list]));
      return mapped(changes, (value) => ({
        ...value,
        lists: new Map(
          [...value.lists].map(([title, change]) => {
            const list = of.get(title);
            return [title, list ? { ...change, rows: change.rows.map((row) => rowFor(list, row)) } : change];
          }),
        ),
      }));
    },
    readRow: async (list, id) => mapped(await lists.readRow(list, id), (row) => rowFor(list, row)),
    async update(list, edit) {
      const row = lists.row(list, edit.id);
      if (row && !mayEdit(list, row)) return denied;
      const written = await lists.update(list, edit);
      return written.kind === "done" ? { ...written, value: written.value && rowFor(list, written.value) } : written;
    },
    addEntry: async (list, entry) => (mayAdd(list, "") ? lists.addEntry(list, entry) : denied),
    addRow: async (list, row) => (mayAdd(list, row.folder) ? lists.addRow(list, row) : denied),
  };
}

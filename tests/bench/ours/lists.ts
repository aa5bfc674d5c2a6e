// The rows at hand as the lists that our board reads: one reader, one writer, nothing kept twice.

import { type ActionFields, type ActionRow, actions } from "../../../src/plan/actions.ts";
import { verifications } from "../../../src/plan/log.ts";
import { programmes } from "../../../src/plan/programmes.ts";
import type { AnyRow, ListAnswer, Lists } from "../../../src/ports/lists.ts";
import type { List } from "../../../src/schema/list.ts";
import type { BenchData } from "../data.ts";

interface AtHand {
  readonly lists: Lists;
  changeElsewhere(id: number, fields: Partial<ActionFields>): void;
}

export function listsOf(data: BenchData): AtHand {
  const rows = data.rows.map(revived);
  const plan = data.programmes.map(revived);
  const checked = data.verifications.map(revived);
  let changed: number[] = [];

  function put(id: number, fields: Partial<ActionFields>): ActionRow {
    const known = rows[id - 1];
    if (!known) throw new Error(`There is no row ${id}`);
    const version = Number(/\d+/.exec(known.etag)) + 1;
    const row = { ...known, etag: `"guid,${version}"`, modified: new Date(), fields: { ...known.fields, ...fields } };
    rows[id - 1] = row;
    return row;
  }

  const lead = plan[0]?.fields.lead ?? { id: 1, name: "", email: "" };
  const notHere = async () => ({ kind: "refused", why: "The bench does not ask for this.", status: 501 }) as const;
  const held: Readonly<Record<string, readonly AnyRow[]>> = {
    [actions.title]: rows,
    [programmes.title]: plan,
    [verifications.title]: checked,
  };
  const all = { add: true, edit: true, delete: true };
  const answerOf = ({ title }: List): ListAnswer => ({
    kind: "read",
    rows: held[title] ?? [],
    folders: [],
    unreadable: [],
    rights: all,
  });
  const answersOf = (asked: readonly List[]) => new Map(asked.map((list) => [list.title, answerOf(list)]));
  const lists: Lists = {
    async open(asked) {
      const site = { title: "Improvement", url: "https://council.example/sites/improvement" };
      const present = new Set(asked.map(({ title }) => `lists/${title.toLowerCase()}`));
      return { kind: "done", value: { me: lead, site, present, lists: answersOf(asked), token: "1" } };
    },
    read: async (asked) => ({ kind: "done", value: answersOf(asked) }),
    async changesSince() {
      const now = changed.flatMap((id) => rows[id - 1] ?? []);
      changed = [];
      const of = { rows: now, folders: [], unreadable: [], gone: [] };
      return { kind: "done", value: { token: "1", lists: new Map(now.length > 0 ? [[actions.title, of]] : []) } };
    },
    update: async (_, { id, fields, operation }) => ({ kind: "done", value: put(id, { ...fields, operation }) }),
    entriesAfter: notHere,
    token: notHere,
    outline: notHere,
    readRow: notHere,
    addEntry: notHere,
    addRow: notHere,
    added: notHere,
    recycle: notHere,
    versions: notHere,
  };
  return {
    lists,
    changeElsewhere(id, fields) {
      put(id, fields);
      changed.push(id);
    },
  };
}

function revived<R extends Pick<ActionRow, "created" | "modified">>(row: R): R {
  return { ...row, created: new Date(row.created), modified: new Date(row.modified) };
}

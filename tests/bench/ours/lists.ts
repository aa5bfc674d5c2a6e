// The rows at hand as the record that our board reads: one reader, one writer, nothing kept twice.
import type { Lists } from "../../../src/ports/lists.ts";
import type { ActionFields, ActionRow } from "../../../src/plan/actions.ts";
import { recordKeys } from "../../../src/plan/log.ts";
import type { BenchData } from "../data.ts";

interface AtHand {
  readonly lists: Lists;
  changeElsewhere(id: number, fields: Partial<ActionFields>): void;
}

export function listsOf(data: BenchData): AtHand {
  const rows = data.rows.map(revived);
  const programmes = data.programmes.map(revived);
  const verifications = data.verifications.map(revived);
  let changed: number[] = [];

  function put(id: number, fields: Partial<ActionFields>): ActionRow {
    const known = rows[id - 1];
    if (!known) throw new Error(`There is no row ${id}`);
    const version = Number(/\d+/.exec(known.etag)) + 1;
    const row = { ...known, etag: `"guid,${version}"`, modified: new Date(), fields: { ...known.fields, ...fields } };
    rows[id - 1] = row;
    return row;
  }

  const lead = programmes[0]?.fields.lead ?? { id: 1, name: "", email: "" };
  const notHere = async () => ({ kind: "refused", why: "The bench does not ask for this.", status: 501 }) as const;
  const lists: Lists = {
    async readAll() {
      const records = { claims: [], verifications, supersessions: [], rounds: [], evidence: [] };
      const site = { title: "Improvement", url: "https://council.example/sites/improvement" };
      const plan = { programmes, settings: [], unreadable: [], mayAdd: new Set(recordKeys) };
      return { kind: "done", value: { me: lead, site, ...plan, actions: rows, records, token: "1" } };
    },
    async changesSince() {
      const actions = changed.flatMap((id) => rows[id - 1] ?? []);
      changed = [];
      return {
        kind: "done",
        value: { token: "1", actions, gone: [], unreadable: [], records: {}, planChanged: false },
      };
    },
    updateAction: async ({ id, fields, operation }) => ({ kind: "done", value: put(id, { ...fields, operation }) }),
    etags: notHere,
    readAction: notHere,
    addRecord: notHere,
    versions: notHere,
    hasOperation: notHere,
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

// Planted bugs, to prove that the simulator notices them. Each changes the parts that the sync engine is given, never the engine.
import type { AnyRow, Changes, Lists, Opened } from "../../../src/ports/lists.ts";
import type { EditStorage, KeptEdit } from "../../../src/ports/storage.ts";
import type { Person } from "../../../src/schema/column.ts";
import type { List, Values } from "../../../src/schema/list.ts";
import { coordinator5, lead5 } from "../../support/builders.ts";
import type { Bug } from "./run.ts";

const lists = (change: (real: Lists) => Partial<Lists>): Bug => {
  return (parts) => ({ ...parts, lists: { ...parts.lists, ...change(parts.lists) } });
};

const storage = (change: (real: EditStorage) => Partial<EditStorage>): Bug => {
  return (parts) => ({
    ...parts,
    openStorage: (account) => {
      const real = parts.openStorage(account);
      return { ...real, ...change(real) };
    },
  });
};

/** Changes or leaves out every row of an answer. */
function withRows<T extends { readonly lists: Opened["lists"] | Changes["lists"] }>(
  answer: T,
  change: (row: AnyRow) => AnyRow | undefined,
): T {
  const lists = [...answer.lists].map(([title, list]) => {
    return [title, "rows" in list ? { ...list, rows: list.rows.flatMap((row) => change(row) ?? []) } : list] as const;
  });
  return { ...answer, lists: new Map(lists) };
}

/** Changes the rows of every answer that has several. */
function rowsSeen(real: Lists, change: (row: AnyRow) => AnyRow): Partial<Lists> {
  return {
    open: async (asked) => {
      const all = await real.open(asked);
      return all.kind === "done" ? { ...all, value: withRows(all.value, change) } : all;
    },
    read: async (asked) => {
      const all = await real.read(asked);
      return all.kind === "done" ? { ...all, value: withRows({ lists: all.value }, change).lists } : all;
    },
    changesSince: async (token, asked) => {
      const news = await real.changesSince(token, asked);
      return news.kind === "done" ? { ...news, value: withRows(news.value, change) } : news;
    },
  };
}

/** Writes with the current etag, whatever row was compared. */
const anyEtag = (real: Lists): Lists["update"] => {
  return async (list, edit) => {
    const now = await real.readRow(list, edit.id);
    return real.update(list, now.kind === "done" ? { ...edit, etag: now.value.etag } : edit);
  };
};

export const bugs: Readonly<Record<string, Bug>> = {
  "a write without an answer is repeated without looking": lists((real) => ({
    update: async (list, edit) => {
      const first = await real.update(list, edit);
      return first.kind === "later" ? anyEtag(real)(list, edit) : first;
    },
  })),
  "If-Match is *": lists((real) => ({ update: anyEtag(real) })),
  "a stale etag is taken for success": lists((real) => ({
    update: async (list, edit) => {
      const outcome = await real.update(list, edit);
      return outcome.kind === "stale" ? { kind: "done", value: undefined } : outcome;
    },
  })),
  "no answer is taken for success": lists((real) => ({
    update: async (list, edit) => {
      const outcome = await real.update(list, edit);
      return outcome.kind === "later" ? { kind: "done", value: undefined } : outcome;
    },
  })),
  "operation ids are not looked for in the versions": lists(() => ({
    versions: async () => ({ kind: "done", value: [] }),
  })),
  "every edit is taken to be in the versions": lists((real) => {
    const sent = new Map<string, Values>();
    return {
      update: (list, edit) => {
        sent.set(`${list.title} ${edit.id}`, { ...edit.fields, operation: edit.operation });
        return real.update(list, edit);
      },
      versions: async (list, id) => {
        const [all, row] = [await real.versions(list, id), await real.readRow(list, id)];
        const fields = sent.get(`${list.title} ${id}`);
        const who = [lead5, { ...coordinator5, id: 99 }];
        if (all.kind !== "done" || row.kind !== "done" || !fields) return all;
        return { kind: "done", value: who.map((each) => ({ label: "", when: row.value.modified, who: each, fields })) };
      },
    };
  }),
  "whoever has used the id of an edit is taken for its author": lists((real) => {
    const sent = new Map<string, Values>();
    let me: Person = lead5;
    const mine = <R extends AnyRow>(row: R): R => ({ ...row, author: me, editor: me });
    return {
      open: async (asked) => {
        const all = await real.open(asked);
        if (all.kind === "done") me = all.value.me;
        return all;
      },
      addEntry: (list, entry) => {
        sent.set(entry.operation, entry.fields);
        return real.addEntry(list, entry);
      },
      added: async (list, operation) => {
        const found = await real.added(list, operation);
        if (found.kind !== "done") return found;
        const claimed = (row: AnyRow) => mine({ ...row, fields: { ...row.fields, ...sent.get(operation) } });
        return { kind: "done", value: found.value.map(claimed) };
      },
    };
  }),
  "changed rows are left out of the changes": lists((real) => ({
    changesSince: async (token, asked) => {
      const outcome = await real.changesSince(token, asked);
      return outcome.kind === "done" ? { ...outcome, value: withRows(outcome.value, () => undefined) } : outcome;
    },
  })),
  "a refusal is taken for success": lists((real) => ({
    update: async (list, edit) => {
      const outcome = await real.update(list, edit);
      return outcome.kind === "refused" ? { kind: "done", value: undefined } : outcome;
    },
  })),
  "writes carry no operation id": lists((real) => ({
    update: (list, edit) => real.update(list, { ...edit, operation: "" }),
  })),
  "an edit is removed before SharePoint has acknowledged it": (parts) => {
    const opened = new Set<EditStorage>();
    return {
      ...parts,
      openStorage: (account) => {
        const real = parts.openStorage(account);
        opened.add(real);
        return real;
      },
      lists: {
        ...parts.lists,
        update: async (list, edit) => {
          for (const each of opened) await each.remove(edit.operation);
          return parts.lists.update(list, edit);
        },
      },
    };
  },
  "unsent edits expire": storage((real) => {
    const firstSeen = new Map<string, number>();
    let reads = 0;
    const isFresh = ({ operation }: KeptEdit) => {
      if (!firstSeen.has(operation)) firstSeen.set(operation, reads);
      return reads - (firstSeen.get(operation) ?? 0) < 6;
    };
    return {
      readAll: async () => {
        reads++;
        const kept = await real.readAll();
        return kept.kind === "done" ? { ...kept, value: kept.value.filter(isFresh) } : kept;
      },
    };
  }),
  "an edit is reported as kept without being kept": storage(() => ({
    put: async () => ({ kind: "done", value: undefined }),
  })),
  "an edit is reported as kept before its transaction has completed": storage((real) => ({
    put: async (edit) => {
      void real.put(edit);
      return { kind: "done", value: undefined };
    },
  })),
  "two tabs send at a time": (parts) => ({
    ...parts,
    withLock: async (_, run) => {
      await run();
      return "ran";
    },
  }),
  "edits are merged without looking for the operation id at all": lists((real) => {
    const nameless = (row: AnyRow): AnyRow => ({ ...row, fields: { ...row.fields, operation: "" } });
    return {
      ...rowsSeen(real, nameless),
      readRow: async (list, id) => {
        const row = await real.readRow(list, id);
        return row.kind === "done" ? { ...row, value: nameless(row.value) } : row;
      },
      versions: async () => ({ kind: "done", value: [] }),
    };
  }),
  "accounts share their edits": (parts) => ({ ...parts, openStorage: () => parts.openStorage("everybody") }),
  "an edit goes to the row of the same id in another list": lists((real) => {
    const lists = new Map<number, List>();
    return {
      update: (list, edit) => {
        const known = lists.get(edit.id) ?? list;
        lists.set(edit.id, known);
        return real.update(known, edit);
      },
    };
  }),
  "the id of a new row is another row's": lists((real) => {
    const taken = new Map<number, string>();
    return {
      addRow: async (list, row) => {
        const outcome = await real.addRow(list, row);
        if (outcome.kind !== "done" || outcome.value === undefined) return outcome;
        taken.set(outcome.value - 1, row.operation);
        return { ...outcome, value: outcome.value - 1 };
      },
      readRow: async (list, id) => {
        const row = await real.readRow(list, id);
        const addition = taken.get(id);
        return row.kind === "done" && addition
          ? { ...row, value: { ...row.value, fields: { ...row.value.fields, addition } } }
          : row;
      },
    };
  }),
  "an add is sent again without looking for it first": lists((real) => {
    const acknowledged = new Set<string>();
    return {
      addRow: async (list, row) => {
        const outcome = await real.addRow(list, row);
        if (outcome.kind === "done") acknowledged.add(row.operation);
        return outcome;
      },
      added: async (list, operation) =>
        acknowledged.has(operation) ? real.added(list, operation) : { kind: "done", value: [] },
    };
  }),
  "a row that was added twice is shown twice": lists((real) =>
    rowsSeen(real, (row) => ({ ...row, fields: { ...row.fields, addition: "" } })),
  ),
  "of a row that was added twice the second is edited": lists((real) => ({
    added: async (list, operation) => {
      const found = await real.added(list, operation);
      return found.kind === "done" ? { ...found, value: found.value.toReversed() } : found;
    },
  })),
  "the newest row is taken for the one that was added": lists((real) => ({
    added: async (list, operation) => {
      const [found, all] = [await real.added(list, operation), await real.read([list])];
      if (found.kind !== "done" || found.value.length === 0 || all.kind !== "done") return found;
      const answer = all.value.get(list.title);
      const newest = answer?.kind === "read" ? answer.rows.at(-1) : undefined;
      return newest ? { kind: "done", value: [newest] } : found;
    },
  })),
  "edits of a row that SharePoint does not have yet are taken for broken ones": storage((real) => ({
    readAll: async () => {
      const kept = await real.readAll();
      const isOfRow = ({ item, addition, operation }: KeptEdit) =>
        item > 0 || addition === undefined || addition === operation;
      return kept.kind === "done" ? { ...kept, value: kept.value.filter(isOfRow) } : kept;
    },
  })),
};

// Bugs planted to see that the simulator bites. Each changes the parts that the sync is given; the sync itself stays as it is.

import type { ActionRow } from "../../../src/plan/actions.ts";
import type { Lists } from "../../../src/ports/lists.ts";
import type { EditStorage, KeptEdit } from "../../../src/ports/storage.ts";
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

/** Writes with the etag that the row has now, whatever was compared. */
const anyEtag = (real: Lists): Lists["updateAction"] => {
  return async (edit) => {
    const now = await real.readAction(edit.id);
    return real.updateAction(now.kind === "done" ? { ...edit, etag: now.value.etag } : edit);
  };
};

export const bugs: Readonly<Record<string, Bug>> = {
  "a write without an answer is repeated blindly": lists((real) => ({
    updateAction: async (edit) => {
      const first = await real.updateAction(edit);
      return first.kind === "later" ? anyEtag(real)(edit) : first;
    },
  })),
  "If-Match is *": lists((real) => ({ updateAction: anyEtag(real) })),
  "a stale etag is taken for success": lists((real) => ({
    updateAction: async (edit) => {
      const outcome = await real.updateAction(edit);
      return outcome.kind === "stale" ? { kind: "done", value: undefined } : outcome;
    },
  })),
  "no answer is taken for success": lists((real) => ({
    updateAction: async (edit) => {
      const outcome = await real.updateAction(edit);
      return outcome.kind === "later" ? { kind: "done", value: undefined } : outcome;
    },
  })),
  "operation ids are not looked for in the versions": lists(() => ({
    hasOperation: async () => ({ kind: "done", value: false }),
  })),
  "every operation is believed to be in the versions": lists(() => ({
    hasOperation: async () => ({ kind: "done", value: true }),
  })),
  "changed rows are left out of the changes": lists((real) => ({
    changesSince: async (token) => {
      const outcome = await real.changesSince(token);
      return outcome.kind === "done" ? { ...outcome, value: { ...outcome.value, actions: [] } } : outcome;
    },
  })),
  "a refusal is taken for success": lists((real) => ({
    updateAction: async (edit) => {
      const outcome = await real.updateAction(edit);
      return outcome.kind === "refused" ? { kind: "done", value: undefined } : outcome;
    },
  })),
  "writes carry no operation id": lists((real) => ({
    updateAction: (edit) => real.updateAction({ ...edit, operation: "" }),
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
        updateAction: async (edit) => {
          for (const each of opened) await each.remove(edit.operation);
          return parts.lists.updateAction(edit);
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
  "an edit is called kept before it is": storage(() => ({
    put: async () => ({ kind: "done", value: undefined }),
  })),
  "an edit is called kept before the transaction has completed": storage((real) => ({
    put: async (edit) => {
      void real.put(edit);
      return { kind: "done", value: undefined };
    },
  })),
  "two tabs send at a time": (parts) => ({
    ...parts,
    alone: async (_, run) => {
      await run();
      return "ran";
    },
  }),
  "edits are merged without looking for the operation id at all": lists((real) => {
    const nameless = (row: ActionRow): ActionRow => ({ ...row, fields: { ...row.fields, operation: "" } });
    return {
      readAll: async () => {
        const all = await real.readAll();
        return all.kind === "done"
          ? { ...all, value: { ...all.value, actions: all.value.actions.map(nameless) } }
          : all;
      },
      changesSince: async (token) => {
        const news = await real.changesSince(token);
        return news.kind === "done"
          ? { ...news, value: { ...news.value, actions: news.value.actions.map(nameless) } }
          : news;
      },
      readAction: async (id) => {
        const row = await real.readAction(id);
        return row.kind === "done" ? { ...row, value: nameless(row.value) } : row;
      },
      hasOperation: async () => ({ kind: "done", value: false }),
    };
  }),
  "accounts share their edits": (parts) => ({ ...parts, openStorage: () => parts.openStorage("everybody") }),
};

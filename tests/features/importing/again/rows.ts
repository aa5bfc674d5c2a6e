// The rows of a board in memory, which an import writes into as it does through the sync of the tab; people write into them too.

import type { CarryingOut } from "../../../../src/features/importing/carryOut.ts";
import { readLast } from "../../../../src/features/importing/kept.ts";
import type { LastImport } from "../../../../src/features/importing/lastImport.ts";
import type { Action } from "../../../../src/plan/action.ts";
import type { ActionFields } from "../../../../src/plan/actions.ts";
import type { Board } from "../../../../src/plan/board.ts";
import type { State } from "../../../../src/sync/sync.ts";
import { aBoard, anAction } from "../../../support/builders.ts";

export function boardInMemory() {
  const rows = new Map<number, Partial<ActionFields>>();
  const made = new Map<number, Action>();
  const files = new Map<string, string>();
  let link = "";
  let writes = 0;
  const put = (id: number, fields: object) => {
    rows.set(id, { ...rows.get(id), ...fields });
    made.set(id, anAction(rows.get(id), { id }));
  };
  const state = (): State<Board> => ({ board: aBoard({ actions: new Map(made) }), edits: [] }) as never;
  const sync: CarryingOut["sync"] = {
    state,
    subscribe: () => () => undefined,
    async edit(_list, id, fields) {
      writes++;
      put(id, fields);
    },
    async addRow(_list, fields) {
      writes++;
      const id = rows.size + 1;
      put(id, fields);
      return id;
    },
    async addEntry({ fields }) {
      link = String(fields.file);
    },
  };
  return {
    sync,
    put,
    rows: rows as ReadonlyMap<number, Partial<ActionFields>>,
    actions: () => new Map(made) as ReadonlyMap<number, Action>,
    writes: () => writes,
    files: {
      async addOnce({ name, content }) {
        const at = `${name} ${files.size}`;
        files.set(at, String(content));
        return { kind: "done", value: { link: at, isAdded: true } };
      },
    } satisfies CarryingOut["files"],
    async last(): Promise<LastImport | undefined> {
      const contentOf = async (at: string) =>
        ({ kind: "done", value: new TextEncoder().encode(files.get(at)).buffer as ArrayBuffer }) as const;
      const read = await readLast(link, { contentOf });
      return read.kind === "done" ? read.value : undefined;
    },
  };
}

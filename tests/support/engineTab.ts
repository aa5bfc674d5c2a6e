// A tab of the engine alone, over lists in memory: a board is the lists themselves.
import { actions } from "../../src/plan/actions.ts";
import { claims } from "../../src/plan/log.ts";
import type { Known } from "../../src/ports/known.ts";
import type { AnyRow, Lists } from "../../src/ports/lists.ts";
import type { List } from "../../src/schema/list.ts";
import { createSync, type Sync } from "../../src/sync/sync.ts";
import { examples } from "./exampleList.ts";
import type { FakeClock } from "./fakeClock.ts";
import type { MemoryStorage } from "./memoryStorage.ts";

export const engineLists: readonly List[] = [actions, claims, examples];

interface Parts {
  readonly lists: Lists;
  readonly clock: FakeClock;
  readonly storage: MemoryStorage;
  readonly start?: readonly List[];
  readonly definitionOf?: (title: string) => Promise<List | undefined>;
}

let operations = 0;

export interface EngineTab extends Sync<Known> {
  /** The rows of a list as they are shown. */
  rows(list: List): readonly AnyRow[];
}

const anyDefinition = async (title: string) => engineLists.find((list) => list.title === title);

export function engineTab(parts: Parts): EngineTab {
  const { lists, clock, storage, start = engineLists, definitionOf = anyDefinition } = parts;
  const sync = createSync<Known>({
    ...{ lists, clock, start, definitionOf, tick: 15_000, withLock: storage.withLock, openStorage: storage.openTab() },
    project: (known) => known,
    dayOf: () => "2026-11-22",
    presence: { online: () => true, visible: () => true, onChange: () => () => undefined },
    newOperation: () => `o${++operations}`,
  });
  sync.start();
  return {
    ...sync,
    rows({ title }) {
      const list = sync.state().board?.lists.get(title);
      return list?.kind === "read" ? [...list.rows.values()] : [];
    },
  };
}

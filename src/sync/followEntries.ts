// Follows what is added to one log closely, while somebody watches it: a short query for the entries after the last one that is known. Loaded
// when it is first needed.
import type { Clock } from "../ports/clock.ts";
import type { Presence } from "../ports/host.ts";
import type { Lists } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import type { Pull } from "./pull.ts";
import type { Store } from "./storeShape.ts";

/** Milliseconds from the beginning of one query to that of the next: 75 in five minutes. */
const every = 4_000;

interface Parts {
  readonly store: Pick<Store<unknown>, "known" | "confirm">;
  readonly lists: Pick<Lists, "entriesAfter">;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly pull: Pick<Pull, "slow">;
}

/** Begins at once; gives the function that ends it. */
export function followEntries(list: List, { store, lists, presence, clock, pull }: Parts): () => void {
  let isEnded = false;
  let isAsking = false;
  let cancel: (() => void) | undefined;

  async function ask(): Promise<void> {
    const known = store.known()?.lists.get(list.title);
    // Before the list has been read, all of it would come.
    if (known?.kind !== "read" || !presence.visible() || !presence.online()) return wait(every);
    isAsking = true;
    const began = clock.now().getTime();
    const last = Math.max(0, ...known.rows.keys(), ...(known.surplus?.keys() ?? []));
    // An answer that cannot be understood, perhaps from a proxy, is asked for again (R25).
    const outcome = await lists.entriesAfter(list, last).catch(() => undefined);
    isAsking = false;
    if (isEnded) return;
    if (outcome?.kind === "done") for (const row of outcome.value) store.confirm(list.title, row);
    const sinceThen = clock.now().getTime() - began;
    wait(Math.max(every - sinceThen, 0, outcome?.kind === "later" ? (outcome.waitMs ?? every) : 0));
  }

  function wait(milliseconds: number): void {
    cancel?.();
    if (!isEnded) cancel = clock.after(milliseconds, () => void ask());
  }

  const stopWatching = presence.onChange(() => {
    if (!isAsking) wait(0);
  });
  pull.slow(true);
  void ask();
  return () => {
    pull.slow(false);
    isEnded = true;
    stopWatching();
    cancel?.();
  };
}

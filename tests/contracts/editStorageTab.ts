// A tab for the contracts of edit storage: a page of a real browser, or an imitation in memory.
import type { EditStorage, Kept, KeptEdit, OpenEditStorage, WithLock } from "../../src/ports/storage.ts";

export interface StorageTab {
  readAll(account: string): Promise<Kept<readonly KeptEdit[]>>;
  put(account: string, edit: KeptEdit): Promise<Kept<undefined>>;
  remove(account: string, operation: string): Promise<Kept<undefined>>;
  /** From now on, counts how often it is notified of a change. */
  watch(account: string): Promise<undefined>;
  unwatch(account: string): Promise<undefined>;
  told(account: string): Promise<number>;
  /** Tries to get the lock. It then holds it until `letGo`, or another tab is `busy` with it. */
  hold(name: string): Promise<string>;
  /** Ends the run, with a failure if one is given. Gives how it ended. */
  letGo(name: string, failure?: string): Promise<string>;
}

export function storageTab(open: OpenEditStorage, withLock: WithLock): StorageTab {
  const accounts = new Map<string, EditStorage>();
  const watched = new Map<string, { times: number; stop: () => void }>();
  const runs = new Map<string, { end: (failure: string | undefined) => void; turn: Promise<string> }>();
  const storage = (account: string) => {
    const opened = accounts.get(account) ?? open(account);
    accounts.set(account, opened);
    return opened;
  };
  return {
    readAll: (account) => storage(account).readAll(),
    put: (account, edit) => storage(account).put(edit),
    remove: (account, operation) => storage(account).remove(operation),
    async watch(account) {
      const watch = { times: 0, stop: storage(account).onChange(() => watch.times++) };
      watched.set(account, watch);
      return undefined;
    },
    async unwatch(account) {
      watched.get(account)?.stop();
      return undefined;
    },
    told: async (account) => watched.get(account)?.times ?? 0,
    async hold(name) {
      let begin: (state: "running") => void = () => undefined;
      let end: (failure: string | undefined) => void = () => undefined;
      const begun = new Promise<string>((resolve) => (begin = resolve));
      const ended = new Promise<string | undefined>((resolve) => (end = resolve));
      const run = async () => {
        begin("running");
        const failure = await ended;
        if (failure !== undefined) throw new Error(failure);
      };
      const turn = withLock(name, run).then(String, (problem: Error) => problem.message);
      const state = await Promise.race([begun, turn]);
      if (state === "running") runs.set(name, { end, turn });
      return state;
    },
    async letGo(name, failure) {
      const run = runs.get(name);
      run?.end(failure);
      return (await run?.turn) ?? "not running";
    },
  };
}

/** Values as ASCII JSON, so that dates, `undefined` and half characters survive the way between the test and the page. */
export function pack(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, encoded: unknown) {
    const plain = this[key];
    if (plain instanceof Date) return { $date: plain.getTime() };
    return plain === undefined ? { $undefined: true } : encoded;
  });
}

export function unpack<T>(packed: string): T {
  const open = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(open);
    if (typeof value !== "object" || value === null) return value;
    if ("$date" in value) return new Date(value.$date as number);
    if ("$undefined" in value) return undefined;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, open(inner)]));
  };
  return open(JSON.parse(packed)) as T;
}

// The network between a page and the model of SharePoint: it loses, delays, repeats, reorders and refuses requests.
import type {
  AnyRow,
  Failure,
  ListAnswer,
  ListChanges,
  Lists,
  Outcome,
  TokenDead,
  WriteOutcome,
} from "../../../src/ports/lists.ts";
import type { List } from "../../../src/schema/list.ts";
import { noRights } from "../../../src/schema/rights.ts";
import type { SimulatedClock } from "./clock.ts";
import type { Fault, State } from "./faults.ts";
import { edited } from "./lists.ts";
import { type Met, type Page, type RowName, underWay } from "./page.ts";
import type { Random } from "./random.ts";
import { asReadBy, type ModelServer, type Taken, type Written } from "./server.ts";

export interface Network {
  connect(page: Page): Lists;
  /** Probability that a request meets a fault of the network. */
  faultRate: number;
  /** Requests under way, also of pages that have closed or no longer wait. */
  underWay: number;
  /** Two writes of one person to one row at the same time (R5). */
  readonly sideBySide: string[];
  /** Additions that were sent again although looking would have found the row (R19). */
  readonly sentWithoutLooking: string[];
}

interface Parts {
  readonly clock: SimulatedClock;
  readonly random: Random;
  readonly server: ModelServer;
  readonly meet: (fault: Fault, met: Met) => void;
  readonly trace: ((line: string) => void) | undefined;
}

const readFaults = [
  "429",
  "503",
  "504 before commit",
  "timeout",
  "answer lost before commit",
  "overtaken",
  "401 with claims challenge",
] as const satisfies readonly Fault[];
const writeFaults = [...readFaults, "504 after commit", "answer lost after commit", "delivered twice"] as const;
const pollFaults = [...readFaults, "change token unknown"] as const;

const noAnswer: Failure = { kind: "later", why: "no answer", waitMs: undefined };
const gone: Failure = { kind: "gone", why: "gone" };
export const siteUrl = "https://council.example/sites/improvement";
/** Milliseconds until a client gives up. */
const timeout = 30_000;

export function network({ clock, random, server, meet, trace }: Parts): Network {
  const unknown = new Set<string>();
  const sent = new Set<string>();
  /** Writes that a living page waits for, by person and row. */
  const writing = new Map<string, { readonly page: Page; readonly operation: string }>();

  const latency = () => (random.chance(0.3) ? 0 : random.below(4) * 100 + random.below(2) * random.below(20) * 250);
  const aWhile = () => 2_000 + random.below(20) * 1_000;

  async function travel<T>(
    page: Page,
    state: State,
    kinds: readonly Fault[],
    ask: () => T,
  ): Promise<T | Failure | TokenDead> {
    const by = { page, request: state };
    const fault = random.chance(net.faultRate) ? random.pick(kinds) : undefined;
    const delayed = fault === "overtaken" ? random.below(3) : 0;
    if (fault === "401 with claims challenge") page.challengedUntil = clock.time() + random.below(3) * 10_000 + 1;
    const isChallenged = page.challengedUntil > clock.time();
    await clock.pause(latency() + (delayed === 1 ? aWhile() : 0));
    if (!page.online) {
      meet("offline", by);
      return noAnswer;
    }
    if (isChallenged) {
      meet("401 with claims challenge", by);
      return { kind: "sign-in", why: "claims challenge" };
    }
    if (fault) meet(fault, by);
    switch (fault) {
      case "429":
        return { kind: "later", why: "429", waitMs: random.pick([undefined, 1_000, 20_000, 120_000]) };
      case "503":
        return { kind: "later", why: "503", waitMs: random.pick([undefined, 5_000, 60_000]) };
      case "change token unknown":
        return { kind: "token-dead" };
      case "504 before commit":
      case "answer lost before commit":
        return noAnswer;
      case "timeout": {
        // The write may still arrive, before or long after the client gives up.
        if (kinds === writeFaults && random.chance(0.7)) later(random.below(2 * timeout), ask);
        await clock.pause(timeout);
        return noAnswer;
      }
      case "504 after commit":
      case "answer lost after commit":
        ask();
        await clock.pause(latency());
        return noAnswer;
      case "delivered twice":
        later(latency() * 4 + random.below(2) * aWhile(), ask);
    }
    // A page that was killed may have cut the connection before anything arrived.
    const answer = page.alive || random.chance(0.5) ? ask() : noAnswer;
    await clock.pause(latency() + (delayed === 2 ? aWhile() : 0));
    if (page.online) return answer;
    meet("offline", by);
    return noAnswer;
  }

  function later(milliseconds: number, ask: () => void): void {
    net.underWay++;
    clock.after(milliseconds, () => {
      net.underWay--;
      ask();
    });
  }

  /** One request. A page that has closed meanwhile gets no answer. */
  async function request<T>(page: Page, state: State, kinds: readonly Fault[], ask: () => T) {
    net.underWay++;
    underWay(page, state, 1);
    const answer = await travel(page, state, kinds, ask);
    underWay(page, state, -1);
    net.underWay--;
    return page.alive ? answer : new Promise<never>(() => undefined);
  }

  const read = <T>(page: Page, state: State, ask: () => Outcome<T>) =>
    request(page, state, readFaults, ask) as Promise<Outcome<T>>;

  function stateOfWrite(operation: string): State {
    if (!sent.has(operation)) return "first send";
    return unknown.has(operation) ? "resend, outcome unknown" : "resend, outcome known";
  }

  /** A write of one row, new or not. */
  interface Write {
    readonly operation: string;
    readonly state: State;
    readonly list: List;
    /** Absent for a new row. */
    readonly id?: number;
    readonly ask: () => Written;
  }

  async function write(page: Page, { operation, state, list, id, ask }: Write): Promise<Written | Failure> {
    // A row that a page added is named by its addition, also later.
    const addition = id === undefined ? operation : server.row(list, id)?.fields.addition;
    const name = `${page.person.id} ${list.title} ${addition || id}`;
    const mine = { page, operation };
    const beside = writing.get(name);
    if (!page.storageBlocked) {
      if (beside?.page.alive) net.sideBySide.push(`${operation} was sent beside ${beside.operation}`);
      writing.set(name, mine);
    }
    const traced = () => {
      const written = ask();
      trace?.(`${page.name} ${operation} arrives at ${list.title} ${id ?? "as a new row"}: ${summary(written)}`);
      return written;
    };
    const answer = (await request(page, state, writeFaults, traced)) as Written | Failure;
    if (writing.get(name) === mine) writing.delete(name);
    if (answer.kind !== "later") unknown.delete(operation);
    if ("of" in answer) {
      const met = { page, request: state };
      meet(answer.of, answer.of === "row deleted" && id ? { ...met, row: { list: list.title, id } } : met);
    }
    trace?.(`${page.name} ${operation} ${state}: ${summary(answer)}`);
    return answer;
  }

  const net: Network = {
    faultRate: 0,
    underWay: 0,
    sideBySide: [],
    sentWithoutLooking: [],
    connect(page) {
      /** The end of the change log when the page last looked for the row that an operation added. */
      const looked = new Map<string, number>();
      const seen = (row: AnyRow) => asReadBy(row, !server.mayNotEdit.has(page.person.id));
      const missing = (request: State, row?: RowName) => meet("row deleted", { page, request, ...(row && { row }) });
      const answers = (asked: readonly List[]) => new Map(asked.map((list) => [list.title, answerOf(list)]));

      function answerOf(list: List): ListAnswer {
        const rows = server.rows(list);
        if (edited.some((each) => each.list === list && each.rows.some((id) => !server.row(list, id)))) {
          missing("reading at start");
        }
        return { kind: "read", rows: rows.map(seen), folders: [], unreadable: [], rights: noRights };
      }

      function changesOf(list: List, ids: ReadonlySet<number>): ListChanges {
        const rows = [...ids].flatMap((id) => server.row(list, id) ?? []).map(seen);
        const lost = [...ids].filter((id) => !server.row(list, id));
        for (const id of lost) missing("polling", { list: list.title, id });
        return { rows, gone: lost, folders: [], unreadable: [] };
      }

      const lists: Lists = {
        open: (asked) =>
          read(page, "reading at start", () => {
            const site = { title: "Simulated", url: siteUrl };
            const value = {
              me: page.person,
              site,
              lists: answers(asked),
              present: new Set<string>(),
              token: String(server.token()),
            };
            return { kind: "done", value };
          }),
        read: (asked) => read(page, "reading at start", () => ({ kind: "done", value: answers(asked) })),
        changesSince: (token, asked) =>
          request(page, "polling", pollFaults, () => {
            const changed = server.changedSince(Number(token));
            const changes = asked.flatMap((list): (readonly [string, ListChanges])[] => {
              const ids = changed.get(list.title);
              return ids ? [[list.title, changesOf(list, ids)]] : [];
            });
            return { kind: "done", value: { token: String(server.token()), lists: new Map(changes) } } as const;
          }),
        token: () => read(page, "polling", () => ({ kind: "done", value: String(server.token()) })),
        outline: (list) =>
          read(page, "polling", () => ({
            kind: "done",
            value: { rows: new Map(server.rows(list).map((row) => [row.id, row])), folders: new Map() },
          })),
        entriesAfter: (list, after) =>
          read(page, "polling", () => ({ kind: "done", value: server.rows(list).filter(({ id }) => id > after) })),
        readRow: (list, id) =>
          read(page, "reading back", () => {
            const row = server.row(list, id);
            if (row) return { kind: "done", value: seen(row) };
            missing("reading back", { list: list.title, id });
            return gone;
          }),
        async update(list, edit): Promise<WriteOutcome> {
          const { operation, id } = edit;
          const state = stateOfWrite(operation);
          sent.add(operation);
          unknown.add(operation);
          const ask = () => server.write(list, edit, page.person);
          const written = await write(page, { operation, state, list, id, ask });
          if (written.kind !== "done") return written;
          const now = await lists.readRow(list, id);
          return { kind: "done", value: now.kind === "done" ? now.value : undefined };
        },
        async addRow(list, row) {
          const { operation } = row;
          const [at, look] = [server.addedAt(operation), looked.get(operation)];
          if (at !== undefined && (look === undefined || look >= at)) net.sentWithoutLooking.push(operation);
          const ask = () => server.addRow(list, row, page.person);
          const answer = await write(page, { operation, state: "adding a row", list, ask });
          return answer.kind === "done" ? { kind: "done", value: answer.id } : (answer as Failure);
        },
        added: (list, operation) =>
          read(page, "looking for an added row", () => {
            looked.set(operation, server.token());
            return { kind: "done", value: server.added(list, operation).map(seen) };
          }),
        async addEntry(list, entry) {
          const ask = () => server.addEntry(list, entry, page.person);
          const answer = (await request(page, "adding an entry", writeFaults, ask)) as Written | Taken | Failure;
          if ("of" in answer) meet(answer.of, { page, request: "adding an entry" });
          trace?.(`${page.name} entry ${entry.operation}: ${answer.kind}`);
          return answer.kind === "done" ? { kind: "done", value: undefined } : (answer as Failure | Taken);
        },
        recycle: async () => ({ kind: "done", value: undefined }),
        versions: (list, id) =>
          read(page, "looking up the operation", () => {
            if (server.row(list, id)) return { kind: "done", value: server.versions(list, id) };
            missing("looking up the operation", { list: list.title, id });
            return gone;
          }),
      };
      return lists;
    },
  };
  return net;
}

const summary = (answer: Written | Failure) => `${answer.kind} ${"why" in answer ? answer.why : ""}`;

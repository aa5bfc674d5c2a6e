// The way from a page to the model of SharePoint: it loses, delays, repeats, reorders and refuses.

import type { ActionRow } from "../../../src/plan/actions.ts";
import type { Failure, Lists, Outcome, RowEdit, TokenDead, WriteOutcome } from "../../../src/ports/lists.ts";
import { noneRecorded } from "../../support/builders.ts";
import type { SimulatedClock } from "./clock.ts";
import type { Fault, State } from "./faults.ts";
import { type Met, type Page, underWay } from "./page.ts";
import type { Random } from "./random.ts";
import { asReadBy, type ModelServer, type Written } from "./server.ts";

export interface Network {
  connect(page: Page): Lists;
  /** Probability that a request meets a fault of the network. */
  faultRate: number;
  /** Requests on their way, also of pages that are gone or no longer wait. */
  underWay: number;
  /** Two writes of one person to one action that were under way at a time (R5). */
  readonly sideBySide: string[];
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
/** Milliseconds after which a client waits no longer. */
const patience = 30_000;

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
        // It may still arrive, before the client gives up or after, when it has long gone on to something else.
        if (kinds === writeFaults && random.chance(0.7)) later(random.below(2 * patience), ask);
        await clock.pause(patience);
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

  /** One request; to a page that is gone meanwhile, nothing is answered any more. */
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

  async function write(page: Page, edit: RowEdit): Promise<Written | Failure> {
    const state = stateOfWrite(edit.operation);
    sent.add(edit.operation);
    unknown.add(edit.operation);
    const ask = () => {
      const written = server.write(edit, page.person);
      trace?.(
        `${page.name} ${edit.operation} arrives at ${edit.id} ${edit.etag}: ${written.kind} ${"why" in written ? written.why : ""}`,
      );
      return written;
    };
    const name = `${page.person.id} ${edit.id}`;
    const mine = { page, operation: edit.operation };
    const beside = writing.get(name);
    if (!page.storageBlocked) {
      if (beside?.page.alive) net.sideBySide.push(`${edit.operation} was sent beside ${beside.operation}`);
      writing.set(name, mine);
    }
    const answer = (await request(page, state, writeFaults, ask)) as Written | Failure;
    if (writing.get(name) === mine) writing.delete(name);
    if (answer.kind !== "later") unknown.delete(edit.operation);
    if ("of" in answer) {
      meet(answer.of, { page, request: state, ...(answer.of === "row deleted" && { id: edit.id }) });
    }
    trace?.(`${page.name} ${edit.operation} ${state}: ${answer.kind} ${"why" in answer ? answer.why : ""}`);
    return answer;
  }

  const net: Network = {
    faultRate: 0,
    underWay: 0,
    sideBySide: [],
    connect(page) {
      const seen = (row: ActionRow) => asReadBy(row, !server.mayNotEdit.has(page.person.id));
      const missing = (request: State, id?: number) => meet("row deleted", { page, request, ...(id && { id }) });
      const lists: Lists = {
        readAll: () =>
          read(page, "reading at start", () => {
            const rows = server.rows();
            if (rows.length < server.ids.length) missing("reading at start");
            return {
              kind: "done",
              value: {
                me: page.person,
                site: { title: "Simulated", url: "https://council.example/sites/improvement" },
                actions: rows.map(seen),
                programmes: [],
                settings: [],
                unreadable: [],
                records: noneRecorded,
                mayAdd: new Set(),
                token: server.token(),
              },
            };
          }),
        changesSince: (token) =>
          request(page, "polling", pollFaults, () => {
            const changed = server.changedSince(token);
            const actions = changed.flatMap((id) => server.row(id) ?? []).map(seen);
            const gone = changed.filter((id) => !server.row(id));
            for (const id of gone) missing("polling", id);
            const value = { token: server.token(), actions, gone, unreadable: [], records: {}, planChanged: false };
            return { kind: "done", value } as const;
          }),
        etags: () =>
          read(page, "polling", () => ({
            kind: "done",
            value: new Map(server.rows().map(({ id, etag }) => [id, etag])),
          })),
        readAction: (id) =>
          read(page, "reading back", () => {
            const row = server.row(id);
            if (row) return { kind: "done", value: seen(row) };
            missing("reading back", id);
            return gone;
          }),
        async updateAction(edit): Promise<WriteOutcome> {
          const written = await write(page, edit);
          if (written.kind !== "done") return written;
          const now = await lists.readAction(edit.id);
          return { kind: "done", value: now.kind === "done" ? now.value : undefined };
        },
        async addRecord({ operation }) {
          const ask = () => server.addRecord(operation, page.person);
          const answer = (await request(page, "adding a record", writeFaults, ask)) as Written | Failure;
          if ("of" in answer) meet(answer.of, { page, request: "adding a record" });
          trace?.(`${page.name} record ${operation}: ${answer.kind}`);
          return answer.kind === "done" ? { kind: "done", value: undefined } : (answer as Failure);
        },
        versions: async () => ({ kind: "done", value: [] }),
        hasOperation: (id, operation) =>
          read(page, "looking up the operation", () => {
            if (server.row(id)) return { kind: "done", value: server.hasVersionOf(id, operation) };
            missing("looking up the operation", id);
            return gone;
          }),
      };
      return lists;
    },
  };
  return net;
}

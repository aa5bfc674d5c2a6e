// One run of the simulator: three clients (two of them tabs of one person) and one editor in SharePoint, everything that
// happens drawn from one seed; and the judgement of it.

import { isSame } from "../../../src/domain/same.ts";
import type { Lists } from "../../../src/ports/lists.ts";
import type { Alone, OpenEditStorage } from "../../../src/ports/storage.ts";
import type { ActionFields } from "../../../src/schema/actions.ts";
import type { Person } from "../../../src/schema/column.ts";
import { createSync, type Sync } from "../../../src/sync/sync.ts";
import { coordinator5, lead5 } from "../../support/builders.ts";
import { memoryStorage } from "../../support/memoryStorage.ts";
import { simulatedClock } from "./clock.ts";
import { random } from "./random.ts";
import { modelServer } from "./server.ts";

/** What a planted bug changes: the parts that the sync is given, never the sync itself. */
export interface Parts {
  readonly lists: Lists;
  readonly openStorage: OpenEditStorage;
  readonly alone: Alone;
}
export type Bug = (parts: Parts) => Parts;

export interface Verdict {
  readonly problems: readonly string[];
  readonly edits: number;
  readonly crashes: number;
  readonly faults: ReadonlyMap<string, number>;
  readonly trace: readonly string[];
}

interface Client {
  readonly person: Person;
  sync: Sync;
}

/** An edit that was accepted, with what its author saw, as the run knows it. */
interface Accepted {
  /** Whose edit it is. */
  readonly person: number;
  readonly id: number;
  /** Every state of the fields that the author was shown: when typing, and when settling a conflict. */
  readonly seen: Partial<ActionFields>[];
  givenUp: boolean;
  /** The device did not keep it, and the person was told so; its loss in a crash is no surprise. */
  unkept: boolean;
}

const rows = [1, 2, 3];
const colleague: Person = { ...coordinator5, id: 99, email: "other@council.example" };

export async function simulate(seed: number, steps: number, bug: Bug = (parts) => parts): Promise<Verdict> {
  const chance = random(seed);
  const clock = simulatedClock();
  const server = modelServer(clock, chance, rows);
  const storage = memoryStorage();
  const accepted = new Map<string, Accepted>();
  /** What the trace said last of each edit. */
  const noted = new Map<string, string>();
  let operations = 0;
  let crashes = 0;

  function start(person: Person): Sync {
    const parts = bug({ lists: server.connect(person), openStorage: storage.openTab(), alone: storage.alone });
    const sync = createSync({
      ...parts,
      clock,
      tick: 15_000,
      presence: { online: () => true, visible: () => true, onChange: () => () => undefined },
      newOperation: () => `o${++operations}`,
    });
    sync.start();
    sync.subscribe(() => note(sync, person.id));
    return sync;
  }

  /** Takes down every edit as it is accepted or changed. */
  function note(sync: Sync, person: number): void {
    for (const edit of sync.state().edits) {
      const known = accepted.get(edit.operation);
      const line = `${edit.operation} ${edit.progress.kind} kept ${edit.kept} ${JSON.stringify(edit.fields)} before ${JSON.stringify(edit.before)}`;
      if (noted.get(edit.operation) !== line) {
        noted.set(edit.operation, line);
        server.trace.push(`${clock.now().getTime()} ${line}`);
      }
      if (!known) {
        accepted.set(edit.operation, {
          person,
          id: edit.id,
          seen: [edit.before],
          givenUp: false,
          unkept: !edit.kept,
        });
      } else {
        known.seen.push(edit.before);
      }
    }
  }

  const clients: Client[] = [lead5, lead5, colleague].map((person) => ({ person, sync: start(person) }));
  server.faultRate = 0;
  await clock.advance(5_000);
  server.faultRate = chance.pick([0, 0.1, 0.3, 0.6]);

  for (let step = 0; step < steps; step++) {
    act();
    await clock.advance(chance.below(chance.pick([50, 1_000, 20_000])));
  }
  await drain();
  return judge();

  function act(): void {
    const client = chance.pick(clients);
    const id = chance.pick(rows);
    const [needing] = client.sync
      .state()
      .edits.filter(({ progress }) => progress.kind === "conflict" || progress.kind === "parked");
    const kind = chance.below(20);
    if (kind < 9) void client.sync.edit(id, someFields());
    else if (kind < 13) server.editInList(id, { [chance.pick(["narrative", "ask"] as const)]: `list ${step()}` });
    else if (kind < 16 && needing) resolve(client, needing);
    else if (kind === 16) crash(client);
    else if (kind === 17) storage.broken = storage.broken ? undefined : "quota";
    else if (kind === 18 && chance.chance(0.1)) server.deleteInList(id);
    else void client.sync.refresh();
  }

  function step(): number {
    return chance.below(1_000_000);
  }

  function someFields(): Partial<ActionFields> {
    const text = `words ${step()}`;
    return chance.pick<Partial<ActionFields>>([
      { narrative: text },
      { ask: text },
      { rating: chance.pick(["Red", "Amber", "Green"] as const), narrative: text },
    ]);
  }

  function resolve({ sync }: Client, edit: ReturnType<Sync["state"]>["edits"][number]): void {
    const known = accepted.get(edit.operation);
    if (edit.progress.kind === "conflict") {
      const { theirs, fields } = edit.progress;
      const take = chance.below(3);
      const chosen = fields.map((key) => {
        if (take === 0) return [key, edit.fields[key]];
        return [key, take === 1 || key === "rating" ? theirs.fields[key] : `both ${step()}`];
      });
      sync.settle(edit.operation, Object.fromEntries(chosen));
      if (take === 1 && known) known.givenUp = true;
    } else if (chance.chance(0.7)) sync.retry(edit.operation);
    else {
      sync.discard(edit.operation);
      if (known) known.givenUp = true;
    }
  }

  /** The page is gone at once; another takes its place, on the same device. */
  function crash(client: Client): void {
    crashes++;
    server.trace.push(`${clock.now().getTime()} crash of ${client.person.id}`);
    client.sync.stop();
    client.sync = start(client.person);
  }

  async function drain(): Promise<void> {
    server.faultRate = 0;
    storage.broken = undefined;
    await clock.advance(180_000);
    for (const { sync } of clients) void sync.refresh();
    await clock.advance(60_000);
  }

  function judge(): Verdict {
    const problems: string[] = [];
    const tray = new Set(clients.flatMap(({ sync }) => sync.state().edits.map((edit) => edit.operation)));
    for (const { person, sync } of clients) {
      // An edit that needs its author rightly holds back the later ones of the same action.
      const held = new Set<number>();
      for (const { operation, id, progress } of sync.state().edits) {
        if (progress.kind === "conflict" || progress.kind === "parked") held.add(id);
        else if (!held.has(id))
          problems.push(`${operation} of ${person.id} is not drained: ${JSON.stringify(progress)}`);
      }
      for (const id of rows) {
        const seen = sync.state().board?.actions.get(id)?.etag;
        if (seen !== server.row(id)?.etag) problems.push(`row ${id} shows ${seen}, and is ${server.row(id)?.etag}`);
      }
    }
    const writes = new Map<string, number>();
    for (const { person, operation, id, fields, replaced } of server.applied) {
      writes.set(operation, (writes.get(operation) ?? 0) + 1);
      const edit = accepted.get(operation);
      if (!edit) {
        problems.push(`${operation} was written, but by nobody`);
        continue;
      }
      if (person !== edit.person) problems.push(`${operation} of ${edit.person} was sent as ${person}`);
      for (const key of ["narrative", "ask", "rating"] as const) {
        if (!(key in fields) || isSame(replaced[key], fields[key])) continue;
        if (edit.seen.some((before) => isSame(replaced[key], before[key]))) continue;
        problems.push(`${operation} silently overwrote ${key} of row ${id}: ${String(replaced[key])}`);
      }
    }
    for (const [operation, edit] of accepted) {
      const times = writes.get(operation) ?? 0;
      if (times > 1) problems.push(`${operation} was written ${times} times`);
      if (times === 0 && !tray.has(operation) && !edit.givenUp && !edit.unkept) problems.push(`${operation} was lost`);
    }
    return { problems, edits: accepted.size, crashes, faults: server.faults, trace: server.trace };
  }
}

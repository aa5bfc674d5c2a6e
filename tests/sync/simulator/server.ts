// A model of SharePoint for the simulator: rows with etags and versions, a change log, and a network in front of it that
// loses, delays, repeats and refuses. It also keeps the books by which a run is judged.
import type { Clock } from "../../../src/ports/clock.ts";
import type { Failure, Lists, Outcome, RowEdit } from "../../../src/ports/lists.ts";
import type { ActionFields, ActionRow } from "../../../src/schema/actions.ts";
import type { Person } from "../../../src/schema/column.ts";
import { anActionRow, coordinator5 } from "../../support/builders.ts";
import type { Random } from "./random.ts";

export const faultKinds = [
  "lost before",
  "lost after",
  "duplicated",
  "429",
  "503",
  "504 before",
  "504 after",
  "401",
  "403",
  "400 choice withdrawn",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface AppliedWrite {
  /** Who was signed in. */
  readonly person: number;
  readonly operation: string;
  readonly id: number;
  readonly fields: Partial<ActionFields>;
  /** What each field held before this write. */
  readonly replaced: Partial<ActionFields>;
}

export interface ModelServer {
  /** The record as one person's client reaches it. */
  connect(person: Person): Lists;
  row(id: number): ActionRow | undefined;
  /** Somebody edits in SharePoint's own form, which sends no etag. */
  editInList(id: number, fields: Partial<ActionFields>): void;
  deleteInList(id: number): void;
  readonly applied: readonly AppliedWrite[];
  /** Probability that a request meets a fault. */
  faultRate: number;
  readonly faults: Map<FaultKind, number>;
  readonly trace: string[];
}

const noAnswer: Failure = { kind: "later", why: "no answer", waitMs: undefined };

export function modelServer(clock: Clock, random: Random, ids: readonly number[]): ModelServer {
  const versions = new Map<number, ActionRow[]>(
    ids.map((id) => [id, [anActionRow({ reference: `1.1.${id}`, rating: "Green", narrative: "start" }, { id })]]),
  );
  const log: number[] = [];
  const applied: AppliedWrite[] = [];
  const faults = new Map<FaultKind, number>();
  const trace: string[] = [];
  const latest = (id: number) => versions.get(id)?.at(-1);

  function put(id: number, fields: Partial<ActionFields>, editor: Person): ActionRow | undefined {
    const known = latest(id);
    if (!known) return undefined;
    const number = (versions.get(id)?.length ?? 0) + 1;
    const row = {
      ...known,
      etag: `"row,${number}"`,
      editor,
      modified: clock.now(),
      fields: { ...known.fields, ...fields },
    };
    versions.get(id)?.push(row);
    log.push(id);
    return row;
  }

  function write(edit: RowEdit, person: Person): "gone" | "stale" | "done" {
    const row = latest(edit.id);
    if (!row) return "gone";
    if (row.etag !== edit.etag) return "stale";
    const keys = Object.keys(edit.fields) as (keyof ActionFields)[];
    const replaced = Object.fromEntries(keys.map((key) => [key, row.fields[key]]));
    applied.push({ person: person.id, operation: edit.operation, id: edit.id, fields: edit.fields, replaced });
    put(edit.id, { ...edit.fields, operation: edit.operation }, person);
    return "done";
  }

  const latency = () => random.below(4) * 100 + random.below(2) * random.below(20) * 500;
  const pause = () => new Promise<void>((resolve) => clock.after(latency(), resolve));

  function fault(of: readonly FaultKind[]): FaultKind | undefined {
    if (!random.chance(server.faultRate)) return undefined;
    const kind = random.pick(of);
    faults.set(kind, (faults.get(kind) ?? 0) + 1);
    return kind;
  }

  /** A request that only reads. */
  async function read<T>(run: () => Outcome<T>): Promise<Outcome<T>> {
    const met = fault(["lost before", "429", "503", "504 before", "401"]);
    await pause();
    const failure = met && failureOf(met);
    if (failure) return failure;
    const outcome = run();
    await pause();
    return outcome;
  }

  const server: ModelServer = {
    faultRate: 0,
    faults,
    trace,
    applied,
    row: latest,
    editInList(id, fields) {
      trace.push(`${clock.now().getTime()} list ${id} ${JSON.stringify(fields)}`);
      put(id, fields, coordinator5);
    },
    deleteInList(id) {
      versions.delete(id);
      log.push(id);
    },
    connect(person) {
      const readRow = (id: number): Outcome<ActionRow> => {
        const row = latest(id);
        return row ? { kind: "done", value: row } : { kind: "gone", why: "gone" };
      };
      return {
        readAll: () =>
          read(() => ({
            kind: "done",
            value: {
              me: person,
              site: { title: "Simulated", url: "https://council.example/sites/improvement" },
              actions: [...versions.values()].flatMap((all) => all.slice(-1)),
              programmes: [],
              settings: [],
              unreadable: [],
              token: String(log.length),
            },
          })),
        changesSince: (token) =>
          read(() => {
            const changed = [...new Set(log.slice(Number(token)))];
            const actions = changed.flatMap((id) => latest(id) ?? []);
            const gone = changed.filter((id) => !versions.has(id));
            return {
              kind: "done",
              value: { token: String(log.length), actions, gone, unreadable: [], planChanged: false },
            };
          }),
        etags: () =>
          read(() => ({
            kind: "done",
            value: new Map([...versions.keys()].map((id) => [id, latest(id)?.etag ?? ""])),
          })),
        readAction: (id) => read(() => readRow(id)),
        async updateAction(edit) {
          const met = fault(faultKinds);
          await pause();
          const loses = met === "lost before" || met === "504 before";
          const failure = met && failureOf(met);
          if (failure && failure !== noAnswer) return failure;
          const outcome = loses ? undefined : write(edit, person);
          trace.push(
            `${clock.now().getTime()} ${person.id} ${edit.operation} ${edit.id} ${edit.etag} ${met} ${outcome}`,
          );
          // Delivered twice: the second time it meets whatever the row is by then.
          if (met === "duplicated") clock.after(latency() * 4, () => void write(edit, person));
          await pause();
          if (failure || outcome === undefined) return noAnswer;
          if (outcome === "stale") return { kind: "stale" };
          if (outcome === "gone") return { kind: "gone", why: "gone" };
          const now = await this.readAction(edit.id);
          return { kind: "done", value: now.kind === "done" ? now.value : undefined };
        },
        versions: async () => ({ kind: "done", value: [] }),
        hasOperation: (id, operation) =>
          read(() =>
            versions.has(id)
              ? { kind: "done", value: versions.get(id)?.some((row) => row.fields.operation === operation) ?? false }
              : { kind: "gone", why: "gone" },
          ),
      };
    },
  };
  return server;
}

function failureOf(kind: FaultKind): Failure | undefined {
  switch (kind) {
    case "lost before":
    case "lost after":
    case "504 before":
    case "504 after":
      return noAnswer;
    case "429":
      return { kind: "later", why: "429", waitMs: 20_000 };
    case "503":
      return { kind: "later", why: "503", waitMs: 5_000 };
    case "401":
      return { kind: "sign-in", why: "401" };
    case "403":
      return { kind: "refused", why: "403", status: 403 };
    case "400 choice withdrawn":
      return { kind: "refused", why: "400", status: 400 };
    case "duplicated":
      return undefined;
  }
}

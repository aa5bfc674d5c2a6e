// What a snapshot holds, and the reader of its file. Every version of the format that was ever written stays readable.
import * as z from "zod/mini";
import { boardColumns } from "../action.ts";
import { ratings } from "../actions.ts";
import { isDay } from "../days.ts";
import { canonicalJson, type Json } from "./canonical.ts";

/** An action's status for reports: its column on the board, and what the board shows as a badge, or not at all. */
export const statuses = [...boardColumns, "Embedded", "Superseded"] as const;
export type Status = (typeof statuses)[number];
/** Those that are counted: what is withdrawn is in no figure. */
export type Charted = Exclude<Status, "Superseded">;
export const charted = statuses.filter((status): status is Charted => status !== "Superseded");
export const isVerified = (status: Status): boolean => status === "Verified" || status === "Embedded";
export type Rating = (typeof ratings)[number];

/** What is empty was left out of the file: so may whole objects be. */
const orEmpty = <T extends z.core.$ZodType>(of: T) => z.prefault(of, {} as never);
const text = z._default(z.string(), "");
const whole = z.int().check(z.minimum(0), z.maximum(1_000_000));
const count = z._default(whole, 0);
const list = <T extends z.core.$ZodType>(of: T) => z._default(z.array(of), []);
/** Of a day that the calendar has: one that it has not would stop every screen that counts from it. */
const isMoment = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
const day = z.string().check(z.refine(isDay));
const moment = z.string().check(z.refine(isMoment));
/** The site's number of a person; `people` has their name. 0 is somebody of whom SharePoint gave no number. */
const person = z.number();
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.number())]);

/** The day is empty where the log could not be read. */
const said = {
  by: person,
  on: z._default(z.string().check(z.refine((on) => on === "" || isDay(on))), ""),
  words: text,
};

const fields = z.catchall(
  z.object({
    title: text,
    reference: text,
    section: text,
    theme: text,
    leads: list(person),
    datePhrase: text,
    dateKind: z.optional(z.string()),
    start: z.optional(day),
    due: z.optional(day),
    revisedDue: z.optional(day),
    revisedDueReason: text,
    slips: count,
    rating: z.optional(z.enum(ratings)),
    narrative: text,
    narrativeOn: z.optional(day),
    correctiveAction: text,
    ask: text,
    confidence: z.optional(z.string()),
    directionOverride: z.optional(z.enum(["Up", "Level", "Down"])),
    directionReason: text,
    updatedOn: z.optional(day),
    carriedForward: count,
    exempt: text,
  }),
  value,
);

const action = z.object({
  id: z.number(),
  /** SharePoint's number of the row's version. */
  version: text,
  modified: z.optional(moment),
  editor: z.optional(person),
  /** The programme's number; none for an action in no programme's folder. */
  programme: z.optional(z.number()),
  status: z.enum(statuses),
  /** The columns of its row, with the dates that count. */
  fields: orEmpty(fields),
  claim: z.optional(z.object({ ...said, without: text })),
  verification: z.optional(z.object(said)),
  held: list(z.object(said)),
  returned: z.optional(z.object(said)),
  superseded: z.optional(z.object({ ...said, replacedBy: text })),
  regressions: count,
  criteria: list(z.object({ mark: text, text })),
  /** How many of these have evidence. */
  evidenced: count,
  /** Pieces of evidence that count. */
  evidence: count,
  /** Days past the date that counts. */
  late: count,
  notUpdated: z._default(z.boolean(), false),
  /** What its row or its log says and does not count. */
  unsupported: list(z.string()),
  /** Where its rating and its facts disagreed. */
  checks: list(z.object({ kind: z.string(), text })),
  /** What was decided about the revised date that its row has. One that was refused is not in its fields. */
  extension: z.optional(
    z.object({ kind: z.enum(["Agreed", "Refused"]), asked: day, again: z.optional(day), by: person, on: day }),
  ),
  /** Who moved its date since the snapshot before, and why. */
  moves: list(z.object({ from: z.optional(day), to: z.optional(day), reason: text, by: person, at: moment })),
});

const rule = z.object({ redShare: z.number(), amberShare: z.number(), lateDays: z.number() });

const plan = z.object({
  name: text,
  firstMonth: z.optional(day),
  months: z.optional(z.number()),
  nextBoard: z.optional(day),
  reviews: list(day),
  amberDays: z.number(),
  staleDays: z.number(),
  /** By how many of its actions a programme's own rating is worked out. */
  rule,
});

const programme = z.object({
  id: z.number(),
  number: z.number(),
  title: text,
  lead: z.optional(person),
  coordinator: z.optional(person),
});

const row = z.object({
  id: z.number(),
  version: text,
  modified: moment,
  editor: person,
  created: moment,
  author: person,
  folder: text,
  fields: z._default(z.record(z.string(), value), {}),
});

const frozenPlan = {
  /** The day by which its actions are late or due. */
  day,
  plan,
  programmes: list(programme),
  people: z._default(z.record(z.string(), z.object({ name: text, email: text })), {}),
  /** By their ids. */
  actions: list(action).check(z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length)),
};

const snapshot = z.object({
  ...frozenPlan,
  format: z.literal(1),
  site: z.string(),
  round: z.object({ number: z.number(), opening: z.string(), opened: moment, deadline: z.optional(day) }),
  takenAt: moment,
  takenBy: person,
  /** The snapshot before; none for the first. */
  previous: z.optional(z.object({ round: z.number(), sha256: z.string() })),
  /** Change tokens of the site before and after everything was read. */
  tokens: orEmpty(z.object({ before: text, after: text })),
  /** How many actions were updated in the round. */
  result: z.object({
    updated: count,
    unchanged: count,
    missing: count,
    byProgramme: list(
      z.object({ programme: z.string(), updated: count, unchanged: count, missing: count, without: text }),
    ),
  }),
  /** Every other list, row by row. */
  lists: z._default(z.record(z.string(), list(row)), {}),
  /** Whether checks were written into the actions; earlier versions did not. */
  checked: z._default(z.boolean(), false),
  /** Titles of lists that could not be read. */
  unread: list(z.string()),
});

export type FrozenAction = z.infer<typeof action>;
export type FrozenRow = z.infer<typeof row>;
export type ProgrammeRule = z.infer<typeof rule>;
export type FrozenPlan = z.infer<z.ZodMiniObject<typeof frozenPlan>>;
export type Snapshot = z.infer<typeof snapshot>;

const actionsById = new WeakMap<object, ReadonlyMap<number, FrozenAction>>();

/** The actions of a plan by the ids of their rows; worked out once, because a frozen plan never changes. */
export function byId({ actions }: Pick<FrozenPlan, "actions">): ReadonlyMap<number, FrozenAction> {
  const found = actionsById.get(actions) ?? new Map(actions.map((each) => [each.id, each]));
  actionsById.set(actions, found);
  return found;
}

export type ReadSnapshot =
  | { readonly kind: "read"; readonly snapshot: Snapshot }
  /** `newer`: a later version of the product wrote it. */
  | { readonly kind: "newer" | "unreadable"; readonly why: string };

/** The text of a snapshot's file. */
export const writeSnapshot = (of: Snapshot): string => canonicalJson(of as unknown as Json);

/** Reads the text of a snapshot's file, of this version of the format or of any before. */
export function readSnapshot(file: string): ReadSnapshot {
  let found: unknown;
  try {
    found = JSON.parse(file);
  } catch {
    return { kind: "unreadable", why: "The file is not JSON." };
  }
  const { format } = z.safeParse(z.object({ format: z.number() }), found).data ?? {};
  if (format === undefined) return { kind: "unreadable", why: "The file is not a snapshot." };
  if (format > 1)
    return { kind: "newer", why: `A later version of Improvement Board wrote this file (format ${format}).` };
  const read = z.safeParse(snapshot, found);
  if (read.success) return { kind: "read", snapshot: read.data };
  const [issue] = read.error.issues;
  return { kind: "unreadable", why: `The file has no valid ${issue?.path.join(".") || "content"}.` };
}

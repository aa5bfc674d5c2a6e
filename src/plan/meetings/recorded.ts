// What every entry of Meeting records and of Meeting answers says, whatever its kind.
import type { Day, Person } from "../../schema/column.ts";
import type { Row } from "../../schema/list.ts";
import { dayOf } from "../days.ts";
import { mayBeIn, type Programme, roleIn } from "../teams.ts";
import type { AnswerEntry, RecordEntry } from "./records.ts";

export interface Recorded {
  /** By which other entries name it. */
  readonly operation: string;
  /** None for what is about no action. */
  readonly actionId: number | undefined;
  /** The action's at the time. */
  readonly reference: string;
  /** None for what was recorded between meetings. */
  readonly meetingId: number | undefined;
  readonly by: Person;
  readonly on: Day;
  readonly at: Date;
  readonly words: string;
}

export type Reply = Pick<Recorded, "operation" | "by" | "on" | "at" | "words">;

/** Who was who when an entry was made. */
export interface Roles {
  readonly programmeOf: (actionId: number) => Programme | undefined;
}

type AnyEntry = Row<{ readonly operation: string; readonly words: string }>;

export function replyOf({ author, created, fields: { operation, words } }: AnyEntry): Reply {
  return { operation, by: author, on: dayOf(created), at: created, words };
}

export function recordedOf(entry: RecordEntry): Recorded {
  const { actionId, reference, meetingId } = entry.fields;
  return { ...replyOf(entry), actionId, reference, meetingId };
}

/** The entries of one kind that say something about each record, by its operation, in order. */
export function byRecord(entries: readonly AnswerEntry[], kind: AnswerEntry["fields"]["kind"]) {
  const found = new Map<string, AnswerEntry[]>();
  for (const entry of entries) {
    if (entry.fields.kind !== kind || !entry.fields.about) continue;
    const known = found.get(entry.fields.about);
    if (known) known.push(entry);
    else found.set(entry.fields.about, [entry]);
  }
  return found;
}

/** Whether somebody leads or coordinates the action's programme, or may have done so before they left. */
export function isOfTeam(
  { by, on }: Pick<Reply, "by" | "on">,
  actionId: number | undefined,
  { programmeOf }: Roles,
): boolean {
  const programme = actionId ? programmeOf(actionId) : undefined;
  return roleIn(programme, by, on) !== undefined || mayBeIn(programme, by, on);
}

// The features' sample rows as single edits in the order of time. Pure.

import type { SampleRow } from "../../plan/feature.ts";
import { folderOf } from "../../plan/programmes.ts";
import type { List, Values } from "../../schema/list.ts";
import { momentOf } from "./calendar.ts";
import { programmes } from "./plan.ts";

/** An edit of a row, of which the first adds the row; or an entry of a log. */
export interface FeatureWriting {
  readonly list: List;
  /** The id of the row or entry: it is added once. */
  readonly name: string;
  /** The folder's name; empty for the list's root. */
  readonly folder: string;
  /** Counted from 1. */
  readonly edit: number;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** People are logins. */
  readonly fields: Values;
}

/** @throws when a row cannot be written. */
export function featureWritings(rows: readonly SampleRow[]): readonly FeatureWriting[] {
  const counts = new Map<string, number>();
  return rows.flatMap((row) => {
    const { list, programme, edits } = row;
    const count = (counts.get(list.title) ?? 0) + 1;
    counts.set(list.title, count);
    const name = `sample ${list.title} ${count}`;
    const problem = problemOf(row);
    if (problem) throw new Error(`${name}: ${problem}`);
    const folder = programme === undefined ? "" : folderOf({ number: programme, title: titleOf(programme) ?? "" });
    return edits.map(({ by, day, fields }, index) => {
      return { list, name, folder, edit: index + 1, by, at: momentOf(by, day), fields };
    });
  });
}

const titleOf = (programme: number) => programmes.find(({ number }) => number === programme)?.title;

function problemOf({ list, programme, edits }: SampleRow): string | undefined {
  if (list.mode === "log" && edits.length !== 1) return "an entry of a log has exactly one edit.";
  if (list.mode === "rows" && !list.columns.addition)
    return "the list has no addition column, so the row could be added twice.";
  if (programme !== undefined && !list.folders) return "the list has no folders for programmes.";
  if (programme !== undefined && !titleOf(programme)) return `there is no programme ${programme}.`;
  // Versions of a row are recognised by their times.
  const isLater = edits.every(({ day }, index) => index === 0 || day > (edits[index - 1]?.day ?? ""));
  return isLater ? undefined : "each edit must be on a later day than the edit before.";
}

/** Logins of everybody who writes or is named. */
export function loginsIn(writings: readonly FeatureWriting[]): readonly string[] {
  return writings.flatMap(({ list, by, fields }) => [
    by,
    ...Object.entries(fields).flatMap(([key, value]) => (peopleIn(list, key) ? loginsOf(value) : [])),
  ]);
}

/** Whether the column has one person or several; undefined for other columns. */
export function peopleIn(list: List, key: string): "one" | "several" | undefined {
  const type = list.columns[key]?.field.type;
  return type === "User" ? "one" : type === "UserMulti" ? "several" : undefined;
}

/** The logins in a value that is one login, several or none. */
export function loginsOf(value: unknown): readonly string[] {
  return [value ?? []].flat().map(String);
}

/** Groups edits by time and author, in the order of time and then of logins. */
export function sessionsOf(writings: readonly FeatureWriting[]): readonly (readonly FeatureWriting[])[] {
  const found = new Map<string, FeatureWriting[]>();
  for (const writing of writings) {
    const key = `${writing.at} ${writing.by}`;
    found.set(key, [...(found.get(key) ?? []), writing]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, session]) => session);
}

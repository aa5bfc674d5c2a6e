// What SharePoint's versions say of a session's edits: each there once, or given up by its author; nothing replaced unseen.
import { actions } from "../../../src/plan/actions.ts";
import type { RawVersion } from "../../support/rowsOverRest.ts";
import type { Made, Words } from "./inputs.ts";

const followed = ["narrative", "evidence", "title", "correctiveAction", "ask"] as const;
const columnOf = (field: Words) => actions.columns[field].name;
const operationOf = (version: RawVersion) => String(version[actions.columns.operation.name] ?? "");

export interface ListEdit {
  readonly reference: string;
  readonly field: Words;
  readonly text: string;
}

export interface Verdict {
  readonly inHistory: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly overwritten: readonly string[];
}

/** One action's versions, oldest first; those from `begun` on belong to the session. */
export interface Log {
  readonly reference: string;
  readonly versions: readonly RawVersion[];
  readonly begun: number;
}

interface Replacement {
  readonly field: Words;
  readonly from: string;
  readonly to: string;
  readonly version: RawVersion;
}

export function judge(logs: readonly Log[], edits: readonly Made[], listEdits: readonly ListEdit[]): Verdict {
  const verdict = { inHistory: 0, lost: [] as string[], doubled: [] as string[], overwritten: [] as string[] };
  for (const log of logs) {
    const own = edits.filter(({ step, progress }) => step.reference === log.reference && progress !== "begun");
    const changes = replacementsIn(log);
    for (const edit of own) {
      for (const text of Object.values(edit.texts)) {
        const times = changes.filter(({ to }) => to === text).length;
        if (text === edit.name) verdict.inHistory += Math.min(times, 1);
        if (times > 1) verdict.doubled.push(`“${text}” is ${times} times in the history of ${log.reference}`);
        if (times === 0 && isPending(edit)) verdict.lost.push(`“${text}” of ${log.reference}`);
      }
    }
    judgeWordless(log, own, changes, verdict);
    const inList = listEdits.filter(({ reference }) => reference === log.reference);
    verdict.doubled.push(...writtenTwice(log, changes, inList));
    verdict.overwritten.push(...replacedUnseen(changes, own, inList));
  }
  return verdict;
}

/** Its words have to be somewhere: the board showed them, or had all the time it wanted to. */
function isPending({ progress, interrupted, givenUp }: Made): boolean {
  return !givenUp && (progress === "shown" || !interrupted);
}

function replacementsIn({ versions, begun }: Log): Replacement[] {
  return versions.flatMap((version, at) => {
    const before = versions[at - 1];
    if (at < begun || !before) return [];
    return followed.flatMap((field) => {
      const [from, to] = [before, version].map((each) => String(each[columnOf(field)] ?? ""));
      return from === undefined || to === undefined || from === to ? [] : [{ field, from, to, version }];
    });
  });
}

/** A move or a confirmation without words is known by its operation only, so those of a person and a row are counted. */
function judgeWordless(
  { reference, versions, begun }: Log,
  own: readonly Made[],
  changes: readonly Replacement[],
  verdict: { inHistory: number; lost: string[]; doubled: string[] },
): void {
  for (const title of new Set(own.map(({ who }) => who.title))) {
    const theirs = own.filter(({ who }) => who.title === title);
    // A list edit carries the operation of the version before it forward.
    const firsts = new Map(versions.toReversed().map((version) => [operationOf(version), version]));
    const operations = [...firsts.values()].filter(
      (version) => version.Editor.LookupValue === title && versions.indexOf(version) >= begun,
    );
    const arrived = ({ texts }: Made) => changes.some(({ to }) => Object.values(texts).includes(to));
    const worded = theirs.filter(arrived).length;
    const wordless = theirs.filter(({ texts }) => Object.keys(texts).length === 0);
    const owed = wordless.filter(isPending).length;
    const found = operations.length - worded;
    verdict.inHistory += Math.max(0, found);
    if (found < owed) verdict.lost.push(`${owed - found} of ${owed} edits without words by ${title} in ${reference}`);
    // Who takes theirs in a conflict of words still makes the move that came with their own.
    const most = wordless.length + theirs.filter((made) => made.givenUp && !arrived(made)).length;
    if (found > most)
      verdict.doubled.push(`${found} edits without words by ${title} in ${reference}, who made ${most}`);
  }
}

/** An operation belongs to the version that first carries it; only list edits copy it forward. */
function writtenTwice(
  { reference, versions, begun }: Log,
  changes: readonly Replacement[],
  listEdits: readonly ListEdit[],
): string[] {
  const inList = new Set(
    changes.filter(({ to }) => listEdits.some(({ text }) => text === to)).map(({ version }) => version),
  );
  const known = new Set(versions.slice(0, begun).map(operationOf));
  return versions.slice(begun).flatMap((version) => {
    const operation = operationOf(version);
    const again = known.has(operation) && !inList.has(version);
    known.add(operation);
    return again ? [`Operation ${operation} was written to ${reference} again`] : [];
  });
}

/** Words of this session that went away under an edit whose author had not had them before their eyes. */
function replacedUnseen(
  changes: readonly Replacement[],
  own: readonly Made[],
  listEdits: readonly ListEdit[],
): string[] {
  const sessions = new Set([...own.flatMap(({ texts }) => Object.values(texts)), ...listEdits.map(({ text }) => text)]);
  return changes.flatMap(({ field, from, to }) => {
    if (listEdits.some(({ text }) => text === to)) return [];
    const by = own.find(({ texts }) => texts[field] === to);
    if (!by) return [`“${from}” became “${to}”, which nobody wrote`];
    const unseen = sessions.has(from) && !by.seen.some((seen) => seen.includes(from));
    return unseen ? [`“${from}” was replaced by “${to}”, whose author had not seen it`] : [];
  });
}

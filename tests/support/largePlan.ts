// The sample's snapshots with many more actions: each of its actions, with what its lists say of it, again and again under other references.

import { rounds as roundsLog } from "../../src/plan/rounds.ts";
import { type FrozenAction, readSnapshot, type Snapshot, writeSnapshot } from "../../src/plan/snapshots/format.ts";
import { sha256Of } from "../../src/plan/snapshots/readSealed.ts";
import { readSeal, sealedFigures, sealFields } from "../../src/plan/snapshots/seal.ts";
import type { AnyRow } from "../../src/ports/lists.ts";
import { sampleAnswers } from "./sampleData.ts";
import type { SampleLists } from "./sampleLists.ts";
import type { Screen } from "./screen.ts";

/** Lists whose rows are about the plan, not about an action. */
const ofPlan = ["Plan settings", "Programmes", "Programme roles", "Update rounds"];

export function enlarged(of: Snapshot, count: number): Snapshot {
  const times = Math.ceil(count / of.actions.length);
  const step = 1 + Math.max(...of.actions.map(({ id }) => id));
  const rowStep = 1 + Math.max(...Object.values(of.lists).flatMap((rows) => rows.map(({ id }) => id)));
  const turns = Array.from({ length: times }, (_, turn) => turn);
  const actions = turns.flatMap((turn) =>
    of.actions.map((action): FrozenAction => {
      const [section = "1", ...rest] = action.fields.reference.split(".");
      const reference = [Number(section) + 30 * turn, ...rest].join(".");
      return { ...action, id: action.id + turn * step, fields: Object.assign({}, action.fields, { reference }) };
    }),
  );
  const lists = Object.entries(of.lists).map(([title, rows]) => {
    if (ofPlan.includes(title)) return [title, rows] as const;
    const again = (turn: number) =>
      rows.map((row) => {
        const { actionId } = row.fields;
        const about = typeof actionId === "number" ? { actionId: actionId + turn * step } : {};
        return { ...row, id: row.id + turn * rowStep, fields: { ...row.fields, ...about } };
      });
    return [title, turns.flatMap(again)] as const;
  });
  return { ...of, actions: actions.slice(0, count), lists: Object.fromEntries(lists) };
}

export interface LargeRound {
  /** Of the entry that closes it. */
  readonly row: number;
  readonly link: string;
  readonly text: string;
  readonly fields: { readonly snapshot: string; readonly figures: string };
}

/** The sample's last two rounds that were closed, oldest first, with so many actions. */
export async function largeRounds(count: number): Promise<readonly LargeRound[]> {
  const { rows, files } = JSON.parse(await sampleAnswers()) as SampleLists;
  const found: LargeRound[] = [];
  let previous: Snapshot["previous"];
  const closed = (rows[roundsLog.title] ?? []).flatMap(({ id, fields }) => {
    const read = readSeal(fields as unknown as LargeRound["fields"]);
    return read.kind === "sealed" ? [{ row: id, seal: read.seal }] : [];
  });
  for (const { row, seal } of closed.toSorted((a, b) => a.seal.round - b.seal.round).slice(-2)) {
    const read = readSnapshot(Buffer.from(files[seal.link] ?? "", "base64").toString());
    if (read.kind !== "read") throw new Error(read.why);
    previous ??= seal.previous;
    const snapshot = enlarged({ ...read.snapshot, previous }, count);
    const text = writeSnapshot(snapshot);
    const sha256 = await sha256Of(text);
    const fields = sealFields({ link: seal.link, sha256, previous, figures: sealedFigures(snapshot) });
    found.push({ row, link: seal.link, text, fields });
    previous = { round: seal.round, sha256 };
  }
  return found;
}

/** As if the rounds had been closed over as many actions; what the tab has read already is not read again. */
export async function putLargeRounds({ page }: Pick<Screen, "page">, rounds: readonly LargeRound[]): Promise<void> {
  for (const round of rounds) {
    await page.evaluate(
      ([title, { row, link, text, fields }]) => {
        const { lists, listOf, contents } = window.opened;
        // In the place of the row as it was, because a changed entry does not count. The row itself belongs to every tab that is opened.
        const versions = lists.history(listOf(title), row) as AnyRow[];
        const [first] = versions;
        if (first) versions.splice(0, versions.length, { ...first, fields: { ...first.fields, ...fields } });
        contents.set(link, new TextEncoder().encode(text).buffer);
      },
      [roundsLog.title, round] as const,
    );
  }
}

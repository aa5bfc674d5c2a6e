// Hostile strings through every text column of every list that the board writes: each comes back as it was sent, or is
// refused in words.

import { type ActionFields, actions } from "../../../src/plan/actions.ts";
import { corrections } from "../../../src/plan/corrections.ts";
import { claims, evidence, verifications } from "../../../src/plan/log.ts";
import type { Lists } from "../../../src/ports/lists.ts";
import type { List, Values } from "../../../src/schema/list.ts";

export interface Stored {
  readonly stored: number;
  readonly refused: number;
  /** What came back otherwise than it was sent, or was refused without a word. */
  readonly lost: readonly string[];
}

const keysOf = (type: "Text" | "Note") =>
  (Object.keys(actions.columns) as (keyof ActionFields)[]).filter(
    (key) => actions.columns[key].field.type === type && !["operation", "reference"].includes(key),
  );
/** Columns with the same limits take a string, or refuse it, together. */
const together = [keysOf("Text"), keysOf("Note")];

/** Columns of several lines come back with the web's own line ends; everything else as it was. */
const isKept = (text: string, now: unknown) => now === text || now === text.replaceAll("\r\n", "\n");

/**
 * Writes one string into every text column of one action, and into entries of its logs. `id` is the
 * action's row; the string is left in those columns that took it.
 */
export async function storeEverywhere(lists: Lists, id: number, text: string, name: string): Promise<Stored> {
  let [stored, refused] = [0, 0];
  const lost: string[] = [];
  const wrong = (what: string) => lost.push(`${JSON.stringify(text.slice(0, 80))} (${text.length}) ${what}`);
  for (const [index, keys] of together.entries()) {
    const before = await lists.readRow(actions, id);
    if (before.kind !== "done") throw new Error(`Row ${id}: ${before.why}`);
    const operation = `hostile ${name} ${index}`;
    const fields = Object.fromEntries(keys.map((key) => [key, text]));
    const written = await lists.update(actions, { id, etag: before.value.etag, fields, operation });
    if (written.kind === "done") {
      stored += keys.length;
      const changed = keys.filter((key) => !isKept(text, written.value?.fields[key]));
      for (const key of changed) wrong(`came back from ${key} otherwise`);
    } else if (written.kind === "refused" && written.why.length > 10) {
      refused += keys.length;
      const after = await lists.readRow(actions, id);
      if (after.kind === "done" && after.value.etag !== before.value.etag) wrong("was refused, and the row changed");
    } else {
      wrong(`in ${keys.join(", ")}: ${written.kind}`);
    }
  }
  const line = text.slice(0, 255);
  const about = { actionId: id, reference: line, title: line };
  const piece = { criterion: line, kind: "Data", date: undefined, custodian: line, link: text, words: text };
  const entries: readonly (readonly [List, string, Values])[] = [
    [evidence, "piece", piece],
    [evidence, "withdrawn piece", piece],
    [
      corrections,
      "correction",
      { kind: "Withdrawn", piece: `hostile ${name} withdrawn piece`, replacedBy: line, words: text },
    ],
    [claims, "claim", { kind: "Claimed", without: text, words: text }],
    [verifications, "check", { kind: "Returned", claim: `hostile ${name} claim`, checked: text, words: text }],
  ];
  for (const [list, what, fields] of entries) {
    const added = await lists.addEntry(list, {
      operation: `hostile ${name} ${what}`,
      folder: "",
      fields: { ...about, ...fields },
    });
    if (added.kind === "done") stored++;
    else if (added.kind === "refused" && added.why.length > 10) refused++;
    else wrong(`in the entry of a ${what}: ${added.kind}`);
  }
  return { stored, refused, lost };
}

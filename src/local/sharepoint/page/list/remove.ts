// Moves rows to the recycle bin after a confirmation.
import { confirm } from "../dom.ts";
import { Refused } from "../rest/ask.ts";
import type { List } from "../rest/read.ts";
import type { StreamRow } from "../rest/shapes.ts";

export interface Removal {
  readonly list: List;
  /** All rows are gone; the message says so. */
  done(message: string): void;
  failed(message: string): void;
}

export function openRemoval({ list, done, failed }: Removal): (rows: readonly StreamRow[]) => void {
  return async (rows) => {
    const what = rows.length === 1 ? `“${nameOf(rows[0])}”` : `${rows.length} items`;
    const detail = "They can be brought back from the recycle bin for 93 days.";
    if (!(await confirm(`Delete ${what}?`, rows.length === 1 ? detail.replace("They", "It") : detail, "Delete")))
      return;
    try {
      for (const row of rows) await recycle(list, Number(row.ID));
      done(`${what} went to the recycle bin.`);
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      failed(`${what} could not be deleted. ${problem.message}`);
    }
  };
}

/** A row that somebody else has deleted meanwhile counts as deleted. */
async function recycle(list: List, id: number): Promise<void> {
  try {
    await list.post(`/items(${id})/recycle`);
  } catch (problem) {
    if (!(problem instanceof Refused) || problem.status !== 404) throw problem;
  }
}

export function nameOf(row: StreamRow | undefined): string {
  return String(row?.Title || row?.FileLeafRef || row?.ID || "");
}

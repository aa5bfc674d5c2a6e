// An upgrade killed after each of its requests in turn, each time from the beginning.

import { provisionSite } from "../../src/provision/provision.ts";
import { definition } from "../support/definition.ts";
import { cutAfter, differing, type Killed, makeBeginnings } from "./killed.ts";
import { OWNER } from "./localSite.ts";
import { rowsOf } from "./oldSite.ts";
import { shapeOf } from "./siteShape.ts";

interface Each {
  /** Every how many requests. */
  readonly stride: number;
  progress?(cut: number, of: number): void;
}

export async function killEach({ stride, progress }: Each): Promise<Killed> {
  const state = "of the earlier version";
  const beginnings = await makeBeginnings([state]);
  const mistakes: string[] = [];
  const total = beginnings.requests(state);
  let kills = 0;
  try {
    for (let cut = 1; cut < total; cut += stride) {
      const { site, rows } = await beginnings.open(state);
      const losing = kills % 2 === 0 ? "answer" : "request";
      if (await cutAfter(site, cut, losing)) kills++;
      const left = await provisionSite(site.as(OWNER), definition, () => undefined).catch((problem: Error) => [
        { drift: problem.message },
      ]);
      mistakes.push(...left.map(({ drift }) => `cut after ${cut}, ${losing} lost: ${drift}`));
      const difference = differing(await shapeOf(site.as(OWNER)), beginnings.end(state));
      if (difference) mistakes.push(`cut after ${cut}, ${losing} lost: the site is another one: ${difference}`);
      const touched = differing(await rowsOf(site), rows);
      if (touched) mistakes.push(`cut after ${cut}, ${losing} lost: rows were touched: ${touched}`);
      await site.close();
      progress?.(cut, total);
    }
  } finally {
    await beginnings.close();
  }
  return { kills, sites: { new: 0, "of the earlier version": kills, damaged: 0 }, damages: 0, mistakes };
}

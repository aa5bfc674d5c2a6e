// The worker's side of `readInWorker`.
import type { ReadOrder } from "./readInWorker.ts";
import { readSource } from "./readSource.ts";
import type { Source } from "./source.ts";
import { forSources } from "./sourceLimits.ts";

export async function readOrder(order: ReadOrder): Promise<Source> {
  if (order.kind === "pasted") return (await import("./readPasted.ts")).readPasted(order.pasted);
  const { file, name } = order;
  // Before any of it is in memory.
  if (file.size > forSources.largestFile) return { kind: "refused", reason: forSources.reasons.tooLarge };
  return readSource(new Uint8Array(await file.arrayBuffer()), name);
}

// Sends several requests in one batch.

import "@pnp/sp/batching.js";
import type { SPFI } from "@pnp/sp/fi.js";

/** Resolves with the answers in order; rejects with the first that failed. */
export async function inBatch<T, R>(
  sp: SPFI,
  all: readonly T[],
  one: (batched: SPFI, each: T) => Promise<R>,
): Promise<readonly R[]> {
  if (all.length === 0) return [];
  const [batched, execute] = sp.batched();
  const answers = Promise.allSettled(all.map((each) => one(batched, each)));
  // After a failed batch PnPjs leaves the promises of its parts pending for ever, so the batch is awaited first.
  await execute();
  return (await answers).map((answer) => {
    if (answer.status === "rejected") throw answer.reason;
    return answer.value;
  });
}

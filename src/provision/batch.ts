// Several requests in one.

import "@pnp/sp/batching.js";
import type { SPFI } from "@pnp/sp/fi.js";

/** Their answers in the order asked for; rejects with the first that failed. */
export async function inBatch<T, R>(
  sp: SPFI,
  all: readonly T[],
  one: (batched: SPFI, each: T) => Promise<R>,
): Promise<readonly R[]> {
  if (all.length === 0) return [];
  const [batched, execute] = sp.batched();
  const answers = Promise.allSettled(all.map((each) => one(batched, each)));
  // PnPjs leaves a failed batch's parts pending for ever, so the batch itself is waited for first.
  await execute();
  return (await answers).map((answer) => {
    if (answer.status === "rejected") throw answer.reason;
    return answer.value;
  });
}

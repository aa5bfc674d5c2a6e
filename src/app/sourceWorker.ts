// The worker that reads a file or what was pasted, for an import.
import type { ReadOrder } from "../office/readInWorker.ts";
import { readOrder } from "../office/readOrder.ts";

addEventListener("message", async ({ data }: MessageEvent<ReadOrder>) => {
  try {
    postMessage(await readOrder(data));
  } catch (problem) {
    // Only so does the page hear of it.
    setTimeout(() => {
      throw problem;
    });
  }
});

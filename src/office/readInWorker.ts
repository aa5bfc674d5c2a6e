// Has a file, or what was pasted, read by a worker of its own, so that the page stays usable whatever is in it.
import type { Pasted } from "./readPasted.ts";
import type { Source } from "./source.ts";

export type ReadOrder =
  | { readonly kind: "file"; readonly file: Blob; readonly name: string }
  | { readonly kind: "pasted"; readonly pasted: Pasted };

const longest = 60_000;

const words = {
  tooLong: "The file took too long to read. Save a copy with the tables of the plan and nothing else, and try again.",
  stopped: "You stopped reading the file.",
  failed:
    "The file could not be read. Save it again in Word or Excel, and try again. If that does not help, paste the table.",
};

/** `start` starts the worker of `app/sourceWorker.ts`, which is ended whatever happens. */
export function readInWorker(start: () => Worker, order: ReadOrder, stop?: AbortSignal): Promise<Source> {
  return new Promise((resolve) => {
    const refuse = (reason: string) => end({ kind: "refused", reason });
    const worker = start();
    const timer = setTimeout(() => refuse(words.tooLong), longest);
    const onStop = () => refuse(words.stopped);
    function end(source: Source): void {
      clearTimeout(timer);
      stop?.removeEventListener("abort", onStop);
      worker.terminate();
      resolve(source);
    }
    worker.onmessage = ({ data }: MessageEvent<Source>) => end(data);
    worker.onerror = () => refuse(words.failed);
    stop?.addEventListener("abort", onStop);
    if (stop?.aborted) onStop();
    else worker.postMessage(order);
  });
}

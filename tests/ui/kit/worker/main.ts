// A page that starts a worker as the tab does, and shows what may be started.
import reading from "../../../../src/app/sourceWorker.ts?worker&url";
import { type ReadOrder, readInWorker } from "../../../../src/office/readInWorker.ts";
import type { Source } from "../../../../src/office/source.ts";
import { startWorker } from "../../../../src/ui/kit/startWorker.ts";
import writing from "./writing.ts?worker&url";

export interface Written {
  /** In base 64, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Of the workbook that was written. */
  readonly rowsRead: number;
  readonly offences: readonly string[];
}

declare global {
  interface Window {
    workers: { start(url?: string): Worker; write(rows: number): Promise<Written>; read: typeof read };
  }
}

/** A file in base 64, or markup that was pasted. */
async function read(
  given: { readonly file: string; readonly name: string } | { readonly html: string },
): Promise<Source> {
  const order: ReadOrder =
    "html" in given
      ? { kind: "pasted", pasted: { text: "", html: given.html } }
      : { kind: "file", name: given.name, file: new Blob([Uint8Array.from(atob(given.file), (c) => c.charCodeAt(0))]) };
  return readInWorker(() => startWorker(reading), order);
}

Object.assign(window, {
  workers: {
    read,
    start: (url = writing) => startWorker(url),
    write: (rows: number) =>
      new Promise<Written>((resolve, reject) => {
        const worker = startWorker(writing);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }) => {
          worker.terminate();
          resolve(data);
        };
        worker.postMessage(rows);
      }),
  },
});

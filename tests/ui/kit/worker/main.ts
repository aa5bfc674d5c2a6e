// A page that starts a worker as the tab does, and shows what may be started.
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
    workers: { start(url?: string): Worker; write(rows: number): Promise<Written> };
  }
}

Object.assign(window, {
  workers: {
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

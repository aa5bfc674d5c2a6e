// The tab's side of the worker that makes papers. One order at a time; cancelling ends the worker, and the next order starts another.
import type { PaperRequest } from "../../plan/papers/makePaper.ts";
import type { PaperTable } from "../../plan/papers/paper.ts";
import type { Answer, Format, Order, SentPaper, SnapshotFile, TablePlace } from "./making.ts";

export type Making<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly why: string };

export interface MadeFile {
  readonly bytes: ArrayBuffer;
  readonly note: string;
}

interface FileOrder {
  readonly format: Format;
  readonly request: PaperRequest;
  readonly template: ArrayBuffer | undefined;
}

export interface MakerClient {
  paper(request: PaperRequest): Promise<Making<SentPaper>>;
  rows(table: TablePlace, from: number): Promise<Making<PaperTable["rows"]>>;
  file(order: FileOrder, onProgress: (done: number, total: number) => void): Promise<Making<MadeFile>>;
  /** Ends what is being made. */
  cancel(): void;
}

/** `files`: the snapshots, oldest first. They are kept here as well, because a cancelled worker takes its own with it. */
export function makerClient(startWorker: () => Promise<Worker>, files: readonly SnapshotFile[]): MakerClient {
  let worker: Worker | undefined;
  let end: (() => void) | undefined;
  let before: Promise<unknown> = Promise.resolve();

  const start = async (): Promise<Worker> => {
    if (worker) return worker;
    worker = await startWorker();
    worker.postMessage({ kind: "snapshots", files } satisfies Order);
    return worker;
  };

  /** `take` gives the value of the answer that ends the order. */
  function send<T>(order: Order, take: (answer: Answer) => T | undefined): Promise<Making<T>> {
    const run = async () => {
      const on = await start();
      return new Promise<Making<T>>((resolve) => {
        const finish = (made: Making<T>) => {
          end = undefined;
          on.onmessage = null;
          on.onerror = null;
          resolve(made);
        };
        end = () => finish({ kind: "cancelled" });
        on.onmessage = ({ data }: MessageEvent<Answer>) => {
          if (data.kind === "failed") return finish({ kind: "failed", why: data.why });
          const value = take(data);
          if (value !== undefined) finish({ kind: "done", value });
        };
        on.onerror = (event) => {
          worker?.terminate();
          worker = undefined;
          finish({ kind: "failed", why: event.message });
        };
        on.postMessage(order);
      });
    };
    const done = before.then(run);
    before = done;
    return done;
  }

  return {
    paper: (request) =>
      send({ kind: "paper", request }, (answer) => (answer.kind === "paper" ? answer.made : undefined)),
    rows: (table, from) =>
      send({ kind: "rows", table, from }, (answer) => (answer.kind === "rows" ? answer.rows : undefined)),
    file: (order, onProgress) =>
      send({ kind: "file", ...order }, (answer) => {
        if (answer.kind === "progress") onProgress(answer.done, answer.total);
        return answer.kind === "file" ? { bytes: answer.bytes, note: answer.note } : undefined;
      }),
    cancel() {
      worker?.terminate();
      worker = undefined;
      end?.();
    },
  };
}

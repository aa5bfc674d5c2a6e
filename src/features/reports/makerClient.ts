// The tab's side of the worker that makes papers. One order at a time; cancelling ends the worker, and the next order starts another.
import type { PaperRequest } from "../../plan/papers/makePaper.ts";
import type { Paper, PaperTable } from "../../plan/papers/paper.ts";
import { makerWords as words } from "./makerWords.ts";
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

/** More rows of a table of the paper that was asked for so. */
interface RowsOrder {
  readonly request: PaperRequest;
  readonly table: TablePlace;
  readonly from: number;
}

type Tell = (done: number, total: number) => void;

export interface MakerClient {
  /** Cancelled by a later one, if that is asked for before this is begun. */
  paper(request: PaperRequest): Promise<Making<SentPaper>>;
  rows(order: RowsOrder): Promise<Making<PaperTable["rows"]>>;
  file(order: FileOrder, tell: Tell): Promise<Making<MadeFile>>;
  /** A paper that is made of no snapshots, as a Word file. */
  word(paper: Paper): Promise<Making<MadeFile>>;
  /** Ends what is being made of a file, at once. What was asked of the paper itself is made all the same, by another worker. */
  stopFiles(): void;
  /** Ends everything. */
  end(): void;
}

interface Running {
  readonly started: Promise<Worker>;
  /** When it has read the snapshots. */
  readonly ready: Promise<Worker>;
}

/** `files`: the snapshots, oldest first. They are kept here as well, because a worker that is ended takes its own with it. */
export function makerClient(startWorker: () => Promise<Worker>, files: readonly SnapshotFile[]): MakerClient {
  let running: Running | undefined;
  let before: Promise<unknown> = Promise.resolve();
  /** What is being carried out, and how to give it up because its worker is gone. */
  let current: { readonly kind: Order["kind"]; readonly giveUp: () => void } | undefined;
  const [papers, stops, ends] = [counter(), counter(), counter()];

  function dropWorker(): void {
    void running?.started.then((worker) => worker.terminate()).catch(() => undefined);
    running = undefined;
  }

  function start(): Running {
    const started = startWorker();
    const ready = started.then(async (worker) => {
      await answerOf(worker, { kind: "snapshots", files }, nothing);
      return worker;
    });
    // One that could not be started, or did not read them, is no worker for the next order.
    ready.catch(() => running?.ready === ready && dropWorker());
    return { started, ready };
  }

  /** The answer that ends an order. */
  function answerOf(worker: Worker, order: Order, tell: Tell): Promise<Answer> {
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind === "progress") tell(data.done, data.total);
        else if (data.kind === "failed") reject(new Error(data.why));
        else resolve(data);
      };
      worker.onerror = ({ message }) => {
        dropWorker();
        reject(new Error(message || words.noWorker));
      };
      worker.postMessage(order);
    });
  }

  function carryOut(order: Order, tell: Tell): Promise<Answer | "given up"> {
    const givenUp = new Promise<"given up">((resolve) => {
      current = { kind: order.kind, giveUp: () => resolve("given up") };
    });
    running ??= start();
    return Promise.race([running.ready.then((worker) => answerOf(worker, order, tell)), givenUp]);
  }

  interface Wanted<T> {
    readonly order: Order;
    /** The value of the answer that ends the order. */
    readonly take: (answer: Answer) => T | undefined;
    /** Whether anybody still waits for it. */
    readonly isWanted: () => boolean;
    readonly tell?: Tell;
  }

  function send<T>({ order, take, isWanted, tell = nothing }: Wanted<T>): Promise<Making<T>> {
    const begun = ends.current();
    const run = async (): Promise<Making<T>> => {
      try {
        while (isWanted() && ends.current() === begun) {
          const answer = await carryOut(order, tell);
          const value = answer === "given up" ? undefined : take(answer);
          if (value !== undefined) return { kind: "done", value };
        }
        return { kind: "cancelled" };
      } catch (problem) {
        return { kind: "failed", why: problem instanceof Error ? problem.message : String(problem) };
      } finally {
        current = undefined;
      }
    };
    const done = before.then(run);
    before = done;
    return done;
  }

  return {
    paper(request) {
      const number = papers.next();
      return send({
        order: { kind: "paper", request },
        take: (answer) => (answer.kind === "paper" ? answer.made : undefined),
        isWanted: () => papers.current() === number,
      });
    },
    rows: (order) =>
      send({
        order: { kind: "rows", ...order },
        take: (answer) => (answer.kind === "rows" ? answer.rows : undefined),
        isWanted: () => true,
      }),
    word: (paper) => send({ order: { kind: "word", paper }, take: fileIn, isWanted: () => true }),
    file(order, tell) {
      const begun = stops.current();
      return send({
        order: { kind: "file", ...order },
        take: fileIn,
        isWanted: () => stops.current() === begun,
        tell,
      });
    },
    stopFiles() {
      stops.next();
      if (current?.kind !== "file") return;
      dropWorker();
      current.giveUp();
    },
    end() {
      ends.next();
      dropWorker();
      current?.giveUp();
    },
  };
}

const fileIn = (answer: Answer): MadeFile | undefined =>
  answer.kind === "file" ? { bytes: answer.bytes, note: answer.note } : undefined;

const nothing = () => undefined;

function counter() {
  let count = 0;
  return { next: () => ++count, current: () => count };
}

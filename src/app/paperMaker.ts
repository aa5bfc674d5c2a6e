// Starts the worker that makes papers, and has one made that a feature gives as a whole.
import { makerClient } from "../features/reports/makerClient.ts";
import type { PaperMaker } from "../ui/kit/session.tsx";
import { startWorker } from "../ui/kit/startWorker.ts";
import workerUrl from "./paperWorker.ts?worker&url";

export const start = (): Worker => startWorker(workerUrl);

export const wordOf: PaperMaker["wordOf"] = async (paper) => {
  const maker = makerClient(async () => start(), []);
  const made = await maker.word(paper);
  maker.end();
  if (made.kind === "done") return { kind: "done", bytes: made.value.bytes };
  return { kind: "failed", why: made.kind === "failed" ? made.why : "" };
};

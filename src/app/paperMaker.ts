// Starts the worker that makes papers.
import { startWorker } from "../ui/kit/startWorker.ts";
import workerUrl from "./paperWorker.ts?worker&url";

export const startPaperMaker = (): Worker => startWorker(workerUrl);

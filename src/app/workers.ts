// Starts the workers of the tab, and has a paper made that a feature gives as a whole.
import { makerClient } from "../features/reports/makerClient.ts";
import type { Workers } from "../ui/kit/session.tsx";
import { startWorker } from "../ui/kit/startWorker.ts";
import makerUrl from "./paperWorker.ts?worker&url";
import readerUrl from "./sourceWorker.ts?worker&url";

export const startMaker = (): Worker => startWorker(makerUrl);
export const startReader = (): Worker => startWorker(readerUrl);

export const wordOf: Workers["wordOf"] = async (paper) => {
  const maker = makerClient(async () => startMaker(), []);
  const made = await maker.word(paper);
  maker.end();
  if (made.kind === "done") return { kind: "done", bytes: made.value.bytes };
  return { kind: "failed", why: made.kind === "failed" ? made.why : "" };
};

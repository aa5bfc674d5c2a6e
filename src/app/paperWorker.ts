// The worker that makes papers, with the chapters of every feature. A worker cannot load what the tab has: what features give to papers is
// named here once more, and a test compares the two.
import { papers as assurance } from "../features/assurance/papers.ts";
import { papers as progress } from "../features/progress/papers.ts";
import { createMaker } from "../features/reports/maker.ts";
import type { Answer, Order } from "../features/reports/making.ts";
import { papers as reports } from "../features/reports/papers.ts";
import type { PaperGift } from "../plan/feature.ts";

export const paperGifts: readonly PaperGift[] = [reports, progress, assurance];

const make = createMaker(paperGifts, (answer: Answer, transfer = []) =>
  postMessage(answer, { transfer: [...transfer] }),
);

let before: Promise<void> = Promise.resolve();
addEventListener("message", ({ data }: MessageEvent<Order>) => {
  before = before.then(() => make(data));
});

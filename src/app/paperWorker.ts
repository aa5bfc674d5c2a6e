// The worker that makes papers. It carries out one order after the other.
import { createMaker } from "../features/reports/maker.ts";
import type { Answer, Order } from "../features/reports/making.ts";
import { paperGifts } from "./paperGifts.ts";

const make = createMaker(paperGifts, (answer: Answer, transfer = []) =>
  postMessage(answer, { transfer: [...transfer] }),
);

let before: Promise<void> = Promise.resolve();
addEventListener("message", ({ data }: MessageEvent<Order>) => {
  before = before.then(() => make(data));
});

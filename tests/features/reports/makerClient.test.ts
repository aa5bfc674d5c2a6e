// The tab's side of the worker that makes papers, over the maker itself: what becomes of orders when a worker is ended or fails.
import { beforeAll, describe, expect, test } from "vitest";
import { paperGifts } from "../../../src/app/paperGifts.ts";
import { kinds } from "../../../src/features/reports/kinds.ts";
import { createMaker } from "../../../src/features/reports/maker.ts";
import { makerClient } from "../../../src/features/reports/makerClient.ts";
import type { Order, SnapshotFile } from "../../../src/features/reports/making.ts";
import { type PaperRequest, sectionsOf, textKeys } from "../../../src/plan/papers/makePaper.ts";
import { writeSnapshot } from "../../../src/plan/snapshots/format.ts";
import { sha256Of } from "../../../src/plan/snapshots/readSealed.ts";
import { aFrozen, aSnapshot } from "../../plan/snapshots/frozen.ts";

const [kind] = kinds.filter(({ key }) => key === "scrutiny");
let files: readonly SnapshotFile[];

beforeAll(async () => {
  const actions = Array.from({ length: 250 }, (_, index) =>
    aFrozen({ id: index + 1, fields: { reference: `1.1.${index + 1}` } }),
  );
  const text = writeSnapshot(aSnapshot({ actions }));
  files = [{ round: 1, sha256: await sha256Of(text), bytes: new Blob([text]) }];
});

function request(summary = ""): PaperRequest {
  if (!kind) throw new Error("There is no kind of paper.");
  const texts = { ...(Object.fromEntries(textKeys.map((key) => [key, ""])) as PaperRequest["texts"]), summary };
  const sections = sectionsOf(
    kind,
    paperGifts.flatMap((gift) => gift.sections),
  ).map(({ key }) => key);
  return {
    ...{ kind, audience: "Internal", title: "Paper", meetingDate: undefined, texts },
    ...{ theme: "", sections, decisions: {}, exemptNow: [] },
  };
}

/** The maker where a browser would have it in a thread of its own: messages are copied, and nothing is heard from one that was ended. */
class Thread {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  readonly orders: Order[] = [];
  hasEnded = false;
  #before = Promise.resolve();
  readonly #make = createMaker(paperGifts, (answer) => {
    if (!this.hasEnded) this.onmessage?.({ data: structuredClone(answer) });
  });

  postMessage(order: Order): void {
    this.orders.push(order);
    this.#before = this.#before.then(async () => {
      if (!this.hasEnded) await this.#make(order);
    });
  }

  terminate(): void {
    this.hasEnded = true;
  }
}

function client(given = files) {
  const threads: Thread[] = [];
  const maker = makerClient(async () => {
    const thread = new Thread();
    threads.push(thread);
    return thread as unknown as Worker;
  }, given);
  return { maker, threads };
}

/** Where the table of all actions stands. */
async function placeOfAll(made: Awaited<ReturnType<ReturnType<typeof client>["maker"]["paper"]>>) {
  if (made.kind !== "done") throw new Error(JSON.stringify(made));
  const { headings } = made.value.paper;
  const heading = headings.findIndex(({ text }) => text === "All actions");
  return { heading, part: headings[heading]?.parts.findIndex((part) => part.kind === "table") ?? -1 };
}

describe("a file that is stopped", () => {
  test("ends its worker before the next turn, and another gives more rows of the paper that is shown", async () => {
    const { maker, threads } = client();
    const table = await placeOfAll(await maker.paper(request()));
    const file = maker.file({ format: "workbook", request: request(), template: undefined }, () => undefined);
    await expect.poll(() => threads[0]?.orders.at(-1)?.kind).toBe("file");
    maker.stopFiles();
    expect(await file).toEqual({ kind: "cancelled" });
    expect(threads[0]?.hasEnded).toBe(true);
    const more = await maker.rows({ request: request(), table, from: 100 });
    expect(more).toMatchObject({ kind: "done", value: { length: 100 } });
    expect(threads).toHaveLength(2);
  });

  test("that has not begun is never made, and the paper that was being made is made all the same", async () => {
    const { maker, threads } = client();
    const paper = maker.paper(request());
    const file = maker.file({ format: "workbook", request: request(), template: undefined }, () => undefined);
    maker.stopFiles();
    expect([(await paper).kind, await file]).toEqual(["done", { kind: "cancelled" }]);
    expect(threads.flatMap(({ orders }) => orders.map((order) => order.kind))).toEqual(["snapshots", "paper"]);
  });

  test("is made when it is asked for again", async () => {
    const { maker } = client();
    const order = { format: "workbook", request: request(), template: undefined } as const;
    const first = maker.file(order, () => undefined);
    await Promise.resolve();
    maker.stopFiles();
    expect(await first).toEqual({ kind: "cancelled" });
    expect((await maker.file(order, () => undefined)).kind).toBe("done");
  });
});

test("of papers that are asked for while one is made, only the last is made: whoever types waits for no others", async () => {
  const { maker, threads } = client();
  const asked = ["a", "ab", "abc", "abcd"].map((summary) => maker.paper(request(summary)));
  expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(["cancelled", "cancelled", "cancelled", "done"]);
  expect(threads[0]?.orders.filter((order) => order.kind === "paper")).toHaveLength(1);
});

test("rows are those of the paper that they are asked of, though another was made since", async () => {
  const { maker } = client();
  const table = await placeOfAll(await maker.paper(request()));
  const short = { ...request(), sections: ["headline"] };
  await maker.paper(short);
  expect(await maker.rows({ request: request(), table, from: 200 })).toMatchObject({ value: { length: 50 } });
});

test("a file that is not the snapshot that was kept is named by its round, and an order after it hears the same", async () => {
  const { maker } = client(files.map((file) => ({ ...file, bytes: new Blob(["{}"]) })));
  const why = "The snapshot of round 1 cannot be used. The file is not the one that was kept.";
  expect(await maker.paper(request())).toEqual({ kind: "failed", why });
  expect(await maker.paper(request())).toEqual({ kind: "failed", why });
});

test("a worker that breaks fails its order, and the next order gets another", async () => {
  const { maker, threads } = client();
  await maker.paper(request());
  const file = maker.file({ format: "workbook", request: request(), template: undefined }, () => undefined);
  await expect.poll(() => threads[0]?.orders.at(-1)?.kind).toBe("file");
  threads[0]?.onerror?.({ message: "Out of memory" });
  expect(await file).toEqual({ kind: "failed", why: "Out of memory" });
  expect([(await maker.paper(request())).kind, threads.length]).toEqual(["done", 2]);
});

test("a worker that cannot be started fails its order, and the next order tries again", async () => {
  let tries = 0;
  const maker = makerClient(async () => {
    if (tries++ === 0) throw new Error("No network");
    return new Thread() as unknown as Worker;
  }, files);
  expect(await maker.paper(request())).toEqual({ kind: "failed", why: "No network" });
  expect((await maker.paper(request())).kind).toBe("done");
});

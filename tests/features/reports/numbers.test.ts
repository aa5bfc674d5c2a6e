// Every number of every kind of paper, in Word, workbook and page, against a count of its own from the files of the snapshots.
import { expect, test } from "vitest";
import { audiences } from "../../../src/plan/papers/paper.ts";
import { proveNumbers } from "../../support/papers/proveNumbers.ts";
import { kindKeys } from "../../support/papers/renderings.tsx";

const papers = kindKeys.flatMap((kind) => audiences.map((audience) => ({ kind, audience })));

/** The campaign `papers` runs 500 plans, each through every kind. */
test.each(papers)("every number of $kind papers is that of the snapshots: $audience", async ({ kind, audience }) => {
  const seeds = [1, 2, 3].map(
    (each) => each * 10 + papers.findIndex((one) => one.kind === kind && one.audience === audience),
  );
  const wrong = await Promise.all(seeds.map((seed) => proveNumbers(seed, kind, audience)));
  expect(wrong.flat()).toEqual([]);
});

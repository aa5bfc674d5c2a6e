// Every number of every kind of paper, in Word, workbook and page, against a count of its own from the files of the snapshots.
import { expect, test } from "vitest";
import { audiences } from "../../../src/plan/papers/paper.ts";
import { proveNumbers } from "../../support/papers/proveNumbers.ts";
import { kindKeys } from "../../support/papers/renderings.tsx";

const papers = kindKeys.flatMap((kind) => audiences.map((audience) => ({ kind, audience })));

/** The campaign `papers` runs 500 plans, each through every kind. */
test.each(papers)("every number of $kind papers is that of the snapshots: $audience", async ({ kind, audience }) => {
  const seed = papers.findIndex((one) => one.kind === kind && one.audience === audience) + 10;
  expect(await proveNumbers(seed, kind, audience)).toEqual([]);
});

// Sites as people leave them; five hundred in `npm run campaign -- odd`.
import { expect, test } from "vitest";
import { oddSite } from "../campaigns/odd/oneSite.ts";

/** Setting a site up again takes as long as all the rest, so one in six is. */
const isSetUp = (seed: number) => seed % 6 === 0;

test("twelve odd sites open, show what their rows say, and keep what is not ours when they are set up again", async () => {
  const wrong = [];
  let opened = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const site = await oddSite(seed, isSetUp(seed));
    if (site.opened === "done, done") opened++;
    if (site.mistakes.length > 0) wrong.push(site);
  }
  expect(wrong).toEqual([]);
  expect(opened).toBeGreaterThan(8);
});

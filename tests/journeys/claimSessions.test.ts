// Three sessions of the browser campaign with forms (npm run campaign -- browser --forms): people claim, add evidence and check in
// real windows while the server fails.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClaimCampaign, failed, failureReport, openCampaign } from "./claimSessions/campaign.ts";

/** Short ones, in which a browser is killed and a page loaded anew as files are on their way and as a form is saved. */
const seeds = [24, 44, 46];

let campaign: ClaimCampaign;

beforeAll(async () => {
  campaign = await openCampaign();
});

afterAll(() => campaign?.close());

test.each(seeds)("whatever is said in the forms of session %i is in SharePoint once, with its files", async (seed) => {
  const outcome = await campaign.run(seed);
  expect(failed(outcome), failureReport(seed, outcome)).toBe(false);
});

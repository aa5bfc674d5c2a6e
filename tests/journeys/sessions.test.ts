// Seven sessions of the browser campaign (npm run campaign -- browser): people at work in real windows while the server fails.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Campaign, failed, failureReport, openCampaign } from "./sessions/campaign.ts";

/** Short ones, which meet together every means of editing and every kind of fault that does not make the tab wait long. */
const seeds = [62, 79, 84, 136, 145, 177, 245];

let campaign: Campaign;

beforeAll(async () => {
  campaign = await openCampaign();
});

afterAll(() => campaign?.close());

test.each(seeds)("every edit of session %i is in SharePoint once, or with its author", async (seed) => {
  const outcome = await campaign.run(seed);
  expect(failed(outcome), failureReport(seed, outcome)).toBe(false);
});

// Fills a site with the sample plan, as the people who would have written it, through SharePoint's own REST API.

import type { SPFI } from "@pnp/sp/fi.js";
import { dayOf } from "../../domain/days.ts";
import { provisionSite } from "../../provision/provision.ts";
import type { Day } from "../../schema/column.ts";
import { encodeFields } from "../../schema/list.ts";
import { planSettings, settingNames } from "../../schema/planSettings.ts";
import { programmes as programmeList } from "../../schema/programmes.ts";
import { coordinatorLogin, leadLogin, programmes } from "./plan.ts";
import { seedActions } from "./seedActions.ts";
import { PLAN_TITLE, sampleSettings } from "./settings.ts";
import { openSite, type SampleSite } from "./site.ts";

export interface SeedOptions {
  /** The site's absolute address. */
  readonly siteUrl: string;
  tokenFor(login: string): Promise<string>;
  /** The sample's day: its plan is in the eighth month then. */
  readonly now: Date;
  log(line: string): void;
}

const OWNER = "owner@council.example";

/**
 * Does nothing on a site where it has finished before: from then on the plan belongs to the people who use it.
 * A run that was cut short is taken up where it stopped.
 */
export async function seedSample({ siteUrl, tokenFor, now, log }: SeedOptions): Promise<void> {
  const site = openSite(siteUrl, OWNER, tokenFor);
  const owner = site.as(OWNER);
  await provision(owner, log);
  const settings = await site.rows(owner, planSettings);
  // Written last of all.
  if (settings.some((row) => row.fields.title === settingNames.firstMonth)) {
    log("The sample plan is there.");
    return;
  }
  await seedProgrammes(site, owner);
  // Folders follow from the programmes.
  await provision(owner, log);
  const today = dayOf(now);
  log(`Writing the plan “${PLAN_TITLE}”`);
  await seedActions(site, today, log);
  await seedSettings(site, owner, today);
}

async function provision(owner: SPFI, log: (line: string) => void): Promise<void> {
  const left = await provisionSite(owner, ({ done, total, doing }) => {
    if (done === 0 || (done + 1) % 20 === 0) log(`Setting up the site: ${doing} (${done + 1} of ${total})`);
  });
  for (const step of left) log(step.drift);
}

async function seedProgrammes(site: SampleSite, owner: SPFI): Promise<void> {
  const there = new Set((await site.rows(owner, programmeList)).map((row) => row.fields.number));
  for (const { number, title } of programmes.filter((programme) => !there.has(programme.number))) {
    const lead = await site.person(leadLogin(number));
    const coordinator = await site.person(coordinatorLogin(number));
    const fields = encodeFields(programmeList, { title, number, lead, coordinator });
    await owner.web.getList(site.pathOf(programmeList)).items.add(fields);
  }
}

async function seedSettings(site: SampleSite, owner: SPFI, today: Day): Promise<void> {
  const there = new Set((await site.rows(owner, planSettings)).map((row) => row.fields.title));
  for (const setting of sampleSettings(today).filter(({ title }) => !there.has(title))) {
    await owner.web.getList(site.pathOf(planSettings)).items.add(encodeFields(planSettings, setting));
  }
}

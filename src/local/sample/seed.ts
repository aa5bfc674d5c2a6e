// Writes the sample plan into a site over SharePoint's REST API, signed in as each author.

import type { SPFI } from "@pnp/sp/fi.js";
import { actions } from "../../plan/actions.ts";
import { dayOf } from "../../plan/days.ts";
import type { Sample, Says } from "../../plan/feature.ts";
import { planSettings, settingNames } from "../../plan/planSettings.ts";
import { programmes as programmeList } from "../../plan/programmes.ts";
import { assign } from "../../provision/assign.ts";
import type { SiteDefinition } from "../../provision/definition.ts";
import { provisionSite } from "../../provision/provision.ts";
import { isSamePath } from "../../schema/address.ts";
import { encodeFields } from "../../schema/rowCodec.ts";
import { momentOf, publishedDay } from "./calendar.ts";
import { closerOf } from "./closeRounds.ts";
import type { SampleRow } from "./edit.ts";
import type { SampleClosing } from "./entries.ts";
import { type FeatureWriting, featureWritings, loginsIn } from "./featureWritings.ts";
import { coordinatorLogin, leadLogin, OWNER, programmes } from "./plan.ts";
import { sampleRows } from "./rows.ts";
import { seedActions } from "./seedActions.ts";
import { seedFeatures } from "./seedFeatures.ts";
import { type ServerClock, serverClock } from "./serverClock.ts";
import { lastSetting, PLAN_TITLE, sampleSettings } from "./settings.ts";
import { monthsToShift } from "./shift.ts";
import { openSite, type SampleSite } from "./site.ts";

export interface SeedOptions {
  /** The site's absolute address. */
  readonly siteUrl: string;
  tokenFor(login: string): Promise<string>;
  /** The day of the sample, in the eighth month of its plan. */
  readonly now: Date;
  readonly definition: SiteDefinition;
  /** The features' sample rows. */
  readonly samples: readonly Sample[];
  /** What features find in an action, which snapshots keep. */
  readonly says: readonly Says[];
  log(line: string): void;
}

/**
 * Writes nothing into a site where it has finished before, because people may have changed the plan since. Continues a run that
 * was interrupted.
 */
export async function seedSample(options: SeedOptions): Promise<void> {
  const { siteUrl, tokenFor, definition, log } = options;
  const site = openSite(siteUrl, OWNER, tokenFor);
  const clock = serverClock(siteUrl);
  if (await isSeeded(site)) {
    await provision(site.as(OWNER), definition, log);
    log("The site already has the sample plan.");
    return;
  }
  try {
    await writePast({ site, clock, options });
  } finally {
    await clock.release();
  }
  const today = dayOf(options.now);
  await seedSettings(site, [lastSetting(today)]);
}

/** Looks for the setting that is written last. */
async function isSeeded(site: SampleSite): Promise<boolean> {
  const owner = site.as(OWNER);
  const lists = await owner.web.lists.select("RootFolder/ServerRelativeUrl").expand("RootFolder")();
  const path = site.pathOf(planSettings);
  if (!lists.some(({ RootFolder }) => isSamePath(RootFolder.ServerRelativeUrl, path))) return false;
  const settings = await site.rows(owner, planSettings);
  return settings.some((row) => row.fields.title === settingNames.nextBoard);
}

interface PastOptions {
  readonly site: SampleSite;
  readonly clock: ServerClock;
  readonly options: SeedOptions;
}

/** Sets the site up before the plan begins, then writes month after month. */
async function writePast({
  site,
  clock,
  options: { siteUrl, now, definition, samples, says, log },
}: PastOptions): Promise<void> {
  const owner = site.as(OWNER);
  const today = dayOf(now);
  await clock.stopAt(momentOf(OWNER, publishedDay(4, 7, monthsToShift(today))));
  await provision(owner, definition, log);
  const writingsWith = (rowOf: (reference: string) => number) =>
    featureWritings(samples.flatMap((sample) => sample(today, rowOf)));
  // One after the other, so that people always get the same ids.
  for (const login of new Set([...peopleIn(sampleRows(today)), ...loginsIn(writingsWith(() => 0))]))
    await site.person(login);
  await seedProgrammes(site, owner);
  // Once more, for the folders and groups of the programmes.
  await provision(owner, definition, log);
  for (const [role, person] of roles) await assign(owner, { role, person: `${person}@council.example`, take: "in" });
  log(`Writing the plan “${PLAN_TITLE}”`);
  await seedSettings(site, sampleSettings(today));
  let found: readonly FeatureWriting[] | undefined;
  /** Every action is there before the first round is closed. */
  async function writings(): Promise<readonly FeatureWriting[]> {
    const ids = found ? undefined : await actionIds(site);
    found ??= writingsWith((reference) => ids?.get(reference) ?? 0);
    return found;
  }
  const close = closerOf({ site, siteUrl, definition, says });
  /** With the features' rows of that time, so that the snapshot has them. */
  async function closeWithFeatures(closing: SampleClosing, since: string): Promise<void> {
    const due = (await writings()).filter(({ at }) => at >= since && at < closing.at);
    await seedFeatures({ site, clock, writings: due, log: () => undefined });
    await clock.stopAt(closing.at);
    await close(closing);
  }
  await seedActions({ site, clock, today, log, close: closeWithFeatures });
  // What is later than the last closed round, and what a seeding that was cut short left out.
  await seedFeatures({ site, clock, writings: await writings(), log });
}

/** Row ids of the actions, by reference. */
export async function actionIds(site: SampleSite): Promise<ReadonlyMap<string, number>> {
  const rows = await site.rows(site.as(OWNER), actions);
  return new Map(rows.map(({ id, fields }) => [fields.reference, id]));
}

const roles = [
  ["verifiers", "verifier-1"],
  ["verifiers", "verifier-2"],
  ["slt", "slt-1"],
  ["board", "board-1"],
  ["board", "board-2"],
] as const;

function peopleIn(samples: readonly SampleRow[]): ReadonlySet<string> {
  const edits = samples.flatMap((sample) => sample.edits);
  return new Set(edits.flatMap(({ by, people = {} }) => [by, ...Object.values(people).flat()]));
}

async function provision(owner: SPFI, definition: SiteDefinition, log: (line: string) => void): Promise<void> {
  const left = await provisionSite(owner, definition, ({ done, total, doing }) => {
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

async function seedSettings(site: SampleSite, settings: ReturnType<typeof sampleSettings>): Promise<void> {
  const owner = site.as(OWNER);
  const there = new Set((await site.rows(owner, planSettings)).map((row) => row.fields.title));
  for (const setting of settings.filter(({ title }) => !there.has(title))) {
    await owner.web.getList(site.pathOf(planSettings)).items.add(encodeFields(planSettings, setting));
  }
}

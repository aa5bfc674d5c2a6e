// Writes the sample's actions, edit after edit, each as its author; takes up a run that was cut short.

import type { SPFI } from "@pnp/sp/fi.js";
import { type ActionFields, type ActionRow, actions } from "../../schema/actions.ts";
import type { Day, Person } from "../../schema/column.ts";
import { encodeFields } from "../../schema/list.ts";
import { folderOf } from "../../schema/programmes.ts";
import { programmes } from "./plan.ts";
import { type Edit, type SampleRow, sampleRows } from "./rows.ts";
import { inBatch, type SampleSite } from "./site.ts";

interface Writing {
  readonly by: string;
  readonly row: ActionRow;
  readonly fields: Partial<ActionFields>;
}

export async function seedActions(site: SampleSite, today: Day, log: (line: string) => void): Promise<void> {
  const samples = sampleRows(today);
  // One after the other, so that the site numbers people in the same order every time.
  for (const login of peopleIn(samples)) await site.person(login);
  await createMissing(site, samples);
  const last = Math.max(...samples.map((sample) => sample.edits.length));
  for (let edit = 1; edit < last; edit++) {
    const writings = await outstanding(site, samples, edit);
    for (const [login, mine] of byAuthor(writings)) await write(site, site.as(login), mine);
    if (writings.length > 0) log(`Actions: ${writings.length} edits of round ${edit} written`);
  }
}

function peopleIn(samples: readonly SampleRow[]): ReadonlySet<string> {
  const edits = samples.flatMap((sample) => sample.edits);
  return new Set(edits.flatMap(({ by, people = {} }) => [by, ...Object.values(people).flat()]));
}

async function createMissing(site: SampleSite, samples: readonly SampleRow[]): Promise<void> {
  const reader = site.as(firstOf(samples).by);
  const there = new Set((await site.rows(reader, actions)).map((row) => row.fields.reference));
  const missing = samples.filter((sample) => !there.has(sample.reference));
  for (const programme of programmes) {
    const mine = missing.filter((sample) => sample.programme === programme.number);
    const [first] = mine;
    if (!first) continue;
    const folder = `${site.pathOf(actions)}/${folderOf(programme)}`;
    const by = site.as(edit(first, 0).by);
    await inBatch(by, mine, (batched, sample) => create(batched, site.pathOf(actions), folder, edit(sample, 0)));
  }
}

/** Only text is written when a row is created: form values are read by the site's locale, JSON values are not. */
async function create(by: SPFI, list: string, folder: string, first: Edit): Promise<void> {
  const values = Object.entries(encodeFields(actions, first.fields)).map(([FieldName, value]) => ({
    FieldName,
    FieldValue: String(value),
  }));
  const answers = await by.web.getList(list).addValidateUpdateItemUsingPath(values, folder);
  const failed = answers.find((answer) => answer.HasException);
  if (failed) throw new Error(`${first.fields.reference}: ${failed.FieldName}: ${failed.ErrorMessage}`);
}

/** The edits of this round that rows still lack: those whose row shows neither this one nor any later one. */
async function outstanding(
  site: SampleSite,
  samples: readonly SampleRow[],
  round: number,
): Promise<readonly Writing[]> {
  const rows = await site.rows(site.as(firstOf(samples).by), actions);
  const found = new Map(rows.map((row) => [row.fields.reference, row]));
  const writings: Writing[] = [];
  for (const sample of samples) {
    const row = found.get(sample.reference);
    if (!row) throw new Error(`Action ${sample.reference} was written and is not there.`);
    const later = await Promise.all(sample.edits.slice(round).map((each) => resolved(site, each)));
    const [mine] = later;
    if (!mine || later.some((fields) => shows(row, fields))) continue;
    writings.push({ by: edit(sample, round).by, row, fields: mine });
  }
  return writings;
}

async function write(site: SampleSite, by: SPFI, writings: readonly Writing[]): Promise<void> {
  const list = site.pathOf(actions);
  await inBatch(by, writings, (batched, { row, fields }) =>
    batched.web.getList(list).items.getById(row.id).update(encodeFields(actions, fields), row.etag),
  );
}

async function resolved(site: SampleSite, { fields, people = {} }: Edit): Promise<Partial<ActionFields>> {
  const named = async (logins: readonly string[] = []): Promise<readonly Person[]> =>
    Promise.all(logins.map((login) => site.person(login)));
  const [leads, [claimedBy], [verifiedBy]] = await Promise.all([
    named(people.leads),
    named(people.claimedBy),
    named(people.verifiedBy),
  ]);
  return {
    ...fields,
    ...(leads.length > 0 ? { leads } : {}),
    ...(claimedBy ? { claimedBy } : {}),
    ...(verifiedBy ? { verifiedBy } : {}),
  };
}

/** Whether the row holds all of these values; people are compared by their numbers on the site, in any order. */
function shows(row: ActionRow, fields: Partial<ActionFields>): boolean {
  const wanted = encodeFields(actions, fields);
  const held = encodeFields(actions, row.fields);
  const inOrder = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : value);
  return Object.entries(wanted).every(
    ([name, value]) => JSON.stringify(inOrder(held[name])) === JSON.stringify(inOrder(value)),
  );
}

function byAuthor(writings: readonly Writing[]): ReadonlyMap<string, readonly Writing[]> {
  const grouped = new Map<string, Writing[]>();
  for (const writing of writings) grouped.set(writing.by, [...(grouped.get(writing.by) ?? []), writing]);
  return grouped;
}

function edit(sample: SampleRow, index: number): Edit {
  const found = sample.edits[index];
  if (!found) throw new Error(`${sample.reference} has no edit ${index}`);
  return found;
}

function firstOf(samples: readonly SampleRow[]): Edit {
  const [sample] = samples;
  if (!sample) throw new Error("The sample plan is empty");
  return edit(sample, 0);
}

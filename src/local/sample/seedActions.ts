// Writes the sample's actions and log entries in the order of time, signed in as each author, with the server's clock at the time
// of writing. Continues an interrupted run.

import { type ActionFields, actions } from "../../plan/actions.ts";
import { lists } from "../../plan/inSharePoint/lists.ts";
import { roundClosed } from "../../plan/newEntry.ts";
import { folderOf } from "../../plan/programmes.ts";
import type { Day, Person } from "../../schema/column.ts";
import { encodeFields } from "../../schema/rowCodec.ts";
import { withMidnights } from "../../schema/siteDays.ts";
import { inBatch } from "../../sharepoint/batch.ts";
import type { SampleEdit, SampleRow } from "./edit.ts";
import { type SampleClosing, type SampleEntry, sampleClosings, sampleEntries } from "./entries.ts";
import { programmes } from "./plan.ts";
import { sampleRows } from "./rows.ts";
import type { ServerClock } from "./serverClock.ts";
import type { SampleSite } from "./site.ts";

/** What one person writes at one time: an edit of each of some rows, and log entries. */
interface Session {
  readonly at: string;
  readonly by: string;
  readonly writings: readonly Writing[];
  readonly entries: readonly SampleEntry[];
  /** The round that is closed then. */
  readonly closing?: SampleClosing;
}

interface Writing {
  readonly sample: SampleRow;
  readonly index: number;
  readonly edit: SampleEdit;
}

/** A row in the site. Every edit has made one version, so the version is the number of edits written. */
interface WrittenRow {
  readonly id: number;
  readonly guid: string;
  version: number;
}

interface Seeding {
  readonly site: SampleSite;
  readonly clock: ServerClock;
  readonly today: Day;
  /** `since`: when the round before was closed; empty for the first. */
  readonly close: (closing: SampleClosing, since: string) => Promise<void>;
  log(line: string): void;
}

export async function seedActions({ site, clock, today, log, close }: Seeding): Promise<void> {
  const samples = sampleRows(today);
  const sessions = sessionsOf(samples, sampleEntries(samples, today), sampleClosings(today));
  const reader = sessions[0]?.by ?? "";
  let written = await readWritten(site, reader);
  const added = await addedOperations(site, reader);
  let month = "";
  let closedAt = "";
  for (const { at, by, writings, entries, closing } of sessions) {
    const missingEdits = writings.filter(({ sample, index }) => index >= (written.get(sample.reference)?.version ?? 0));
    const missingEntries = entries.filter(({ operation }) => !added.has(operation));
    const since = closedAt;
    if (closing) closedAt = closing.at;
    const isClosed = !closing || added.has(roundClosed({ number: 0, opening: closing.opening }).operation ?? "");
    if (missingEdits.length + missingEntries.length === 0 && isClosed) continue;
    if (at.slice(0, 7) !== month) log(`Writing the actions of ${monthName(at)}`);
    month = at.slice(0, 7);
    await clock.stopAt(at);
    const created = missingEdits.filter(({ index }) => index === 0);
    await create(site, by, created);
    const updated = missingEdits.filter(({ index }) => index > 0);
    if (updated.some(({ sample }) => !written.has(sample.reference))) written = await readWritten(site, reader);
    await update(site, by, updated, written);
    await add(site, by, missingEntries, written);
    if (closing && !isClosed) await close(closing, since);
  }
}

const monthAndYear = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const monthName = (at: string) => monthAndYear.format(new Date(at));

/** In the order of time, then of logins. */
function sessionsOf(
  samples: readonly SampleRow[],
  entries: readonly SampleEntry[],
  closings: readonly SampleClosing[],
): readonly Session[] {
  const found = new Map<string, Session & { readonly writings: Writing[]; readonly entries: SampleEntry[] }>();
  const sessionOf = ({ at, by }: Pick<Session, "at" | "by">) => {
    const session = found.get(`${at} ${by}`) ?? { at, by, writings: [], entries: [] };
    found.set(`${at} ${by}`, session);
    return session;
  };
  for (const entry of entries) sessionOf(entry).entries.push(entry);
  for (const sample of samples) {
    for (const [index, edit] of sample.edits.entries()) {
      sessionOf(edit).writings.push({ sample, index, edit });
    }
  }
  for (const closing of closings) {
    found.set(`${closing.at} ${closing.by}`, { ...sessionOf(closing), closing });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, session]) => session);
}

async function readWritten(site: SampleSite, reader: string): Promise<Map<string, WrittenRow>> {
  const rows = await site.rows(site.as(reader), actions);
  return new Map(
    rows.map(({ id, etag, fields }) => {
      const [, guid = "", version = "0"] = /^"(.*),(\d+)"$/.exec(etag) ?? [];
      return [fields.reference, { id, guid, version: Number(version) }];
    }),
  );
}

/** Creates rows with text values only: SharePoint reads other form values by the site's locale. */
async function create(site: SampleSite, login: string, writings: readonly Writing[]): Promise<void> {
  const list = site.pathOf(actions);
  await inBatch(site.as(login), writings, async (batched, { sample, edit }) => {
    const programme = programmes.find(({ number }) => number === sample.programme);
    const programmeName = folderOf(programme ?? { number: undefined, title: "" });
    const values = Object.entries(encodeFields(actions, { ...edit.fields, programmeName })).map(
      ([FieldName, value]) => ({ FieldName, FieldValue: String(value) }),
    );
    const folder = `${list}/${programmeName}`;
    const answers = await batched.web.getList(list).addValidateUpdateItemUsingPath(values, folder);
    const failed = answers.find((answer) => answer.HasException);
    if (failed) throw new Error(`${sample.reference}: ${failed.FieldName}: ${failed.ErrorMessage}`);
  });
}

async function update(
  site: SampleSite,
  login: string,
  writings: readonly Writing[],
  written: ReadonlyMap<string, WrittenRow>,
): Promise<void> {
  const list = site.pathOf(actions);
  const resolved = await Promise.all(
    writings.map(async ({ sample, edit }) => {
      const row = written.get(sample.reference);
      if (!row) throw new Error(`Action ${sample.reference} was written but cannot be found.`);
      return { row, fields: await fieldsOf(site, edit) };
    }),
  );
  const zone = await site.zone();
  await inBatch(site.as(login), resolved, (batched, { row, fields }) => {
    const etag = `"${row.guid},${row.version}"`;
    const body = withMidnights(actions, encodeFields(actions, fields), zone);
    return batched.web.getList(list).items.getById(row.id).update(body, etag);
  });
  for (const { row } of resolved) row.version++;
}

const logs = lists.filter(({ mode }) => mode === "log");

/** The operations of the entries in the site. */
async function addedOperations(site: SampleSite, reader: string): Promise<ReadonlySet<string>> {
  const rows = await Promise.all(logs.map((list) => site.rows(site.as(reader), list)));
  return new Set(rows.flat().map(({ fields }) => String(fields.operation)));
}

async function add(
  site: SampleSite,
  login: string,
  entries: readonly SampleEntry[],
  written: ReadonlyMap<string, WrittenRow>,
): Promise<void> {
  const zone = await site.zone();
  await inBatch(site.as(login), entries, (batched, { reference, operation, entry }) => {
    const action = reference === undefined ? undefined : written.get(reference);
    if (reference !== undefined && !action) throw new Error(`Action ${reference} has an entry but cannot be found.`);
    const { list: title, fields } = entry(action?.id ?? 0);
    const log = logs.find((list) => list.title === title);
    if (!log) throw new Error(`The plan has no log called ${title}.`);
    const body = withMidnights(log, encodeFields(log, { ...fields, operation }), zone);
    return batched.web.getList(site.pathOf(log)).items.add(body);
  });
}

async function fieldsOf(site: SampleSite, { fields, people = {} }: SampleEdit): Promise<Partial<ActionFields>> {
  const named = (logins: readonly string[] = []): Promise<readonly Person[]> =>
    Promise.all(logins.map((login) => site.person(login)));
  const { leads, claimedBy, verifiedBy } = people;
  return {
    ...fields,
    ...(leads ? { leads: await named(leads) } : {}),
    ...(claimedBy ? { claimedBy: (await named(claimedBy))[0] } : {}),
    ...(verifiedBy ? { verifiedBy: (await named(verifiedBy))[0] } : {}),
  };
}

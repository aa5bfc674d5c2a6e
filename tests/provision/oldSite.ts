// A site as the earlier version left it: Programmes, Actions and Plan settings with the site's own permissions, and rows in them.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { actions } from "../../src/plan/actions.ts";
import { referenceOrder } from "../../src/plan/inSharePoint/referenceOrder.ts";
import { planSettings, settingNames } from "../../src/plan/planSettings.ts";
import { folderOf, programmes } from "../../src/plan/programmes.ts";
import { applySteps } from "../../src/provision/apply.ts";
import { mark } from "../../src/provision/ours.ts";
import { checkSite } from "../../src/provision/provision.ts";
import type { Step } from "../../src/provision/steps.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { definition } from "../support/definition.ts";
import { type LocalSite, OWNER } from "./localSite.ts";

const council = (name: string) => `${name}@council.example`;
const lists: readonly string[] = [programmes.title, actions.title, planSettings.title];
/** Columns that the earlier version did not have. */
const since = [
  "EvidenceCoverage",
  "NarrativeOn",
  programmes.columns.folders.name,
  mark.name,
  "UpdatedAt",
  "ExemptFromPublication",
  "AdditionId",
  actions.columns.programmeName.name,
  referenceOrder.name,
  actions.columns.travel.name,
  actions.columns.challenge.name,
  programmes.columns.state.name,
];

/** One to itself, or one of a whole tenant. */
export type AnySite = Pick<LocalSite, "siteUrl" | "as">;

export const oldProgrammes = [
  { number: 1, title: "Training" },
  { number: 2, title: "People's voice" },
] as const;

export async function makeOldSite(site: AnySite): Promise<void> {
  const sp = site.as(OWNER);
  await asBefore(sp);
  for (const { number, title } of oldProgrammes) {
    const [lead, coordinator] = await Promise.all([
      personOf(sp, `lead-${number}`),
      personOf(sp, `coordinator-${number}`),
    ]);
    await sp.web.lists
      .getByTitle(programmes.title)
      .items.add(encodeFields(programmes, { number, title, lead, coordinator }));
  }
  await asBefore(sp);
  for (const programme of oldProgrammes) await addFolderAsBefore(sp, actions.title, folderOf(programme));
  const verifiers = { title: settingNames.verifiers, value: `${council("verifier-1")}\n${council("verifier-2")}` };
  await sp.web.lists.getByTitle(planSettings.title).items.add(encodeFields(planSettings, verifiers));
  await addActions(site);
}

/** What the earlier version did: the lists that it knew, and no permissions. */
async function asBefore(sp: SPFI): Promise<void> {
  const steps = await checkSite(sp, definition);
  await applySteps(sp, { definition, steps: steps.filter(wasThere).map(asItWas) }, () => undefined);
}

/** Views showed and sorted by the columns of that time. */
function asItWas(step: Step): Step {
  if (step.kind !== "add view" && step.kind !== "set view") return step;
  const { ViewQuery: query } = step.properties;
  const sorted = String(query).replaceAll(referenceOrder.name, actions.columns.reference.name);
  const properties = { ...step.properties, ...(query !== undefined && { ViewQuery: sorted }) };
  if (step.kind === "set view") return { ...step, properties };
  return { ...step, properties, columns: step.columns.filter((name) => !since.includes(name)) };
}

function wasThere(step: Step): boolean {
  if (!("list" in step) || !lists.includes(step.list)) return false;
  if (step.kind === "add column" || step.kind === "set column") return !since.includes(step.name);
  return !["own permissions", "grant", "revoke", "show columns", "lay out form", "add folder"].includes(step.kind);
}

/** Without its id in the row of Programmes, which had no column for it. */
export async function addFolderAsBefore(sp: SPFI, list: string, name: string): Promise<void> {
  const values = { FileLeafRef: name, ContentTypeId: "0x0120", Title: name };
  const form = Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  const found = sp.web.lists.getByTitle(list);
  const { RootFolder } = await found.select("RootFolder/ServerRelativeUrl").expand("RootFolder")<{
    RootFolder: { ServerRelativeUrl: string };
  }>();
  await found.addValidateUpdateItemUsingPath(form, RootFolder.ServerRelativeUrl, false, "", {
    leafName: name,
    objectType: 1,
  });
}

async function personOf(sp: SPFI, name: string) {
  const { Id: id, Title, Email: email } = await sp.web.ensureUser(council(name));
  return { id, name: Title, email };
}

/** One in each folder and one in the root, with two versions each, by the people who wrote them then. */
async function addActions(site: AnySite): Promise<void> {
  const path = `${new URL(site.siteUrl).pathname}/Lists/${actions.title}`;
  for (const [index, folder] of [...oldProgrammes.map(folderOf), ""].entries()) {
    const number = index + 1;
    const list = site.as(council(`coordinator-${number}`)).web.lists.getByTitle(actions.title);
    const form = Object.entries({ Title: `Action ${number}`, Reference: `1.1.${number}` });
    const answers = await list.addValidateUpdateItemUsingPath(
      form.map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
      folder ? `${path}/${folder}` : path,
    );
    const id = Number(answers.find(({ FieldName }) => FieldName === "Id")?.FieldValue);
    const lead = site.as(council(`lead-${number}`)).web.lists.getByTitle(actions.title);
    await lead.items.getById(id).update({ Narrative: "Half done." });
  }
}

/**
 * Every row of those lists, with all that must stay: values, versions, etag, and who wrote it when. A row of Programmes gets the ids of its
 * folders, and with them a version: of it the values must stay.
 */
export async function rowsOf(site: AnySite): Promise<unknown> {
  const sp = site.as(OWNER);
  const found = [];
  for (const title of lists) {
    const { items } = sp.web.lists.getByTitle(title);
    const rows = await items.filter("FSObjType eq 0").top(5000)<readonly Readonly<Record<string, unknown>>[]>();
    for (const row of rows) {
      if (title === programmes.title) {
        const { Id, Title, ProgrammeNumber, ProgrammeLeadId, ProgrammeCoordinatorId, AuthorId, Created } = row;
        found.push({ Id, Title, ProgrammeNumber, ProgrammeLeadId, ProgrammeCoordinatorId, AuthorId, Created });
        continue;
      }
      const versions = (await items.getById(Number(row.Id)).versions()) as readonly Readonly<Record<string, unknown>>[];
      const kept = versions.map(({ VersionLabel, Modified, Editor }) => ({ VersionLabel, Modified, Editor }));
      found.push({ title, ...withoutNew(row), versions: kept });
    }
  }
  return found;
}

/** A new column is empty in every row that was there before it, unless SharePoint calculates it. */
function withoutNew(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isOld = ([name, value]: [string, unknown]) =>
    name !== referenceOrder.name && (!since.includes(name) || value !== null);
  return Object.fromEntries(Object.entries(row).filter(isOld));
}

// Moving an action to another programme by moving its file. What SharePoint Online does here is not documented as a promise, so each
// test is something to confirm on a real tenant.
import "@pnp/sp/items/index.js";
import "@pnp/sp/fields/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { planDates } from "../../src/plan/log.ts";
import { folderOf, programmes } from "../../src/plan/programmes.ts";
import type { AnyRow } from "../../src/ports/lists.ts";
import { assign } from "../../src/provision/assign.ts";
import { moveAction } from "../../src/provision/moveAction.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { openReadySite } from "../provision/preparedSite.ts";
import { definition } from "../support/definition.ts";

const council = (name: string) => `${name}@council.example`;
const money = { number: 3, title: "Financial planning", folders: "" };
const voice = { number: 4, title: "People's voice", folders: "" };

let site: LocalSite;
let sp: SPFI;
let id: number;

const rowsOverRest = (login: string) => createLists({ sp: site.as(login), url: site.siteUrl });
const itemAs = (login: string) => site.as(login).web.lists.getByTitle(actions.title).items.getById(id);

async function row(login: string): Promise<AnyRow> {
  const outcome = await rowsOverRest(login).readRow(actions, id);
  if (outcome.kind !== "done") throw new Error(outcome.why);
  return outcome.value;
}

beforeAll(async () => {
  site = await openReadySite();
  sp = site.as(OWNER);
  const rows = sp.web.lists.getByTitle(programmes.title).items;
  for (const programme of [money, voice]) {
    await rows.add(encodeFields(programmes, programme));
    const person = council(`lead-${programme.number}`);
    await assign(sp, { role: "lead", programme: programme.number, person, take: "in" });
  }
  await provisionSite(sp, definition, () => undefined);
});
afterAll(() => site.close());

beforeEach(async () => {
  const list = sp.web.lists.getByTitle(actions.title);
  const folder = `${new URL(site.siteUrl).pathname}/Lists/${actions.title}/${folderOf(money)}`;
  const values = { Title: "Balance the budget", Reference: "9.1.1", Lifecycle: "In progress" };
  const form = Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  const answers = await list.addValidateUpdateItemUsingPath(form, folder);
  id = Number(answers.find(({ FieldName }) => FieldName === "Id")?.FieldValue);
  await itemAs(council("lead-3")).update({ Narrative: "As its first lead saw it." });
});

describe("an action moved to another programme", () => {
  it("is in that programme's folder, and otherwise unchanged", async () => {
    const before = await row(OWNER);
    await moveAction(sp, { id, to: voice });
    expect(await row(OWNER)).toEqual({ ...before, folder: folderOf(voice) });
  });

  it("keeps its history", async () => {
    const before = await rowsOverRest(OWNER).versions(actions, id);
    await moveAction(sp, { id, to: voice });
    expect(await rowsOverRest(OWNER).versions(actions, id)).toEqual(before);
    expect(before).toMatchObject({ kind: "done", value: [{ who: { email: council("lead-3") } }, {}] });
  });

  it("can be updated by the new programme's people, and no longer by the old one's", async () => {
    await moveAction(sp, { id, to: voice });
    await expect(itemAs(council("lead-3")).update({ Narrative: "Still mine?" })).rejects.toThrow(/Access denied/);
    await itemAs(council("lead-4")).update({ Narrative: "As its new lead sees it." });
    expect((await row(council("lead-3"))).canEdit).toBe(false);
    expect((await row(council("lead-4"))).canEdit).toBe(true);
  });

  it("is in the change log, with its new folder", async () => {
    const record = rowsOverRest(OWNER);
    const all = await record.open([actions]);
    const token = all.kind === "done" ? all.value.token : "";
    await moveAction(sp, { id, to: voice });
    const changes = await record.changesSince(token, [actions]);
    const told = changes.kind === "done" ? changes.value.lists.get(actions.title) : undefined;
    expect(told).toMatchObject({ rows: [{ id, folder: folderOf(voice) }], gone: [] });
  });

  it("may be moved to where it is already, and back", async () => {
    await moveAction(sp, { id, to: voice });
    await moveAction(sp, { id, to: voice });
    await moveAction(sp, { id, to: money });
    expect((await row(OWNER)).folder).toBe(folderOf(money));
    await itemAs(council("lead-3")).update({ Narrative: "Back again." });
  });

  it("has an entry for each move, which says what programme it was in, and none where it is there already", async () => {
    const rowOf = new Map(
      (await sp.web.lists.getByTitle(programmes.title).items()).map((each) => [each.Id, each.Title]),
    );
    const moves = async () => {
      const { items } = sp.web.lists.getByTitle(planDates.title);
      const found = await items.filter(`ActionId eq ${id}`).select("Title", "Reference", "MovedFrom")();
      return found.map((each) => [each.Title, each.Reference, rowOf.get(each.MovedFrom)]);
    };
    await moveAction(sp, { id, to: voice });
    await moveAction(sp, { id, to: voice });
    const first = ["9.1.1 moved from 3 Financial planning", "9.1.1", "Financial planning"];
    expect(await moves()).toEqual([first]);
    await moveAction(sp, { id, to: money });
    expect(await moves()).toEqual([first, ["9.1.1 moved from 4 People's voice", "9.1.1", "People's voice"]]);
  });

  it("cannot be moved by its lead, neither to another programme nor to one that does not exist", async () => {
    const lead = site.as(council("lead-3"));
    await expect(moveAction(lead, { id, to: voice })).rejects.toThrow(/Access denied/);
    await expect(moveAction(sp, { id, to: { number: 8, title: "Nowhere", folders: "" } })).rejects.toThrow();
    expect((await row(OWNER)).folder).toBe(folderOf(money));
  });

  it("stays where it is until set-up has added the column that says where it was", async () => {
    await sp.web.lists.getByTitle(planDates.title).fields.getByInternalNameOrTitle("MovedFrom").delete();
    await expect(moveAction(sp, { id, to: voice })).rejects.toThrow(/Set the site up again, then move the action/);
    expect((await row(OWNER)).folder).toBe(folderOf(money));
    await provisionSite(sp, definition, () => undefined);
    await moveAction(sp, { id, to: voice });
    expect((await row(OWNER)).folder).toBe(folderOf(voice));
  });
});

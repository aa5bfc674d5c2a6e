// A site that an earlier version set up: the board works without the columns that are new, and says that the site is to be set up again.
import "@pnp/sp/fields/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ActionFields, actions } from "../../src/plan/actions.ts";
import { startLists } from "../../src/plan/board.ts";
import { roundClosed } from "../../src/plan/newEntry.ts";
import { rounds } from "../../src/plan/rounds.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { openReadySite } from "../provision/preparedSite.ts";
import { definition } from "../support/definition.ts";

let site: LocalSite;
let id: number;
const list = (title: string) => site.as(OWNER).web.lists.getByTitle(title);

beforeAll(async () => {
  site = await openReadySite();
  ({ Id: id } = await list(actions.title).items.add({ Title: "Train everybody", Reference: "1.1.1" }));
});
afterAll(() => site.close());

async function open() {
  const lists = createLists({ sp: site.as(OWNER), url: site.siteUrl });
  const opened = await lists.open(startLists);
  if (opened.kind !== "done") throw new Error(opened.why);
  const answers = opened.value.lists;
  const read = (title: string) => {
    const answer = answers.get(title);
    if (answer?.kind !== "read") throw new Error(`${title}: ${answer?.kind}`);
    return answer;
  };
  const row = () => read(actions.title).rows.find((each) => each.id === id);
  return { lists, answers, read, row, missing: (title: string) => (read(title).altered ?? []).map(({ name }) => name) };
}

/** Confirmed in the afternoon. */
async function confirm() {
  const { lists, row } = await open();
  const fields: Partial<ActionFields> = {
    updatedOn: "2026-07-31",
    updatedAt: "2026-07-31T14:30:05Z",
    carriedForward: 1,
  };
  const edit = { id, etag: row()?.etag ?? "", fields, operation: crypto.randomUUID() };
  return { outcome: await lists.update(actions, edit), operation: edit.operation };
}

it("has the time of an update kept to the second once it is set up for this version", async () => {
  expect(await confirm()).toMatchObject({
    outcome: { kind: "done", value: { fields: { updatedOn: "2026-07-31", updatedAt: "2026-07-31T14:30:05Z" } } },
  });
  const { lists } = await open();
  const versions = await lists.versions(actions, id);
  expect(versions).toMatchObject({ value: [{ fields: { updatedAt: "2026-07-31T14:30:05Z" } }, {}] });
});

it("without the time of updates, shows its actions and takes updates, and names the column", async () => {
  await list(actions.title).fields.getByInternalNameOrTitle(actions.columns.updatedAt.name).delete();
  const { row, missing } = await open();
  expect(row()).toMatchObject({ fields: { title: "Train everybody", updatedOn: "2026-07-31", updatedAt: undefined } });
  expect(missing(actions.title)).toEqual([actions.columns.updatedAt.name]);
  const { outcome, operation } = await confirm();
  expect(outcome).toMatchObject({ kind: "done", value: { fields: { carriedForward: 1, operation } } });
});

it("without the results of rounds, shows its rounds, and takes no entry of which a part would be lost", async () => {
  await list(rounds.title).fields.getByInternalNameOrTitle(rounds.columns.updated.name).delete();
  const { lists, read, missing } = await open();
  expect(read(rounds.title).rows).toEqual([]);
  expect(missing(rounds.title)).toEqual([rounds.columns.updated.name]);
  const { fields } = roundClosed({ number: 1, opening: "one" });
  const entry = { fields, operation: crypto.randomUUID(), folder: "" };
  expect(await lists.addEntry(rounds, entry)).toMatchObject({ kind: "refused" });
});

it("without a column that it always had, is not read in part", async () => {
  await list(rounds.title).fields.getByInternalNameOrTitle(rounds.columns.kind.name).delete();
  const { answers } = await open();
  expect(answers.get(rounds.title)).toEqual({ kind: "older" });
});

it("is whole again once an owner has set it up", async () => {
  const { lists } = await open();
  await provisionSite(site.as(OWNER), definition, () => undefined);
  const again = await lists.open(startLists);
  expect(again.kind === "done" && again.value.lists.get(actions.title)).toMatchObject({ kind: "read", altered: [] });
  expect(await confirm()).toMatchObject({ outcome: { value: { fields: { updatedAt: "2026-07-31T14:30:05Z" } } } });
});

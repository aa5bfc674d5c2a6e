// Columns that somebody changed in SharePoint so that words are lost when a row is saved.
import "@pnp/sp/fields/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { startLists } from "../../src/plan/board.ts";
import { claims } from "../../src/plan/log.ts";
import type { AnyRow } from "../../src/ports/lists.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { openReadySite } from "../provision/preparedSite.ts";

let site: LocalSite;
let id: number;
const list = (title: string) => site.as(OWNER).web.lists.getByTitle(title);
const set = (title: string, name: string, properties: object) =>
  list(title)
    .fields.getByInternalNameOrTitle(name)
    .update({ "odata.type": "SP.FieldMultiLineText", ...properties } as object, "SP.FieldMultiLineText");

async function open() {
  const lists = createLists({ sp: site.as(OWNER), url: site.siteUrl });
  const opened = await lists.open(startLists);
  if (opened.kind !== "done") throw new Error(opened.why);
  const of = (title: string) => {
    const answer = opened.value.lists.get(title);
    if (answer?.kind !== "read") throw new Error(`${title}: ${answer?.kind}`);
    return answer;
  };
  const row = of(actions.title).rows.find((each) => each.id === id) as AnyRow;
  return { lists, row, token: opened.value.token, altered: (title: string) => of(title).altered };
}

beforeAll(async () => {
  site = await openReadySite();
  const words = { Narrative: "Half done.", Ask: "A trainer." };
  ({ Id: id } = await list(actions.title).items.add({ Title: "Train everybody", Reference: "1.1.1", ...words }));
});
afterAll(() => site.close());

describe("a site that is as it was set up", () => {
  it("has no such columns", async () => {
    const { altered } = await open();
    expect(startLists.flatMap(({ title }) => altered(title))).toEqual([]);
  });
});

describe("a column that was set to append changes", () => {
  beforeAll(() => set(actions.title, "Narrative", { AppendOnly: true }));
  afterAll(() => set(actions.title, "Narrative", { AppendOnly: false }));

  it("is reported with its list, unless the list is a log, whose entries are never saved again", async () => {
    await set(claims.title, "Words", { AppendOnly: true });
    const { altered } = await open();
    const column = { name: "Narrative", title: "Progress and next steps" };
    expect(altered(actions.title)).toEqual([{ ...column, appends: true, formatted: false }]);
    expect(altered(claims.title)).toEqual([]);
  });

  it("keeps its text when the board saves something else", async () => {
    const { lists, row } = await open();
    const edit = { id, etag: row.etag, fields: { rating: "Amber" }, operation: "op-1" };
    expect(await lists.update(actions, edit)).toMatchObject({
      kind: "done",
      value: { fields: { rating: "Amber", narrative: "Half done.", ask: "A trainer." } },
    });
  });

  it("takes new text, and refuses it for a row that somebody else changed", async () => {
    const { lists, row } = await open();
    const edit = { id, etag: row.etag, fields: { narrative: "Done." }, operation: "op-2" };
    expect(await lists.update(actions, edit)).toMatchObject({ value: { fields: { narrative: "Done." } } });
    expect(await lists.update(actions, { ...edit, fields: { rating: "Red" } })).toEqual({ kind: "stale" });
  });
});

describe("a column that is set to append changes while the tab is open", () => {
  const words = { narrative: "Done.", ask: "A trainer." };
  beforeAll(() => list(actions.title).items.getById(id).update({ Narrative: words.narrative }));
  afterAll(() => set(actions.title, "Narrative", { AppendOnly: false }));

  it("keeps its text after the next change query, which has everything read again", async () => {
    const { lists, row, token } = await open();
    await set(actions.title, "Narrative", { AppendOnly: true });
    expect(await lists.changesSince(token, startLists)).toEqual({ kind: "token-dead" });
    const edit = { id, etag: row.etag, fields: { rating: "Green" }, operation: "op-4" };
    expect(await lists.update(actions, edit)).toMatchObject({ kind: "done", value: { fields: words } });
  });

  it("is found, or found to be as before, when all rows are compared", async () => {
    const { lists } = await open();
    expect(await lists.token(startLists)).toMatchObject({ kind: "done" });
    await set(actions.title, "Ask", { AppendOnly: true });
    const found = await lists.token(startLists);
    await set(actions.title, "Ask", { AppendOnly: false });
    expect(found).toEqual({ kind: "token-dead" });
  });

  it("leads to no reading when another setting of a column changes", async () => {
    const { lists, token } = await open();
    await set(actions.title, "Narrative", { Description: "In a few words." });
    expect(await lists.changesSince(token, startLists)).toMatchObject({ kind: "done" });
  });
});

describe("a column that was set to formatted text", () => {
  it("is reported, and its words are read without markup, also once it is plain again", async () => {
    await set(actions.title, "Narrative", { RichText: true });
    await list(actions.title).items.getById(id).update({ Narrative: "<p>First.</p><p><b>Then</b> &amp; now.</p>" });
    const { altered, row } = await open();
    expect(altered(actions.title)).toMatchObject([{ name: "Narrative", appends: false, formatted: true }]);
    expect(row.fields.narrative).toBe("First.\n\nThen & now.");
    await set(actions.title, "Narrative", { RichText: false });
    expect((await open()).row.fields.narrative).toBe("First.\n\nThen & now.");
  });

  it("gives back what the board saved in it, line ends and signs included", async () => {
    await set(actions.title, "Narrative", { RichText: true });
    const { lists, row } = await open();
    const narrative = "First line\nsecond: 3 < 4 & more";
    const edit = { id, etag: row.etag, fields: { narrative }, operation: "op-3" };
    expect(await lists.update(actions, edit)).toMatchObject({ value: { fields: { narrative } } });
  });
});

// A site that the first version set up: its lists have no mark, are known all the same, and get one.

import "@pnp/sp/fields/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mark } from "../../src/provision/ours.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { definition } from "../support/definition.ts";
import { makeFirstVersionSite } from "./firstVersionSite.ts";
import { type LocalSite, OWNER } from "./localSite.ts";
import { rowsOf } from "./oldSite.ts";
import { openPrepared } from "./preparedSite.ts";

let site: LocalSite;

beforeEach(async () => {
  site = await openPrepared({ name: "of the first version", prepare: makeFirstVersionSite });
});
afterEach(() => site.close());

const sp = () => site.as(OWNER);
const provision = () => provisionSite(sp(), definition, () => undefined);
const drift = async () => (await checkSite(sp(), definition)).map((step) => step.drift);
const fieldsOf = (title: string) => sp().web.lists.getByTitle(title).fields;

describe("a site of the first version", () => {
  it("is known as ours, and each of its lists is marked without a row changing", async () => {
    const before = await rowsOf(site);
    expect(await drift()).toEqual(
      expect.arrayContaining(definition.lists.map(({ title }) => `The column ${mark.name} of ${title} is missing.`)),
    );
    expect(await provision()).toEqual([]);
    expect(await rowsOf(site)).toEqual(before);
    for (const { title } of definition.lists) {
      expect(await fieldsOf(title).getByInternalNameOrTitle(mark.name)()).toMatchObject({ Hidden: true });
    }
    expect(await drift()).toEqual([]);
  });

  it("is upgraded to the end by another run when the first is cut short", async () => {
    for (const requests of [40, 47, 52, 60]) {
      site.failAfter(requests, requests % 2 === 0 ? "request" : "answer");
      await expect(provision()).rejects.toThrow();
      site.heal();
    }
    expect(await provision()).toEqual([]);
    expect(await drift()).toEqual([]);
  });

  it("is left as it is when a column of a list is missing, because the list may then be somebody else's", async () => {
    await fieldsOf("Actions").getByInternalNameOrTitle("Slips").delete();
    await expect(provision()).rejects.toThrow("it has no mark, and lacks Slips. If an earlier version created it");
    await expect(fieldsOf("Programmes").getByInternalNameOrTitle(mark.name)()).rejects.toThrow();
  });
});

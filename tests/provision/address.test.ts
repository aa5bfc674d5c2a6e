// Sites at addresses that a program trips over: at the root of the server, with a space and an accent, written in another case.

import "@pnp/sp/items/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evidenceFiles } from "../../src/features/assurance/list.ts";
import { actions } from "../../src/plan/actions.ts";
import { planDates } from "../../src/plan/log.ts";
import { planSettings } from "../../src/plan/planSettings.ts";
import { programmes } from "../../src/plan/programmes.ts";
import { assign } from "../../src/provision/assign.ts";
import type { SiteDefinition } from "../../src/provision/definition.ts";
import { lookAtSite } from "../../src/provision/lookAtSite.ts";
import { moveAction } from "../../src/provision/moveAction.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { readSite } from "../../src/provision/readSite.ts";
import { listPathOf } from "../../src/schema/address.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { definition as whole } from "../support/definition.ts";
import { type LocalSite, OWNER, openLocalSite, type Where } from "./localSite.ts";

/** One list of each kind, as an address knows them: with folders and without, a log, a library. */
const kinds: readonly string[] = [actions, programmes, planSettings, planDates, evidenceFiles].map(
  ({ title }) => title,
);
const some: SiteDefinition = { ...whole, lists: whole.lists.filter(({ title }) => kinds.includes(title)) };

const sites: readonly (readonly [string, Where, SiteDefinition])[] = [
  ["at the root of its server", { path: "/" }, some],
  ["with a space and an accent in its path", { path: "/sites/Cynllun gwella tŷ" }, whole],
  ["asked for in another case", { path: "/sites/Improvement", askedFor: "/SITES/improvement" }, some],
];

describe.each(sites)("a site %s", (_, where, definition) => {
  let site: LocalSite;
  let sp: SPFI;
  const provision = async () => {
    const doings: string[] = [];
    const left = await provisionSite(sp, definition, ({ doing }) => doings.push(doing));
    return { doings, left };
  };
  const addProgramme = (number: number, title: string) =>
    sp.web.lists.getByTitle(programmes.title).items.add(encodeFields(programmes, { number, title }));

  beforeAll(async () => {
    site = await openLocalSite([], ":memory:", where);
    sp = site.as(OWNER);
    await provision();
    await addProgramme(1, "Training");
    await addProgramme(2, "Café culture");
    await provision();
  });
  afterAll(() => site.close());

  it("holds every list that is laid down, at its address", async () => {
    const found = await sp.web.lists.select("RootFolder/ServerRelativeUrl").expand("RootFolder")();
    const paths = found.map((list) => list.RootFolder.ServerRelativeUrl);
    expect(paths).toEqual(expect.arrayContaining(definition.lists.map((list) => listPathOf(where.path, list))));
  });

  it("has folders with permissions of their own", async () => {
    const { lists, access } = await readSite(sp, definition);
    expect(lists.get(actions.title)?.folders.map(({ name }) => name)).toEqual(["1 Training", "2 Café culture"]);
    expect([...access.permissions.values()].filter((own) => own === undefined)).toEqual([]);
  });

  it("is as it should be, and another run does nothing", async () => {
    expect(await checkSite(sp, definition)).toEqual([]);
    expect(await provision()).toEqual({ doings: [], left: [] });
  });

  it("is seen to be complete by the page that sets sites up", async () => {
    const { parts, hasPlan } = await lookAtSite(sp, { definition, timeZone: 2 });
    expect(parts.filter(({ there, drift }) => !there || drift?.length !== 0)).toEqual([]);
    expect(hasPlan).toBe(true);
  });

  it("lets people be given roles", async () => {
    await assign(sp, { role: "lead", programme: 2, person: "lead-2@council.example", take: "in" });
    await provision();
    const { programmes: rows } = await readSite(sp, definition);
    expect(rows.map(({ lead }) => lead?.name)).toEqual([undefined, "Programme lead 2"]);
    expect(await checkSite(sp, definition)).toEqual([]);
  });

  it("lets an action be moved to another programme, once", async () => {
    const list = sp.web.lists.getByTitle(actions.title);
    const path = listPathOf(where.path, actions);
    const values = [
      { FieldName: "Title", FieldValue: "Run the workshops" },
      { FieldName: "Reference", FieldValue: "1.1.1" },
    ];
    await list.addValidateUpdateItemUsingPath(values, `${path}/1 Training`);
    const [row] = await list.items.filter("Reference eq '1.1.1'").select("Id")<{ Id: number }[]>();
    const move = { id: Number(row?.Id), to: { number: 2, title: "Café culture", folders: "" } };
    await moveAction(sp, move);
    await moveAction(sp, move);
    const moved = await list.items.getById(move.id).select("FileDirRef")<{ FileDirRef: string }>();
    expect(moved.FileDirRef).toBe(`${path}/2 Café culture`);
  });
});

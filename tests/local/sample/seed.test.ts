// The sample plan in a real (local) SharePoint: complete, the same every time, and written by the right people.

import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDatePhrase } from "../../../src/domain/datePhrase.ts";
import { readPlan } from "../../../src/domain/plan.ts";
import { seedSample } from "../../../src/local/sample/seed.ts";
import { shiftPhrase } from "../../../src/local/sample/shift.ts";
import { actions } from "../../../src/schema/actions.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { PUBLISHED } from "../../domain/datePhrase.published.ts";
import { type LocalSite, OWNER, openLocalSite } from "../../provision/localSite.ts";

const NOW = new Date("2026-11-22T10:00:00Z");

const seed = (site: LocalSite) =>
  seedSample({ siteUrl: site.siteUrl, tokenFor: site.tokenFor, now: NOW, log: () => undefined });

async function everything(site: LocalSite) {
  const outcome = await createLists({ sp: site.as(OWNER), url: site.siteUrl }).readAll();
  if (outcome.kind !== "done") throw new Error(outcome.why);
  return outcome.value;
}

/** All that people could see of the rows: values, folders and who wrote last. */
async function visible(site: LocalSite) {
  const { actions: rows, programmes, settings } = await everything(site);
  return {
    actions: rows.map(({ folder, fields, editor }) => ({ folder, fields, editor: editor.email })),
    programmes: programmes.map((row) => row.fields),
    settings: settings.map((row) => row.fields),
  };
}

describe("the sample plan, seeded", () => {
  let site: LocalSite;
  let first: Awaited<ReturnType<typeof visible>>;

  beforeAll(async () => {
    site = await openLocalSite();
    await seed(site);
    first = await visible(site);
  }, 60_000);
  afterAll(() => site.close());

  it("has 146 actions, each once, each in its programme's folder", () => {
    expect(new Set(first.actions.map((row) => row.fields.reference)).size).toBe(146);
    expect(first.actions).toHaveLength(146);
    const folders = new Set(first.actions.map((row) => row.folder));
    expect([...folders].sort()).toEqual([
      "1 Workforce training and development",
      "2 Communication",
      "3 Financial planning",
      "4 Corporate governance",
      "5 Supporting elected members",
      "6 New vision and performance framework",
      "7 Restructure and appointments",
      "8 Effective partnerships",
      "9 Service-level improvements",
    ]);
  });

  it("has every date phrase read as the moved phrase of the published plan", () => {
    const rows = new Map(first.actions.map((row) => [row.fields.reference, row.fields]));
    for (const [reference, phrase, reading] of PUBLISHED) {
      const fields = rows.get(reference);
      expect(fields?.datePhrase).toBe(shiftPhrase(phrase, 131));
      expect(fields?.dateKind).toBe(reading.kind);
      const moved = readDatePhrase(fields?.datePhrase ?? "");
      expect([fields?.start, fields?.due]).toEqual([moved.start, moved.due]);
    }
  });

  it("has every row written last by somebody whose action it is, or by a verifier", () => {
    for (const { folder, fields, editor } of first.actions) {
      const number = folder.split(" ")[0];
      const state = fields.verifiedOn
        ? /^verifier-[12]@/
        : fields.lifecycle === "Not started"
          ? /^coordinator-/
          : /^lead-/;
      expect(editor, fields.reference).toMatch(state);
      if (!fields.verifiedOn) expect(editor).toContain(`-${number}@`);
      expect(fields.leads.map((person) => person.email)).toContain(`lead-${number}@council.example`);
      if (fields.verifiedBy) expect(fields.verifiedBy.email).toBe(editor);
    }
  });

  it("keeps the earlier edits as versions", async () => {
    const list = site.as(OWNER).web.lists.getByTitle(actions.title);
    const [row] = await list.items.filter("Reference eq '1.1.4'").select("Id")();
    const versions: unknown[] = await list.items.getById(Number(row?.Id)).versions();
    expect(versions).toHaveLength(4);
  });

  it("has plan settings that are read without a problem, in the plan's eighth month", async () => {
    const { settings } = await everything(site);
    const plan = readPlan(settings.map((row) => row.fields));
    expect(plan).toMatchObject({
      name: "Fresh start",
      firstMonth: "2026-04-01",
      nextBoard: "2026-12-08",
      problems: [],
    });
  });

  it("is left alone by a second seeding, also where people have changed it", async () => {
    const list = site.as("lead-5@council.example").web.lists.getByTitle(actions.title);
    const [row] = await list.items.filter("Reference eq '1.1.5'").select("Id", "Narrative")();
    await list.items.getById(Number(row?.Id)).update({ Narrative: "Changed by its lead." });
    const before = await visible(site);
    await seed(site);
    expect(await visible(site)).toEqual(before);
  });

  it("is the same in another site on the same day", async () => {
    const other = await openLocalSite();
    await seed(other);
    expect(await visible(other)).toEqual(first);
    await other.close();
  }, 60_000);
});

describe("a seeding that was cut short", () => {
  it("is taken up where it stopped, with the same end", async () => {
    const whole = await openLocalSite();
    await seed(whole);
    const site = await openLocalSite();
    for (const requests of [150, 30, 12, 9, 7]) {
      site.failAfter(requests);
      await seed(site).catch(() => undefined);
      site.heal();
    }
    await seed(site);
    expect(await visible(site)).toEqual(await visible(whole));
    await Promise.all([whole.close(), site.close()]);
  }, 120_000);
});

// The sample plan in a real (local) SharePoint: complete, the same every time, and written by the right people.

import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { features } from "../../../src/app/features.ts";
import { siteDefinition } from "../../../src/app/siteDefinition.ts";
import type { SampleRow } from "../../../src/local/sample/edit.ts";
import { sampleRows } from "../../../src/local/sample/rows.ts";
import { shiftPhrase } from "../../../src/local/sample/shift.ts";
import { actions } from "../../../src/plan/actions.ts";
import { changedFacts, factsToAgree } from "../../../src/plan/agreed.ts";
import { readCriteria } from "../../../src/plan/criteria.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";
import { entriesInDoubt } from "../../../src/plan/entryOrder.ts";
import type { Sample } from "../../../src/plan/feature.ts";
import { lists } from "../../../src/plan/inSharePoint/lists.ts";
import { claims, planDates, verifications } from "../../../src/plan/log.ts";
import { planSettings } from "../../../src/plan/planSettings.ts";
import { rowsOf } from "../../../src/plan/rowsOf.ts";
import { readSnapshot } from "../../../src/plan/snapshots/format.ts";
import { fileOf, snapshotFiles } from "../../../src/plan/snapshots/list.ts";
import { checkSite } from "../../../src/provision/provision.ts";
import type { RawRow } from "../../../src/schema/column.ts";
import { createFiles } from "../../../src/sharepoint/files.ts";
import { PUBLISHED } from "../../plan/datePhrase.published.ts";
import { type LocalSite, OWNER, openLocalSite } from "../../provision/localSite.ts";
import { product as definition } from "../../support/definition.ts";
import { versionOf } from "../../support/london.ts";
import { boardOf } from "./board.ts";
import { bringing, ours, risks, rows } from "./featureRows.ts";
import { openSeeded, seed } from "./seededSite.ts";

/** All that people could see of the rows: values, folders and who wrote last. A snapshot's hash is another in another site. */
async function visible(site: LocalSite) {
  const board = await boardOf(site);
  const logs = lists.filter(({ mode }) => mode === "log").flatMap((list) => [...rowsOf(board.lists, list).values()]);
  return {
    log: logs.map(({ fields, author, created }) => ({
      fields: { ...fields, ...("snapshot" in fields && { snapshot: fields.snapshot !== "" }) },
      ...{ author: author.email, created },
    })),
    actions: [...board.actions.values()].map(({ folder, fields, editor }) => ({
      folder,
      fields,
      editor: editor.email,
    })),
    // What set-up records is hidden.
    programmes: board.programmes.map(({ fields }) => ({ ...fields, folders: undefined })),
    settings: [...rowsOf(board.lists, planSettings).values()].map((row) => row.fields),
  };
}

/** The rows of a snapshot, by their lists. */
async function frozenIn(site: LocalSite, round: number) {
  const files = createFiles({ sp: site.as(OWNER), url: site.siteUrl });
  const content = await files.contentOf(`${site.siteUrl}/${snapshotFiles.title}/${fileOf(round)}`);
  const read = content.kind === "done" ? readSnapshot(new TextDecoder().decode(content.value)) : content;
  if (read.kind !== "read") throw new Error(read.kind);
  return read.snapshot.lists;
}

const story = new Map(sampleRows("2026-11-22").map((row) => [row.reference, row]));

/** Claimed, given back, verified, opened again, slipped once and twice, stale, carried forward, not begun. */
const TWENTY = [
  ...["1.1.1", "1.1.4", "2.1.3", "3.3.1", "3.3.2", "4.1.1", "4.3.1", "5.3.1", "8.1.4", "9.2.2"],
  ...["10.1.2", "12.2.1", "14.1.2", "17.2.1", "17.5.2", "17.9.1", "18.2.2", "21.3.3", "22.1.2", "23.1.4"],
];

/** Every action's versions, from the first to the last, as the product reads them. */
async function pasts(site: LocalSite) {
  const list = site.as(OWNER).web.lists.getByTitle(actions.title);
  const { actions: rows } = await boardOf(site);
  const entries = await Promise.all(
    [...rows.values()].map(async ({ id, fields }) => {
      const raw: RawRow[] = await list.items.getById(id).versions();
      const versions = raw.map((version) => {
        const { when, who, fields: held } = versionOf(actions, version);
        return { at: when.toISOString(), by: who.email, fields: held, claimed: held.claimedBy?.email };
      });
      return [fields.reference, { id, versions: versions.reverse() }] as const;
    }),
  );
  return new Map(entries);
}

describe("the sample plan, seeded", () => {
  let site: LocalSite;
  let first: Awaited<ReturnType<typeof visible>>;
  let written: Awaited<ReturnType<typeof pasts>>;

  beforeAll(async () => {
    site = await openSeeded();
    first = await visible(site);
    written = await pasts(site);
  });
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

  it("has every row written last by somebody whose action it is, and never by a verifier", () => {
    for (const { folder, fields, editor } of first.actions) {
      const number = folder.split(" ")[0];
      const isCoordinators = fields.verifiedOn || fields.lifecycle === "Not started";
      expect(editor, fields.reference).toBe(`${isCoordinators ? "coordinator" : "lead"}-${number}@council.example`);
      expect(fields.leads.map((person) => person.name)).toContain(`Programme lead ${number}`);
      if (fields.verifiedBy) expect(fields.verifiedBy.email).toMatch(/^verifier-[12]@/);
    }
  });

  it("has each of the 146 as many versions as it was written, in the order of time, with the people who wrote them", () => {
    for (const [reference, { id, versions }] of written) {
      const { edits } = story.get(reference) ?? { edits: [] };
      expect(
        versions.map((version) => [version.at, version.by]),
        `${reference} (row ${id})`,
      ).toEqual(edits.map((edit) => [edit.at, edit.by]));
    }
  });

  it.each(TWENTY)("has for %s the history in its story", (reference) => {
    const found = written.get(reference)?.versions ?? [];
    let told: Partial<SampleRow["edits"][number]["fields"]> = {};
    for (const [index, { fields, claimed }] of found.entries()) {
      const edit = story.get(reference)?.edits[index];
      told = { ...told, ...edit?.fields };
      for (const [key, value] of Object.entries(told)) {
        expect(fields[key as keyof typeof fields] ?? "", `${key} in version ${index + 1}`).toEqual(value ?? "");
      }
      if (edit?.people?.claimedBy) expect(claimed).toBe(edit.people.claimedBy[0]);
    }
    expect(found.length).toBeGreaterThan(3);
  });

  it("has an entry for every claim and verification that the rows tell of, by those who may make it", async () => {
    const board = await boardOf(site);
    for (const { fields, status } of board.actions.values()) {
      const { reference, lifecycle, claimedOn, claimedBy, verifiedOn, verifiedBy, embeddedOn } = fields;
      expect(status.unsupported, reference).toEqual([]);
      expect([status.claim?.on, status.claim?.by.id], reference).toEqual([claimedOn, claimedBy?.id]);
      expect([status.verification?.on, status.verification?.by.id], reference).toEqual([verifiedOn, verifiedBy?.id]);
      expect(status.held.at(-1)?.on, reference).toBe(embeddedOn);
      expect(status.claim !== undefined, reference).toBe(lifecycle === "Claimed complete");
    }
    const claimed = [...rowsOf(board.lists, claims).values()];
    const checked = [...rowsOf(board.lists, verifications).values()];
    expect(claimed.length).toBeGreaterThan(40);
    expect(claimed.some(({ fields }) => fields.kind === "Re-opened")).toBe(true);
    expect(checked.some(({ fields }) => fields.kind === "Returned")).toBe(true);
    expect(claimed.every(({ author }) => /^(lead|coordinator)-/.test(author.email))).toBe(true);
    expect(checked.every(({ author }) => /^verifier-/.test(author.email))).toBe(true);
  });

  it("has no entry that contradicts the order in which it was added", async () => {
    const { lists: read } = await boardOf(site);
    const logs = lists.filter(({ mode }) => mode === "log");
    const rows = logs.map((log) => [...rowsOf(read, log).values()]);
    expect(rows.flat().every(({ version }) => version === "1.0")).toBe(true);
    expect(rows.flatMap((log) => [...entriesInDoubt(log, new Date()).values()])).toEqual([]);
  });

  it("has every action as the owner agreed it, and nothing left to agree", async () => {
    const { actions: board, lists: read } = await boardOf(site);
    for (const action of board.values()) {
      expect([changedFacts(action), factsToAgree(action)], action.fields.reference).toEqual([[], []]);
    }
    const agreed = [...rowsOf(read, planDates).values()];
    expect(agreed).toHaveLength(146);
    expect(new Set(agreed.map(({ author }) => author.email))).toEqual(new Set(["owner@council.example"]));
  });

  it("has evidence for most criteria of what was claimed, and not for all", async () => {
    const { actions: board, evidence } = await boardOf(site);
    const rows = [...board.values()];
    const shown = rows
      .filter(({ fields }) => fields.lifecycle === "Claimed complete" && fields.successCriteria !== "")
      .map(({ id, fields }) => {
        const marks = readCriteria(fields.successCriteria).map(({ mark }) => mark);
        const mine = evidence.filter(({ fields: { actionId } }) => actionId === id);
        for (const { fields: entry } of mine) expect(marks).toContain(entry.criterion);
        return marks.filter((mark) => mine.some((entry) => entry.fields.criterion === mark)).length / marks.length;
      });
    expect(shown.filter((share) => share === 1).length).toBeGreaterThan(5);
    expect(shown.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(1);
    const claimed = rows.filter(({ fields }) => fields.lifecycle === "Claimed complete");
    const without = claimed.filter(({ id }) => !evidence.some(({ fields }) => fields.actionId === id));
    expect(without).toHaveLength(1);
  });

  it("is in its eighth update round, which is open", async () => {
    const { rounds } = await boardOf(site);
    expect(rounds.map(({ closedOn }) => closedOn === undefined)).toEqual([...Array(7).fill(false), true]);
    expect(rounds.at(-1)?.openedOn).toBe("2026-10-30");
  });

  it("is written under the permissions that a site is set up with, and leaves nothing to be set up", async () => {
    expect(await checkSite(site.as(OWNER), definition)).toEqual([]);
  });

  it("ends with the server at the real time", async () => {
    const answer = await fetch(new URL("/_local/clock", site.siteUrl));
    const { now } = (await answer.json()) as { now: string };
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
  });

  it("has plan settings that are read without a problem, in the plan's eighth month", async () => {
    const { plan } = await boardOf(site);
    expect(plan).toMatchObject({
      name: "Fresh start",
      firstMonth: "2026-04-01",
      nextBoard: "2026-12-08",
      problems: [],
    });
  });

  it("is not changed by a second seeding, even if people have changed it", async () => {
    const list = site.as("lead-5@council.example").web.lists.getByTitle(actions.title);
    const [row] = await list.items.filter("Reference eq '1.1.5'").select("Id", "Narrative")();
    await list.items.getById(Number(row?.Id)).update({ Narrative: "Changed by its lead." });
    const changed = await visible(site);
    await seed(site);
    expect(await visible(site)).toEqual(changed);
  });

  it("is the same in another site on the same day, also where features add to it and it was cut short again and again", async () => {
    const other = await openLocalSite();
    const samples: readonly Sample[] = [
      (today) => (today === "2026-11-22" ? rows.slice(0, 2) : []),
      () => rows.slice(2),
    ];
    const more = { samples, definition: await siteDefinition([...features, bringing]) };
    for (const requests of [300, 60, 30, 12, 9]) {
      other.failAfter(requests);
      await seed(other, more).catch(() => undefined);
      other.heal();
    }
    await seed(other, more);
    expect(await visible(other)).toEqual(first);
    expect(await pasts(other)).toEqual(written);
    const { lists } = await boardOf(other, ours);
    expect(ours.map((list) => rowsOf(lists, list).size)).toEqual([2, 1, 2]);
    // Written in September, October and November: the snapshots of August, September and October have what was there then.
    const frozen = await Promise.all([5, 6, 7].map((round) => frozenIn(other, round)));
    expect(frozen.map((found) => ours.map(({ title }) => found[title]?.length ?? 0))).toEqual([
      [0, 0, 0],
      [2, 0, 0],
      [2, 1, 2],
    ]);
    expect(frozen.map((found) => found[risks.title]?.[0]?.fields.likelihood)).toEqual([undefined, 4, 2]);
    await other.close();
  });
});

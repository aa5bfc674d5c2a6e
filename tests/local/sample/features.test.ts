// What features bring to the sample: written by its authors on its days, with its history, and once, wherever the seeding is cut short.

import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import { afterEach, describe, expect, it } from "vitest";
import { siteDefinition } from "../../../src/app/siteDefinition.ts";
import { featureWritings, loginsIn } from "../../../src/local/sample/featureWritings.ts";
import { OWNER } from "../../../src/local/sample/plan.ts";
import { seedFeatures } from "../../../src/local/sample/seedFeatures.ts";
import { serverClock } from "../../../src/local/sample/serverClock.ts";
import { openSite } from "../../../src/local/sample/site.ts";
import { dayOf } from "../../../src/plan/days.ts";
import type { SampleRow } from "../../../src/plan/feature.ts";
import { programmes } from "../../../src/plan/programmes.ts";
import { assignedGroups } from "../../../src/plan/roles.ts";
import { rowsOf } from "../../../src/plan/rowsOf.ts";
import { assign } from "../../../src/provision/assign.ts";
import { provisionSite } from "../../../src/provision/provision.ts";
import type { RawRow } from "../../../src/schema/column.ts";
import type { List } from "../../../src/schema/list.ts";
import { encodeFields } from "../../../src/schema/rowCodec.ts";
import type { LocalSite } from "../../provision/localSite.ts";
import { openPrepared } from "../../provision/preparedSite.ts";
import { versionOf } from "../../support/london.ts";
import { boardOf } from "./board.ts";
import { bringing, checks, council, papers, risks, rows } from "./featureRows.ts";

const definition = await siteDefinition([bringing]);

let site: LocalSite;
afterEach(() => site.close());

/** Rows and entries with all their versions, as the product reads them; people by their logins. */
async function historyOf(list: List) {
  const { items } = site.as(OWNER).web.lists.getByTitle(list.title);
  const board = await boardOf(site, [list]);
  const found = [...rowsOf(board.lists, list).values()];
  return Promise.all(
    found.map(async ({ id, folder }) => {
      const raw: RawRow[] = await items.getById(id).versions();
      const versions = raw.map((version) => versionOf(list, version)).reverse();
      return {
        folder,
        versions: versions.map(({ when, who, fields }) => ({ on: dayOf(when), by: who.email, fields })),
      };
    }),
  );
}

/** Two programmes and a verifier, and nothing is written yet. */
async function fillSite(empty: LocalSite): Promise<void> {
  const sp = empty.as(OWNER);
  const provision = () => provisionSite(sp, definition, () => undefined);
  await provision();
  for (const [number, name] of [
    [3, "Financial planning"],
    [4, "Corporate governance"],
  ] as const) {
    await sp.web.lists.getByTitle(programmes.title).items.add(encodeFields(programmes, { number, title: name }));
    await assign(sp, { role: "lead", programme: number, person: council(`lead-${number}`), take: "in" });
    await assign(sp, { role: "coordinator", programme: number, person: council(`coordinator-${number}`), take: "in" });
  }
  await assign(sp, { group: assignedGroups.verifiers, person: council("verifier-1"), take: "in" });
  await provision();
}

const emptySite = async (): Promise<void> => {
  site = await openPrepared({ name: "programmes and test lists", prepare: fillSite });
};

function seed(): Promise<void> {
  const { siteUrl, tokenFor } = site;
  const writings = featureWritings(rows);
  const clock = serverClock(siteUrl);
  return seedFeatures({ site: openSite(siteUrl, OWNER, tokenFor), clock, writings, log: () => undefined });
}

describe("what a feature brings to the sample", () => {
  it("is in its programme's folder, with its history", async () => {
    await emptySite();
    await seed();
    const [first, second] = await historyOf(risks);
    expect([first?.folder, second?.folder]).toEqual(["3 Financial planning", "4 Corporate governance"]);
    const lead = council("lead-3");
    expect(first?.versions.map(({ on, by }) => `${on} ${by}`)).toEqual([
      // The form, and what it cannot say.
      ...[`2026-09-01 ${lead}`, `2026-09-01 ${lead}`],
      ...[`2026-10-01 ${council("coordinator-3")}`, `2026-11-02 ${lead}`],
    ]);
    const [, made, changed, last] = first?.versions.map(({ fields }) => fields) ?? [];
    expect(made).toMatchObject({
      ...{ title: "Nobody applies", words: "Two\nlines.", likelihood: 4, level: "High", reviewOn: "2026-10-01" },
      ...{ owner: { email: lead }, helpers: [{ email: council("coordinator-3") }, { email: council("slt-1") }] },
    });
    expect(changed).toMatchObject({ title: "Nobody applies", likelihood: 2, reviewOn: "2026-12-01" });
    expect(last).toMatchObject({ level: "Low", owner: undefined, helpers: [] });
    expect(second?.versions).toMatchObject([
      { on: "2026-09-01", fields: { title: "All of it is text", words: "Yes." } },
    ]);
  });

  it("is made whole in one version where there are no folders", async () => {
    await emptySite();
    await seed();
    expect(await historyOf(papers)).toMatchObject([
      {
        folder: "",
        versions: [
          { on: "2026-10-05", by: council("coordinator-4"), fields: { title: "To the Board", due: "2026-11-30" } },
          { on: "2026-10-06", by: council("coordinator-3"), fields: { title: "To the Board", due: "2026-12-01" } },
        ],
      },
    ]);
  });

  it("is an entry of a log, by its author", async () => {
    await emptySite();
    await seed();
    expect(await historyOf(checks)).toMatchObject([
      { versions: [{ on: "2026-10-06", by: council("verifier-1"), fields: { title: "Checked", on: "2026-10-05" } }] },
      { versions: [{ on: "2026-10-06", by: council("verifier-1"), fields: { title: "Checked again" } }] },
    ]);
  });

  it("is there once, and the same, after a seeding that was cut short at any request", async () => {
    await emptySite();
    await seed();
    const whole = [await historyOf(risks), await historyOf(papers), await historyOf(checks)];
    await site.close();
    await emptySite();
    for (const losing of ["request", "answer"] as const) {
      // A seeding that goes on needs a few requests to see how far it is.
      for (let requests = 1; requests < 14; requests++) {
        site.failAfter(requests, losing);
        await seed().catch(() => undefined);
        site.heal();
      }
    }
    await seed();
    expect([await historyOf(risks), await historyOf(papers), await historyOf(checks)]).toEqual(whole);
  });
});

describe("rows that cannot be written are refused before anything is", () => {
  const edit = (on: string) => ({ by: council("lead-3"), day: on, fields: { title: "T" } });
  const cases: readonly (readonly [string, SampleRow])[] = [
    [
      "sample Test checks 1: an entry of a log has exactly one edit.",
      { list: checks, edits: [edit("2026-09-01"), edit("2026-09-02")] },
    ],
    [
      "sample Programmes 1: the list has no addition column, so the row could be added twice.",
      { list: programmes, edits: [edit("2026-09-01")] },
    ],
    [
      "sample Test papers 1: the list has no folders for programmes.",
      { list: papers, programme: 3, edits: [edit("2026-09-01")] },
    ],
    ["sample Test risks 1: there is no programme 33.", { list: risks, programme: 33, edits: [edit("2026-09-01")] }],
    [
      "sample Test risks 1: each edit must be on a later day than the edit before.",
      { list: risks, programme: 3, edits: [edit("2026-09-01"), edit("2026-09-01")] },
    ],
  ];

  it.each(cases)("%s", (sentence, row) => {
    expect(() => featureWritings([row])).toThrow(sentence);
  });
});

it("names everybody who writes or is named, for the site to know them", () => {
  const all = new Set(loginsIn(featureWritings(rows)));
  const names = ["lead-3", "lead-4", "coordinator-3", "coordinator-4", "slt-1", "verifier-1"];
  expect([...all].sort()).toEqual(names.map(council).sort());
});

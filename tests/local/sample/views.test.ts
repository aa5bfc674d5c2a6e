// The lists' views over the sample plan, run by SharePoint itself: each shows the rows that the board's own rules name.

import "@pnp/sp/lists/index.js";
import "@pnp/sp/views/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedSample } from "../../../src/local/sample/seed.ts";
import { type Action, columnOf, daysLate, effectiveDue, isStale } from "../../../src/plan/action.ts";
import { actions } from "../../../src/plan/actions.ts";
import { daysBetween } from "../../../src/plan/days.ts";
import { actionsList } from "../../../src/plan/inSharePoint/actionsList.ts";
import { mirrorsOf } from "../../../src/plan/mirrors.ts";
import { folderOf } from "../../../src/plan/programmes.ts";
import { noRecords, standingOf } from "../../../src/plan/standing.ts";
import type { Everything } from "../../../src/ports/lists.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { byAction } from "../../../src/sync/records.ts";
import { type LocalSite, OWNER, openLocalSite } from "../../provision/localSite.ts";
import { standingAlone } from "../../support/builders.ts";

const today = "2026-11-22";
let site: LocalSite;
type Row = Pick<Action, "fields" | "folder" | "standing">;
let rows: readonly Row[];
let everything: Everything;
let records: ReturnType<typeof byAction>;

beforeAll(async () => {
  site = await openLocalSite();
  const now = new Date(`${today}T10:00:00Z`);
  await seedSample({ siteUrl: site.siteUrl, tokenFor: site.tokenFor, now, log: () => undefined });
  // The views ask what day it is: the server has to be in the sample's.
  await site.setClock(now);
  const outcome = await createLists({ sp: site.as(OWNER), url: site.siteUrl }).readAll();
  if (outcome.kind !== "done") throw new Error(outcome.why);
  everything = outcome.value;
  records = byAction(everything.records);
  rows = outcome.value.actions.map((row) => ({ ...row, ...standingAlone(row.fields) }));
});
afterAll(() => site.close());

interface StreamRow {
  readonly Reference: string;
  readonly FileLeafRef: string;
  readonly FSObjType: string;
}

async function shownBy(view: string, folder?: string): Promise<readonly StreamRow[]> {
  const list = site.as("coordinator-5@council.example").web.lists.getByTitle(actions.title);
  const { ListViewXml } = await list.views.getByTitle(view).select("ListViewXml")<{ ListViewXml: string }>();
  const answer = await list.renderListDataAsStream({
    ViewXml: ListViewXml.replace("<ViewFields>", '<ViewFields><FieldRef Name="FileLeafRef" />'),
    ...(folder && { FolderServerRelativeUrl: folder }),
  });
  return answer.Row as unknown as StreamRow[];
}

const open = (action: Row) => ["Not started", "Red", "Amber", "Green"].includes(columnOf(action, today) ?? "");

it("says in every row what its records say", () => {
  const wrong = everything.actions.flatMap((row) => {
    const programme = everything.programmes.find(({ fields }) => folderOf(fields) === row.folder)?.fields;
    const standing = standingOf(row, programme, records.get(row.id) ?? noRecords);
    const mirrors = mirrorsOf({ fields: row.fields, standing });
    return Object.keys(mirrors).length > 0 ? [[row.fields.reference, mirrors]] : [];
  });
  expect(wrong).toEqual([]);
});

describe("the view", () => {
  const expected: Readonly<Record<string, (action: Row) => boolean>> = {
    "All actions": () => true,
    Overdue: (action) => daysLate(action, today) > 0,
    "Due in the next 30 days": (action) => {
      const due = effectiveDue(action.fields);
      const days = due ? daysBetween(today, due) : -1;
      return open(action) && days >= 0 && days <= 30;
    },
    "Not updated for 31 days": (action) => isStale(action, { staleDays: 31, round: undefined }, today),
    "Red and Amber": (action) => ["Red", "Amber"].includes(columnOf(action, today) ?? ""),
    Claimed: (action) => columnOf(action, today) === "Claimed",
  };

  it("has a rule here whatever its name", () => {
    expect([...Object.keys(expected), "By programme"].sort()).toEqual(
      actionsList.views.map((view) => view.title).sort(),
    );
  });

  it.each(Object.entries(expected))(
    "%s shows the rows that the board's rules name, of every programme",
    async (view, rule) => {
      const wanted = rows.filter(rule).map((row) => row.fields.reference);
      expect(wanted.length).toBeGreaterThan(3);
      expect((await shownBy(view)).map((row) => row.Reference).sort()).toEqual(wanted.sort());
    },
  );

  it("By programme shows the nine folders, and in each the rows of that programme", async () => {
    const folders = await shownBy("By programme");
    expect(folders.map((row) => row.FSObjType)).toEqual(Array.from({ length: 9 }, () => "1"));
    for (const { FileLeafRef } of folders) {
      const path = `${new URL(site.siteUrl).pathname}/Lists/${actions.title}/${FileLeafRef}`;
      const wanted = rows.filter((row) => row.folder === FileLeafRef).map((row) => row.fields.reference);
      expect((await shownBy("By programme", path)).map((row) => row.Reference).sort()).toEqual(wanted.sort());
    }
  });
});

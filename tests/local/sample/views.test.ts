// The lists' views over the sample plan, run by SharePoint itself: each shows the rows that the board's own rules name.

import "@pnp/sp/fields/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/views/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FormMode } from "../../../src/local/sharepoint/page/address.ts";
import { fieldsOfForm } from "../../../src/local/sharepoint/page/form/layout.ts";
import type { Field } from "../../../src/local/sharepoint/page/rest/shapes.ts";
import { type Action, columnOf, daysLate, effectiveDue, isStale } from "../../../src/plan/action.ts";
import { actions } from "../../../src/plan/actions.ts";
import type { Board } from "../../../src/plan/board.ts";
import { dayOf, daysBetween } from "../../../src/plan/days.ts";
import { actionViews } from "../../../src/plan/inSharePoint/actionsViews.ts";
import { mirrorsOf } from "../../../src/plan/mirrors.ts";
import { listPathOf, sitePathOf } from "../../../src/schema/address.ts";
import type { LocalSite } from "../../provision/localSite.ts";
import { standingAlone } from "../../support/builders.ts";
import { columnsOf, product as definition } from "../../support/definition.ts";
import { boardOf } from "./board.ts";
import { NOW, openSeeded } from "./seededSite.ts";

const today = "2026-11-22";
let site: LocalSite;
type Row = Pick<Action, "fields" | "folder" | "status" | "modified">;
let rows: readonly Row[];
let board: Board;

beforeAll(async () => {
  site = await openSeeded();
  // The views ask what day it is: the server has to be in the sample's.
  await site.setClock(NOW);
  board = await boardOf(site);
  rows = [...board.actions.values()].map((row) => ({
    ...{ ...row, ...standingAlone(row.fields) },
    modified: row.modified,
  }));
});
afterAll(() => site.close());

interface StreamRow {
  readonly Reference: string;
  readonly FileLeafRef: string;
  readonly ProgrammeName: string;
  readonly Editor?: readonly { readonly title: string }[];
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

it("agrees in every row with its log", () => {
  const wrong = [...board.actions.values()].flatMap((action) => {
    const mirrors = mirrorsOf(action);
    return Object.keys(mirrors).length > 0 ? [[action.fields.reference, mirrors]] : [];
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
    "Changed in the last 7 days": ({ modified }) => daysBetween(dayOf(modified), today) <= 7,
    "Exempt from publication": ({ fields }) => fields.exempt !== undefined,
    Claimed: (action) => columnOf(action, today) === "Claimed",
  };

  it("has a rule here whatever its name", () => {
    expect([...Object.keys(expected), "By programme"].sort()).toEqual(actionViews.map((view) => view.title).sort());
  });

  it.each(Object.entries(expected))(
    "%s shows the rows that the board's rules name, of every programme",
    async (view, rule) => {
      const wanted = rows.filter(rule).map((row) => row.fields.reference);
      expect(wanted.length).toBeGreaterThan(view === "Exempt from publication" ? 1 : 3);
      expect((await shownBy(view)).map((row) => row.Reference).sort()).toEqual(wanted.sort());
    },
  );

  it("All actions shows them in the order of their references as people count, each with its programme", async () => {
    const shown = await shownBy("All actions");
    const inOrder = rows.map(({ fields }) => fields.reference).sort(new Intl.Collator("en", { numeric: true }).compare);
    expect(shown.map((row) => row.Reference)).toEqual(inOrder);
    expect(inOrder.indexOf("10.1.1")).toBeGreaterThan(inOrder.indexOf("9.1.1"));
    const folders = new Map(rows.map(({ fields, folder }) => [fields.reference, folder]));
    expect(shown.map((row) => row.ProgrammeName)).toEqual(inOrder.map((reference) => folders.get(reference)));
  });

  it("Changed in the last 7 days has the latest change first, and who made it", async () => {
    const shown = await shownBy("Changed in the last 7 days");
    const latest = rows.toSorted((a, b) => b.modified.getTime() - a.modified.getTime())[0];
    expect(shown[0]?.Reference).toBe(latest?.fields.reference);
    expect(shown.map(({ Editor }) => Editor?.[0]?.title ?? "").filter((who) => who === "")).toEqual([]);
  });

  it("By programme shows the nine folders, and in each the rows of that programme", async () => {
    const folders = await shownBy("By programme");
    expect(folders.map((row) => row.FSObjType)).toEqual(Array.from({ length: 9 }, () => "1"));
    for (const { FileLeafRef } of folders) {
      const path = `${listPathOf(sitePathOf(site.siteUrl), actions)}/${FileLeafRef}`;
      const wanted = rows.filter((row) => row.folder === FileLeafRef).map((row) => row.fields.reference);
      expect((await shownBy("By programme", path)).map((row) => row.Reference).sort()).toEqual(wanted.sort());
    }
  });
});

/** What a coordinator types or corrects in the list. All else of a row the board fills in. */
const byHand: readonly (keyof typeof actions.columns)[] = [
  ...(["reference", "title", "lifecycle", "rating", "narrative", "correctiveAction", "ask", "confidence"] as const),
  ...(["updatedOn", "narrativeOn", "start", "due", "revisedDue", "revisedDueReason", "slips", "datePhrase"] as const),
  ...(["dateKind", "successCriteria", "evidence", "directionOverride", "directionReason", "leads", "exempt"] as const),
  ...(["leadRoles", "outcome", "section", "theme", "phase", "plan"] as const),
];

describe("SharePoint's forms", () => {
  const inForm = async (list: string, mode: FormMode) => {
    const fields = (await site.as("owner@council.example").web.lists.getByTitle(list).fields()) as unknown as Field[];
    return fieldsOfForm(fields, mode).map((field) => field.InternalName);
  };

  it("of an action ask for what people enter and correct, and show the rest to be read", async () => {
    const wanted = byHand.map((key) => actions.columns[key].name).sort();
    for (const mode of ["new", "edit"] as const) expect((await inForm(actions.title, mode)).sort()).toEqual(wanted);
    const read = await inForm(actions.title, "display");
    const { programmeName, coverage, carriedForward, claimedBy, verifiedOn } = actions.columns;
    for (const { name } of [programmeName, coverage, carriedForward, claimedBy, verifiedOn])
      expect(read).toContain(name);
  });

  it.each(definition.lists.map((list) => [list.title, list] as const))(
    "of %s ask for nothing that only the board knows",
    async (title, list) => {
      const machine = columnsOf(list).filter(
        ({ isInternal, field }) => isInternal || field.filledByBoard || field.hidden,
      );
      for (const mode of ["new", "edit"] as const) {
        const asked = await inForm(title, mode);
        expect(machine.map(({ name }) => name).filter((name) => asked.includes(name))).toEqual([]);
      }
    },
  );
});

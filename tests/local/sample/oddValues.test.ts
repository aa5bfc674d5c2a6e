// The sample plan, read from SharePoint after what real people and real tenants do to it.
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/web.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evidenceFiles } from "../../../src/features/assurance/list.ts";
import { columnOf } from "../../../src/plan/action.ts";
import { actions } from "../../../src/plan/actions.ts";
import type { Board } from "../../../src/plan/board.ts";
import { checksOf } from "../../../src/plan/checks.ts";
import { isGone } from "../../../src/schema/column.ts";
import { createFiles } from "../../../src/sharepoint/files.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER } from "../../provision/localSite.ts";
import { boardOf } from "./board.ts";
import { openSeeded } from "./seededSite.ts";

const today = "2026-11-22";
let site: LocalSite;
let before: Board;

beforeAll(async () => {
  site = await openSeeded();
  before = await boardOf(site);
});
afterAll(() => site?.close());

/** How many actions are in each column; none is the column of those withdrawn. */
function counts({ actions }: Board): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const action of actions.values()) {
    const column = columnOf(action, today) ?? "none";
    found[column] = (found[column] ?? 0) + 1;
  }
  return found;
}

const userOf = async (login: string) => site.as(OWNER).web.siteUsers.getByEmail(login)<{ Id: number }>();
const find = ({ actions }: Board, reference: string) => {
  const found = [...actions.values()].find(({ fields }) => fields.reference === reference);
  if (!found) throw new Error(`There is no action ${reference}`);
  return found;
};

test("a lead without a mailbox takes nothing off the board", async () => {
  const { Id } = await userOf("lead-5@council.example");
  await site.as(OWNER).web.getUserById(Id).update({ Email: "" });
  const board = await boardOf(site);
  expect(counts(board)).toEqual(counts(before));
  expect([...board.actions.values()].some(({ fields }) => fields.leads.some(({ id }) => id === Id))).toBe(true);
});

test("a choice with a blank at its end or in other case is read as what it is, and named; an unknown one is named", async () => {
  const { items } = site.as(OWNER).web.lists.getByTitle(actions.title);
  const rated = [...before.actions.values()].filter(({ fields, status }) => fields.rating === "Amber" && !status.claim);
  const [first, second, third] = rated;
  if (!first || !second || !third) throw new Error("The sample has Amber actions");
  await items.getById(first.id).update({ Rating: "Amber\u00a0" });
  await items.getById(second.id).update({ Rating: "AMBER" });
  const still = await boardOf(site);
  expect(counts(still)).toEqual(counts(before));
  const odd = (board: Board, id: number) => board.actions.get(id)?.odd?.map(({ holds, readAs }) => [holds, readAs]);
  expect([odd(still, first.id), odd(still, second.id)]).toEqual([[["Amber\u00a0", "Amber"]], [["AMBER", "Amber"]]]);
  await items.getById(third.id).update({ Rating: "Purple" });
  const board = await boardOf(site);
  expect(board.actions.size).toBe(before.actions.size);
  const action = find(board, third.fields.reference);
  expect(checksOf(action, board.plan, today).map(({ kind }) => kind)).toContain("odd-value");
  for (const { id } of [first, second, third]) await items.getById(id).update({ Rating: "Amber" });
});

test("people who were removed from the site leave their rows, entries and counts", async () => {
  const gone = ["verifier-1", "verifier-2", "coordinator-5"].map((login) => `${login}@council.example`);
  const ids = new Set(await Promise.all(gone.map(async (login) => (await userOf(login)).Id)));
  for (const id of ids) await site.as(OWNER).web.siteUsers.removeById(id);
  const board = await boardOf(site);
  expect(board.unreadable).toEqual([]);
  expect(counts(board)).toEqual(counts(before));
  expect(board.evidence).toHaveLength(before.evidence.length);
  const verified = [...board.actions.values()].filter((action) => columnOf(action, today) === "Verified");
  expect(verified.some(({ status }) => status.verification && isGone(status.verification.by))).toBe(true);
  const edited = [...before.actions.values()].find(({ editor }) => ids.has(editor.id));
  const row = board.actions.get(edited?.id ?? 0);
  expect(row?.editor.name).toBe("");
  const versions = await createLists({ sp: site.as(OWNER), url: site.siteUrl }).versions(actions, row?.id ?? 0);
  expect(versions.kind === "done" && versions.value.some(({ who }) => who.name === "")).toBe(true);
});

test("when claimants have left as well, what was verified stays Verified: their numbers show that they are others", async () => {
  const claimants = new Set(
    [...before.actions.values()].flatMap(({ status }) => (status.verification && status.claim?.by.id) || []),
  );
  for (const id of claimants) await site.as(OWNER).web.siteUsers.removeById(id);
  const board = await boardOf(site);
  expect(counts(board)).toEqual(counts(before));
  const kinds = [...board.actions.values()].flatMap((action) =>
    checksOf(action, board.plan, today).map(({ kind }) => kind),
  );
  expect(kinds).not.toContain("verifier-gone");
  expect(kinds.filter((kind) => kind === "not-believed")).toHaveLength(
    [...before.actions.values()].filter(({ status }) => status.unsupported.length > 0).length,
  );
});

test.each([
  ["CON.docx", "CON file.docx"],
  ["desktop.ini", "desktop file.ini"],
  ["my_vti_notes.docx", "my-vti-notes.docx"],
  [`${"x".repeat(99)}😀.pdf`, `${"x".repeat(99)}.pdf`],
  ["1. Minutes of the Improvement Board held on 5 June", "1. Minutes of the Improvement Board held on 5 June"],
])("a file called %j is added as evidence", async (given, name) => {
  const files = createFiles({ sp: site.as(OWNER), url: site.siteUrl });
  const file = new File(["words"], given);
  const { signal } = new AbortController();
  const outcome = await files.upload({ library: evidenceFiles, file, folder: { name: "" }, signal });
  expect(outcome).toMatchObject({ kind: "done", value: { name } });
});

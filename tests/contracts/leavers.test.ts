// What SharePoint keeps of somebody whose account an owner removes from the site, and what their entries then come to. A removed account
// stays in the site's user list, marked as deleted, and its number is nobody else's; whether SharePoint Online still names it in a row is
// not settled. So each of the first tests is something to confirm on a real tenant; the others need no more than the number.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type At, claimedInRow, entry } from "../campaigns/insider/abuse.ts";
import { listOf, NOW, openBase } from "../campaigns/insider/base.ts";
import { type Reading, read } from "../campaigns/insider/reading.ts";
import { council } from "../campaigns/odd/base.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { ask, get } from "../provision/rawRest.ts";

const [lead, stranger, both] = [council("lead-1"), council("lead-2"), council("coordinator-4")];
let site: LocalSite;
let before: Reading;
let after: Reading;
const people = new Map<string, number>();
const actions = new Map<string, number>();

const rowOf = (reference: string) => `${listOf("Actions")}/items(${actions.get(reference)})`;
const fact = (reading: Reading, reference: string, what: string) =>
  JSON.parse(reading.counted.get(`${actions.get(reference)} ${what}`) ?? "null");
const signsOf = (reading: Reading, reference: string) =>
  [...reading.signs].filter((sign) => sign.startsWith(`${actions.get(reference)} `)).join("\n");

beforeAll(async () => {
  site = await openBase();
  const { value: users } = await get(site, OWNER, "siteusers?$select=Id,Email");
  for (const { Id, Email } of users) people.set(Email, Id);
  const { value: rows } = await get(site, OWNER, `${listOf("Actions")}/items?$select=Id,Reference&$top=500`);
  for (const { Id, Reference } of rows) actions.set(Reference, Id);
  const at = { action: (key) => actions.get(key), reference: (key) => key } as At;
  const send = ({ path, sent }: ReturnType<typeof entry>, by: string) => get(site, by, path, sent);
  // Who coordinates a programme and verifies claims there, and verifies that. Who leads another claims, and offers evidence.
  for (const [reference, by] of [
    ["4.1.1", both],
    ["1.1.1", stranger],
  ] as const) {
    for (const Criterion of ["SC1", "SC2"]) await send(entry(at, "Evidence", reference, { Criterion }), by);
    await send(entry(at, "Claims", reference, { RecordKind: "Claimed", OperationId: `claim of ${reference}` }), by);
  }
  await get(site, both, rowOf("4.1.1"), { method: "MERGE", body: claimedInRow(people.get(both) ?? 0) });
  await get(site, OWNER, rowOf("1.1.1"), { method: "MERGE", body: { ...claimedInRow(0), ClaimedById: null } });
  // Of two entries of one second the claim would not be known to be the earlier.
  await site.setClock(new Date(NOW.getTime() + 60_000));
  await send(entry(at, "Verifications", "4.1.1", { RecordKind: "Verified", ClaimOperation: "claim of 4.1.1" }), both);
  before = await read(site);
  for (const login of [lead, stranger, both]) {
    await get(site, OWNER, `siteusers/removeById(${people.get(login)})`, { method: "POST" });
  }
  const body = { ClaimedById: people.get(council("coordinator-1")) };
  await get(site, council("coordinator-1"), rowOf("1.1.3"), { method: "MERGE", body });
  after = await read(site);
});
afterAll(() => site?.close());

test("a row goes on holding the numbers of its author, its editor and the person of a column, and names none of them", async () => {
  const terms = "$select=AuthorId,EditorId,ClaimedById,LeadsId,Editor/Title,ClaimedBy/Title&$expand=Editor,ClaimedBy";
  expect(await get(site, OWNER, `${rowOf("4.1.1")}?${terms}`)).toMatchObject({
    ...{ EditorId: people.get(both), ClaimedById: people.get(both) },
    ...{ Editor: null, ClaimedBy: null },
  });
  const entries = await get(site, OWNER, `${listOf("Claims")}/items?$select=AuthorId,ActionId&$top=500`);
  expect(entries.value).toContainEqual(
    expect.objectContaining({ AuthorId: people.get(stranger), ActionId: actions.get("1.1.1") }),
  );
});

test("a version names them by their number alone", async () => {
  const { value } = await get(site, OWNER, `${rowOf("4.1.1")}/versions?$top=1`);
  expect(value[0]).toMatchObject({ Editor: { LookupId: people.get(both), LookupValue: "" } });
});

test("nobody can be written into a row who has left", async () => {
  const body = { VerifiedById: people.get(stranger) };
  expect((await ask(site, OWNER, rowOf("1.1.1"), { method: "MERGE", body })).status).toBe(400);
});

test("who verified their own claim has not verified it once their account is removed", () => {
  expect([before, after].map((reading) => fact(reading, "4.1.1", "column"))).toEqual(["Claimed", "Claimed"]);
  expect(signsOf(after, "4.1.1")).toContain("does not count, because a former member claimed the action complete");
});

test("what somebody of another programme claimed and offered does not count once their account is removed", () => {
  for (const reading of [before, after]) {
    expect(fact(reading, "1.1.1", "claim")).toBe("");
    expect(fact(reading, "1.1.1", "evidenced")).toBe("0 of 2");
    expect(signsOf(reading, "1.1.1")).toContain("not-believed: ");
  }
});

test("a claim stays that of the lead who made it and has left, whomever the row names since, and the row is put right", () => {
  expect(fact(before, "1.1.3", "column")).toBe("Verified");
  expect(fact(after, "1.1.3", "column")).toBe("Verified");
  expect(fact(after, "1.1.3", "verification")).toBe(fact(before, "1.1.3", "verification"));
  expect(signsOf(after, "1.1.3")).toContain("put right by the next tab: claimedBy");
});

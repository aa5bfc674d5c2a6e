// A feature that brings a list, and a group whose members the owners choose: the group is made, and has what the list grants it.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/site-groups/index.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { features } from "../../src/app/features.ts";
import { siteDefinition } from "../../src/app/siteDefinition.ts";
import { assign, assigned } from "../../src/provision/assign.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { readSite } from "../../src/provision/readSite.ts";
import { text } from "../../src/schema/columns.ts";
import { inSharePoint } from "../../src/schema/inSharePoint.ts";
import { defineList } from "../../src/schema/list.ts";
import { type LocalSite, OWNER, openLocalSite } from "./localSite.ts";
import { openReadySite } from "./preparedSite.ts";
import { ask } from "./rawRest.ts";

const auditors = { title: "Improvement auditors", description: "Say what an audit found. The owners choose them." };
const findings = defineList({
  title: "Audit findings",
  description: "What audits found.",
  access: { root: { auditors: "Improvement contribute", members: "Improvement add" } },
  columns: { title: text({ name: "Title", title: "Finding", description: "In a line." }, { required: true }) },
});
const definition = await siteDefinition([
  ...features,
  { inSharePoint: async () => ({ lists: [inSharePoint(findings, { views: [] })], groups: { auditors } }) },
]);

const AUDITOR = "visitor@council.example";
let site: LocalSite;
let sp: SPFI;

const provision = () => provisionSite(sp, definition, () => undefined);
const write = async (method: "POST" | "MERGE", login = AUDITOR, list = findings.title, row = "") => {
  const path = `lists/getByTitle('${list}')/items${row}`;
  return (await ask(site, login, path, { method, body: { Title: "Nobody signs" } })).status;
};

/** In a site that held everything but this feature. */
beforeAll(async () => {
  site = await openReadySite([{ login: "colleague@council.example", role: "member" }]);
  sp = site.as(OWNER);
  await provision();
});
afterAll(() => site.close());

it("is planned in sentences before it is applied", async () => {
  const other = await openLocalSite();
  const sentences = (await checkSite(other.as(OWNER), definition)).map((step) => step.drift);
  expect(sentences).toContain("The group “Improvement auditors” is missing.");
  expect(sentences).toContain("The list Audit findings is missing.");
  await other.close();
});

it("leaves nothing to be set up", async () => {
  expect(await checkSite(sp, definition)).toEqual([]);
});

it("creates the group without members", async () => {
  const group = (await readSite(sp, definition)).access.groups.get(auditors.title);
  expect(group).toEqual({ description: auditors.description, membersEdit: false, open: true, members: [] });
});

it("gives the rights of the group to its members only", async () => {
  expect(await write("POST")).toBe(403);
  const assignment = { group: auditors, person: AUDITOR, take: "in" } as const;
  await assign(sp, assignment);
  expect(assigned(assignment)).toBe("visitor@council.example is now in “Improvement auditors”.");
  expect(await write("POST")).toBe(201);
  expect(await write("MERGE", AUDITOR, findings.title, "(1)")).toBe(204);
});

it("grants the team what the list grants members, and no more", async () => {
  const colleague = "colleague@council.example";
  expect(await write("POST", colleague)).toBe(201);
  expect(await write("MERGE", colleague, findings.title, "(1)")).toBe(403);
});

it("gives the group no more than reading elsewhere", async () => {
  expect(await write("POST", AUDITOR, "Claims")).toBe(403);
  expect((await ask(site, AUDITOR, "lists/getByTitle('Claims')/items")).status).toBe(200);
});

it("keeps its members, who are the owners' choice", async () => {
  expect(await provision()).toEqual([]);
  const group = (await readSite(sp, definition)).access.groups.get(auditors.title);
  expect(group?.members.map(({ login }) => login.split("|").at(-1))).toEqual([AUDITOR]);
});

it("can remove a member again", async () => {
  await assign(sp, { group: auditors, person: AUDITOR, take: "out" });
  expect(await write("POST")).toBe(403);
});

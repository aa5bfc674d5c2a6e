// Giving people roles, as an owner does it: what they may do follows from it, and what cannot be done is said in words.

import "@pnp/sp/items/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programmes } from "../../src/plan/programmes.ts";
import { assignedGroups, coordinators, programmeGroup } from "../../src/plan/roles.ts";
import { type Assignment, assign } from "../../src/provision/assign.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { readSite } from "../../src/provision/readSite.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { definition } from "../support/definition.ts";
import { type LocalSite, OWNER } from "./localSite.ts";
import { openReadySite } from "./preparedSite.ts";
import { ask } from "./rawRest.ts";

let site: LocalSite;
let sp: SPFI;

const council = (name: string) => `${name}@council.example`;
const apostrophe = council("d'arcy");
const provision = () => provisionSite(sp, definition, () => undefined);
const give = (assignment: Assignment) => assign(sp, assignment).then(provision);
const membersOf = async (title: string) =>
  (await readSite(sp, definition)).access.groups
    .get(title)
    ?.members.map(({ login }) => login.split("|").at(-1))
    .sort();

beforeAll(async () => {
  site = await openReadySite([{ login: apostrophe, role: "member" }]);
  sp = site.as(OWNER);
  const rows = sp.web.lists.getByTitle(programmes.title).items;
  await rows.add(encodeFields(programmes, { number: 3, title: "Financial planning" }));
  await rows.add(encodeFields(programmes, { number: 4, title: "Corporate governance" }));
  await provision();
});
afterAll(() => site.close());

describe("assigning", () => {
  it("makes somebody the lead of a programme, who may then update its actions and no others", async () => {
    await give({ role: "lead", programme: 3, person: council("lead-3"), take: "in" });
    expect(await membersOf(programmeGroup(3).title)).toEqual([council("lead-3")]);
    const edit = async (folder: string) => {
      const answer = await ask(
        site,
        council("lead-3"),
        `getFolderByServerRelativePath(decodedurl='/sites/improvement/Lists/Actions/${folder}')/ListItemAllFields/EffectiveBasePermissions`,
      );
      return (Number(answer.body.Low) & 4) !== 0;
    };
    expect([await edit("3 Financial planning"), await edit("4 Corporate governance")]).toEqual([true, false]);
  });

  it("puts a coordinator into the group of the programme and into that of all coordinators", async () => {
    await give({ role: "coordinator", programme: 3, person: council("coordinator-3"), take: "in" });
    expect(await membersOf(programmeGroup(3).title)).toEqual([council("coordinator-3"), council("lead-3")]);
    expect(await membersOf(coordinators.title)).toEqual([council("coordinator-3")]);
  });

  it("gives a programme another lead, and takes the former one's access away", async () => {
    await give({ role: "lead", programme: 3, person: council("lead-4"), take: "in" });
    expect(await membersOf(programmeGroup(3).title)).toEqual([council("coordinator-3"), council("lead-4")]);
  });

  it("leaves a programme without a lead", async () => {
    await give({ role: "lead", programme: 3, person: council("lead-4"), take: "out" });
    expect(await membersOf(programmeGroup(3).title)).toEqual([council("coordinator-3")]);
  });

  it("takes a role from somebody without a mailbox, and from a group of the site, by the site's number for them", async () => {
    const { title } = assignedGroups.slt;
    await give({ role: "slt", person: council("slt-1"), take: "in" });
    const [member] = await sp.web.siteGroups.getByName(title).users();
    const id = member?.Id ?? 0;
    await sp.web.getUserById(id).update({ Email: "" });
    await give({ role: "slt", person: id, take: "out" });
    expect(await membersOf(title)).toEqual([]);
    const rows = sp.web.lists.getByTitle(programmes.title).items;
    const [row] = await rows.filter("ProgrammeNumber eq 4")();
    const group = await sp.web.siteGroups.getByName(title)();
    await rows.getById(row.Id).update({ ProgrammeLeadId: group.Id });
    expect((await checkSite(sp, definition)).map(({ drift }) => drift)).toEqual([
      expect.stringContaining("is a group of this site, and cannot be in “Improvement programme 4”"),
      expect.stringContaining("It is not recorded who led and coordinated"),
    ]);
    expect(await provision()).toMatchObject([{ kind: "by hand" }]);
    await give({ role: "lead", programme: 4, person: group.Id, take: "out" });
    expect(await rows.getById(row.Id)()).toMatchObject({ ProgrammeLeadId: null });
  });

  it("puts verifiers and SLT into their groups, once, and takes them out again", async () => {
    for (const role of ["verifiers", "slt"] as const) {
      const { title } = assignedGroups[role];
      await give({ role, person: council("verifier-1"), take: "in" });
      await give({ role, person: council("verifier-1").toUpperCase(), take: "in" });
      expect(await membersOf(title)).toEqual([council("verifier-1")]);
      await give({ role, person: council("verifier-1"), take: "out" });
      expect(await membersOf(title)).toEqual([]);
    }
    expect(await checkSite(sp, definition)).toEqual([]);
  });

  it("takes somebody with an apostrophe in the login out of every group again", async () => {
    const { title } = assignedGroups.verifiers;
    await give({ role: "verifiers", person: apostrophe, take: "in" });
    await give({ role: "lead", programme: 3, person: apostrophe, take: "in" });
    expect([await membersOf(title), await membersOf(programmeGroup(3).title)]).toEqual([
      [apostrophe],
      [council("coordinator-3"), apostrophe],
    ]);
    await give({ role: "verifiers", person: apostrophe, take: "out" });
    await give({ role: "lead", programme: 3, person: apostrophe, take: "out" });
    expect([await membersOf(title), await membersOf(programmeGroup(3).title)]).toEqual([
      [],
      [council("coordinator-3")],
    ]);
  });

  it.each<[string, Assignment]>([
    [
      "There is nobody called nobody@council.example in the directory.",
      { role: "slt", person: council("nobody"), take: "in" },
    ],
    [
      "There is no programme 7 in the list Programmes.",
      { role: "lead", programme: 7, person: council("lead-7"), take: "in" },
    ],
    [
      "lead-7@council.example is not the lead of programme 3.",
      { role: "lead", programme: 3, person: council("lead-7"), take: "out" },
    ],
    [
      "verifier-2@council.example is not in “Improvement verifiers”.",
      { role: "verifiers", person: council("verifier-2"), take: "out" },
    ],
  ])("says “%s”", async (sentence, assignment) => {
    await expect(assign(sp, assignment)).rejects.toThrow(sentence);
  });

  it("is refused to anybody but owners", async () => {
    const coordinator = site.as(council("coordinator-3"));
    const attempt = (assignment: Assignment) => assign(coordinator, assignment);
    await expect(attempt({ role: "slt", person: council("lead-1"), take: "in" })).rejects.toThrow(/Access denied/);
    await expect(attempt({ role: "lead", programme: 3, person: council("coordinator-3"), take: "in" })).rejects.toThrow(
      /Access denied/,
    );
  });
});

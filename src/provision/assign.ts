// Gives a person a role or takes it away. Provisioning then brings groups and permissions up to date.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { programmes } from "../plan/programmes.ts";
import { assignedGroups } from "../plan/roles.ts";
import type { GroupDefinition } from "../schema/access.ts";
import { listPathOf } from "../schema/address.ts";
import type { Person, RawRow } from "../schema/column.ts";
import { encodeFields, etagOf } from "../schema/rowCodec.ts";
import { statusOf } from "../sharepoint/failure.ts";
import { claimOf } from "./applyAccess.ts";
import { CannotProvision } from "./cannot.ts";
import { sameLogin } from "./planGroups.ts";

/** A role in one programme, a role in the whole plan, or membership of a feature's group. */
type AssignableRole =
  | { readonly role: "lead" | "coordinator"; readonly programme: number }
  | { readonly role: keyof typeof assignedGroups }
  | { readonly group: GroupDefinition };

export type Assignment = AssignableRole & {
  /** Login or e-mail address; or the site's number, as of a group or of somebody without a mailbox in a role. */
  readonly person: string | number;
  readonly take: "in" | "out";
};

/** A mistake that the person who assigns can correct; the message says how. */
export class CannotAssign extends CannotProvision {}

/** Expects a provisioned site. Provision it again afterwards. */
export async function assign(sp: SPFI, assignment: Assignment): Promise<void> {
  if ("programme" in assignment) await assignInProgramme(sp, assignment);
  else await assignToGroup(sp, groupIn(assignment), assignment);
}

/** The sentence that reports the change. */
export function assigned({ person, take, ...role }: Assignment): string {
  const is = `${person} is ${take === "in" ? "now" : "no longer"}`;
  if ("group" in role) return `${is} in “${role.group.title}”.`;
  const names = {
    verifiers: "a verifier",
    slt: "a member of the senior leadership team",
    board: "a member of the Joint Board",
    lead: "lead",
    coordinator: "coordinator",
  };
  const of = "programme" in role ? ` of programme ${role.programme}` : "";
  return `${is} ${names[role.role]}${of}.`;
}

function groupIn(assignment: Exclude<AssignableRole, { programme: number }>): GroupDefinition {
  return "group" in assignment ? assignment.group : assignedGroups[assignment.role];
}

async function assignToGroup(
  sp: SPFI,
  { title }: GroupDefinition,
  { person, take }: Pick<Assignment, "person" | "take">,
): Promise<void> {
  const { users } = sp.web.siteGroups.getByName(title);
  const login = await loginOf(sp, person);
  if (take === "in") {
    await users.add(login);
    return;
  }
  const members = await users.select("Id", "LoginName")();
  const member = members.find(({ LoginName }) => sameLogin(LoginName, login));
  if (!member) throw new CannotAssign(`${person} is not in “${title}”.`);
  // PnPjs does not escape an apostrophe in a login.
  await users.removeById(member.Id);
}

async function assignInProgramme(
  sp: SPFI,
  { role, programme, person, take }: Extract<Assignment, { programme: number }>,
): Promise<void> {
  const { number, lead, coordinator } = programmes.columns;
  const column = role === "lead" ? lead : coordinator;
  const { ServerRelativeUrl: webPath } = await sp.web.select("ServerRelativeUrl")();
  const { items } = sp.web.getList(listPathOf(webPath, programmes));
  const rows = await items
    .select("Id", number.name, ...column.select)
    .expand(...column.expand)
    .top(5000)<readonly RawRow[]>();
  const row = rows.find((each) => number.decode(each) === programme);
  if (!row) throw new CannotAssign(`There is no programme ${programme} in the list Programmes.`);
  const there = column.decode(row);
  // A group of the site may have the role, which is none of its users.
  const somebody = there && there.id === person ? there : await personOf(sp, person);
  if (take === "out" && there?.id !== somebody.id) {
    throw new CannotAssign(`${person} is not the ${role} of programme ${programme}.`);
  }
  const wanted = take === "in" ? somebody : undefined;
  if (there?.id === wanted?.id) return;
  const fields = role === "lead" ? { lead: wanted } : { coordinator: wanted };
  await items.getById(Number(row.Id)).update(encodeFields(programmes, fields), etagOf(row));
}

async function personOf(sp: SPFI, name: string | number): Promise<Person> {
  const user = await known(sp, name);
  return { id: user.Id, name: user.Title, email: user.Email };
}

const loginOf = async (sp: SPFI, name: string | number): Promise<string> => (await known(sp, name)).LoginName;

async function known(sp: SPFI, name: string | number) {
  try {
    return await (typeof name === "number" ? sp.web.getUserById(name)() : sp.web.ensureUser(claimOf(name)));
  } catch (problem) {
    const status = statusOf(problem);
    // For an unknown name SharePoint answers 400, 404 or 500.
    if (status === undefined || ![400, 404, 500].includes(status)) throw problem;
    throw new CannotAssign(`There is nobody called ${name} in the directory.`);
  }
}

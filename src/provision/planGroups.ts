// Plans permission levels, groups and their members.

import { assignedGroups, coordinatorGroup, coordinators, programmeGroup, programmeOfGroup } from "../plan/roles.ts";
import { chosenGroups, type SiteDefinition } from "./definition.ts";
import { levels } from "./levels.ts";
import { isOurGroup } from "./ours.ts";
import { programmeFolders } from "./programmeFolders.ts";
import { type GroupMember, type GroupState, type Member, NEW_GROUP, type SiteState } from "./state.ts";
import type { GroupProperties, Step } from "./steps.ts";

export function levelSteps({ access }: SiteState): readonly Step[] {
  return Object.entries(levels).flatMap(([name, level]): readonly Step[] => {
    const found = access.levels.get(name);
    const said = `The permission level “${name}”`;
    if (!found) return [{ kind: "add level", name, level, drift: `${said} is missing.` }];
    const { high, low } = found.permissions;
    if (high !== level.permissions.high || low !== level.permissions.low) {
      return [{ kind: "set level", name, level, drift: `${said} has different permissions.` }];
    }
    if (found.description === level.description) return [];
    return [{ kind: "set level", name, level, drift: `${said} has a different description.` }];
  });
}

interface Group {
  readonly title: string;
  readonly description: string;
  /** The members by the rows of Programmes; undefined when the owners choose them. */
  readonly derived?: readonly Member[];
}

export const programmeNumbers = (site: SiteState): readonly number[] => [
  ...new Set(programmeFolders(site.programmes).map(({ number }) => number)),
];

function groupsOf(site: SiteState, definition: SiteDefinition): readonly Group[] {
  const { access } = site;
  const programmes = site.programmes.filter(({ isClosed }) => !isClosed);
  const some = (people: readonly (Member | undefined)[]): readonly Member[] =>
    people.filter((one) => one !== undefined);
  const numbers = programmeNumbers(site);
  // The group of a removed programme stays, without members.
  const left = [...access.groups.keys()]
    .filter((title) => isOurGroup(title, access, definition))
    .flatMap((title) => programmeOfGroup(title) ?? []);
  return [
    ...[...new Set([...numbers, ...left])].flatMap((number) => {
      const rows = programmes.filter((programme) => programme.number === number);
      return [
        { ...programmeGroup(number), derived: some(rows.flatMap(({ lead, coordinator }) => [lead, coordinator])) },
        { ...coordinatorGroup(number), derived: some(rows.map(({ coordinator }) => coordinator)) },
      ];
    }),
    { ...coordinators, derived: some(programmes.map(({ coordinator }) => coordinator)) },
    ...Object.values(chosenGroups(definition)),
  ];
}

const propertiesOf = (description: string): GroupProperties => ({
  Description: description,
  AllowMembersEditMembership: false,
  // Visible to all, because the board shows everybody who the verifiers are.
  OnlyAllowMembersViewMembership: false,
});

export function groupSteps(site: SiteState, definition: SiteDefinition): readonly Step[] {
  return groupsOf(site, definition).flatMap(({ title, description, derived }): readonly Step[] => {
    const found = site.access.groups.get(title);
    const drift = `The group “${title}” is missing.`;
    if (!found)
      return [{ kind: "add group", title, properties: propertiesOf(derived ? description : NEW_GROUP), drift }];
    return settingSteps(title, propertiesOf(description), found);
  });
}

function settingSteps(title: string, wanted: GroupProperties, found: GroupState): readonly Step[] {
  const said = `The group “${title}”`;
  const steps: Step[] = [];
  if (found.membersEdit) {
    const properties = { AllowMembersEditMembership: wanted.AllowMembersEditMembership };
    steps.push({ kind: "set group", title, properties, drift: `${said} lets members change who is in it.` });
  }
  if (!found.open) {
    const properties = { OnlyAllowMembersViewMembership: wanted.OnlyAllowMembersViewMembership };
    steps.push({ kind: "set group", title, properties, drift: `${said} hides who is in it.` });
  }
  if (found.description !== wanted.Description && found.description !== NEW_GROUP) {
    const properties = { Description: wanted.Description };
    steps.push({ kind: "set group", title, properties, drift: `${said} has a different description.` });
  }
  return steps;
}

export function memberSteps(site: SiteState, definition: SiteDefinition): readonly Step[] {
  return groupsOf(site, definition).flatMap((group) => {
    const found = site.access.groups.get(group.title);
    if (group.derived) return derivedSteps(group.title, group.derived, found?.members ?? []);
    return found && found.description !== NEW_GROUP ? [] : takeOver(group, site, found);
  });
}

function derivedSteps(group: string, wanted: readonly Member[], there: readonly GroupMember[]): readonly Step[] {
  const has = (members: readonly Member[], login: string) => members.some((member) => sameLogin(member.login, login));
  const missing = wanted.filter(
    ({ login }, index) => !has(there, login) && wanted.findIndex((one) => sameLogin(one.login, login)) === index,
  );
  return [
    ...missing.map(({ login, name }): Step => {
      if (!isGroupOfSite(login))
        return { kind: "add member", group, login, drift: `${name} is missing from “${group}”.` };
      const drift = `${name} is a group of this site, and cannot be in “${group}”. Choose a person in the list Programmes.`;
      return { kind: "by hand", drift };
    }),
    ...there
      .filter(({ login }) => !has(wanted, login))
      .map(({ id, login, name }): Step => {
        const drift = `${name} is in “${group}”, but does not have that role in the list Programmes.`;
        return { kind: "remove member", group, id, login, drift };
      }),
  ];
}

/** People and groups of the directory have a login with a claim, or an address; groups of the site have their title. */
const isGroupOfSite = (login: string): boolean => !/[|@]/.test(login);

/** Only while the group is new. From then on the owners choose its members. */
function takeOver(
  { title, description }: Group,
  { access }: SiteState,
  found: GroupState | undefined,
): readonly Step[] {
  const before = title === assignedGroups.verifiers.title ? access.earlierVerifiers : [];
  const there = found?.members ?? [];
  const missing = before.filter((name) => !there.some((member) => sameLogin(member.login, name)));
  // SharePoint may add the person who creates a group to it.
  const others = there.filter((member) => !before.some((name) => sameLogin(member.login, name)));
  const drift = `The group “${title}” is not fully set up.`;
  return [
    ...missing.map((login): Step => {
      const said = `${login} is named as a verifier in the plan settings, but is missing from “${title}”.`;
      return { kind: "add member", group: title, login, drift: said };
    }),
    ...others.map(({ id, login, name }): Step => {
      return {
        kind: "remove member",
        group: title,
        id,
        login,
        drift: `${name} is in “${title}”, but nobody added them.`,
      };
    }),
    ...(found ? [{ kind: "set group", title, properties: { Description: description }, drift } as const] : []),
  ];
}

/** Compares logins with and without SharePoint's claims prefix. */
export function sameLogin(one: string, other: string): boolean {
  const plain = (login: string) => login.slice(login.lastIndexOf("|") + 1).toLowerCase();
  return plain(one) === plain(other);
}

// What owners and their tools do to permissions by hand, one thing at a time.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/security/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { actions } from "../../src/plan/actions.ts";
import { folderOf } from "../../src/plan/programmes.ts";
import { assignedGroups, coordinatorGroup, coordinators, programmeGroup } from "../../src/plan/roles.ts";
import { chosenGroups } from "../../src/provision/definition.ts";
import { levels } from "../../src/provision/levels.ts";
import { definition } from "../support/definition.ts";
import { oldProgrammes } from "./oldSite.ts";

export interface Damage {
  readonly name: string;
  harm(sp: SPFI): Promise<unknown>;
}

const CONTRIBUTE = 1073741827;
const claim = (name: string) => `i:0#.f|membership|${name}@council.example`;
const derived = [
  ...oldProgrammes.flatMap(({ number }) => [programmeGroup(number), coordinatorGroup(number)]),
  coordinators,
];
const groups = [...derived, ...Object.values(chosenGroups(definition))];

const folderItem = (sp: SPFI, name: string) =>
  sp.web.getFolderByServerRelativePath(`/sites/improvement/Lists/${actions.title}/${name}`).getItem();

const { lists } = definition;

export const damages: readonly Damage[] = [
  ...lists.map(({ title }) => ({
    name: `${title} inherits again`,
    harm: (sp: SPFI) => sp.web.lists.getByTitle(title).resetRoleInheritance(),
  })),
  ...lists.map(({ title }) => ({
    name: `the team may write to ${title}`,
    async harm(sp: SPFI) {
      const { Id } = await sp.web.associatedMemberGroup();
      await sp.web.lists.getByTitle(title).roleAssignments.add(Id, CONTRIBUTE);
    },
  })),
  ...oldProgrammes.map(folderOf).flatMap((folder) => [
    {
      name: `${folder} inherits again`,
      harm: async (sp: SPFI) => (await folderItem(sp, folder)).resetRoleInheritance(),
    },
    {
      name: `somebody may write in ${folder}`,
      async harm(sp: SPFI) {
        const { Id } = await sp.web.ensureUser(claim("lead-9"));
        await (await folderItem(sp, folder)).roleAssignments.add(Id, CONTRIBUTE);
      },
    },
    {
      name: `verifiers are left out of ${folder}`,
      async harm(sp: SPFI) {
        const { Id } = await sp.web.siteGroups.getByName(assignedGroups.verifiers.title)();
        await (await folderItem(sp, folder)).roleAssignments.getById(Id).delete();
      },
    },
  ]),
  ...groups.map(({ title }) => ({
    name: `${title} is deleted`,
    harm: (sp: SPFI) => sp.web.siteGroups.removeByLoginName(title),
  })),
  ...groups.map(({ title }) => ({
    name: `${title} has other settings`,
    harm: (sp: SPFI) =>
      sp.web.siteGroups
        .getByName(title)
        .update({ OnlyAllowMembersViewMembership: true, AllowMembersEditMembership: true }),
  })),
  ...derived.map(({ title }) => ({
    name: `somebody joins ${title}`,
    harm: (sp: SPFI) => sp.web.siteGroups.getByName(title).users.add(claim("lead-9")),
  })),
  ...oldProgrammes.map(({ number }) => ({
    name: `the lead of programme ${number} is taken out`,
    harm: (sp: SPFI) =>
      sp.web.siteGroups.getByName(programmeGroup(number).title).users.removeByLoginName(claim(`lead-${number}`)),
  })),
  ...Object.keys(levels).flatMap((name) => [
    { name: `the level ${name} is deleted`, harm: (sp: SPFI) => sp.web.roleDefinitions.getByName(name).delete() },
    {
      name: `the level ${name} allows more`,
      harm: (sp: SPFI) =>
        sp.web.roleDefinitions.getByName(name).update({ BasePermissions: { High: 432, Low: 1011028719 } }),
    },
  ]),
];

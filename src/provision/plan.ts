// Plans what to change so that a site matches its definition. Pure. It never removes a list, column, view, folder or row.

import { formatDay } from "../plan/days.ts";
import { planSettings } from "../plan/planSettings.ts";
import { type TeamFields, teams } from "../plan/teams.ts";
import { formFormatter } from "../schema/formatting.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import { sameFormula, sameJson } from "./compare.ts";
import { checkDefinition, type SiteDefinition } from "./definition.ts";
import { columnSteps, markSteps } from "./planColumns.ts";
import { folderSteps, forgetSteps } from "./planFolders.ts";
import { groupSteps, levelSteps, memberSteps } from "./planGroups.ts";
import { inTheWaySteps } from "./planInTheWay.ts";
import { folderPermissionSteps, listPermissionSteps } from "./planPermissions.ts";
import { viewSteps } from "./planViews.ts";
import { type Barrier, barriers, barriersOf, freshList, type ListState, type SiteState } from "./state.ts";
import type { Properties, Step } from "./steps.ts";

/** Versions kept of each row. They are its history. */
const VERSIONS_KEPT = 500;

/**
 * An empty plan means that the site matches the definition. While something that is not ours is in the way, the plan only names it.
 * @throws when the definition contradicts itself.
 */
export function planSite(site: SiteState, definition: SiteDefinition): readonly Step[] {
  checkDefinition(definition);
  const inTheWay = inTheWaySteps(site, definition);
  if (inTheWay.length > 0) return inTheWay;
  return [
    ...levelSteps(site),
    ...groupSteps(site, definition),
    // People join their groups before any other access is taken from them.
    ...memberSteps(site, definition),
    // Before the column by which set-up knows that they have been recorded.
    ...earlierSteps(site),
    ...definition.lists.flatMap((list) => planList(list, site, definition)),
    ...site.unrecordedTeams.map(teamStep),
  ];
}

function earlierSteps({ hasUnrecordedEntries }: SiteState): readonly Step[] {
  const drift = "It is not recorded which claims and verifications are under the earlier rule.";
  return hasUnrecordedEntries ? [{ kind: "record earlier entries", list: planSettings.title, drift }] : [];
}

function teamStep(team: TeamFields): Step {
  const drift = `It is not recorded who led and coordinated “${team.title}” from ${formatDay(team.since ?? "")}.`;
  return { kind: "record team", list: teams.title, team, drift };
}

function planList(list: ListDefinition, site: SiteState, definition: SiteDefinition): readonly Step[] {
  const found = site.lists.get(list.title);
  const state = found ?? freshList;
  const { title, description, library } = list;
  const missing: Step = { kind: "add list", list: title, description, library, drift: `The list ${title} is missing.` };
  const own = listPermissionSteps(list, site, definition);
  return [
    // A new list is closed to everybody but the owners before it gets columns.
    ...(found ? [] : [...forgetSteps(list, site), missing, ...own]),
    // Before the description, by which a list that was just created is known as ours.
    ...markSteps(list, state),
    ...settingSteps(list, found ?? { ...freshList, description }),
    ...columnSteps(list, state),
    // After the columns, which formulas and forms name.
    ...validationSteps(list, state),
    ...formSteps(list, state),
    ...viewSteps(list, state),
    ...folderSteps(list, state, site),
    ...folderPermissionSteps(list, site, definition),
    // After the folders' permissions, so that nobody is locked out of a folder in between.
    ...(found ? own : []),
  ];
}

interface Setting {
  readonly wrong: boolean;
  readonly drift: string;
  readonly properties: Properties;
}

const BARRIERS: Readonly<Record<Barrier, string>> = {
  EnableModeration: "shows new rows to others only once somebody approves them",
  ForceCheckout: "shows new files to others only once they are checked in",
  EnableMinorVersions: "keeps new files as drafts",
  ReadSecurity: "shows people only their own rows",
  WriteSecurity: "lets people change only their own rows",
};

function settingSteps(list: ListDefinition, state: ListState): readonly Step[] {
  const { title, description } = list;
  const wanted = barriersOf(list.access);
  const settings: readonly Setting[] = [
    {
      wrong: state.description !== description,
      drift: `The list ${title} has a different description.`,
      properties: { Description: description },
    },
    {
      wrong: !state.versioning,
      drift: `The list ${title} does not keep versions of its rows.`,
      properties: { EnableVersioning: true, MajorVersionLimit: VERSIONS_KEPT },
    },
    {
      wrong: state.versioning && state.versionLimit > 0 && state.versionLimit < VERSIONS_KEPT,
      drift: `The list ${title} keeps only ${state.versionLimit} versions of a row, not ${VERSIONS_KEPT}.`,
      properties: { MajorVersionLimit: VERSIONS_KEPT },
    },
    {
      wrong: list.folders && !state.folderCreation,
      drift: `The list ${title} does not allow folders.`,
      properties: { EnableFolderCreation: true },
    },
    ...(Object.keys(barriers) as readonly Barrier[]).map((barrier) => ({
      // A property that is missing from the answer is off.
      wrong: (state.barriers[barrier] ?? barriers[barrier]) !== wanted[barrier],
      drift: `The list ${title} ${wanted[barrier] === barriers[barrier] ? BARRIERS[barrier] : "lets people change other people's rows"}.`,
      properties: { [barrier]: wanted[barrier] },
    })),
  ];
  return settings
    .filter((setting) => setting.wrong)
    .map(({ drift, properties }) => ({ kind: "set list", list: title, drift, properties }));
}

function validationSteps({ title, validation }: ListDefinition, state: ListState): readonly Step[] {
  const set = (properties: Properties, drift: string): Step => ({ kind: "set list", list: title, drift, properties });
  if (!validation) {
    if (!state.validation.formula) return [];
    return [set({ ValidationFormula: "" }, `The list ${title} has a validation rule that it should not have.`)];
  }
  const { formula, message } = validation;
  // Both in one step: SharePoint accepts no message without a formula.
  if (!sameFormula(formula, state.validation.formula)) {
    const difference = state.validation.formula ? "has a different validation rule" : "has no validation rule";
    return [set({ ValidationFormula: formula, ValidationMessage: message }, `The list ${title} ${difference}.`)];
  }
  if (message === state.validation.message) return [];
  return [set({ ValidationMessage: message }, `The list ${title} has a different validation message.`)];
}

function formSteps({ title, form }: ListDefinition, state: ListState): readonly Step[] {
  if (!form) return [];
  const layout = formFormatter(form);
  if (sameJson(layout, state.form?.layout)) return [];
  return [{ kind: "lay out form", list: title, layout, drift: `The form of ${title} has a different layout.` }];
}

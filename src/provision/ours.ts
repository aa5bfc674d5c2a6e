// What on a site is ours: lists by a mark, groups and permission levels by their descriptions and by what they are used for.

import { coordinatorGroup, coordinators, programmeGroup, programmeOfGroup } from "../plan/roles.ts";
import type { Column } from "../schema/column.ts";
import { text } from "../schema/columns.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import { chosenGroups, type SiteDefinition } from "./definition.ts";
import { hasOwnLevel, levels } from "./levels.ts";
import { type AccessState, type GrantState, type ListState, NEW_GROUP } from "./state.ts";

/** A hidden column without values. A mark in the properties of a list's folder is refused on sites without scripting. */
export const mark: Column<string> = text(
  {
    name: "ImprovementBoardList",
    title: "Improvement Board list",
    description: "Shows that Improvement Board created this list. Do not delete this column.",
  },
  { hidden: true },
);

/**
 * The first version made no marks. Its lists are known by the internal names of their columns; two that Actions got last are left
 * out, so that sites from before count as well. Never add to this.
 */
const firstVersion: Readonly<Record<string, readonly string[]>> = {
  Programmes: ["ProgrammeNumber", "ProgrammeLead", "ProgrammeCoordinator"],
  Actions: [
    ...["Reference", "Outcome", "PlanSection", "Theme", "Phase", "ImprovementPlan", "Leads", "LeadRoles", "DatePhrase"],
    ...["DateKind", "ActionStart", "OriginalDue", "RevisedDue", "RevisedDueReason", "Slips", "Lifecycle", "Rating"],
    ...["Narrative", "CorrectiveAction", "Ask", "OutcomeConfidence", "DirectionOverride", "DirectionReason"],
    ...["SuccessCriteria", "EvidenceNote", "ClaimedBy", "ClaimedOn", "VerifiedBy", "VerifiedOn", "EmbeddedOn"],
    ...["SupersededBy", "SupersededReason", "UpdatedOn", "CarriedForward", "OperationId"],
  ],
  "Plan settings": ["SettingValue"],
  Claims: ["ActionId", "Reference", "RecordKind", "Words", "OperationId"],
  Verifications: ["ActionId", "Reference", "RecordKind", "Words", "OperationId"],
  Supersessions: ["ActionId", "Reference", "RecordKind", "ReplacedBy", "Words", "OperationId"],
  "Update rounds": ["RecordKind", "Words", "OperationId"],
  Evidence: [
    ...["ActionId", "Reference", "Criterion", "EvidenceKind", "EvidenceDate", "Custodian", "EvidenceLink", "Words"],
    "OperationId",
  ],
};

/** A library of the first version, which had no columns of its own, is known by the description that it was given. */
const firstLibraries: Readonly<Record<string, string>> = {
  "Evidence files": "Files that records of evidence point at, in their programmes' folders.",
};

/** Whether the list at the address of one of ours is that list. */
export function isOurList(list: ListDefinition, state: ListState): boolean {
  if (state.library !== list.library) return false;
  return (
    state.fields.has(mark.name) ||
    isOfFirstVersion(list.title, state) ||
    isAsDeclared(list, state) ||
    isJustCreated(list, state)
  );
}

/** The mark was lost, or never made. */
function isAsDeclared(list: ListDefinition, { fields }: ListState): boolean {
  const names = namesOf(list);
  return names.length > 0 && names.every((name) => fields.has(name));
}

/** Internal names of the columns that only a list of ours has. */
const namesOf = ({ columns }: ListDefinition): readonly string[] =>
  Object.values(columns)
    .map(({ name }) => name)
    .filter((name) => name !== "Title");

function isOfFirstVersion(title: string, { fields, description }: ListState): boolean {
  const names = firstVersion[title];
  return names ? names.every((name) => fields.has(name)) : firstLibraries[title] === description;
}

/** The columns that a list without the mark lacks to be known as ours; none if it has not even half of them. */
export function lackingColumns(list: ListDefinition, { fields }: ListState): readonly string[] {
  const names = firstVersion[list.title] ?? namesOf(list);
  const lacking = names.filter((name) => !fields.has(name));
  return lacking.length < names.length / 2 ? lacking : [];
}

/** What a run leaves that ends between creating a list and marking it: the description comes with the list. */
function isJustCreated(list: ListDefinition, { rows, description }: ListState): boolean {
  return rows === 0 && description === list.description;
}

export function isOurGroup(title: string, access: AccessState, definition: SiteDefinition): boolean {
  const description = access.groups.get(title)?.description;
  return (
    description === NEW_GROUP ||
    description === descriptionOf(title, definition) ||
    isGranted(access, (grant) => isOf(title, grant) && hasOwnLevel(grant)) ||
    // A group that only reads has none of our levels, but may read most of our lists. A site of the first version has only those of it.
    isOnMostLists(title, access)
  );
}

function isOnMostLists(title: string, { permissions }: AccessState): boolean {
  const lists = [...Object.keys(firstVersion), ...Object.keys(firstLibraries)];
  const granted = lists.filter((list) => permissions.get(list)?.some((grant) => isOf(title, grant)));
  return 2 * granted.length > lists.length;
}

const isOf = (title: string, grant: GrantState): boolean => grant.group && grant.title === title;

function descriptionOf(title: string, definition: SiteDefinition): string | undefined {
  const number = programmeOfGroup(title);
  if (number !== undefined) {
    return [programmeGroup(number), coordinatorGroup(number)].find((group) => group.title === title)?.description;
  }
  return groupsOf(definition).find((group) => group.title === title)?.description;
}

export const groupsOf = (definition: SiteDefinition) => [coordinators, ...Object.values(chosenGroups(definition))];

export function isOurLevel(name: keyof typeof levels, access: AccessState, definition: SiteDefinition): boolean {
  const found = access.levels.get(name);
  const { description, permissions } = levels[name];
  return (
    found?.description === description ||
    (found?.permissions.high === permissions.high && found.permissions.low === permissions.low) ||
    isGranted(
      access,
      ({ group, title, levels: granted }) =>
        group && descriptionOf(title, definition) !== undefined && granted.includes(name),
    )
  );
}

/** Permissions are read of our lists only. */
function isGranted({ permissions }: AccessState, isIt: (grant: GrantState) => boolean): boolean {
  return [...permissions.values()].some((own) => own?.some(isIt));
}

// The steps of a provisioning plan: plain values that can be printed, counted and applied.

import type { TeamFields } from "../plan/teams.ts";
import type { LevelDefinition } from "../schema/access.ts";
import type { Level } from "./levels.ts";

/** Properties by SharePoint's REST names. */
export type Properties = Readonly<Record<string, unknown>>;

/** A form in which people fill in columns. */
export type Form = "New" | "Edit";

interface WithDrift {
  /** The difference from the definition, in one sentence. */
  readonly drift: string;
}

export interface Grant {
  /** The group's title; it has no id yet when the same plan creates it. */
  readonly group: string;
  readonly level: Level;
}

/** A list's root, or one of its folders; with its id, unless the same plan adds it. */
interface OnPlace {
  readonly folder?: string;
  readonly folderId?: number | undefined;
}

export type ListStep = WithDrift & {
  /** The list's title in the schema. */
  readonly list: string;
} & (
    | { readonly kind: "add list"; readonly description: string; readonly library: boolean }
    | { readonly kind: "set list"; readonly properties: Properties }
    | { readonly kind: "lay out form"; readonly layout: string }
    | { readonly kind: "add column"; readonly name: string; readonly xml: string }
    /** `type` is SharePoint's class of the column: `SP.FieldChoice`. */
    | { readonly kind: "set column"; readonly name: string; readonly type: string; readonly properties: Properties }
    | { readonly kind: "leave out of form"; readonly name: string; readonly form: Form }
    | {
        readonly kind: "add view";
        readonly title: string;
        readonly properties: Properties;
        readonly columns: readonly string[];
      }
    | { readonly kind: "set view"; readonly title: string; readonly properties: Properties }
    | { readonly kind: "show columns"; readonly title: string; readonly columns: readonly string[] }
    /** Adds it and records its id. `programme` is the id of the row of Programmes. */
    | { readonly kind: "add folder"; readonly name: string; readonly programme: number }
    | { readonly kind: "rename folder"; readonly id: number; readonly name: string; readonly to: string }
    /** Records in the programme's row which folder is its own; none if the list is gone. */
    | { readonly kind: "record folder"; readonly programme: number; readonly id: number | undefined }
    | { readonly kind: "record team"; readonly team: TeamFields }
    | { readonly kind: "record earlier entries" }
    /** Breaks the inheritance and adds all grants in one request, the owners' first. */
    | ({ readonly kind: "own permissions"; readonly grants: readonly Grant[] } & OnPlace)
    | ({ readonly kind: "grant"; readonly grants: readonly Grant[] } & OnPlace)
    | ({ readonly kind: "revoke"; readonly principal: number; readonly levels: readonly string[] } & OnPlace)
  );

export interface GroupProperties {
  readonly Description: string;
  readonly AllowMembersEditMembership: boolean;
  readonly OnlyAllowMembersViewMembership: boolean;
}

export type SiteStep = WithDrift &
  (
    | { readonly kind: "add level"; readonly name: string; readonly level: LevelDefinition }
    | { readonly kind: "set level"; readonly name: string; readonly level: LevelDefinition }
    | { readonly kind: "add group"; readonly title: string; readonly properties: GroupProperties }
    | { readonly kind: "set group"; readonly title: string; readonly properties: Partial<GroupProperties> }
    /** By login, or by e-mail address. */
    | { readonly kind: "add member"; readonly group: string; readonly login: string }
    /** By the site's number: PnPjs does not escape an apostrophe in a login. */
    | { readonly kind: "remove member"; readonly group: string; readonly id: number; readonly login: string }
    /** Could not be corrected without harm: a person must decide. */
    | { readonly kind: "by hand" }
    /** Something that is not ours is where something of ours belongs. Nothing is changed while it is. `of` is the list of ours. */
    | { readonly kind: "in the way"; readonly of?: string }
    /** SharePoint accepted the change several times and does not show it. */
    | { readonly kind: "not shown" }
  );

export type Step = ListStep | SiteStep;

/** Whether a step is about who may do what. */
export function isAccess({ kind }: Step): boolean {
  switch (kind) {
    case "own permissions":
    case "grant":
    case "revoke":
    case "add level":
    case "set level":
    case "add group":
    case "set group":
    case "add member":
    case "remove member":
      return true;
    default:
      return false;
  }
}

/** Whether provisioning does it itself. */
export const applicable = ({ kind }: Step): boolean =>
  kind !== "by hand" && kind !== "in the way" && kind !== "not shown";

/** What the step does, for the progress line. */
export function doing(step: Step): string {
  switch (step.kind) {
    case "add list":
      return `Create the list ${step.list}`;
    case "set list":
      return `Set up the list ${step.list}`;
    case "lay out form":
      return `Set up the form of ${step.list}`;
    case "add column":
      return `Add the column ${step.name} to ${step.list}`;
    case "set column":
      return `Set up the column ${step.name} of ${step.list}`;
    case "leave out of form":
      return `Leave the column ${step.name} of ${step.list} out of the form ${step.form}`;
    case "add view":
      return `Add the view “${step.title}” to ${step.list}`;
    case "set view":
      return `Set up the view “${step.title}” of ${step.list}`;
    case "show columns":
      return `Choose the columns of the view “${step.title}” of ${step.list}`;
    case "add folder":
      return `Add the folder “${step.name}” to ${step.list}`;
    case "rename folder":
      return `Rename the folder “${step.name}” of ${step.list} to “${step.to}”`;
    case "record folder":
      return `Record a programme's folder of ${step.list}`;
    case "record team":
      return `Record who leads and coordinates “${step.team.title}”`;
    case "record earlier entries":
      return "Record which claims and verifications are under the earlier rule";
    case "own permissions":
      return `Give ${placeName(step)} permissions of its own`;
    case "grant":
      return `Give people permissions on ${placeName(step)}`;
    case "revoke":
      return `Remove permissions on ${placeName(step)}`;
    case "add level":
      return `Add the permission level “${step.name}”`;
    case "set level":
      return `Set up the permission level “${step.name}”`;
    case "add group":
      return `Add the group “${step.title}”`;
    case "set group":
      return `Set up the group “${step.title}”`;
    case "add member":
      return `Add ${shortLogin(step.login)} to “${step.group}”`;
    case "remove member":
      return `Remove ${shortLogin(step.login)} from “${step.group}”`;
    case "by hand":
    case "in the way":
    case "not shown":
      return `For you to fix: ${step.drift}`;
  }
}

/** What people call a list or one of its folders. */
export function placeName({ list, folder }: { readonly list: string; readonly folder?: string | undefined }): string {
  return folder === undefined ? list : `the folder “${folder}” of ${list}`;
}

/** The part of a login that people know: the last part of `i:0#.f|membership|lead-1@council.example`. */
const shortLogin = (login: string): string => login.slice(login.lastIndexOf("|") + 1);

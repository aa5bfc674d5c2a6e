// What a site holds of our lists, as provisioning compares it with what the schema declares.

import type { Permissions } from "../schema/access.ts";
import { keyOf } from "../schema/address.ts";

/** A column's properties by SharePoint's REST names: `Title`, `Indexed`, `Choices` … */
export type FieldState = Readonly<Record<string, unknown>>;

export interface ViewState {
  readonly title: string;
  readonly isDefault: boolean;
  /** CAML as SharePoint keeps it. */
  readonly query: string;
  readonly rowLimit: number;
  /** 0: one folder at a time; 1: all rows whatever their folder. */
  readonly scope: number;
  /** Formatting as JSON; empty without. */
  readonly formatter: string;
  readonly columns: readonly string[];
}

export interface ListState {
  readonly description: string;
  readonly versioning: boolean;
  /** 0 means without limit. */
  readonly versionLimit: number;
  readonly folderCreation: boolean;
  readonly validation: { readonly formula: string; readonly message: string };
  /** The rows' content type, whose form is laid out by JSON; empty without. Unknown where no layout is declared. */
  readonly form: { readonly contentType: string; readonly layout: string } | undefined;
  /** By internal name. */
  readonly fields: ReadonlyMap<string, FieldState>;
  readonly views: readonly ViewState[];
  /** Names of the folders in the list's root. */
  readonly folders: readonly string[];
}

/** Somebody as the site knows them. */
export interface Member {
  readonly login: string;
  readonly name: string;
}

export interface ProgrammeState {
  readonly number: number | undefined;
  readonly title: string;
  readonly lead: Member | undefined;
  readonly coordinator: Member | undefined;
}

export interface LevelState {
  readonly description: string;
  readonly permissions: Permissions;
}

export interface GroupState {
  readonly description: string;
  /** Whether members may choose members. */
  readonly membersEdit: boolean;
  /** Whether everybody may see who is a member. */
  readonly open: boolean;
  readonly members: readonly Member[];
}

/** What one person or group is granted directly on one object; levels by name, SharePoint's own as `Read` and `Full Control`. */
export interface GrantState {
  readonly principal: number;
  readonly title: string;
  /** Whether it is one of the site's groups. */
  readonly group: boolean;
  readonly levels: readonly string[];
}

/** A list's or folder's own permissions; nothing where it takes them from what it stands in. */
export type OwnPermissions = readonly GrantState[] | undefined;

/** The site's own groups, by their titles; a site may lack one. */
export interface SiteGroups {
  readonly owners: string | undefined;
  readonly members: string | undefined;
  readonly visitors: string | undefined;
}

export interface AccessState {
  /** By name. */
  readonly levels: ReadonlyMap<string, LevelState>;
  /** By title; the site's own among them. */
  readonly groups: ReadonlyMap<string, GroupState>;
  readonly siteGroups: SiteGroups;
  /** By `placeOf`. */
  readonly permissions: ReadonlyMap<string, OwnPermissions>;
  /** Who provisions, and whether the owners' group or the site collection gives them control. */
  readonly me: { readonly principal: number; readonly keepsControl: boolean };
  /** Logins or e-mail addresses that an earlier version kept as a setting. */
  readonly earlierVerifiers: readonly string[];
}

/** Names a list's root or one of its folders. */
export const placeOf = (list: string, folder?: string): string =>
  folder === undefined ? list : `${list}/${keyOf(folder)}`;

export interface SiteState {
  /** By the list's title in the schema; what is missing is not in it. */
  readonly lists: ReadonlyMap<string, ListState>;
  /** The rows of the Programmes list, from which folders and groups follow. */
  readonly programmes: readonly ProgrammeState[];
  readonly access: AccessState;
}

/** The view that SharePoint itself gives a new list. */
export const FIRST_VIEW = "All Items";

/** A list as it is just after SharePoint has made it. */
export const freshList: ListState = {
  description: "",
  versioning: false,
  versionLimit: 0,
  folderCreation: false,
  validation: { formula: "", message: "" },
  form: undefined,
  fields: new Map([
    ["Title", { InternalName: "Title", Title: "Title", TypeAsString: "Text", Required: true, Description: "" }],
  ]),
  views: [
    { title: FIRST_VIEW, isDefault: true, query: "", rowLimit: 30, scope: 0, formatter: "", columns: ["LinkTitle"] },
  ],
  folders: [],
};

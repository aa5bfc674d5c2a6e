// The state of a site: what provisioning reads and compares with the definition.

import type { TeamFields } from "../plan/teams.ts";
import type { Access, Permissions } from "../schema/access.ts";
import { keyOf } from "../schema/address.ts";

/** A column's properties by SharePoint's REST names: `Title`, `Indexed`, `Choices` … */
export type FieldState = Readonly<Record<string, unknown>>;

export interface ViewState {
  readonly title: string;
  readonly isDefault: boolean;
  /** CAML as SharePoint stores it. */
  readonly query: string;
  readonly rowLimit: number;
  /** 0: one folder at a time; 1: the rows of all folders. */
  readonly scope: number;
  /** Formatting as JSON; empty when there is none. */
  readonly formatter: string;
  readonly columns: readonly string[];
}

export interface ListState {
  readonly description: string;
  readonly library: boolean;
  /** Rows, files and folders. */
  readonly rows: number;
  readonly versioning: boolean;
  /** 0: no limit. */
  readonly versionLimit: number;
  readonly folderCreation: boolean;
  /** Settings by which rows or files are not saved, or not shown to others, by SharePoint's REST names. */
  readonly barriers: Readonly<Record<Barrier, unknown>>;
  readonly validation: { readonly formula: string; readonly message: string };
  /** The rows' content type, with its form's layout as JSON, empty when there is none. Undefined when the definition has no layout. */
  readonly form: { readonly contentType: string; readonly layout: string } | undefined;
  /** By internal name. */
  readonly fields: ReadonlyMap<string, FieldState>;
  readonly views: readonly ViewState[];
  /** The folders in the list's root, and those of programmes wherever somebody has moved them. */
  readonly folders: readonly FolderState[];
}

export interface FolderState {
  /** Its id in the list. */
  readonly id: number;
  /** With the folders around it, `Old/3 Money`, where it is not in the list's root. */
  readonly name: string;
}

/** Content approval, check-out, drafts, and rows that only their author may see or change. */
export const barriers = {
  EnableModeration: false,
  ForceCheckout: false,
  EnableMinorVersions: false,
  ReadSecurity: 1,
  WriteSecurity: 1,
} as const;

export type Barrier = keyof typeof barriers;

/** What they are to be for a list. */
export const barriersOf = ({ isOwnRowsOnly }: Pick<Access, "isOwnRowsOnly">): Readonly<Record<Barrier, unknown>> => ({
  ...barriers,
  ...(isOwnRowsOnly && { WriteSecurity: 2 }),
});

/** A user of the site. */
export interface Member {
  readonly login: string;
  readonly name: string;
}

export interface GroupMember extends Member {
  /** The site's number. */
  readonly id: number;
}

export interface ProgrammeState {
  /** The row's id. */
  readonly id: number;
  readonly number: number | undefined;
  readonly title: string;
  readonly lead: Member | undefined;
  readonly coordinator: Member | undefined;
  readonly isClosed: boolean;
  /** As the column holds it: `folderIn` reads it. */
  readonly folders: string;
}

export interface LevelState {
  readonly description: string;
  readonly permissions: Permissions;
}

export interface GroupState {
  readonly description: string;
  /** Whether members may add and remove members. */
  readonly membersEdit: boolean;
  /** Whether everybody may see the members. */
  readonly open: boolean;
  readonly members: readonly GroupMember[];
}

/** The levels that a person or group has directly on a list or folder, by name; SharePoint's own are `Read` and `Full Control`. */
export interface GrantState {
  readonly principal: number;
  readonly title: string;
  /** A group, not a person. */
  readonly group: boolean;
  readonly levels: readonly string[];
}

/** The own permissions of a list or folder; undefined when it inherits them. */
export type OwnPermissions = readonly GrantState[] | undefined;

/** Titles of the site's own groups; a site may lack one. */
export interface SiteGroups {
  readonly owners: string | undefined;
  readonly members: string | undefined;
  readonly visitors: string | undefined;
}

export interface AccessState {
  /** By name. */
  readonly levels: ReadonlyMap<string, LevelState>;
  /** By title; includes the site's own groups. */
  readonly groups: ReadonlyMap<string, GroupState>;
  readonly siteGroups: SiteGroups;
  /** By `placeOf`. */
  readonly permissions: ReadonlyMap<string, OwnPermissions>;
  /** The person who provisions, and whether the owners' group or the site collection gives them control. */
  readonly me: { readonly principal: number; readonly keepsControl: boolean };
  /** Logins or e-mail addresses from the setting of an earlier version. */
  readonly earlierVerifiers: readonly string[];
}

/**
 * The description of a group whose members have not been copied from the earlier version yet. The group gets its own description
 * once they are, so that an interrupted run can be recognised.
 */
export const NEW_GROUP = "Being set up.";

/** Something that is not ours where a list of ours belongs. `list` is the title of ours. */
export type InTheWay = {
  readonly list: string;
} /** `lacking`: columns without which it is not known to be of the first version. */ & (
  | { readonly kind: "list"; readonly title: string; readonly lacking: readonly string[] }
  | { readonly kind: "title"; readonly title: string; readonly path: string }
  | { readonly kind: "folder" | "file"; readonly path: string }
  /** Stage 2: only administrators of the site see it. */
  | { readonly kind: "recycled"; readonly stage: number }
);

/** Names a list's root or one of its folders. */
export const placeOf = (list: string, folder?: string): string =>
  folder === undefined ? list : `${list}/${keyOf(folder)}`;

export interface SiteState {
  /** By the list's title in the schema. A list that is missing or not ours is not in the map. */
  readonly lists: ReadonlyMap<string, ListState>;
  readonly inTheWay: readonly InTheWay[];
  /** The rows of Programmes. Folders and groups follow from them. */
  readonly programmes: readonly ProgrammeState[];
  /** What the log of programmes' people lacks of the history of Programmes. */
  readonly unrecordedTeams: readonly TeamFields[];
  /** Whether it is to be recorded which entries are under the earlier rule. */
  readonly hasUnrecordedEntries: boolean;
  readonly access: AccessState;
}

/** The view that SharePoint gives a new list. */
export const FIRST_VIEW = "All Items";

/** The state of a list just after SharePoint has created it. */
export const freshList: ListState = {
  description: "",
  library: false,
  rows: 0,
  versioning: false,
  versionLimit: 0,
  folderCreation: false,
  barriers,
  validation: { formula: "", message: "" },
  form: undefined,
  fields: new Map([
    [
      "Title",
      {
        ...{ InternalName: "Title", Title: "Title", Description: "", TypeAsString: "Text", MaxLength: 255 },
        Required: true,
      },
    ],
  ]),
  views: [
    { title: FIRST_VIEW, isDefault: true, query: "", rowLimit: 30, scope: 0, formatter: "", columns: ["LinkTitle"] },
  ],
  folders: [],
};

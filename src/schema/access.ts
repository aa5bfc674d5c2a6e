// Permission levels, and what each group of people is granted on a list and its folders.

/** SharePoint's base permissions, as its two halves of 32 bits. */
export interface Permissions {
  readonly high: number;
  readonly low: number;
}

export interface LevelDefinition {
  readonly description: string;
  readonly permissions: Permissions;
}

/** A group of people. Lists grant it rights by its key in the definition. */
export interface GroupDefinition {
  readonly title: string;
  readonly description: string;
}

/** Our permission levels. None of them can delete rows or versions. `provision/levels.ts` maps them to SharePoint's. */
export type OwnLevel = "Improvement update" | "Improvement add" | "Improvement contribute";

/**
 * What each group is granted beyond reading; owners have full control everywhere. `programme` is the group of the folder's
 * programme, or of every programme in a list's root; `coordinator` that of the folder's coordinator, who is also in the former; `members` and `visitors` are the site's own groups; others are keys of groups.
 */
export type Grants = Readonly<Record<string, OwnLevel>>;

export interface Access {
  readonly root: Grants;
  /** In each programme's folder. */
  readonly folders?: Grants;
  /** The groups that read each programme's folder beside those that are granted more there; everybody unless said. */
  readonly folderReaders?: readonly string[];
  /** Whoever may edit may edit the rows that they added, and no others; owners may edit all. */
  readonly isOwnRowsOnly?: true;
}

// Who may do what: permission levels, and what each group of people is granted on a list and its folders.

/** SharePoint's base permissions, as its two halves of 32 bits. */
export interface Permissions {
  readonly high: number;
  readonly low: number;
}

export interface LevelDefinition {
  readonly description: string;
  readonly permissions: Permissions;
}

/** A group of people, by the name that lists grant it rights under. */
export interface GroupDefinition {
  readonly title: string;
  readonly description: string;
}

/** Our permission levels, as lists grant them; `provision` says what SharePoint calls them. None of them deletes: neither rows nor versions. */
export type OwnLevel = "Improvement update" | "Improvement add" | "Improvement contribute";

/**
 * What a role is granted beyond reading; owners have full control everywhere. `programme` is the group of the folder's programme, and
 * in a list's root that of every programme; `members` and `visitors` are the site's own; the others are groups by their keys.
 */
export type Grants = Readonly<Record<string, OwnLevel>>;

export interface Access {
  readonly root: Grants;
  /** In each programme's folder. */
  readonly folders?: Grants;
}

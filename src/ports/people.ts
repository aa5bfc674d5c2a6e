// People in the directory, and their roles in the plan.
import type { Person } from "../schema/column.ts";
import type { Outcome } from "./lists.ts";

export interface Found {
  readonly name: string;
  /** Empty if they have no mailbox. */
  readonly email: string;
  /** Identifies the person to SharePoint; a guest's is not their address. */
  readonly login: string;
}

/** Roles for the whole plan. Their members are in SharePoint groups, not in rows. */
export type PlanRole = "verifiers" | "slt" | "board";

/** A role in one programme, or one for the whole plan. */
export type Role = { readonly role: "lead" | "coordinator"; readonly programme: number } | { readonly role: PlanRole };

/** `person` is a login or an e-mail address, or the site's number for somebody who has the role. */
type RoleChange = Role & { readonly person: string | number; readonly take: "in" | "out" };

/** A row of Programmes, or a new one. */
export interface ProgrammeToSave {
  /** Its id; none for a new one. */
  readonly row: number | undefined;
  readonly number: number;
  readonly title: string;
  /** Of one that is there already; it stays as it is unless said. */
  readonly state?: "Open" | "Closed";
}

export interface People {
  /** People whose name or address begins with the text, best match first; at most twelve. */
  search(text: string): Promise<Outcome<readonly Found[]>>;
  /** Somebody found, as the site knows them from now on. It gives them no access. */
  known(login: string): Promise<Outcome<Person>>;
  members(role: PlanRole): Promise<Outcome<readonly Person[]>>;
  /** Gives a role or takes it away, with the access that belongs to it. For owners, on a click: they may have to sign in. */
  change(change: RoleChange, onProgress: (doing: string) => void): Promise<Outcome<undefined>>;
  /** Adds, renames, closes or reopens a programme, with its folders, groups and permissions. For owners, on a click. A second call changes nothing. */
  saveProgramme(programme: ProgrammeToSave, onProgress: (doing: string) => void): Promise<Outcome<undefined>>;
  /** Moves an action to another programme, whose permissions then apply. For owners, on a click. */
  moveAction(
    id: number,
    to: { readonly number: number | undefined; readonly title: string; readonly folders: string },
  ): Promise<Outcome<undefined>>;
}

// People of the directory, and who of them has which role in the plan.
import type { Person } from "../schema/column.ts";
import type { Outcome } from "./lists.ts";

export interface Found {
  readonly name: string;
  /** Also how SharePoint is told who is meant. */
  readonly email: string;
}

/** Roles for the whole plan, which no row names. */
export type PlanRole = "verifiers" | "slt";

/** A role in one programme, or one for the whole plan. */
export type Role = { readonly role: "lead" | "coordinator"; readonly programme: number } | { readonly role: PlanRole };

type RoleChange = Role & { readonly person: string; readonly take: "in" | "out" };

export interface People {
  /** Those whose name or address begins with the text, the likeliest first; a dozen at most. */
  search(text: string): Promise<Outcome<readonly Found[]>>;
  members(role: PlanRole): Promise<Outcome<readonly Person[]>>;
  /** Gives a role or takes it away, and with it the access that goes with it. For owners, on a click: they may have to sign in for it. */
  change(change: RoleChange, onProgress: (doing: string) => void): Promise<Outcome<undefined>>;
  /** Moves an action to another programme, and so under that one's permissions. For owners, on a click. */
  moveAction(
    id: number,
    to: { readonly number: number | undefined; readonly title: string },
  ): Promise<Outcome<undefined>>;
}

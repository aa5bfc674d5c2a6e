// Who tries every abuse: somebody of each role, and two people with two roles.
import { OWNER } from "../../provision/localSite.ts";
import { council } from "../odd/base.ts";

export interface Insider {
  readonly role: string;
  readonly login: string;
  /** The programme whose actions the abuse is about. */
  readonly target: 1 | 4;
  /** Leads or coordinates that programme. */
  readonly own?: "lead" | "coordinator";
  readonly verifier?: true;
}

export const COLLEAGUE = council("colleague");

export const insiders: readonly Insider[] = [
  { role: "owner", login: OWNER, target: 1 },
  { role: "lead", login: council("lead-1"), target: 1, own: "lead" },
  { role: "lead of another", login: council("lead-2"), target: 1 },
  { role: "coordinator", login: council("coordinator-1"), target: 1, own: "coordinator" },
  { role: "coordinator of another", login: council("coordinator-2"), target: 1 },
  { role: "verifier", login: council("verifier-1"), target: 1, verifier: true },
  { role: "SLT", login: council("slt-1"), target: 1 },
  { role: "visitor", login: council("visitor"), target: 1 },
  { role: "team member", login: COLLEAGUE, target: 1 },
  { role: "lead of another and verifier", login: council("lead-3"), target: 1, verifier: true },
  { role: "coordinator and verifier", login: council("coordinator-4"), target: 4, own: "coordinator", verifier: true },
];

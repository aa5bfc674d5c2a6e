// Work that needs an owner's rights. Full control is requested only when such work begins.
import type { SignIn } from "../ports/host.ts";
import type { Failure, Outcome } from "../ports/lists.ts";
import { CannotProvision } from "../provision/cannot.ts";
import { failureOf } from "../sharepoint/failure.ts";
import type { Site } from "../sharepoint/lists.ts";

/** The site with full control, and how to sign in for that. */
export interface Owners {
  readonly site: Site;
  readonly signIn: SignIn;
}

/** Call it on a click: it may open a sign-in window. */
export async function asOwner<T>({ site, signIn }: Owners, work: (site: Site) => Promise<T>): Promise<Outcome<T>> {
  const silent = await signIn.token();
  const signedIn = silent.kind === "interaction-needed" ? await signIn.interactive() : silent;
  if (signedIn.kind === "unreachable") return { kind: "later", why: signedIn.detail, waitMs: undefined };
  if (signedIn.kind !== "token") return { kind: "refused", why: signedIn.detail, status: 401 };
  try {
    return { kind: "done", value: await work(site) };
  } catch (problem) {
    return failed(problem);
  }
}

function failed(problem: unknown): Failure {
  if (problem instanceof CannotProvision) {
    return { kind: "refused", why: problem.message, status: 400 };
  }
  return failureOf(problem);
}

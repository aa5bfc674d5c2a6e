// People and their roles over PnPjs; loaded when somebody first looks at them. Changing roles is an owner's, with the owner's rights.
import type { SignIn } from "../ports/host.ts";
import type { Failure, Outcome } from "../ports/lists.ts";
import type { People } from "../ports/people.ts";
import { assign, CannotAssign } from "../provision/assign.ts";
import { provisionSite } from "../provision/provision.ts";
import { failureOf } from "../sharepoint/failure.ts";
import type { Site } from "../sharepoint/lists.ts";
import { createPeople } from "../sharepoint/people.ts";

/** The same site with full control, and how to sign in for that. */
export interface Owners {
  readonly site: Site;
  readonly signIn: SignIn;
}

export function openPeople({ sp }: Site, owners: Owners): People {
  return {
    ...createPeople(sp),
    async change(change, onProgress): Promise<Outcome<undefined>> {
      const silent = await owners.signIn.token();
      const signedIn = silent.kind === "interaction-needed" ? await owners.signIn.interactive() : silent;
      if (signedIn.kind !== "token") return { kind: "refused", why: signedIn.detail, status: 401 };
      try {
        await assign(owners.site.sp, change);
        // Groups and permissions follow from the roles.
        await provisionSite(owners.site.sp, ({ doing }) => onProgress(doing));
        return { kind: "done", value: undefined };
      } catch (problem) {
        return failed(problem);
      }
    },
  };
}

function failed(problem: unknown): Failure {
  if (problem instanceof CannotAssign) return { kind: "refused", why: problem.message, status: 400 };
  return failureOf(problem);
}

// People and their roles over PnPjs; loaded when somebody first looks at them. Changing roles is an owner's, with the owner's rights.
import type { SignIn } from "../ports/host.ts";
import type { Failure, Outcome } from "../ports/lists.ts";
import type { People } from "../ports/people.ts";
import { assign, CannotAssign } from "../provision/assign.ts";
import { moveAction } from "../provision/moveAction.ts";
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
    change: (change, onProgress) =>
      asOwner(owners, async () => {
        await assign(owners.site.sp, change);
        // Groups and permissions follow from the roles.
        await provisionSite(owners.site.sp, ({ doing }) => onProgress(doing));
      }),
    moveAction: (id, to) => asOwner(owners, () => moveAction(owners.site.sp, { id, to })),
  };
}

async function asOwner({ signIn }: Owners, work: () => Promise<void>): Promise<Outcome<undefined>> {
  const silent = await signIn.token();
  const signedIn = silent.kind === "interaction-needed" ? await signIn.interactive() : silent;
  if (signedIn.kind !== "token") return { kind: "refused", why: signedIn.detail, status: 401 };
  try {
    await work();
    return { kind: "done", value: undefined };
  } catch (problem) {
    return failed(problem);
  }
}

function failed(problem: unknown): Failure {
  if (problem instanceof CannotAssign) return { kind: "refused", why: problem.message, status: 400 };
  return failureOf(problem);
}

// For the set-up page: which parts of the board the site has, what differs, and whether this person may set it up.

import "@pnp/sp/lists/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { programmes } from "../plan/programmes.ts";
import { coordinators } from "../plan/roles.ts";
import type { SiteFound, SitePart } from "../ports/setUp.ts";
import { keyOf, listPathOf, type Placed } from "../schema/address.ts";
import { statusOf } from "../sharepoint/failure.ts";
import { chosenGroups, type SiteDefinition } from "./definition.ts";
import { levels } from "./levels.ts";
import { checkSite } from "./provision.ts";
import type { Step } from "./steps.ts";

/** Manage Lists, Create Groups and Manage Permissions, in the low half of SharePoint's mask. */
const SET_UP_RIGHTS = 0x800 | 0x1000000 | 0x2000000;

interface WebAnswer {
  readonly Title: string;
  readonly Url: string;
  readonly ServerRelativeUrl: string;
  readonly EffectiveBasePermissions: { readonly Low: string };
}

interface UserAnswer {
  readonly Id: number;
  readonly Title: string;
}

/** Rejects when the site cannot be read at all. */
export async function lookAtSite(sp: SPFI, definition: SiteDefinition): Promise<SiteFound> {
  const [web, me, owners, there] = await Promise.all([
    sp.web.select("Title", "Url", "ServerRelativeUrl", "EffectiveBasePermissions")<WebAnswer>(),
    sp.web.currentUser.select("Id", "IsSiteAdmin")<{ Id: number; IsSiteAdmin: boolean }>(),
    undefinedWhenRefused(() => sp.web.associatedOwnerGroup.users.select("Id", "Title")<readonly UserAnswer[]>()),
    readLists(sp),
  ]);
  const itemsOf = (list: Placed) => there.get(keyOf(listPathOf(web.ServerRelativeUrl, list)));
  // The mask is also limited by what this app may do, so an owner is recognised by the group as well.
  const mayComplete =
    me.IsSiteAdmin ||
    (owners ?? []).some(({ Id }) => Id === me.Id) ||
    (Number(web.EffectiveBasePermissions.Low) & SET_UP_RIGHTS) === SET_UP_RIGHTS;
  const steps = mayComplete ? await undefinedWhenRefused(() => checkSite(sp, definition)) : undefined;
  const drift = (isOf: (step: Step) => boolean) =>
    steps?.filter((step) => step.kind !== "by hand" && isOf(step)).map((step) => step.drift);
  const ofLists = definition.lists.map(
    (list): SitePart => ({
      kind: "list",
      title: list.title,
      about: list.description,
      there: itemsOf(list) !== undefined,
      drift: drift((step) => "list" in step && step.list === list.title),
    }),
  );
  const ofRoles = drift((step) => !("list" in step));
  return {
    site: { title: web.Title, url: web.Url },
    parts: [...ofLists, ...(ofRoles ? [rolesPart(ofRoles, definition)] : [])],
    hasPlan: (itemsOf(programmes) ?? 0) > 0,
    left: steps?.filter((step) => step.kind === "by hand").map((step) => step.drift) ?? [],
    mayComplete,
    owners: owners?.map(({ Title }) => Title) ?? [],
  };
}

function rolesPart(drift: readonly string[], definition: SiteDefinition): SitePart {
  const groups = [coordinators, ...Object.values(chosenGroups(definition))];
  const ownNames = [...Object.keys(levels), ...groups.map(({ title }) => title)];
  return {
    kind: "roles",
    title: "Groups and permission levels",
    about: "Who can do what: leads, coordinators, verifiers and everyone who can view the plan.",
    there: ownNames.some((name) => !drift.some((sentence) => sentence.includes(`“${name}” is missing`))),
    drift,
  };
}

/** The number of rows and folders of each list of the site, by `keyOf` its address. */
async function readLists(sp: SPFI): Promise<ReadonlyMap<string, number>> {
  const found = await sp.web.lists.select("ItemCount", "RootFolder/ServerRelativeUrl").expand("RootFolder")<
    readonly { readonly ItemCount: number; readonly RootFolder: { readonly ServerRelativeUrl: string } }[]
  >();
  return new Map(found.map(({ ItemCount, RootFolder }) => [keyOf(RootFolder.ServerRelativeUrl), ItemCount]));
}

/** Undefined when the site lacks it or this person may not see it. */
async function undefinedWhenRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (problem) {
    const status = statusOf(problem);
    if (status === 403 || status === 404) return undefined;
    throw problem;
  }
}

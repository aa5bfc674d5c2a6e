// For the set-up page: which parts of the board the site has, and what differs, as far as this person's token lets it be read.

import "@pnp/sp/lists/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/webs/index.js";
import { programmes } from "../plan/programmes.ts";
import { coordinators } from "../plan/roles.ts";
import type { SiteFound, SitePart } from "../ports/setUp.ts";
import { keyOf, listPathOf, type Placed } from "../schema/address.ts";
import { statusOf } from "../sharepoint/failure.ts";
import { askZone } from "../sharepoint/siteZone.ts";
import { nameOfZone } from "../sharepoint/zonePlaces.ts";
import { chosenGroups, type SiteDefinition } from "./definition.ts";
import { levels } from "./levels.ts";
import { planSite } from "./plan.ts";
import { readAccess } from "./readAccess.ts";
import { readContents } from "./readSite.ts";
import type { AccessState } from "./state.ts";
import { applicable, isAccess, type Step } from "./steps.ts";

interface WebAnswer {
  readonly Title: string;
  readonly Url: string;
  readonly ServerRelativeUrl: string;
}

export interface Expected {
  readonly definition: SiteDefinition;
  /** SharePoint's id. */
  readonly timeZone: number;
}

/** Rejects when the site cannot be read at all. */
export async function lookAtSite(sp: SPFI, { definition, timeZone }: Expected): Promise<SiteFound> {
  const [web, owners, there, zone] = await Promise.all([
    sp.web.select("Title", "Url", "ServerRelativeUrl")<WebAnswer>(),
    undefinedWhenRefused(() => sp.web.associatedOwnerGroup.users.select("Title")<readonly { Title: string }[]>()),
    readLists(sp),
    otherZone(sp, timeZone),
  ]);
  const itemsOf = (list: Placed) => there.get(keyOf(listPathOf(web.ServerRelativeUrl, list)));
  const { steps = [], isWhole } = (await undefinedWhenRefused(() => stepsFor(sp, definition))) ?? { isWhole: false };
  const drift = (isOf: (step: Step) => boolean) =>
    steps.filter((step) => applicable(step) && isOf(step)).map((step) => step.drift);
  const inTheWay = steps.flatMap((step) => (step.kind === "in the way" ? [step.of] : []));
  const isThere = (list: Placed) => itemsOf(list) !== undefined && !inTheWay.includes(list.title);
  const ofLists = definition.lists.map(
    (list): SitePart => ({
      kind: "list",
      title: list.title,
      about: list.description,
      there: isThere(list),
      drift: drift((step) => "list" in step && step.list === list.title),
    }),
  );
  const begun = ofLists.some((part) => part.there);
  // While something is in the way, nothing else is planned.
  const ofRoles = isWhole && inTheWay.length === 0 ? drift((step) => !("list" in step)) : undefined;
  return {
    site: { title: web.Title, url: web.Url },
    parts: [...ofLists, rolesPart(ofRoles, begun, definition)],
    hasPlan: isThere(programmes) && (itemsOf(programmes) ?? 0) > 0,
    left: steps.filter((step) => !applicable(step)).map((step) => step.drift),
    owners: owners?.map(({ Title }) => Title) ?? [],
    otherZone: zone,
  };
}

/** The site's time zone if it is not the one expected. */
export async function otherZone(sp: SPFI, expected: number): Promise<SiteFound["otherZone"]> {
  const zone = await askZone(sp);
  if (!zone || zone.Id === expected) return undefined;
  return { name: zone.Description, expected: nameOfZone(expected) };
}

/** Without the steps about permissions if these may not be read: the tab's own token never lets them be. */
async function stepsFor(sp: SPFI, definition: SiteDefinition) {
  const { webPath, ...site } = await readContents(sp, definition);
  const access = await undefinedWhenRefused(() => readAccess(sp, { webPath, lists: definition.lists, found: site }));
  if (access) return { steps: planSite({ ...site, access }, definition), isWhole: true };
  return { steps: planSite({ ...site, access: unread }, definition).filter((step) => !isAccess(step)), isWhole: false };
}

/** Of a site with owners, so that people are not asked to choose some. */
const unread: AccessState = {
  levels: new Map(),
  groups: new Map(),
  siteGroups: { owners: "Owners", members: undefined, visitors: undefined },
  permissions: new Map(),
  me: { principal: 0, keepsControl: true },
  earlierVerifiers: [],
};

function rolesPart(drift: readonly string[] | undefined, begun: boolean, definition: SiteDefinition): SitePart {
  const groups = [coordinators, ...Object.values(chosenGroups(definition))];
  const ownNames = [...Object.keys(levels), ...groups.map(({ title }) => title)];
  const isThere = (name: string) => !drift?.some((sentence) => sentence.includes(`“${name}” is missing`));
  return {
    kind: "roles",
    title: "Groups and permission levels",
    about: "Who can do what: leads, coordinators, verifiers and everyone who can view the plan.",
    there: drift ? ownNames.some(isThere) : begun,
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

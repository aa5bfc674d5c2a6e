// One odd site of a seed: made, opened as the tab opens it, compared with its rows, set up again, and looked at again.

import { columnOf } from "../../../src/plan/action.ts";
import { startLists } from "../../../src/plan/board.ts";
import { dayOf } from "../../../src/plan/days.ts";
import { CannotProvision } from "../../../src/provision/cannot.ts";
import { provisionSite } from "../../../src/provision/provision.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { boardFrom } from "../../local/sample/board.ts";
import { type LocalSite, OWNER } from "../../provision/localSite.ts";
import { ask } from "../../provision/rawRest.ts";
import { product as definition } from "../../support/definition.ts";
import { random } from "../../sync/simulator/random.ts";
import { addresses, council, listAt, openBase } from "./base.ts";
import { type Reading, readRows, type ShownAction } from "./independent.ts";
import { harmless, severe } from "./oddities.ts";

/** SharePoint's ids of time zones, with their places. */
const zones = [
  [2, "Europe/London"],
  [13, "America/Los_Angeles"],
  [23, "Asia/Kolkata"],
  [67, "Pacific/Tongatapu"],
  [17, "Pacific/Auckland"],
  [28, "America/St_Johns"],
] as const;

export interface OddSite {
  readonly seed: number;
  readonly story: readonly string[];
  readonly opened: string;
  readonly setUp: "not tried" | "done" | "refused";
  readonly mistakes: readonly string[];
}

export async function oddSite(seed: number, setsUp: boolean): Promise<OddSite> {
  const chance = random(seed);
  const where = chance.pick(addresses);
  const [zone, place] = chance.pick(zones);
  const site = await openBase(where);
  const { path } = where;
  const reading = { path, place, today: dayOf(new Date()) };
  const story = [`${where.askedFor ?? path} in ${place}`];
  const mistakes: string[] = [];
  try {
    const { origin } = new URL(site.siteUrl);
    await fetch(`${origin}/_local/zone`, { method: "POST", body: JSON.stringify({ site: path, id: zone }) });
    const odd = { site, path, random: chance };
    const picked = Array.from({ length: 2 + chance.below(5) }, () => chance.pick(harmless));
    if (chance.chance(0.3)) picked.push(chance.pick(severe));
    await addForeign(site);
    for (const { name, make } of picked) {
      story.push(name);
      await make(odd);
    }
    const opened = await look(site, reading, mistakes);
    let setUp: OddSite["setUp"] = "not tried";
    if (setsUp) {
      const [foreign, whole] = [await foreignIn(site), await wholeSite(site)];
      setUp = await setUpAgain(site, mistakes);
      if (!same(await foreignIn(site), foreign)) mistakes.push("set-up touched what is not ours");
      if (setUp === "refused" && !same(await wholeSite(site), whole))
        mistakes.push("a refused set-up changed something");
      await look(site, reading, mistakes);
    }
    return { seed, story, opened, setUp, mistakes };
  } finally {
    await site.close();
  }
}

async function setUpAgain(site: LocalSite, mistakes: string[]): Promise<OddSite["setUp"]> {
  try {
    await provisionSite(site.as(OWNER), definition, () => undefined);
    return "done";
  } catch (problem) {
    if (problem instanceof CannotProvision) return "refused";
    mistakes.push(`set-up threw: ${(problem as Error).stack}`);
    return "refused";
  }
}

/** Opens the site as an owner and as a lead, and compares. */
async function look(site: LocalSite, reading: Reading, mistakes: string[]): Promise<string> {
  const rows = await readRows(site, reading);
  const kinds: string[] = [];
  for (const login of [OWNER, council("lead-2")]) {
    const answer = await open(site, login, reading.today).catch((problem: Error) => `threw: ${problem.stack}`);
    if (typeof answer === "string") {
      kinds.push(answer);
      const isExpected =
        rows === undefined ? answer === "not-set-up" : answer === "not-set-up" && !(await hasColumns(site, reading));
      if (!isExpected) mistakes.push(`opening as ${login}: ${answer}`);
      continue;
    }
    kinds.push("done");
    if (answer.unreadable > 0) mistakes.push(`${answer.unreadable} rows were taken away`);
    if (login === OWNER) mistakes.push(...differences(rows ?? [], answer.actions));
  }
  return kinds.join(", ");
}

/** Whether every column of the required lists is there: a site without one is not set up for this version. */
async function hasColumns(site: LocalSite, { path }: Reading): Promise<boolean> {
  for (const list of definition.lists.filter(({ required }) => required)) {
    const { status, body } = await ask(
      site,
      OWNER,
      `${listAt(`${path}/Lists/${list.title}`)}/fields?$select=InternalName`,
    );
    if (status !== 200) return false;
    const names = (body.value as { InternalName: string }[]).map(({ InternalName }) => InternalName);
    if (Object.values(list.columns).some(({ name }) => !names.includes(name))) return false;
  }
  return true;
}

interface Opened {
  readonly actions: readonly ShownAction[];
  readonly unreadable: number;
}

/** What the tab shows; or the kind of answer without a board. */
async function open(site: LocalSite, login: string, today: string): Promise<Opened | string> {
  const outcome = await createLists({ sp: site.as(login), url: site.siteUrl }).open(startLists);
  if (outcome.kind !== "done") return outcome.kind;
  const board = boardFrom(outcome.value);
  const actions = [...board.actions.values()].map((action) => ({
    ...{ id: action.id, folder: action.folder, reference: action.fields.reference, title: action.fields.title },
    ...{ narrative: action.fields.narrative, rating: action.fields.rating ?? "", due: action.fields.due ?? "" },
    leads: action.fields.leads.map(({ id }) => id).sort(),
    column: columnOf(action, today) ?? "none",
    programme: board.programmes.find(({ fields }) => action.programme?.folders === fields.folders)?.id ?? 0,
  }));
  return { actions, unreadable: board.unreadable.length };
}

function differences(rows: readonly ShownAction[], shown: readonly ShownAction[]): string[] {
  const found: string[] = [];
  if (rows.length !== shown.length) found.push(`${shown.length} actions are shown of ${rows.length} rows`);
  for (const row of rows) {
    const action = shown.find(({ id }) => id === row.id);
    for (const key of Object.keys(row) as (keyof ShownAction)[]) {
      const [wanted, got] = [JSON.stringify(row[key]), JSON.stringify(action?.[key])];
      if (wanted !== got) found.push(`row ${row.id}, ${key}: shown ${got?.slice(0, 80)}, holds ${wanted.slice(0, 80)}`);
    }
  }
  return found;
}

const THEIRS = "Team tasks";

/** A list, a row and a group that are not ours. */
async function addForeign(site: LocalSite): Promise<void> {
  const post = (path: string, body: unknown) => ask(site, OWNER, path, { method: "POST", body });
  await post("lists", { Title: THEIRS, BaseTemplate: 100, Description: "Of the team" });
  await post(`lists/getByTitle('${THEIRS}')/items`, { Title: "Buy biscuits" });
  await post("sitegroups", { Title: "Improvement fans", Description: "Not ours" });
}

/** Everything of lists that ours are not, by what raw REST says: title, settings, columns, rows, rights. */
async function foreignIn(site: LocalSite): Promise<unknown> {
  const lists = await listsIn(site);
  const theirs = lists.filter(({ Description }) => ["Of the team", "Theirs"].includes(Description));
  const groups = await ask(site, OWNER, "sitegroups?$select=Title,Description&$filter=Title eq 'Improvement fans'");
  return [groups.body, await Promise.all(theirs.map((each) => listState(site, each)))];
}

async function wholeSite(site: LocalSite): Promise<unknown> {
  const lists = await listsIn(site);
  const groups = await ask(site, OWNER, "sitegroups?$select=Title,Description&$expand=Users");
  return [groups.body, await Promise.all(lists.map((each) => listState(site, each)))];
}

interface Listed {
  readonly Id: string;
  readonly Description: string;
}

async function listsIn(site: LocalSite): Promise<readonly Listed[]> {
  const { body } = await ask(
    site,
    OWNER,
    "lists?$select=Id,Title,Description,Hidden,EnableVersioning,HasUniqueRoleAssignments",
  );
  return (body.value as readonly (Listed & { readonly Hidden: boolean })[]).filter(({ Hidden }) => !Hidden);
}

async function listState(site: LocalSite, list: Listed): Promise<unknown> {
  const of = `lists(guid'${list.Id}')`;
  const parts = [
    "fields?$select=InternalName,Title,SchemaXml",
    "items?$top=5000",
    "roleassignments?$expand=RoleDefinitionBindings",
    "views?$select=Title,ViewQuery",
  ];
  return [list, ...(await Promise.all(parts.map(async (part) => (await ask(site, OWNER, `${of}/${part}`)).body)))];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

// What the sample plan's lists answer to each of its people, read once from a tenant: for screens that have none.

import { features } from "../../src/app/features.ts";
import { people } from "../../src/local/teams/people.ts";
import type { Tenant } from "../../src/local/tenant.ts";
import { startLists } from "../../src/plan/board.ts";
import { dayOf } from "../../src/plan/days.ts";
import { definitionsOf } from "../../src/plan/feature.ts";
import { snapshotFiles } from "../../src/plan/snapshots/list.ts";
import type { AnyRow, ListAnswer } from "../../src/ports/lists.ts";
import type { Person } from "../../src/schema/column.ts";
import type { Folder, List } from "../../src/schema/list.ts";
import type { Rights } from "../../src/schema/rights.ts";
import { createFiles } from "../../src/sharepoint/files.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { siteOf } from "./siteOf.ts";

export interface SampleLists {
  /** Noon of the day on which they were read. */
  readonly now: Date;
  readonly site: { readonly title: string; readonly url: string };
  /** By the list's title. */
  readonly rows: Readonly<Record<string, readonly AnyRow[]>>;
  /** The bytes of snapshots in base64, by their addresses. */
  readonly files: Readonly<Record<string, string>>;
  /** By short name: `lead-5`. */
  readonly people: Readonly<Record<string, SeenBy>>;
}

/** What one of them may do. */
export interface SeenBy {
  readonly me: Person;
  readonly present: readonly string[];
  readonly lists: Readonly<Record<string, SeenList>>;
}

export type SeenList =
  | {
      readonly kind: "read";
      readonly rights: Rights;
      readonly folders: readonly Folder[];
      /** Folders whose rows the person may edit; an empty name is the list's root. */
      readonly editable: readonly string[];
    }
  | Exclude<ListAnswer, { readonly kind: "read" }>;

/** The site in which the rows say they are: links in them lead to it. */
const siteUrl = "https://council.example/sites/improvement";

/** As JSON, in which a time stands as an object of its own: `readSample` brings it back. */
export async function writeSample(tenant: Tenant): Promise<string> {
  const titles = features.flatMap(({ lists = [] }) => lists.map(({ title }) => title));
  const later = await definitionsOf(features, titles);
  const seen = new Map<string, Awaited<ReturnType<typeof look>>>();
  const lists = [...startLists, ...later];
  // The rows are the same for everybody, so that what the others may do is read without them.
  const bare = lists.map((list): List => ({ ...list, columns: {} }));
  for (const { id } of people) seen.set(id, await look(tenant, id, id === "owner" ? lists : bare));
  const owner = seen.get("owner");
  if (!owner) throw new Error("The sample has no owner.");
  const { title } = owner.site;
  const rows = Object.fromEntries(
    [...owner.answers].flatMap(([list, answer]) => (answer.kind === "read" ? [[list, answer.rows]] : [])),
  );
  const sample: SampleLists = {
    ...{ now: new Date(`${dayOf(new Date())}T12:00:00Z`), site: { title, url: tenant.siteUrl }, rows },
    files: await snapshotsOf(tenant, owner.answers),
    people: Object.fromEntries(
      [...seen].map(([id, { me, present, answers }]) => [id, { me, present, lists: seenIn(answers) }]),
    ),
  };
  // Entries name snapshots by the address that the site had when the plan was written, at another port.
  return JSON.stringify(sample, marked).replaceAll(
    /http:\/\/(127\.0\.0\.1|localhost):\d+\/sites\/improvement/gu,
    siteUrl,
  );
}

/** What each snapshot holds, as its bytes are: their hash is in an entry. */
async function snapshotsOf(tenant: Tenant, answers: ReadonlyMap<string, ListAnswer>): Promise<SampleLists["files"]> {
  const library = answers.get(snapshotFiles.title);
  const names = library?.kind === "read" ? library.rows.flatMap(({ file }) => file?.name ?? []) : [];
  const files = createFiles({ sp: siteOf(tenant, tenant.siteUrl).as("owner"), url: tenant.siteUrl });
  const found: Record<string, string> = {};
  for (const name of names) {
    const link = `${tenant.siteUrl}/${snapshotFiles.title}/${name}`;
    const content = await files.contentOf(link);
    if (content.kind !== "done") throw new Error(`The sample's ${name} could not be read: ${content.why}`);
    found[link] = Buffer.from(content.value).toString("base64");
  }
  return found;
}

async function look(tenant: Tenant, login: string, asked: readonly List[]) {
  const lists = createLists({ sp: siteOf(tenant, tenant.siteUrl).as(login), url: tenant.siteUrl });
  const opened = await lists.open(asked);
  if (opened.kind !== "done") throw new Error(`The sample's site did not open for ${login}: ${opened.why}`);
  const { me, site, present, lists: answers } = opened.value;
  return { me, site, present: [...present], answers };
}

function seenIn(answers: ReadonlyMap<string, ListAnswer>): SeenBy["lists"] {
  return Object.fromEntries(
    [...answers].map(([title, answer]): [string, SeenList] => {
      if (answer.kind !== "read") return [title, answer];
      const editable = new Set(answer.rows.filter(({ canEdit }) => canEdit).map(({ folder }) => folder));
      return [title, { kind: "read", rights: answer.rights, folders: answer.folders, editable: [...editable] }];
    }),
  );
}

/** Dates make themselves a text before a replacer sees them, so it looks at what holds them. */
function marked(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const held = this[key];
  return held instanceof Date ? { time: held.getTime() } : value;
}

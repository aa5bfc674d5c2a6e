// Writes what features bring to the sample in the order of time, each edit as its author and at its hour; takes up a run that was cut
// short.

import type { List, Values } from "../../schema/list.ts";
import { encodeFields } from "../../schema/rowCodec.ts";
import { addForm } from "../../sharepoint/addForm.ts";
import { type FeatureWriting, loginsOf, peopleIn, sessionsOf } from "./featureWritings.ts";
import { OWNER } from "./plan.ts";
import type { ServerClock } from "./serverClock.ts";
import { inBatch, type SampleSite } from "./site.ts";

interface Seeding {
  readonly site: SampleSite;
  readonly clock: ServerClock;
  readonly writings: readonly FeatureWriting[];
  log(line: string): void;
}

export async function seedFeatures({ site, clock, writings, log }: Seeding): Promise<void> {
  const found: Found = new Map();
  const find = async (all: readonly FeatureWriting[]) => {
    for (const list of new Set(all.map((writing) => writing.list))) found.set(list.title, await written(site, list));
  };
  await find(writings);
  for (const title of found.keys()) log(`Writing into ${title}`);
  for (const session of sessionsOf(writings)) {
    const due = session.filter((writing) => isDue(writing, found));
    const [first] = due;
    if (!first) continue;
    await clock.stopAt(first.at);
    const added = due.filter((writing) => !rowOf(writing, found));
    await add(site, first.by, added);
    await find(added);
    await update(
      site,
      found,
      due.filter((writing) => isDue(writing, found)),
    );
  }
}

/** A row as it stands, and how many of its edits have been written whole. */
interface Written {
  readonly id: number;
  readonly etag: string;
  readonly edits: number;
}

/** By the list's title, then by the name of the row or entry. */
type Found = Map<string, Map<string, Written>>;

const rowOf = ({ list, name }: FeatureWriting, found: Found) => found.get(list.title)?.get(name);
const isDue = (writing: FeatureWriting, found: Found) => writing.edit > (rowOf(writing, found)?.edits ?? 0);

/** The last edit that was written, by which the row says how far it is. */
const operationOf = ({ name, edit }: Pick<FeatureWriting, "name" | "edit">) => `${name}/${edit}`;
const editIn = (operation: string) => Number(operation.split("/").at(-1));

async function written(site: SampleSite, list: List): Promise<Map<string, Written>> {
  const rows = await site.rows(site.as(OWNER), list);
  return new Map(
    rows.map(({ id, etag, fields }) => {
      const { addition, operation } = fields as { readonly addition?: string; readonly operation: string };
      return list.mode === "log"
        ? [operation, { id, etag, edits: 1 }]
        : [String(addition), { id, etag, edits: editIn(operation) }];
    }),
  );
}

/** A row in a folder is made by a form, whose values are read by the site's language: what is no text follows as an update. */
async function add(site: SampleSite, login: string, writings: readonly FeatureWriting[]): Promise<void> {
  const all = await withPeople(site, writings);
  await inBatch(site.as(login), all, async (batched, { writing, fields }) => {
    const { list, name, folder } = writing;
    const target = batched.web.getList(site.pathOf(list));
    if (list.mode === "log") return target.items.add(encodeFields(list, { ...fields, operation: name }));
    const ids = { addition: name, operation: operationOf(writing) };
    if (!folder) return target.items.add(encodeFields(list, { ...fields, ...ids }));
    const form = addForm(list, { fields, ...ids });
    const answers = await target.addValidateUpdateItemUsingPath(form, `${site.pathOf(list)}/${folder}`);
    const failed = answers.find(({ HasException }) => HasException);
    if (failed) throw new Error(`${name}: ${failed.FieldName}: ${failed.ErrorMessage}`);
    return undefined;
  });
}

/** All of one person. */
async function update(site: SampleSite, found: Found, writings: readonly FeatureWriting[]): Promise<void> {
  const all = await withPeople(site, writings);
  await inBatch(site.as(writings[0]?.by ?? OWNER), all, (batched, { writing, fields }) => {
    const { list, name } = writing;
    const row = rowOf(writing, found);
    if (!row) throw new Error(`${name} was added and is not there.`);
    const operation = operationOf(writing);
    const { items } = batched.web.getList(site.pathOf(list));
    return items.getById(row.id).update(encodeFields(list, { ...fields, operation }), row.etag);
  });
  for (const writing of writings) {
    const { id, etag } = rowOf(writing, found) ?? { id: 0, etag: "" };
    found.get(writing.list.title)?.set(writing.name, { id, etag: nextEtag(etag), edits: writing.edit });
  }
}

/** Every edit makes one version. */
const nextEtag = (etag: string) => etag.replace(/\d+(?="$)/, (version) => String(Number(version) + 1));

interface Resolved {
  readonly writing: FeatureWriting;
  readonly fields: Values;
}

/** With people as the site numbers them. */
async function withPeople(site: SampleSite, writings: readonly FeatureWriting[]): Promise<readonly Resolved[]> {
  return Promise.all(
    writings.map(async (writing) => {
      const fields = Object.entries(writing.fields).map(async ([key, value]) => {
        const count = peopleIn(writing.list, key);
        if (!count) return [key, value] as const;
        const people = await Promise.all(loginsOf(value).map(site.person));
        return [key, count === "one" ? people[0] : people] as const;
      });
      return { writing, fields: Object.fromEntries(await Promise.all(fields)) };
    }),
  );
}

// Writes the features' sample rows in the order of time, signed in as each author, with the server's clock at the time of writing.
// Continues an interrupted run.

import type { List, Values } from "../../schema/list.ts";
import { encodeFields } from "../../schema/rowCodec.ts";
import { withMidnights } from "../../schema/siteDays.ts";
import { addForm } from "../../sharepoint/addForm.ts";
import { inBatch } from "../../sharepoint/batch.ts";
import { type FeatureWriting, loginsOf, peopleIn, sessionsOf } from "./featureWritings.ts";
import { OWNER } from "./plan.ts";
import type { ServerClock } from "./serverClock.ts";
import type { SampleSite } from "./site.ts";

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

/** A row in the site, and how many of its edits are complete. */
interface Written {
  readonly id: number;
  readonly etag: string;
  readonly edits: number;
}

/** By list title, then by the name of the row or entry. */
type Found = Map<string, Map<string, Written>>;

const rowOf = ({ list, name }: FeatureWriting, found: Found) => found.get(list.title)?.get(name);
const isDue = (writing: FeatureWriting, found: Found) => writing.edit > (rowOf(writing, found)?.edits ?? 0);

/** The operation contains the number of the edit, so the row shows which was written last. */
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

/** A row in a folder is added by a form. Values that a form cannot carry (see `addForm`) follow as an update. */
async function add(site: SampleSite, login: string, writings: readonly FeatureWriting[]): Promise<void> {
  const all = await withPeople(site, writings);
  const zone = await site.zone();
  await inBatch(site.as(login), all, async (batched, { writing, fields }) => {
    const { list, name, folder } = writing;
    const target = batched.web.getList(site.pathOf(list));
    const body = (more: Values) => withMidnights(list, encodeFields(list, { ...fields, ...more }), zone);
    if (list.mode === "log") return target.items.add(body({ operation: name }));
    const ids = { addition: name, operation: operationOf(writing) };
    if (!folder) return target.items.add(body(ids));
    const form = addForm(list, { fields, ...ids });
    const answers = await target.addValidateUpdateItemUsingPath(form, `${site.pathOf(list)}/${folder}`);
    const failed = answers.find(({ HasException }) => HasException);
    if (failed) throw new Error(`${name}: ${failed.FieldName}: ${failed.ErrorMessage}`);
    return undefined;
  });
}

/** All writings are of one person. */
async function update(site: SampleSite, found: Found, writings: readonly FeatureWriting[]): Promise<void> {
  const all = await withPeople(site, writings);
  const zone = await site.zone();
  await inBatch(site.as(writings[0]?.by ?? OWNER), all, (batched, { writing, fields }) => {
    const { list, name } = writing;
    const row = rowOf(writing, found);
    if (!row) throw new Error(`${name} was added but cannot be found.`);
    const operation = operationOf(writing);
    const { items } = batched.web.getList(site.pathOf(list));
    const body = withMidnights(list, encodeFields(list, { ...fields, operation }), zone);
    return items.getById(row.id).update(body, row.etag);
  });
  for (const writing of writings) {
    const { id, etag } = rowOf(writing, found) ?? { id: 0, etag: "" };
    found.get(writing.list.title)?.set(writing.name, { id, etag: nextEtag(etag), edits: writing.edit });
  }
}

/** The etag after one more version. */
const nextEtag = (etag: string) => etag.replace(/\d+(?="$)/, (version) => String(Number(version) + 1));

interface Resolved {
  readonly writing: FeatureWriting;
  readonly fields: Values;
}

/** Replaces logins by the site's people. */
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

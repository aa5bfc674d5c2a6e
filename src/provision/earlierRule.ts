// What set-up records before it first asks verifications to name their claim: the last entries that were made without.

import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import { claims, verifications } from "../plan/log.ts";
import { earlierText, planSettings, settingNames } from "../plan/planSettings.ts";
import { listPathOf } from "../schema/address.ts";
import type { RawRow } from "../schema/column.ts";
import type { List } from "../schema/list.ts";
import { plain } from "../schema/plain.ts";
import { encodeFields, etagOf } from "../schema/rowCodec.ts";
import type { SiteState } from "./state.ts";

/** The setting to be recorded; undefined where entries name their claim already, there are none, or it is recorded. */
export async function readEarlierEntries(
  sp: SPFI,
  webPath: string,
  lists: SiteState["lists"],
): Promise<string | undefined> {
  const log = lists.get(verifications.title);
  const hasSettings = lists.get(planSettings.title)?.fields.has(planSettings.columns.value.name);
  if (!log || log.fields.has(verifications.columns.claim.name) || !hasSettings) return undefined;
  const lastOf = async (list: List) => {
    if (!lists.has(list.title)) return 0;
    const { items } = sp.web.getList(listPathOf(webPath, list));
    const last: readonly { readonly Id: number }[] = await items.select("Id").orderBy("Id", false).top(1)();
    return last[0]?.Id ?? 0;
  };
  const last = { claims: await lastOf(claims), verifications: await lastOf(verifications) };
  const wanted = earlierText(last);
  const known = await settingRow(sp, listPathOf(webPath, planSettings));
  return last.claims + last.verifications === 0 || known?.value === wanted ? undefined : wanted;
}

/** `path` is that of Plan settings. */
export async function recordEarlierEntries(sp: SPFI, path: string, value: string): Promise<void> {
  const known = await settingRow(sp, path);
  const fields = encodeFields(planSettings, { title: settingNames.earlier, value });
  const { items } = sp.web.getList(path);
  await (known ? items.getById(known.id).update(fields, known.etag) : items.add(fields));
}

async function settingRow(sp: SPFI, path: string) {
  const { title, value } = planSettings.columns;
  const rows: readonly (RawRow & { readonly Id: number })[] = await sp.web
    .getList(path)
    .items.select("Id", title.name, value.name)
    .top(5000)();
  const row = rows.find((each) => plain(title.decode(each)) === plain(settingNames.earlier));
  return row && { id: row.Id, etag: etagOf(row), value: value.decode(row) };
}

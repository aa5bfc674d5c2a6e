// What set-up records before it first asks verifications to name their claim: the last entries that were made without.

import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import { claims, type EarlierRule, verifications } from "../plan/log.ts";
import { earlierText, planSettings, settingNames } from "../plan/planSettings.ts";
import { listPathOf } from "../schema/address.ts";
import type { RawRow } from "../schema/column.ts";
import type { List } from "../schema/list.ts";
import { plain } from "../schema/plain.ts";
import { encodeFields, etagOf } from "../schema/rowCodec.ts";
import type { SiteState } from "./state.ts";

/** Whether the last entries are to be recorded: none of them names its claim yet, and the setting is missing or behind. */
export async function hasUnrecordedEntries(sp: SPFI, webPath: string, lists: SiteState["lists"]): Promise<boolean> {
  const log = lists.get(verifications.title);
  const hasSettings = lists.get(planSettings.title)?.fields.has(planSettings.columns.value.name);
  if (!log || log.fields.has(verifications.columns.claim.name) || !hasSettings || !lists.has(claims.title))
    return false;
  const last = await lastEntries(sp, webPath);
  const known = await settingRow(sp, listPathOf(webPath, planSettings));
  return last.claims + last.verifications > 0 && known?.value !== earlierText(last);
}

async function lastEntries(sp: SPFI, webPath: string): Promise<EarlierRule> {
  const lastOf = async (list: List) => {
    const { items } = sp.web.getList(listPathOf(webPath, list));
    const last: readonly { readonly Id: number }[] = await items.select("Id").orderBy("Id", false).top(1)();
    return last[0]?.Id ?? 0;
  };
  return { claims: await lastOf(claims), verifications: await lastOf(verifications) };
}

/** Those that there are now: people go on while a site is set up. */
export async function recordEarlierEntries(sp: SPFI): Promise<void> {
  const { ServerRelativeUrl: webPath } = await sp.web.select("ServerRelativeUrl")();
  const path = listPathOf(webPath, planSettings);
  const known = await settingRow(sp, path);
  const value = earlierText(await lastEntries(sp, webPath));
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

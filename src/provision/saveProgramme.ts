// Adds a programme to the list Programmes, or gives one another number, title or state. Provisioning then brings folders, groups and permissions up to date.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { programmes } from "../plan/programmes.ts";
import type { ProgrammeToSave } from "../ports/people.ts";
import { listPathOf } from "../schema/address.ts";
import type { RawRow } from "../schema/column.ts";
import { plain } from "../schema/plain.ts";
import { encodeFields, etagOf } from "../schema/rowCodec.ts";
import { CannotProvision } from "./cannot.ts";

/** Expects a provisioned site. A second call changes nothing. */
export async function saveProgramme(sp: SPFI, { row, number, title, state }: ProgrammeToSave): Promise<void> {
  const { columns } = programmes;
  const { ServerRelativeUrl: webPath } = await sp.web.select("ServerRelativeUrl")();
  const { items } = sp.web.getList(listPathOf(webPath, programmes));
  const rows: readonly RawRow[] = await items
    .select("Id", columns.number.name, columns.title.name, columns.state.name)
    .top(5000)();
  const other = rows.find((each) => each.Id !== row && columns.number.decode(each) === number);
  const called = other ? columns.title.decode(other) : "";
  // What an earlier call has added, whose answer was lost or whose folders are still missing.
  if (other && row === undefined && plain(called) === plain(title)) return;
  if (other) throw new CannotProvision(`Programme ${number} is “${called}” already. Choose another number.`);
  const fields = encodeFields(programmes, { number, title, ...(state && { state }) });
  if (row === undefined) {
    await items.add(fields);
    return;
  }
  const now = rows.find((each) => each.Id === row);
  if (!now) throw new CannotProvision("The programme is no longer in the list Programmes.");
  const isSame = columns.number.decode(now) === number && columns.title.decode(now) === title;
  if (isSame && (!state || columns.state.decode(now) === state)) return;
  await items.getById(row).update(fields, etagOf(now));
}

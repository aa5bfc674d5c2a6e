// The sites of the local tenant and of most tests are in London. What is written to them and read from them by hand, without our client.
import type { RawRow } from "../../src/schema/column.ts";
import type { Columns, Fields, List } from "../../src/schema/list.ts";
import { decodeVersion, encodeFields } from "../../src/schema/rowCodec.ts";
import { withDays, withMidnights } from "../../src/schema/siteDays.ts";
import { siteZone } from "../../src/sharepoint/siteZone.ts";

export const london = await siteZone({ Id: 2, Description: "London", Information: { Bias: 0 } });

export const bodyOf = <C extends Columns>(list: List<C>, fields: Partial<Fields<C>>): RawRow =>
  withMidnights(list as unknown as List, encodeFields(list, fields), london);

export const versionOf = <C extends Columns>(list: List<C>, raw: RawRow) =>
  decodeVersion(list, withDays(list as unknown as List, raw, london));

// Reads rows of a list over PnPjs, all of them or some by id, and decodes them by the list's columns.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import type { AnyRow } from "../ports/lists.ts";
import { listPathOf } from "../schema/address.ts";
import type { RawRow } from "../schema/column.ts";
import type { Folder, List, UnreadableRow } from "../schema/list.ts";
import { decodeRow, queryTerms } from "../schema/rowCodec.ts";
import { withDays } from "../schema/siteDays.ts";
import type { EntryHead } from "../schema/surplus.ts";
import { inBatch } from "./batch.ts";
import { rowsAddedBy, rowsWithIds } from "./filters.ts";
import { loadLongLogs } from "./later.ts";
import { type ZoneReader, zoneReader } from "./siteZone.ts";

/** The list view threshold: SharePoint refuses longer pages. */
export const pageSize = 5000;
/** Of a log, whose further entries may be a flood: more than most logs of a plan ever hold. */
const firstOfLog = 200;
/** What lies between a browser and SharePoint, and SharePoint itself, may refuse longer addresses: characters. */
const longestAddress = 1500;

export interface Decoded {
  readonly rows: readonly AnyRow[];
  readonly folders: readonly Folder[];
  readonly unreadable: readonly UnreadableRow[];
  /** Entries of a log that are too many: nothing else of them is read. */
  readonly unread?: readonly EntryHead[];
}

export interface RowReader {
  /** The path of the list on its server. */
  pathOf(list: List): string;
  /** The first page of rows, undecoded; can be part of a batch. */
  firstPage(from: SPFI, list: List): Promise<RawRow[]>;
  /** All rows of a list, given its first page. */
  whole(list: List, firstPage: readonly RawRow[]): Promise<Decoded>;
  /** The rows after that id. */
  after(list: List, id: number): Promise<Decoded>;
  some(list: List, ids: readonly number[]): Promise<Decoded>;
  one(list: List, id: number): Promise<Decoded>;
  /** Rows that this operation added, or entries with it, lowest id first. */
  added(list: List, operation: string): Promise<readonly AnyRow[]>;
  readonly zone: ZoneReader;
  /** Lists as a site has them that an earlier version set up, by title: without the columns that it lacks. */
  readonly older: Map<string, List>;
}

/** As many rows in each part as fit into an address. */
export function inParts(
  ids: readonly number[],
  addressOf: (part: readonly number[]) => string,
): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (const id of ids) {
    const last = parts.at(-1);
    if (last && addressOf([...last, id]).length < longestAddress) last.push(id);
    else parts.push([id]);
  }
  return parts;
}

/** All pages of a list, given its first. */
export async function remaining(
  first: readonly RawRow[],
  ask: (afterId: number) => Promise<RawRow[]>,
): Promise<readonly RawRow[]> {
  const all = [...first];
  let page = first;
  while (page.length === pageSize) {
    page = await ask(Number(page.at(-1)?.Id));
    all.push(...page);
  }
  return all;
}

export function rowReader(sp: SPFI, sitePath: string): RowReader {
  const pathOf = (list: List) => listPathOf(sitePath, list);
  const zone = zoneReader(sp);
  const older = new Map<string, List>();
  const termsOf = (list: List) => queryTerms(older.get(list.title) ?? list);

  function items(from: SPFI, list: List) {
    const { select, expand } = termsOf(list);
    return from.web
      .getList(pathOf(list))
      .items.select(...select)
      .expand(...expand);
  }

  async function decode(list: List, raw: readonly RawRow[]): Promise<Decoded> {
    const site = await zone.read();
    const decoded = raw.map((row) => decodeRow(list, withDays(list, row, site), pathOf(list)));
    return {
      rows: decoded.flatMap((each) => (each.kind === "row" ? [each.row] : [])),
      folders: decoded.flatMap((each) => (each.kind === "folder" ? [each.folder] : [])),
      unreadable: decoded.flatMap((each) => (each.kind === "unreadable" ? [each.row] : [])),
    };
  }

  const page = (list: List, afterId: number) => items(sp, list).top(pageSize).skip(afterId)<RawRow[]>();

  const withIds = (from: SPFI, list: List, ids: readonly number[]) =>
    items(from, list).filter(rowsWithIds(ids)).top(ids.length);

  const partsOf = (list: List, ids: readonly number[]) =>
    inParts(ids, (part) => withIds(sp, list, part).toRequestUrl());

  const reader: RowReader = {
    zone,
    older,
    pathOf,
    firstPage: (from, list) => items(from, list).top(list.mode === "log" ? firstOfLog : pageSize)(),
    async whole(list, firstPage) {
      if (list.mode === "rows") return decode(list, await remaining(firstPage, (id) => page(list, id)));
      const first = await decode(list, firstPage);
      if (firstPage.length < firstOfLog) return first;
      return (await loadLongLogs()).restOfLog({ sp, reader, list }, first, Number(firstPage.at(-1)?.Id));
    },
    after: async (list, id) => decode(list, await remaining(await page(list, id), (last) => page(list, last))),
    async some(list, ids) {
      const [first = [], ...further] = partsOf(list, ids);
      if (first.length === 0) return decode(list, []);
      if (further.length === 0) return decode(list, await withIds(sp, list, first)());
      const parts = await inBatch(sp, [first, ...further], (batched, part) => withIds(batched, list, part)());
      return decode(list, parts.flat());
    },
    async one(list, id) {
      const { select, expand } = termsOf(list);
      const row = sp.web
        .getList(pathOf(list))
        .items.getById(id)
        .select(...select)
        .expand(...expand);
      return decode(list, [await row<RawRow>()]);
    },
    async added(list, operation) {
      const addition = list.mode === "log" ? list.columns.operation : list.columns.addition;
      if (!addition) throw new Error(`Rows of ${list.title} are not added by the tab`);
      const { rows } = await decode(
        list,
        await items(sp, list).filter(rowsAddedBy(addition.name, operation)).top(10)(),
      );
      return rows.toSorted((a, b) => a.id - b.id);
    },
  };
  return reader;
}

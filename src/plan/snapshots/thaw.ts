// The rows of a list as a snapshot holds them, in the form that the tab reads them in, so that one rule serves both.
import { type Person, someoneUnknown } from "../../schema/column.ts";
import type { Columns, Fields, List, Row, Values } from "../../schema/list.ts";
import { blankFields } from "../../schema/rowCodec.ts";
import type { FrozenRow, Snapshot } from "./format.ts";

/** None where the snapshot does not have the list. What is empty was left out of the file. */
export function thawRows<C extends Columns>(
  list: List<C>,
  { lists, people }: Pick<Snapshot, "lists" | "people">,
): readonly Row<Fields<C>>[] {
  const personOf = (id: number): Person => ({ ...someoneUnknown, id, ...people[id] });
  return (lists[list.title] ?? []).map(({ id, version, folder, created, author, modified, editor, fields }) => ({
    ...{ id, version, folder, etag: "", canEdit: false },
    ...{ created: new Date(created), author: personOf(author) },
    ...{ modified: new Date(modified), editor: personOf(editor) },
    fields: { ...blankFields(list), ...thawed(list, fields, personOf) } as Fields<C>,
  }));
}

/** Columns that this version does not know are left out. */
function thawed(list: List, fields: FrozenRow["fields"], personOf: (id: number) => Person): Values {
  const found = Object.entries(fields).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    const type = list.columns[key]?.field.type;
    if (type === "User") return typeof value === "number" ? [[key, personOf(value)]] : [];
    if (type === "UserMulti") return Array.isArray(value) ? [[key, value.map(personOf)]] : [];
    return type ? [[key, value]] : [];
  });
  return Object.fromEntries(found);
}

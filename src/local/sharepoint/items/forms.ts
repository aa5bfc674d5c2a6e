// Writes as a form does them: ValidateUpdateListItem and AddValidateUpdateItemUsingPath, with an answer for each field.
import type { Call } from "../call.ts";
import { errors, SharePointError } from "../errors.ts";
import { complex, isArray, isObject, type Json } from "../json.ts";
import type { Args, Resource } from "../resources/model.ts";
import type { Item } from "../store/items.ts";
import { nodeAt } from "../store/nodes.ts";
import type { Field, List } from "../store/schema.ts";
import { checkName } from "./fileName.ts";
import { type Dates, FormError, fromForm } from "./formValues.ts";
import { addItem, type Stamps, updateItem } from "./write.ts";

interface FormValue {
  name: string;
  text: string;
}

interface Outcome extends FormValue {
  problem?: string;
}

const TYPE_NAME = "SP.ListItemFormUpdateValue";

function answers(name: string, outcomes: readonly Outcome[]): Resource {
  const rows = outcomes.map((one) =>
    complex(TYPE_NAME, {
      ErrorCode: one.problem === undefined ? 0 : -2146232832,
      ErrorMessage: one.problem ?? null,
      FieldName: one.name,
      FieldValue: one.text,
      HasException: one.problem !== undefined,
      ItemId: 0,
    }),
  );
  return { kind: "value", name, value: rows, type: `Collection(${TYPE_NAME})` };
}

function formValues(args: Args): FormValue[] {
  const given = args.at(0, "formValues");
  if (!isArray(given)) throw errors.badQuery("The parameter formValues is required.");
  return given
    .filter((one) => isObject(one))
    .map((one) => ({
      name: String(one.FieldName ?? ""),
      text: one.FieldValue === null || one.FieldValue === undefined ? "" : String(one.FieldValue),
    }));
}

function fieldNamed(list: List, name: string): Field | undefined {
  return list.byName.get(name) ?? list.fields.find((field) => field.props.Title === name);
}

interface Reading {
  /** Times and people of the past are for documents being brought over; otherwise they are passed by. */
  readonly system: boolean;
  readonly dates: Dates;
}

interface Gathered {
  values: Record<string, Json>;
  outcomes: Outcome[];
  ctype?: string;
  leaf?: string;
  stamps: Stamps;
}

function gather(args: Args, list: List, reading: Reading): Gathered {
  const out: Gathered = { values: {}, outcomes: [], stamps: {} };
  for (const one of formValues(args)) {
    try {
      place(args.call, list, one, reading, out);
      out.outcomes.push(one);
    } catch (problem) {
      if (!(problem instanceof FormError) && !(problem instanceof SharePointError)) throw problem;
      out.outcomes.push({ ...one, problem: problem.message });
    }
  }
  return out;
}

function place(call: Call, list: List, one: FormValue, { system, dates }: Reading, out: Gathered): void {
  if (one.name === "ContentTypeId" || one.name === "ContentType") {
    const found = list.contentTypes.find(
      (type) => type.id.toLowerCase().startsWith(one.text.toLowerCase()) || type.props.Name === one.text,
    );
    if (found) out.ctype = found.id;
    else if (one.text.startsWith("0x0120")) out.ctype = one.text;
    else throw new FormError("The content type does not exist in this list.");
    return;
  }
  if (one.name === "FileLeafRef") {
    checkName(one.text);
    out.leaf = one.text;
    return;
  }
  const field = fieldNamed(list, one.name);
  if (!field) throw new FormError(`The field or property '${one.name}' does not exist.`);
  if (["Created", "Modified", "Author", "Editor"].includes(field.name)) {
    if (system) stamp(call, field, one.text, out.stamps);
    return;
  }
  if (field.props.ReadOnlyField === true) throw new FormError("This field is read-only.");
  if (one.text === "" && field.props.Required === true) throw new FormError("You can't leave this blank.");
  out.values[field.name] = fromForm(call, field, { text: one.text, dates });
}

function stamp(call: Call, field: Field, text: string, stamps: Stamps): void {
  const value = fromForm(call, { ...field, props: { ...field.props, DisplayFormat: 1 } }, { text, dates: "either" });
  if (field.name === "Created" && typeof value === "string") stamps.created = Date.parse(value);
  if (field.name === "Modified" && typeof value === "string") stamps.modified = Date.parse(value);
  if (field.name === "Author" && typeof value === "number") stamps.author = value;
  if (field.name === "Editor" && typeof value === "number") stamps.editor = value;
}

const datesOf = (args: Args, index: number): Dates => (args.flag(index, "datesInUTC", false) ? "utc" : "site");

export function updateByForm(args: Args, list: List, item: Item): Resource {
  const system = args.flag(1, "bNewDocumentUpdate", false);
  const got = gather(args, list, { system, dates: datesOf(args, 3) });
  if (got.outcomes.every((one) => one.problem === undefined)) {
    const { values, ctype, leaf, stamps } = got;
    updateItem(args.call, list, item, {
      values,
      stamps,
      system,
      ...(ctype === undefined ? {} : { ctype }),
      ...(leaf === undefined ? {} : { leaf }),
    });
  }
  return answers("ValidateUpdateListItem", got.outcomes);
}

/** A folder path comes server-relative, relative to the web, or absolute. */
export function folderPath(call: Call, list: List, text: string | undefined): string {
  if (text === undefined || text === "") return list.path;
  let path = text.replace(/\/+$/, "");
  if (path.startsWith(call.tenant.origin)) path = decodeURI(path.slice(call.tenant.origin.length));
  if (!path.startsWith("/")) path = `${call.site.path}/${path}`;
  if (path.toLowerCase() === list.path.toLowerCase()) return list.path;
  const node = nodeAt(call.db, call.site.n, path);
  if (node?.kind !== 1) throw errors.fileMissing();
  return node.path;
}

const decoded = (value: Json | undefined): string | undefined =>
  isObject(value ?? null)
    ? String((value as { DecodedUrl?: Json }).DecodedUrl ?? "")
    : typeof value === "string"
      ? value
      : undefined;

export function addByForm(args: Args, list: List): Resource {
  const { call } = args;
  const info = args.object(0, "listItemCreateInfo");
  const dir = folderPath(call, list, decoded(info.FolderPath) ?? decoded(info.FolderUrl));
  const got = gather(args, list, { system: args.flag(2, "bNewDocumentUpdate", false), dates: datesOf(args, 4) });
  const folder = info.UnderlyingObjectType === 1 || got.ctype?.startsWith("0x0120") === true;
  const leaf = decoded(info.LeafName) ?? got.leaf;
  for (const field of list.fields) {
    const needed = field.props.Required === true && field.name !== "FileLeafRef" && !folder;
    if (!needed || got.values[field.name] !== undefined || got.outcomes.some((one) => one.name === field.name))
      continue;
    if (typeof field.props.DefaultValue === "string" && field.props.DefaultValue !== "") continue;
    got.outcomes.push({ name: field.name, text: "", problem: "You can't leave this blank." });
  }
  if (got.outcomes.some((one) => one.problem !== undefined)) {
    return answers("AddValidateUpdateItemUsingPath", [...got.outcomes, { name: "Id", text: "0" }]);
  }
  const title = got.values.Title;
  const item = addItem(call, list, {
    values: got.values,
    dir,
    stamps: got.stamps,
    ...(got.ctype === undefined ? {} : { ctype: got.ctype }),
    ...(folder ? { kind: 1, leaf: leaf ?? (typeof title === "string" ? title : "New Folder") } : {}),
  });
  return answers("AddValidateUpdateItemUsingPath", [...got.outcomes, { name: "Id", text: String(item.id) }]);
}

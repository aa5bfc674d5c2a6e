// The query options of one request: $select and $expand as trees, $filter as nodes, $orderby, $top, $skip, $skiptoken.
import { errors } from "../errors.ts";
import type { Node } from "./nodes.ts";
import { parseFilter } from "./parser.ts";

export interface Selection {
  /** nothing was selected, or `*` was */
  all: boolean;
  names: string[];
  /** `Author/Title` selects Title below Author */
  below: Map<string, Selection>;
  expand: Map<string, Selection>;
}

export interface Query {
  selection: Selection;
  selectText: string | undefined;
  filter: Node | undefined;
  orderby: { names: string[]; descending: boolean }[];
  top: number | undefined;
  skip: number;
  skiptoken: string | undefined;
  /** every parameter as sent, for next links and for the resources that read their own */
  params: URLSearchParams;
  aliases: ReadonlyMap<string, string>;
}

const empty = (): Selection => ({ all: true, names: [], below: new Map(), expand: new Map() });

function child(map: Map<string, Selection>, name: string): Selection {
  for (const [key, known] of map) if (key.toLowerCase() === name.toLowerCase()) return known;
  const made = empty();
  map.set(name, made);
  return made;
}

function option(params: URLSearchParams, name: string): string | undefined {
  const exact = params.get(name);
  if (exact !== null) return exact;
  for (const [key, value] of params) if (key.toLowerCase() === name) return value;
  return undefined;
}

export function parseQuery(params: URLSearchParams): Query {
  const aliases = new Map<string, string>();
  for (const [key, value] of params) if (key.startsWith("@")) aliases.set(key.toLowerCase(), value);
  const filter = option(params, "$filter");
  const selectText = option(params, "$select");
  return {
    selection: parseSelection(selectText, option(params, "$expand")),
    selectText,
    filter: filter?.trim() ? parseFilter(filter, aliases) : undefined,
    orderby: parseOrder(option(params, "$orderby")),
    top: wholeNumber(option(params, "$top"), "$top"),
    skip: wholeNumber(option(params, "$skip"), "$skip") ?? 0,
    skiptoken: option(params, "$skiptoken"),
    params,
    aliases,
  };
}

function parseSelection(select: string | undefined, expand: string | undefined): Selection {
  const root = empty();
  for (const path of splitPaths(expand)) {
    let at = root;
    for (const name of path) at = child(at.expand, name);
  }
  for (const path of splitPaths(select)) {
    let at = root;
    for (const name of path.slice(0, -1)) at = child(at.below, name);
    const last = path[path.length - 1] ?? "";
    if (last === "*") continue;
    at.names.push(last);
  }
  // What is selected below a name belongs to the expansion of that name.
  mark(root, splitPaths(select));
  return root;
}

function mark(root: Selection, paths: string[][]): void {
  for (const path of paths) {
    let at = root;
    for (let i = 0; i < path.length; i++) {
      if (path[path.length - 1] !== "*" || i < path.length - 1) at.all = false;
      if (i < path.length - 1) at = child(at.below, path[i] ?? "");
    }
  }
  for (const path of paths) {
    if (path[path.length - 1] !== "*") continue;
    let at = root;
    for (const name of path.slice(0, -1)) at = child(at.below, name);
    at.all = true;
  }
}

function splitPaths(text: string | undefined): string[][] {
  if (!text) return [];
  return text
    .split(",")
    .map((path) => path.trim())
    .filter(Boolean)
    .map((path) => path.split("/").map((part) => part.trim()));
}

function parseOrder(text: string | undefined): Query["orderby"] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [path = "", direction = "asc", ...rest] = part.split(/\s+/);
      if (rest.length > 0 || !/^(asc|desc)$/i.test(direction)) throw errors.badExpression(part);
      return { names: path.split("/"), descending: /^desc$/i.test(direction) };
    });
}

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (!/^\d+$/.test(text)) {
    throw errors.badQuery(
      `Invalid value '${text}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`,
    );
  }
  return Number(text);
}

/** The selection that applies inside an expanded navigation property. */
export function inside(selection: Selection, name: string): Selection {
  const find = (map: Map<string, Selection>) => {
    for (const [key, value] of map) if (key.toLowerCase() === name.toLowerCase()) return value;
    return undefined;
  };
  const below = find(selection.below);
  const expanded = find(selection.expand);
  return {
    all: below?.all ?? true,
    names: below?.names ?? [],
    below: below?.below ?? new Map(),
    expand: expanded?.expand ?? new Map(),
  };
}

// An address within the tab: which screen, which action's panel, and what the screen itself makes of the rest. Anybody may have written
// it, so whatever does not follow the pattern is left out.

export interface Address {
  /** The key of a screen; where nothing is said, the place decides: a personal tab begins with one's own work. */
  readonly screen: string | undefined;
  /** The action whose panel is open. */
  readonly open: OpenAction | undefined;
  /** What the screen shows, in a query that the screen itself reads. */
  readonly query: string;
}

/** An action as a link names it: by its row, which stays the same, and by the reference that people knew it by when the link was made. */
export interface OpenAction {
  /** Absent from a link that somebody typed, or that an earlier version of the tab made. */
  readonly id?: number | undefined;
  /** Absent where the row's own is no reference that an address can hold. */
  readonly reference?: string | undefined;
}

/** In characters. */
const longestQuery = 2000;

const screenKey = /^[a-z][a-zA-Z-]{0,30}$/;
/** Whatever a council numbers its actions by, such as 1.1.1, 3.4.1a or CS-12. */
const reference = /^[\p{L}\p{N}]+([./_-][\p{L}\p{N}]+){0,5}$/u;
const longestReference = 30;
const rowId = /^[1-9]\d{0,9}$/;

export function readAddress(query: string): Address {
  const given = new URLSearchParams(withinReason(query));
  const [screen = "", open = "", row = ""] = ["screen", "open", "row"].map((name) => given.get(name) ?? "");
  for (const name of ["screen", "open", "row"]) given.delete(name);
  return {
    screen: screenKey.test(screen) ? screen : undefined,
    open: openAction(rowId.test(row) ? Number(row) : undefined, isReference(open) ? open : undefined),
    query: given.toString(),
  };
}

/** The action as a link to it names it. */
export function linkTo({
  id,
  fields,
}: {
  readonly id: number;
  readonly fields: { readonly reference: string };
}): OpenAction {
  return openAction(id, isReference(fields.reference) ? fields.reference : undefined) ?? {};
}

/** A row that SharePoint does not have yet has an id below 0, which it will not keep: until then, its reference names it. */
function openAction(given: number | undefined, named: string | undefined): OpenAction | undefined {
  const id = given && given > 0 ? given : undefined;
  if (id === undefined && named === undefined) return undefined;
  return { ...(id !== undefined && { id }), ...(named !== undefined && { reference: named }) };
}

const isReference = (text: string) => text.length <= longestReference && reference.test(text);

/** The query that `readAddress` reads back; empty for where the tab begins. */
export function writeAddress({ screen, open, query }: Partial<Address>): string {
  const parts = new URLSearchParams(query ?? "");
  const first = new URLSearchParams(screen ? { screen } : {});
  for (const [name, value] of parts) first.append(name, value);
  if (open?.reference) first.append("open", open.reference);
  if (open?.id) first.append("row", String(open.id));
  return first.toString();
}

/** Cut where it is too long, after the last part that is whole. */
function withinReason(query: string): string {
  return query.length <= longestQuery ? query : query.slice(0, Math.max(0, query.lastIndexOf("&", longestQuery)));
}

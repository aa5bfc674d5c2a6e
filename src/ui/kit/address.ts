// An address within the tab: which screen, which action's panel, and what the screen itself makes of the rest. Anybody may have written
// it, so whatever does not follow the pattern is left out.

export interface Address {
  /** The key of a screen; where nothing is said, the place decides: a personal tab begins with one's own work. */
  readonly screen: string | undefined;
  /** The reference of the action whose panel is open. */
  readonly open: string | undefined;
  /** What the screen shows, in a query that the screen itself reads. */
  readonly query: string;
}

/** In characters. */
const longestQuery = 2000;

const screenKey = /^[a-z][a-zA-Z-]{0,30}$/;
/** Whatever a council numbers its actions by, such as 1.1.1, 3.4.1a or CS-12. */
const reference = /^[\p{L}\p{N}]+([./_-][\p{L}\p{N}]+){0,5}$/u;
const longestReference = 30;

export function readAddress(query: string): Address {
  const given = new URLSearchParams(withinReason(query));
  const [screen, open] = [given.get("screen") ?? "", given.get("open") ?? ""];
  given.delete("screen");
  given.delete("open");
  return {
    screen: screenKey.test(screen) ? screen : undefined,
    open: open.length <= longestReference && reference.test(open) ? open : undefined,
    query: given.toString(),
  };
}

/** The query that `readAddress` reads back; empty for where the tab begins. */
export function writeAddress({ screen, open, query }: Partial<Address>): string {
  const parts = new URLSearchParams(query ?? "");
  const first = new URLSearchParams(screen ? { screen } : {});
  for (const [name, value] of parts) first.append(name, value);
  if (open) first.append("open", open);
  return first.toString();
}

/** Cut where it is too long, after the last part that is whole. */
function withinReason(query: string): string {
  return query.length <= longestQuery ? query : query.slice(0, Math.max(0, query.lastIndexOf("&", longestQuery)));
}

// The change log: changes of lists, items, fields and others, in order, with tokens from which to continue.
import type { Call } from "../call.ts";
import { fromTicks, toTicks } from "../clock.ts";
import { errors } from "../errors.ts";
import { complex, type Json, type JsonObject } from "../json.ts";

/** SharePoint's numbers for kinds of change. */
export const ChangeType = {
  add: 1,
  update: 2,
  delete: 3,
  rename: 4,
  moveAway: 5,
  moveInto: 6,
  restore: 7,
  roleDefinitionAdd: 8,
  roleDefinitionDelete: 9,
  roleDefinitionUpdate: 10,
  roleAssignmentAdd: 11,
  roleAssignmentDelete: 12,
  memberAdd: 13,
  memberDelete: 14,
  systemUpdate: 15,
  navigation: 16,
} as const;

/** The property of SP.ChangeQuery that includes a change type. */
export const typeFlags: Record<number, string> = {
  1: "Add",
  2: "Update",
  3: "DeleteObject",
  4: "Rename",
  5: "Move",
  6: "Move",
  7: "Restore",
  8: "RoleDefinitionAdd",
  9: "RoleDefinitionDelete",
  10: "RoleDefinitionUpdate",
  11: "RoleAssignmentAdd",
  12: "RoleAssignmentDelete",
  13: "GroupMembershipAdd",
  14: "GroupMembershipDelete",
  15: "SystemUpdate",
  16: "Navigation",
};

export type ChangeObject =
  | "Item"
  | "List"
  | "Field"
  | "View"
  | "ContentType"
  | "File"
  | "Folder"
  | "User"
  | "Group"
  | "Web"
  | "Site"
  | "SecurityPolicy";

export interface Change {
  seq: number;
  site: number;
  time: number;
  object: ChangeObject;
  type: number;
  list: string | null;
  item: number | null;
  uid: string | null;
  editor: number;
  info: Record<string, Json>;
}

export interface NewChange {
  object: ChangeObject;
  type: number;
  list?: string;
  item?: number;
  uid?: string;
  info?: Record<string, Json>;
}

/** What is needed of a call. */
interface Changer extends Pick<Call, "db" | "now"> {
  readonly site: Pick<Call["site"], "n">;
  readonly user: Pick<Call["user"], "id">;
}

export function logChange(call: Changer, change: NewChange): void {
  call.db.run(
    "INSERT INTO changes (site, time, object, type, list, item, uid, editor, info) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    call.site.n,
    call.now(),
    change.object,
    change.type,
    change.list ?? null,
    change.item ?? null,
    change.uid ?? null,
    call.user.id,
    JSON.stringify(change.info ?? {}),
  );
}

export type TokenScope = { level: 1 | 2 | 3; guid: string };

export function changeToken(scope: TokenScope, time: number, seq: number): JsonObject {
  return complex("SP.ChangeToken", { StringValue: `1;${scope.level};${scope.guid};${toTicks(time)};${seq}` });
}

export function currentToken(call: Call, scope: TokenScope): JsonObject {
  const row =
    scope.level === 3
      ? call.db.get<{ seq: number }>("SELECT seq FROM changes WHERE list = ? ORDER BY seq DESC LIMIT 1", scope.guid)
      : call.db.get<{ seq: number }>("SELECT seq FROM changes WHERE site = ? ORDER BY seq DESC LIMIT 1", call.site.n);
  return changeToken(scope, call.now(), row?.seq ?? 0);
}

export interface TokenPosition {
  time: number;
  /** -1: any change from that time on */
  seq: number;
}

const DAY = 86_400_000;

/** Reads a token and refuses one of another scope or older than the log. */
export function readToken(call: Call, text: string, scope: TokenScope, forgiving = false): TokenPosition {
  const [version, level, guid, ticks, seq] = text.split(";");
  const valid = version === "1" && /^-?\d+$/.test(ticks ?? "") && /^-?\d+$/.test(seq ?? "");
  if (!valid) throw errors.badChangeToken();
  if (level !== String(scope.level) || guid?.toLowerCase() !== scope.guid) throw errors.foreignChangeToken();
  const time = fromTicks(ticks ?? "0");
  const position = { time, seq: Number(seq) };
  if (isOlderThanLog(call, position) && !forgiving) throw errors.changeTokenTooOld();
  return position;
}

export function isOlderThanLog(call: Call, { time }: TokenPosition): boolean {
  return time < call.now() - call.tenant.settings.changeLogDays * DAY;
}

interface ChangeRow extends Omit<Change, "info"> {
  info: string;
}

export interface ChangeFilter {
  list?: string;
  after?: TokenPosition;
  until?: TokenPosition;
  latestFirst: boolean;
  limit: number;
  accept(change: Change): boolean;
}

export function readChanges(call: Call, filter: ChangeFilter): Change[] {
  const { after, until } = filter;
  const from = after !== undefined && after.seq >= 0 ? after.seq : -1;
  const oldest = call.now() - call.tenant.settings.changeLogDays * DAY;
  const out: Change[] = [];
  const direction = filter.latestFirst ? "DESC" : "ASC";
  const step = 1000;
  let edge = filter.latestFirst ? Number.MAX_SAFE_INTEGER : from;
  for (;;) {
    const where = filter.list === undefined ? "site = ?" : "list = ?";
    const bound = filter.latestFirst ? "seq < ? AND seq > ?" : "seq > ? AND seq > ?";
    const rows = call.db.all<ChangeRow>(
      `SELECT * FROM changes WHERE ${where} AND ${bound} ORDER BY seq ${direction} LIMIT ${step}`,
      filter.list ?? call.site.n,
      edge,
      from,
    );
    for (const row of rows) {
      edge = row.seq;
      if (row.time < oldest) continue;
      if (after !== undefined && after.seq < 0 && row.time < after.time) continue;
      if (until !== undefined && (until.seq >= 0 ? row.seq > until.seq : row.time > until.time)) continue;
      const change: Change = { ...row, info: JSON.parse(row.info) as Record<string, Json> };
      if (!filter.accept(change)) continue;
      out.push(change);
      if (out.length >= filter.limit) return out;
    }
    if (rows.length < step) return out;
  }
}

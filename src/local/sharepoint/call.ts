// One request for the resources: the tenant, the site, the person, the body, and the permissions.

import type { Clock } from "./clock.ts";
import { errors } from "./errors.ts";
import { isObject, type Json, type JsonObject, plain } from "./json.ts";
import type { DirectoryPerson, Principal } from "./people.ts";
import type { Db } from "./store/database.ts";
import type { Site } from "./store/schema.ts";
import type { SchemaCache } from "./store/schemaCache.ts";
import { type Zone, zoneOf } from "./zones.ts";

export interface Settings {
  listViewThreshold: number;
  lookupThreshold: number;
  /** days that the change log is kept */
  changeLogDays: number;
  /** how `getChanges` answers an older token: with the documented error, or, as was reported in 2025, with no changes */
  oldTokens: "refused" | "silent";
}

export interface Tenant {
  db: Db;
  clock: Clock;
  /** "http://127.0.0.1:8080" */
  origin: string;
  settings: Settings;
  directory: readonly DirectoryPerson[];
  schema: SchemaCache;
  log(line: string): void;
}

export interface Call {
  readonly tenant: Tenant;
  readonly db: Db;
  readonly site: Site;
  readonly user: Principal;
  /** the most that the token's scopes allow, whatever the person may do */
  readonly allowance: bigint;
  readonly headers: Headers;
  readonly method: string;
  readonly params: URLSearchParams;
  readonly body: Uint8Array;
  /** permission masks calculated during this request */
  readonly masks: PermissionMemory;
  /** the address of the web, without a slash at the end */
  readonly webUrl: string;
  bodyObject(): JsonObject;
  now(): number;
  /** the site's */
  readonly zone: Zone;
  /** headers to add to the answer */
  readonly reply: Headers;
}

/** Permissions calculated during one request; cleared when permissions change. */
class PermissionMemory extends Map<string, bigint> {
  roles: Map<number, bigint> | undefined;
  readonly groups = new Map<number, Set<number>>();
  readonly scopes = new Map<number, Map<string, Record<string, number[]>>>();
  readonly folders = new Map<string, string | undefined>();
  readonly people = new Map<number, Principal | undefined>();

  override clear(): void {
    super.clear();
    this.roles = undefined;
    this.groups.clear();
    this.scopes.clear();
    this.folders.clear();
    this.people.clear();
  }
}

export interface CallParts {
  tenant: Tenant;
  site: Site;
  user: Principal;
  allowance: bigint;
  headers: Headers;
  method: string;
  params: URLSearchParams;
  body: Uint8Array;
}

export function makeCall(parts: CallParts): Call {
  let parsed: JsonObject | undefined;
  return {
    ...parts,
    db: parts.tenant.db,
    masks: new PermissionMemory(),
    webUrl: parts.tenant.origin + parts.site.path,
    zone: zoneOf(parts.site),
    reply: new Headers(),
    now: () => parts.tenant.clock.now(),
    bodyObject() {
      if (parsed) return parsed;
      if (parts.body.length === 0) return {};
      if (!/json/i.test(parts.headers.get("content-type") ?? "json")) return {};
      let value: Json;
      try {
        value = JSON.parse(new TextDecoder().decode(parts.body)) as Json;
      } catch {
        throw errors.badQuery("Invalid JSON. The request body could not be parsed.");
      }
      const whole = plain(value);
      parsed = isObject(whole) ? whole : {};
      return parsed;
    },
  };
}

// The JSON values between resources and the renderer, and safe ways to read them.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
  /** The OData type of a complex value, shown as `__metadata` in verbose mode. Never serialised as itself. */
  readonly [TYPE]?: string;
}

export const TYPE: unique symbol = Symbol("odata type");

/** A complex value: an object without an address of its own, such as a change token. */
export function complex(type: string, value: Record<string, Json | undefined>): JsonObject {
  return { ...value, [TYPE]: type };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * Removes the envelope of a request body. Verbose clients send `__metadata` beside the properties and wrap collections as
 * `{results: []}`; other clients send `odata.type` or `@odata.type`.
 */
export function plain(value: Json | undefined): Json {
  if (value === undefined || value === null) return null;
  if (isArray(value)) return value.map(plain);
  if (typeof value !== "object") return value;
  if (isArray(value.results)) return value.results.map(plain);
  const out: Record<string | typeof TYPE, Json> = {} as Record<string | typeof TYPE, Json>;
  // The type is kept: a field's class decides which properties it may have.
  const type = isObject(value.__metadata) ? value.__metadata.type : (value["odata.type"] ?? value["@odata.type"]);
  if (typeof type === "string") out[TYPE] = type.replace(/^#/, "");
  for (const [key, inner] of Object.entries(value)) {
    if (key === "__metadata" || key === "__deferred" || key.startsWith("odata.") || key.includes("@odata.")) continue;
    out[key] = plain(inner);
  }
  return out as JsonObject;
}

/** The value of a property; ignores the case of the name. */
export function pick(object: JsonObject, name: string): Json | undefined {
  if (name in object) return object[name];
  const low = name.toLowerCase();
  for (const key of Object.keys(object)) if (key.toLowerCase() === low) return object[key];
  return undefined;
}

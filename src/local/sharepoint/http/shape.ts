// Values in one of the three JSON modes, with the types and envelopes that the mode asks for.
import { isArray, isObject, type Json, TYPE } from "../json.ts";

export type Mode = "verbose" | "minimal" | "none";

export function edm(content: Json): string {
  if (content === null) return "Edm.Null";
  if (typeof content === "boolean") return "Edm.Boolean";
  if (typeof content === "number") return Number.isInteger(content) ? "Edm.Int32" : "Edm.Double";
  if (isArray(content)) return `Collection(${edm(content[0] ?? "")})`;
  return "Edm.String";
}

/** Complex values get their type and collections their envelope in verbose mode. */
export function shape(content: Json | undefined, mode: Mode): Json | undefined {
  if (content === undefined || content === null || typeof content !== "object") return content;
  if (isArray(content)) {
    const inner = content.map((one) => shape(one, mode) ?? null);
    if (mode !== "verbose") return inner;
    const element = content[0];
    const type = isObject(element) ? (element[TYPE] ?? "SP.KeyValue") : edm(element ?? "");
    return { __metadata: { type: `Collection(${type})` }, results: inner };
  }
  const type = content[TYPE];
  const out: Record<string, Json | undefined> = {};
  if (mode === "verbose" && type !== undefined) out.__metadata = { type };
  for (const [key, inner] of Object.entries(content)) out[key] = shape(inner, mode);
  return out;
}

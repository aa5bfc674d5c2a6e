// Reads the arguments of a function from the address and from the body.
import { errors } from "../errors.ts";
import type { Arg } from "../http/path.ts";
import type { Json, JsonObject } from "../json.ts";
import { pick, plain } from "../json.ts";
import type { Args, ResourceCall } from "./model.ts";

export function makeArgs(call: ResourceCall, list: Arg[], named: Record<string, Arg>, final: boolean): Args {
  const body = final ? call.bodyObject() : {};
  const at = (index: number, name: string): Json | undefined =>
    named[name.toLowerCase()] ?? list[index] ?? pick(body, name);
  return {
    at,
    call,
    body,
    text(index, name) {
      const value = at(index, name);
      if (value === undefined || value === null) throw errors.badQuery(`The parameter '${name}' is required.`);
      return typeof value === "object" ? JSON.stringify(value) : String(value);
    },
    number(index, name) {
      const value = Number(at(index, name));
      if (!Number.isFinite(value)) throw errors.badQuery(`The parameter '${name}' must be a number.`);
      return value;
    },
    flag(index, name, otherwise) {
      const value = at(index, name);
      if (value === undefined || value === null) return otherwise;
      return value === true || /^(true|1)$/i.test(String(value));
    },
    object(index, name) {
      const value = plain(at(index, name));
      return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
    },
  };
}

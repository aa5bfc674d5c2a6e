// Follows a chain of segments from the root to one resource.
import { errors, NotImplemented } from "../errors.ts";
import { isObject, pick } from "../json.ts";
import { makeArgs } from "../resources/args.ts";
import type { Resource, ResourceCall } from "../resources/model.ts";
import type { Segment } from "./path.ts";

export interface Walked {
  resource: Resource;
  /** the last segment called a function (its answer is the answer to a POST) */
  called: boolean;
  name: string;
}

export function walk(root: Resource, segments: readonly Segment[], call: ResourceCall): Walked {
  let at: Walked = { resource: root, called: false, name: "" };
  segments.forEach((segment, index) => {
    at = step(at.resource, segment, call, index === segments.length - 1);
  });
  return at;
}

function step(from: Resource, segment: Segment, call: ResourceCall, final: boolean): Walked {
  const { name } = segment;
  const takesBytes = from.kind !== "value" && "type" in from && TAKES_BYTES.test(`${from.type} ${name}`);
  const args = () => makeArgs(call, segment.args ?? [], segment.named, final && !takesBytes);
  const found = (resource: Resource, called = false): Walked => ({ resource, called, name });
  if (from.kind === "collection") {
    if (name === "") return found(from);
    const method = from.method?.(name);
    if (!method) throw unknown(name, `Collection(${from.type})`);
    if (final && method.writes && call.method === "GET") throw errors.wrongVerb(call.method, name);
    return found(method.run(args()), true);
  }
  if (from.kind === "entity") {
    if (/^\$value$/i.test(name)) return found(from);
    const target = from.navigate(name);
    if (target) {
      if (segment.args === undefined || (segment.args.length === 0 && Object.keys(segment.named).length === 0))
        return found(target);
      if (target.kind !== "collection" || !target.key) throw unknown(name, from.type);
      return found(target.key(makeArgs(call, segment.args, segment.named, false)));
    }
    const method = from.method(name);
    if (method) {
      if (final && method.writes && call.method === "GET") throw errors.wrongVerb(call.method, name);
      return found(method.run(args()), true);
    }
    const content = from.value(name);
    if (content !== undefined) return found({ kind: "value", name: from.canonical(name) ?? name, value: content });
    throw unknown(name, from.type);
  }
  if (from.kind === "value") {
    if (/^\$value$/i.test(name)) {
      return found({ kind: "raw", status: 200, contentType: "text/plain", body: String(from.value ?? "") });
    }
    if (isObject(from.value)) {
      const inner = pick(from.value, name);
      if (inner !== undefined) return found({ kind: "value", name, value: inner });
    }
  }
  throw errors.resourceMissing(name);
}

/** Functions whose body is a file and not arguments, whatever its content type. Other things are added with arguments: views, folders. */
const TAKES_BYTES =
  /^SP\.(File|Attachment) (add|addusingpath|addstub|addstubusingpath|addtemplatefile|startupload|continueupload|finishupload)$/i;

function unknown(name: string, type: string): Error {
  return new NotImplemented(`'${name}' on ${type}`);
}

// Answers one REST request: walks the address, runs the verb inside a transaction, writes the answer.
import type { Call } from "../call.ts";
import { errors, NotImplemented, SharePointError } from "../errors.ts";
import { TYPE } from "../json.ts";
import { parseQuery } from "../odata/query.ts";
import { Permission } from "../permissions.ts";
import { makers } from "../resources/makers.ts";
import type { Entity, Resource, ResourceCall } from "../resources/model.ts";
import { rootResource } from "../resources/root.ts";
import { allowed, webSecurable } from "../store/scopes.ts";
import { checkDigest } from "./digest.ts";
import { parseSegments } from "./path.ts";
import { contentTypes, modeOf, type Rendering, renderBody, renderError } from "./render.ts";
import type { Mode } from "./shape.ts";
import { walk } from "./walk.ts";

/** The tunnelled verb: X-HTTP-Method carries MERGE, PATCH, PUT and DELETE over POST. */
export function verbOf(method: string, headers: Headers): string {
  const tunnelled = headers.get("x-http-method") ?? headers.get("x-http-method-override");
  const verb = (method === "POST" && tunnelled ? tunnelled : method).toUpperCase();
  return verb === "PATCH" ? "MERGE" : verb;
}

export function dispatch(asked: Call, rest: string): Response {
  const call: ResourceCall = { ...asked, make: makers };
  const mode = modeOf(call.headers.get("accept"));
  try {
    return call.method === "GET" || call.method === "HEAD"
      ? answer(call, rest, mode)
      : call.db.transaction(() => answer(call, rest, mode));
  } catch (problem) {
    return refusal(call, problem, mode, rest);
  }
}

function answer(call: ResourceCall, rest: string, mode: Mode): Response {
  const accept = call.headers.get("accept") ?? "*/*";
  if (/xml/i.test(accept) && !/json|\*\/\*/i.test(accept)) throw new NotImplemented(`answers as ${accept}`);
  const query = parseQuery(call.params);
  const rendering: Rendering = { mode, webUrl: call.webUrl, query };
  const segments = parseSegments(rest, query.aliases);
  if (!/^(GET|HEAD)$/.test(call.method) && !/^contextinfo$/i.test(segments[0]?.name ?? "")) checkDigest(call);
  if (!allowed(call, webSecurable, Permission.open)) throw errors.accessDenied();
  const last = segments[segments.length - 1]?.name ?? "";
  const { resource, called } = walk(rootResource(call), segments, call);
  const isContent = /^\$value$/i.test(last);
  switch (call.method) {
    case "GET":
    case "HEAD":
      if (isContent && resource.kind === "entity") return contentOf(resource);
      return respond(call, resource, rendering);
    case "POST":
      if (isContent && resource.kind === "entity") return put(call, resource);
      if (called || resource.kind === "value" || resource.kind === "raw" || resource.kind === "json")
        return respond(call, resource, rendering);
      return post(call, resource, rendering, last);
    case "PUT":
      if (isContent && resource.kind === "entity") return put(call, resource);
      return merge(call, resource, last);
    case "MERGE":
      return called && resource.kind !== "entity" ? respond(call, resource, rendering) : merge(call, resource, last);
    case "DELETE":
      if (called && resource.kind !== "entity") return respond(call, resource, rendering);
      return remove(call, resource, last);
    default:
      throw errors.wrongVerb(call.method, last);
  }
}

function contentOf(resource: Entity): Response {
  if (!resource.content) throw errors.resourceMissing("$value");
  return resource.content();
}

function put(call: Call, resource: Entity): Response {
  if (!resource.put) throw errors.wrongVerb(call.method, "$value");
  resource.put(call);
  return new Response(null, { status: 204 });
}

/** A verbose body must name the type of its entity. */
function checkType(call: Call, expected: string): void {
  const body = call.bodyObject();
  if (Object.keys(body).length === 0) return;
  const named = body[TYPE];
  if (named === undefined && /odata=verbose/i.test(call.headers.get("content-type") ?? "")) {
    throw errors.badQuery(
      "An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.",
    );
  }
  if (named !== undefined && expected.startsWith("SP.Data.") && named !== expected && named !== "SP.ListItem") {
    throw errors.badQuery(
      `An entry with type '${named}' was found, but it is not assignable to the expected type '${expected}'.`,
    );
  }
}

function post(call: ResourceCall, resource: Resource, rendering: Rendering, name: string): Response {
  if (resource.kind !== "collection" || !resource.add) throw errors.wrongVerb("POST", name);
  checkType(call, resource.type);
  return respond(call, { kind: "created", entity: resource.add(call.bodyObject(), call) }, rendering);
}

function merge(call: Call, resource: Resource, name: string): Response {
  if (resource.kind !== "entity" || !resource.merge) throw errors.wrongVerb("MERGE", name);
  checkType(call, resource.type);
  matchEtag(call, resource);
  resource.merge(call.bodyObject(), call);
  return new Response(null, { status: 204, headers: call.reply });
}

function remove(call: Call, resource: Resource, name: string): Response {
  if (resource.kind !== "entity" || !resource.remove) throw errors.wrongVerb("DELETE", name);
  matchEtag(call, resource);
  resource.remove(call);
  return new Response(null, { status: 200 });
}

function matchEtag(call: Call, resource: Entity): void {
  const sent = call.headers.get("if-match")?.trim();
  if (sent === undefined || sent === "*" || resource.etag === undefined) return;
  if (sent.toLowerCase() !== resource.etag.toLowerCase()) throw errors.stale(sent, resource.etag);
}

function respond(call: Call, resource: Resource, rendering: Rendering): Response {
  if (resource.kind === "raw") {
    const body = typeof resource.body === "string" ? resource.body : (resource.body as Uint8Array<ArrayBuffer>);
    return new Response(body, {
      status: resource.status,
      headers: { "content-type": resource.contentType, ...resource.headers },
    });
  }
  if (resource.kind === "nothing") {
    // For a navigation to nothing SharePoint answers null.
    if (resource.status === undefined) return json({ "odata.null": true }, 200, rendering.mode, call);
    return new Response(null, { status: resource.status, headers: resource.headers ?? {} });
  }
  if (resource.kind === "created") {
    const headers = new Headers(call.reply);
    if (resource.entity.etag !== undefined) headers.set("ETag", resource.entity.etag);
    headers.set("Location", encodeURI(`${call.webUrl}/_api/${resource.entity.link}`));
    return json(renderBody(resource.entity, rendering) ?? {}, 201, rendering.mode, call, headers);
  }
  const headers = new Headers(call.reply);
  if (resource.kind === "entity" && resource.etag !== undefined) headers.set("ETag", resource.etag);
  const status = resource.kind === "json" ? resource.status : 200;
  return json(renderBody(resource, rendering) ?? {}, status, rendering.mode, call, headers);
}

function json(
  body: unknown,
  status: number,
  mode: Mode,
  call: Call,
  headers: Headers = new Headers(call.reply),
): Response {
  headers.set("content-type", contentTypes[mode]);
  return new Response(JSON.stringify(body), { status, headers });
}

export function refusal(call: Pick<Call, "tenant" | "method">, problem: unknown, mode: Mode, rest: string): Response {
  if (problem instanceof SharePointError) {
    return new Response(JSON.stringify(renderError({ code: problem.code, message: problem.message }, mode)), {
      status: problem.status,
      headers: { "content-type": contentTypes[mode], ...problem.headers },
    });
  }
  if (problem instanceof NotImplemented) {
    call.tenant.log(`501 ${call.method} ${rest}: ${problem.message}`);
    const body = renderError({ code: "-1, System.NotImplementedException", message: problem.message }, mode);
    return new Response(JSON.stringify(body), { status: 501, headers: { "content-type": contentTypes[mode] } });
  }
  call.tenant.log(
    `500 ${call.method} ${rest}: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`,
  );
  const body = renderError({ code: "-1, System.Exception", message: "Unknown Error" }, mode);
  return new Response(JSON.stringify(body), { status: 500, headers: { "content-type": contentTypes[mode] } });
}

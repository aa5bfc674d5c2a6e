// CORS as in SharePoint Online: for OAuth requests only, from any origin, exposing no header of the answer.

const ALLOWED = "GET, POST, HEAD, PUT, DELETE, MERGE, PATCH, OPTIONS";

export function isPreflight(request: Request): boolean {
  return request.method === "OPTIONS" && request.headers.has("origin");
}

/** The preflight must announce an Authorization header; a cookie request from another origin gets no CORS headers. */
export function preflight(request: Request): Response {
  const asked = request.headers.get("access-control-request-headers") ?? "";
  if (!/(^|[\s,])authorization(?=[\s,]|$)/i.test(asked)) return new Response(null, { status: 401 });
  return new Response(null, {
    status: 200,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": ALLOWED,
      "access-control-allow-headers": asked,
      "access-control-max-age": "2592000",
    },
  });
}

export function allowOrigin(request: Request, response: Response): void {
  if (!request.headers.has("origin")) return;
  if (!/^bearer /i.test(request.headers.get("authorization") ?? "")) return;
  response.headers.set("access-control-allow-origin", "*");
}

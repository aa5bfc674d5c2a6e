// Connects the server to a port. A lost answer breaks the connection.
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { LostAnswer } from "./faults.ts";
import type { SharePoint } from "./server.ts";

type Bindings = Pick<HttpBindings, "outgoing"> | { outgoing?: { destroy(): unknown } };

/** For `serve({ fetch })` of @hono/node-server. */
export function listener(
  sharepoint: Pick<SharePoint, "fetch">,
): (request: Request, bindings: Bindings) => Promise<Response> {
  return async (request, bindings) => {
    try {
      return await sharepoint.fetch(request);
    } catch (problem) {
      if (!(problem instanceof LostAnswer)) throw problem;
      bindings.outgoing?.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
}

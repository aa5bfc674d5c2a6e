// The one meeting of the local tenant: what is on its stage, in memory, for every window.
import { Hono } from "hono";
import { type OnStage, sharingProtocols } from "./onStage.ts";
import { findPerson } from "./people.ts";

/** `tabUrl`: the address of the tab. Only pages of its origin can be shared, as with the `validDomains` of a manifest. */
export function createMeeting(tabUrl: string): Hono {
  let onStage: OnStage | undefined;
  const app = new Hono();

  app.get("/stage", (context) => context.json(onStage ?? null, 200, { "cache-control": "no-store" }));

  app.put("/stage", async (context) => {
    const { url, protocol, by } = (await context.req.json()) as Partial<Record<keyof OnStage, string>>;
    const known = sharingProtocols.find((each) => each === protocol);
    const person = findPerson(by ?? "");
    if (!known || !person) return context.text("Sharing needs a protocol and a person of the local tenant.", 400);
    if (!url || !URL.canParse(url) || new URL(url).origin !== new URL(tabUrl).origin) {
      return context.text("The address is outside the app's valid domains.", 403);
    }
    onStage = { url, protocol: known, by: person.id, at: new Date().toISOString() };
    return context.body(null, 204);
  });

  app.delete("/stage", (context) => {
    onStage = undefined;
    return context.body(null, 204);
  });

  return app;
}

// The server of the host page's origin: the page, its settings, the identity service, the meeting, and each window's network state.
import { Hono } from "hono";
import type { HostSettings } from "./hostSettings.ts";
import { clientId, type Identity, tenantId } from "./identity.ts";
import type { Mail } from "./mail.ts";
import { createMeeting } from "./meeting.ts";
import type { Network } from "./network.ts";
import { networkStates } from "./networkStates.ts";
import { findPerson } from "./people.ts";

export interface HostServerOptions extends Omit<HostSettings, "clientId" | "tenantId"> {
  readonly identity: Identity;
  readonly network: Network;
  /** A file of the built host page; undefined when there is none at that path. */
  readonly page: (path: string) => Response | undefined;
  /** The mails that SharePoint would send to somebody, by login. */
  readonly mails: (login: string) => Promise<readonly Mail[]>;
}

export function createHostServer(options: HostServerOptions): {
  fetch(request: Request): Response | Promise<Response>;
} {
  const { identity, network, tabUrl, sites, authorityHost } = options;
  const app = new Hono();

  app.get("/host.json", (context) =>
    context.json({ tabUrl, sites, authorityHost, clientId, tenantId } satisfies HostSettings),
  );

  app.put("/network/:session", async (context) => {
    const state = networkStates.find((known) => known === context.req.query("state"));
    if (!state) return context.text(`The network is one of ${networkStates.join(", ")}.`, 400);
    network.set(context.req.param("session"), state);
    return context.body(null, 204);
  });

  app.get("/mails", async (context) => {
    const person = findPerson(context.req.query("as") ?? "");
    return person ? context.json(await options.mails(person.login)) : context.notFound();
  });

  app.route("/meeting", createMeeting(tabUrl));

  app.get("/identity/.well-known/openid-configuration", (context) => context.json(identity.configuration()));
  app.get("/identity/keys", (context) => context.json(identity.keys()));

  // There are no passwords: naming a person is enough.
  app.post("/identity/token", async (context) => {
    const form = await context.req.parseBody();
    const text = (name: string) => (typeof form[name] === "string" ? form[name] : "");
    if (text("grant_type") !== "password") {
      return context.json(
        oauthError("unsupported_grant_type", "The local identity takes grant_type=password only."),
        400,
      );
    }
    const person = findPerson(text("username"));
    if (!person) {
      return context.json(oauthError("invalid_grant", `Nobody here is called "${text("username")}".`), 400);
    }
    const session = text("session") || "none";
    return context.json(await identity.issue({ person, session, scope: text("scope") }), 200, {
      "cache-control": "no-store",
    });
  });

  app.get("*", (context) => options.page(context.req.path) ?? context.notFound());
  return app;
}

function oauthError(error: string, description: string): { error: string; error_description: string } {
  return { error, error_description: description };
}

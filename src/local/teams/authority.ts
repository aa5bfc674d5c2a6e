// The identity service for a tab outside Teams: a sign-in page, then a code that is exchanged for tokens (OAuth 2 with PKCE). On
// https, because MSAL accepts no http authority.
import { createHash, randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { clientId, type Identity, tenantId } from "./identity.ts";
import { findPerson, type Person } from "./people.ts";
import { pickerPage } from "./pickerPage.ts";

export interface AuthorityOptions {
  readonly identity: Identity;
  /** The origin of this service. */
  readonly origin: string;
  /** The only redirect address, as registered in Entra. */
  readonly redirectUri: string;
}

interface Grant {
  readonly person: Person;
  readonly scope: string;
}

interface Code extends Grant {
  readonly challenge: string;
  readonly nonce: string;
}

/** The most codes and refresh tokens kept; the oldest are dropped. */
const maxKept = 500;

export function createAuthority({ identity, origin, redirectUri }: AuthorityOptions): Hono {
  const codes = new Map<string, Code>();
  const refreshes = new Map<string, Grant>();
  const app = new Hono();
  app.use(cors({ origin: new URL(redirectUri).origin }));

  app.get(`/${tenantId}/v2.0/.well-known/openid-configuration`, (context) =>
    context.json({
      ...identity.configuration(),
      // MSAL requires the issuer to be on the host that it asked.
      issuer: `${origin}/${tenantId}/v2.0`,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      end_session_endpoint: `${origin}/logout`,
      grant_types_supported: ["authorization_code", "refresh_token"],
      response_types_supported: ["code"],
    }),
  );

  app.get("/authorize", (context) => {
    const query = new URL(context.req.url).searchParams;
    const problem = problemWith(query, redirectUri);
    if (problem) return context.text(`${problem}\n`, 400);
    const named = query.get("person");
    if (named === null) return context.html(pickerPage(query));
    const back = { state: query.get("state") ?? "" };
    const person = findPerson(named);
    if (!person) {
      // In the place of a person, a number refuses with that error of Entra's.
      const number = /^\d{5,7}$/.test(named) ? named : "65004";
      const description = `AADSTS${number}: The person is not signed in. Correlation ID: ${randomUUID()}`;
      return answer(context, { ...back, error: "access_denied", error_description: description });
    }
    const code = keep(codes, {
      person,
      scope: query.get("scope") ?? "",
      challenge: query.get("code_challenge") ?? "",
      nonce: query.get("nonce") ?? "",
    });
    return answer(context, { ...back, code });
  });

  const answer = (context: Context, values: Record<string, string>) =>
    context.redirect(`${redirectUri}#${new URLSearchParams(values)}`);

  app.post("/token", async (context) => {
    const form = await context.req.parseBody();
    const text = (name: string) => (typeof form[name] === "string" ? form[name] : "");
    const granted = grantOf(text);
    if (!granted) {
      const description = "AADSTS70000: The code or refresh token is not known here, or was used before.";
      return context.json({ error: "invalid_grant", error_description: description }, 400);
    }
    const { person } = granted;
    const issued = await identity.issue({ session: "none", ...granted, scope: text("scope") || granted.scope });
    const client = { uid: person.objectId, utid: tenantId };
    return context.json(
      {
        ...issued,
        refresh_token: keep(refreshes, granted),
        client_info: Buffer.from(JSON.stringify(client)).toString("base64url"),
      },
      200,
      { "cache-control": "no-store" },
    );
  });

  /** What a code or refresh token was issued for. Each can be used once. */
  function grantOf(text: (name: string) => string): (Grant & { readonly nonce?: string }) | undefined {
    if (text("grant_type") === "refresh_token") return take(refreshes, text("refresh_token"));
    const code = take(codes, text("code"));
    const proof = createHash("sha256").update(text("code_verifier")).digest("base64url");
    return code?.challenge === proof && text("redirect_uri") === redirectUri ? code : undefined;
  }

  return app;
}

function problemWith(query: URLSearchParams, redirectUri: string): string | undefined {
  if (query.get("client_id") !== clientId) return "This app is not registered here.";
  if (query.get("redirect_uri") !== redirectUri) return `Answers go to ${redirectUri} only.`;
  if (query.get("code_challenge_method") !== "S256") return "A code is given for a S256 challenge only.";
  return undefined;
}

function keep<T>(kept: Map<string, T>, value: T): string {
  const name = randomUUID();
  kept.set(name, value);
  const oldest = kept.keys().next();
  if (kept.size > maxKept && !oldest.done) kept.delete(oldest.value);
  return name;
}

function take<T>(kept: Map<string, T>, name: string): T | undefined {
  const value = kept.get(name);
  kept.delete(name);
  return value;
}

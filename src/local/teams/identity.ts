// The identity service of the local tenant: issues and checks the tokens that Entra would issue for SharePoint.
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from "jose";
import { findPerson, type Person } from "./people.ts";

export const tenantId = "6f5d3a52-9d1b-4c3e-9a74-2b7c8d5e4f10";
export const clientId = "b3f1c9a4-6d27-4e0f-8a52-9c7e41d80b16";

const lifetimeSeconds = 3600;

export interface IdentityOptions {
  /** The origin of the identity service, which is the issuer of its tokens. */
  readonly origin: string;
  /** SharePoint's origin: the audience of access tokens. */
  readonly audience: string;
  /** The file of the signing key: tokens stay valid after a restart. */
  readonly keyFile: string;
  readonly now?: () => Date;
}

interface TokenRequest {
  readonly person: Person;
  /** The host window's session, by which the server finds the window's simulated network. */
  readonly session: string;
  readonly scope?: string;
  /** The nonce of the sign-in request. */
  readonly nonce?: string;
}

interface Tokens {
  readonly token_type: "Bearer";
  readonly access_token: string;
  readonly id_token: string;
  /** Seconds. */
  readonly expires_in: number;
  readonly scope: string;
}

export interface Identity {
  readonly issuer: string;
  issue(request: TokenRequest): Promise<Tokens>;
  /** The login and scopes in a SharePoint access token; undefined when the token is forged, expired or for another service. */
  authenticate(token: string): Promise<{ readonly login: string; readonly scopes: readonly string[] } | undefined>;
  /** The answer of `/.well-known/openid-configuration`. */
  configuration(): Record<string, unknown>;
  keys(): { keys: JWK[] };
}

export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const now = options.now ?? (() => new Date());
  const issuer = `${options.origin}/identity/${tenantId}/v2.0`;
  const secret = await signingKey(options.keyFile);
  const published = publicPart(secret);
  const signWith = await importJWK(secret, "RS256");
  const checkWith = await importJWK(published, "RS256");

  const sign = (claims: Record<string, unknown>, audience: string, seconds: number) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: String(secret.kid) })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(String(claims.oid))
      .setIssuedAt(seconds)
      .setNotBefore(seconds)
      .setExpirationTime(seconds + lifetimeSeconds)
      .setJti(randomUUID())
      .sign(signWith);

  const checked = new Map<string, Checked>();

  return {
    issuer,
    async issue({ person, session, scope, nonce }) {
      const seconds = Math.floor(now().getTime() / 1000);
      const permissions = permissionsIn(scope ?? "", options.audience);
      const who = { oid: person.objectId, tid: tenantId, name: person.title, ver: "2.0" };
      return {
        token_type: "Bearer",
        access_token: await sign(
          { ...who, upn: person.login, scp: permissions.join(" "), appid: clientId, sid: session },
          options.audience,
          seconds,
        ),
        id_token: await sign(
          {
            ...who,
            preferred_username: person.login,
            upn: person.login,
            login_hint: person.login,
            ...(nonce && { nonce }),
          },
          clientId,
          seconds,
        ),
        expires_in: lifetimeSeconds,
        scope: permissions.map((permission) => `${options.audience}/${permission}`).join(" "),
      };
    },
    async authenticate(token) {
      const seconds = now().getTime() / 1000;
      const known = checked.get(token);
      if (known && known.from <= seconds && seconds < known.until) return known.holder;
      try {
        const { payload } = await jwtVerify(token, checkWith, {
          issuer,
          audience: options.audience,
          algorithms: ["RS256"],
          currentDate: now(),
        });
        const person = findPerson(String(payload.upn));
        const holder = person && { login: person.login, scopes: String(payload.scp).split(" ") };
        if (checked.size >= remembered) checked.clear();
        checked.set(token, { holder, from: Number(payload.nbf), until: Number(payload.exp) });
        return holder;
      } catch {
        // jose throws for every invalid token. The reason does not matter here.
        return undefined;
      }
    },
    configuration: () => ({
      issuer,
      token_endpoint: `${options.origin}/identity/token`,
      jwks_uri: `${options.origin}/identity/keys`,
      authorization_endpoint: `${options.origin}/identity/authorize`,
      grant_types_supported: ["password"],
      response_types_supported: ["id_token", "token"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["RS256"],
      scopes_supported: ["openid", "profile", "email", "offline_access"],
    }),
    keys: () => ({ keys: [published] }),
  };
}

/** A token whose signature was checked. That costs more than answering most requests. */
interface Checked {
  readonly holder: Awaited<ReturnType<Identity["authenticate"]>>;
  /** In seconds, the time in which it is good. */
  readonly from: number;
  readonly until: number;
}

const remembered = 1000;

/** `https://contoso.sharepoint.com/AllSites.Write` asks SharePoint for `AllSites.Write`; scopes of other resources are ignored. */
function permissionsIn(scope: string, audience: string): string[] {
  const asked = scope
    .split(/\s+/)
    .filter((one) => one.toLowerCase().startsWith(`${audience.toLowerCase()}/`))
    .map((one) => one.slice(audience.length + 1))
    .filter((permission) => permission !== "" && permission !== ".default");
  return asked.length > 0 ? asked : ["AllSites.Write"];
}

async function signingKey(file: string): Promise<JWK> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as JWK;
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  const key: JWK = { ...jwk, alg: "RS256", use: "sig", kid: await calculateJwkThumbprint(jwk) };
  writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  return key;
}

function publicPart({ kty, n, e, alg, use, kid }: JWK): JWK {
  return { kty, n, e, alg, use, kid } as JWK;
}

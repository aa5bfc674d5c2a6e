import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLocalJWKSet, decodeJwt, jwtVerify, SignJWT } from "jose";
import { afterAll, expect, test } from "vitest";
import { clientId, createIdentity, type Identity, tenantId } from "../../../src/local/teams/identity.ts";
import { findPerson, type Person } from "../../../src/local/teams/people.ts";

const folder = mkdtempSync(join(tmpdir(), "identity-"));
afterAll(() => rmSync(folder, { recursive: true }));

const origin = "http://127.0.0.1:5600";
const audience = "http://127.0.0.1:5602";
const lead = findPerson("lead-5") as Person;

const identityAt = (time: string, keyFile = "key.json", forAudience = audience): Promise<Identity> =>
  createIdentity({ origin, audience: forAudience, keyFile: join(folder, keyFile), now: () => new Date(time) });

const morning = "2026-11-21T09:00:00Z";

test("an access token names the person, the service and the window", async () => {
  const identity = await identityAt(morning);
  const { access_token, expires_in, scope } = await identity.issue({ person: lead, session: "window-1" });
  expect(decodeJwt(access_token)).toMatchObject({
    iss: `${origin}/identity/${tenantId}/v2.0`,
    aud: audience,
    oid: lead.objectId,
    tid: tenantId,
    upn: "lead-5@council.example",
    name: "Programme lead 5",
    scp: "AllSites.Write",
    sid: "window-1",
  });
  expect(expires_in).toBe(3600);
  expect(scope).toBe(`${audience}/AllSites.Write`);
});

test("an id token is for the app and has the name of the person", async () => {
  const identity = await identityAt(morning);
  const { id_token } = await identity.issue({ person: lead, session: "window-1" });
  expect(decodeJwt(id_token)).toMatchObject({
    aud: clientId,
    oid: lead.objectId,
    preferred_username: "lead-5@council.example",
    name: "Programme lead 5",
  });
});

test("a token holds the permission that was asked of SharePoint, and none of other services", async () => {
  const identity = await identityAt(morning);
  const scope = `openid https://graph.microsoft.com/User.Read ${audience}/AllSites.FullControl`;
  const { access_token } = await identity.issue({ person: lead, session: "window-1", scope });
  expect(decodeJwt(access_token).scp).toBe("AllSites.FullControl");
});

test("the login is read from a good token", async () => {
  const identity = await identityAt(morning);
  const { access_token } = await identity.issue({ person: lead, session: "window-1" });
  expect(await identity.authenticate(access_token)).toMatchObject({ login: "lead-5@council.example" });
});

test("a token is good for an hour", async () => {
  const { access_token } = await (await identityAt(morning)).issue({ person: lead, session: "window-1" });
  expect(await (await identityAt("2026-11-21T09:59:59Z")).authenticate(access_token)).toMatchObject({
    login: lead.login,
  });
  expect(await (await identityAt("2026-11-21T10:00:01Z")).authenticate(access_token)).toBeUndefined();
});

test("a token that was good before is refused when its hour is over, and before its time", async () => {
  let time = morning;
  const options = { origin, audience, keyFile: join(folder, "key.json") };
  const identity = await createIdentity({ ...options, now: () => new Date(time) });
  const { access_token } = await identity.issue({ person: lead, session: "window-1" });
  const answerAt = (at: string) => {
    time = at;
    return identity.authenticate(access_token);
  };
  expect(await answerAt(morning)).toMatchObject({ login: lead.login });
  expect(await answerAt("2026-11-21T09:59:59.999Z")).toMatchObject({ login: lead.login });
  expect(await answerAt("2026-11-21T10:00:00Z")).toBeUndefined();
  expect(await answerAt("2026-11-21T08:59:59Z")).toBeUndefined();
});

test("tokens of another key, for another service, without a signature, or that are none, are refused", async () => {
  const identity = await identityAt(morning);
  const ofAnotherKey = await (await identityAt(morning, "other.json")).issue({ person: lead, session: "x" });
  const forAnother = await (await identityAt(morning, "key.json", "http://127.0.0.1:9")).issue({
    person: lead,
    session: "x",
  });
  const { id_token, access_token } = await identity.issue({ person: lead, session: "x" });
  const [, payload] = access_token.split(".");
  const unsigned = `${btoa('{"alg":"none"}').replaceAll("=", "")}.${payload}.`;
  const secret = new TextEncoder().encode("a secret that is long enough for HS256");
  const symmetric = await new SignJWT(decodeJwt(access_token)).setProtectedHeader({ alg: "HS256" }).sign(secret);
  for (const token of [
    ofAnotherKey.access_token,
    forAnother.access_token,
    id_token,
    unsigned,
    symmetric,
    "",
    "no token",
  ]) {
    expect(await identity.authenticate(token)).toBeUndefined();
  }
});

test("tokens outlive a restart, because the key is kept", async () => {
  const { access_token } = await (await identityAt(morning)).issue({ person: lead, session: "window-1" });
  expect(await (await identityAt(morning)).authenticate(access_token)).toMatchObject({ login: lead.login });
});

test("the published keys check its tokens, and the private part is not among them", async () => {
  const identity = await identityAt(morning);
  const { access_token } = await identity.issue({ person: lead, session: "window-1" });
  const keys = identity.keys();
  const { payload } = await jwtVerify(access_token, createLocalJWKSet(keys), { currentDate: new Date(morning) });
  expect(payload.upn).toBe(lead.login);
  expect(Object.keys(keys.keys[0] ?? {}).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
});

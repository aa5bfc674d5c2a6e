// The local identity as a page outside Teams meets it: what it gives, and what it does not.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAuthority } from "../../../src/local/teams/authority.ts";
import { clientId, createIdentity, type Identity } from "../../../src/local/teams/identity.ts";

const folder = mkdtempSync(join(tmpdir(), "authority-"));
const origin = "https://127.0.0.1:5603";
const audience = "http://127.0.0.1:5602";
const redirectUri = "http://localhost:5601/relay.html";
const verifier = "a verifier that nobody else knows, and long enough";
let identity: Identity;
let authority: ReturnType<typeof createAuthority>;

beforeAll(async () => {
  identity = await createIdentity({ origin: "http://127.0.0.1:5600", audience, keyFile: join(folder, "key.json") });
  authority = createAuthority({ identity, origin, redirectUri });
});
afterAll(() => rmSync(folder, { recursive: true }));

const wish = {
  client_id: clientId,
  redirect_uri: redirectUri,
  scope: `${audience}/AllSites.Write openid`,
  state: "a state",
  nonce: "a nonce",
  code_challenge: createHash("sha256").update(verifier).digest("base64url"),
  code_challenge_method: "S256",
};

async function choose(person: string): Promise<URLSearchParams> {
  const response = await authority.request(`/authorize?${new URLSearchParams({ ...wish, person })}`);
  const location = response.headers.get("location") ?? "";
  expect(location.startsWith(`${redirectUri}#`)).toBe(true);
  return new URLSearchParams(location.slice(redirectUri.length + 1));
}

async function redeem(fields: Record<string, string>) {
  const body = new URLSearchParams({ redirect_uri: redirectUri, code_verifier: verifier, ...fields });
  const response = await authority.request("/token", { method: "POST", body });
  return { status: response.status, answer: (await response.json()) as Record<string, string> };
}

test("the page lists everybody, and the chosen person's code gives that person's tokens", async () => {
  const page = await (await authority.request(`/authorize?${new URLSearchParams(wish)}`)).text();
  expect(page.match(/person=/g)).toHaveLength(26);
  const answer = await choose("lead-5");
  expect(answer.get("state")).toBe("a state");
  const { answer: tokens } = await redeem({ grant_type: "authorization_code", code: answer.get("code") ?? "" });
  expect(await identity.authenticate(tokens.access_token ?? "")).toMatchObject({ login: "lead-5@council.example" });
  expect(decodeJwt(tokens.id_token ?? "")).toMatchObject({ nonce: "a nonce", aud: clientId });
});

test("a code works once, and only with the right verifier; a refresh token works once", async () => {
  const code = (await choose("lead-5")).get("code") ?? "";
  expect(await redeem({ grant_type: "authorization_code", code, code_verifier: "another" })).toMatchObject({
    status: 400,
  });
  const second = { grant_type: "authorization_code", code: (await choose("lead-5")).get("code") ?? "" };
  const { answer } = await redeem(second);
  expect(await redeem(second)).toMatchObject({ status: 400, answer: { error: "invalid_grant" } });
  const refresh = { grant_type: "refresh_token", refresh_token: answer.refresh_token ?? "" };
  expect((await redeem(refresh)).status).toBe(200);
  expect((await redeem(refresh)).status).toBe(400);
});

test("cancelling returns an OAuth error", async () => {
  const answer = await choose("");
  expect(answer.get("error")).toBe("access_denied");
  expect(answer.get("error_description")).toContain("AADSTS65004");
});

test("a number in the place of a person is refused with that error of Entra's", async () => {
  const answer = await choose("50105");
  expect(answer.get("error_description")).toMatch(/^AADSTS50105: .+ Correlation ID: [\w-]{36}$/);
});

test("answers go to the registered page of the registered app, for a proof that can be checked", async () => {
  for (const wrong of [
    { redirect_uri: "https://elsewhere.example/" },
    { client_id: "another" },
    { code_challenge_method: "plain" },
  ]) {
    const response = await authority.request(
      `/authorize?${new URLSearchParams({ ...wish, ...wrong, person: "owner" })}`,
    );
    expect(response.status).toBe(400);
  }
});

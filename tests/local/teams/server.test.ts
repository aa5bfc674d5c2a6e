import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createIdentity, type Identity } from "../../../src/local/teams/identity.ts";
import { createNetwork } from "../../../src/local/teams/network.ts";
import { createHostServer } from "../../../src/local/teams/server.ts";

const folder = mkdtempSync(join(tmpdir(), "host-server-"));
afterAll(() => rmSync(folder, { recursive: true }));

const origin = "http://127.0.0.1:5600";
const network = createNetwork();
let identity: Identity;
let server: ReturnType<typeof createHostServer>;

beforeAll(async () => {
  identity = await createIdentity({ origin, audience: "http://127.0.0.1:5602", keyFile: join(folder, "key.json") });
  server = createHostServer({
    identity,
    network,
    tabUrl: "http://localhost:5601/",
    authorityHost: "127.0.0.1:5603",
    sites: { standard: "http://127.0.0.1:5602/sites/improvement", private: "", shared: "" },
    page: (path) => (path === "/" ? new Response("the page") : undefined),
    mails: async (to) => [{ to, subject: "You were mentioned", text: "@You, look", link: "http://there", sent: 0 }],
  });
});

const ask = async (path: string, init?: RequestInit) => server.fetch(new Request(`${origin}${path}`, init));

const askToken = (form: Record<string, string>) =>
  ask("/identity/token", { method: "POST", body: new URLSearchParams({ grant_type: "password", ...form }) });

test("serves the page and its settings, and no other path", async () => {
  expect(await (await ask("/")).text()).toBe("the page");
  expect(await (await ask("/host.json")).json()).toMatchObject({ tabUrl: "http://localhost:5601/" });
  expect((await ask("/elsewhere")).status).toBe(404);
});

test("the mails of a person of the directory are theirs, and nobody else has any", async () => {
  const mails = await ask("/mails?as=lead-5");
  expect(await mails.json()).toMatchObject([{ to: "lead-5@council.example", subject: "You were mentioned" }]);
  expect((await ask("/mails?as=somebody")).status).toBe(404);
});

test("naming a person is enough for a token, by short name or by login", async () => {
  for (const username of ["lead-5", "lead-5@council.example"]) {
    const answer = (await (await askToken({ username })).json()) as { access_token: string };
    expect(await identity.authenticate(answer.access_token)).toMatchObject({ login: "lead-5@council.example" });
  }
});

test("an unknown person or another grant is refused with an OAuth error", async () => {
  const stranger = await askToken({ username: "somebody" });
  expect(stranger.status).toBe(400);
  expect(await stranger.json()).toMatchObject({ error: "invalid_grant" });
  expect(await (await askToken({ username: "lead-5", grant_type: "authorization_code" })).json()).toMatchObject({
    error: "unsupported_grant_type",
  });
});

test("a window's network state holds for the tokens of that window only", async () => {
  const tokenOf = async (session: string) => {
    const answer = (await (await askToken({ username: "lead-5", session })).json()) as { access_token: string };
    return `Bearer ${answer.access_token}`;
  };
  expect((await ask("/network/window-1?state=offline", { method: "PUT" })).status).toBe(204);
  expect(network.stateFor(await tokenOf("window-1"))).toBe("offline");
  expect(network.stateFor(await tokenOf("window-2"))).toBe("online");
  await ask("/network/window-1?state=online", { method: "PUT" });
  expect(network.stateFor(await tokenOf("window-1"))).toBe("online");
  expect(network.stateFor(undefined)).toBe("online");
  expect(network.stateFor("Bearer nonsense")).toBe("online");
});

test("a network state that does not exist is refused", async () => {
  expect((await ask("/network/window-1?state=stormy", { method: "PUT" })).status).toBe(400);
});

describe("the stage of the meeting", () => {
  const share = (asked: object) => ask("/meeting/stage", { method: "PUT", body: JSON.stringify(asked) });
  const onStage = async () => (await ask("/meeting/stage")).json();
  const asked = { url: "http://localhost:5601/?screen=board", protocol: "Collaborative", by: "coordinator-1" };

  afterEach(async () => {
    await ask("/meeting/stage", { method: "DELETE" });
  });

  test("is empty until somebody shares, shows what was shared last, and is empty again when it is stopped", async () => {
    expect(await onStage()).toBeNull();
    expect((await share(asked)).status).toBe(204);
    expect(await onStage()).toMatchObject(asked);
    const other = { url: "http://localhost:5601/?open=1.1.1", protocol: "ScreenShare", by: "owner" };
    await share(other);
    expect(await onStage()).toMatchObject(other);
    await ask("/meeting/stage", { method: "DELETE" });
    expect(await onStage()).toBeNull();
  });

  test("takes no address outside the tab, as Teams takes none outside the manifest's domains", async () => {
    for (const url of ["https://elsewhere.example/", "http://localhost:5602/", "/?screen=board", ""]) {
      expect((await share({ ...asked, url })).status).toBe(403);
    }
    expect(await onStage()).toBeNull();
  });

  test("takes no protocol or person that it does not know", async () => {
    expect((await share({ ...asked, protocol: "Cinema" })).status).toBe(400);
    expect((await share({ ...asked, by: "nobody" })).status).toBe(400);
  });
});

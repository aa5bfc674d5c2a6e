// Snapshots in a library of SharePoint: coordinators add a file once, its bytes stay what they were, and nobody but an owner changes it. What
// SharePoint Online lets people do who may add and not edit is not documented as a promise, so each is something to confirm on a real tenant.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { snapshotFiles } from "../../src/plan/snapshots/list.ts";
import { createFiles } from "../../src/sharepoint/files.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { ask, get, type Sent } from "../provision/rawRest.ts";
import { coordinator, openWithCoordinator } from "../provision/withCoordinator.ts";

const library = `/sites/improvement/${snapshotFiles.title}`;
const content = '{"words":"Half \\ud83d, whole 😀, a tab\\t and\\r\\nlines"}';

let site: LocalSite;
beforeAll(async () => {
  site = await openWithCoordinator();
});
afterAll(() => site.close());

const filesAs = (login: string) => createFiles({ sp: site.as(login), url: site.siteUrl });
const add = (name: string, words = content, login = coordinator) =>
  filesAs(login).addOnce({ library: snapshotFiles, name, content: words });
const linkOf = (name: string) => `${site.siteUrl}/Snapshots/${name}`;
const place = (name: string) => `getFileByServerRelativePath(decodedurl='${library}/${name}')`;
async function held(name: string): Promise<string> {
  const bytes = await filesAs(OWNER).contentOf(linkOf(name));
  return bytes.kind === "done" ? Buffer.from(bytes.value).toString() : bytes.kind;
}
const versions = async (name: string) =>
  (await get(site, OWNER, `${place(name)}/ListItemAllFields?$select=OData__UIVersionString`)).OData__UIVersionString;

describe("a coordinator adds a snapshot", () => {
  test("once, and whoever adds one of that name later is told that there is one, which stays as it is", async () => {
    expect(await add("round-001.json")).toEqual({
      kind: "done",
      value: { link: linkOf("round-001.json"), isAdded: true },
    });
    expect(await add("round-001.json", "{}")).toEqual({
      kind: "done",
      value: { link: linkOf("round-001.json"), isAdded: false },
    });
    expect(await add("round-001.json", "{}", OWNER)).toMatchObject({ value: { isAdded: false } });
    expect([await held("round-001.json"), await versions("round-001.json")]).toEqual([content, "1.0"]);
  });

  test("whose bytes stay what they were, also those of 4 MB in one request", async () => {
    const large = JSON.stringify({ words: "Zwölf Boxkämpfer 😀\u2028".repeat(180_000) });
    const before = site.requests();
    await add("round-002.json", large);
    expect(site.requests() - before).toBe(1);
    expect((await held("round-002.json")) === large).toBe(true);
  });

  test("though the answer is lost: it is there when it is added again", async () => {
    site.failAfter(0, "answer");
    const lost = await add("round-003.json");
    site.heal();
    expect(lost.kind).toBe("later");
    expect(await add("round-003.json", "{}")).toMatchObject({ value: { isAdded: false } });
    expect(await held("round-003.json")).toBe(content);
  });

  test("and is told so where the request did not arrive, and nothing is there", async () => {
    site.failAfter(0);
    const failed = await add("round-004.json");
    site.heal();
    expect([failed.kind, await held("round-004.json")]).toEqual(["later", "gone"]);
  });

  test("and is told what to do where there is no library", async () => {
    const missing = { ...snapshotFiles, title: "No such library" };
    expect(await filesAs(coordinator).addOnce({ library: missing, name: "round-001.json", content })).toEqual({
      kind: "gone",
      why: "There is no library No such library. A site owner can fix this by setting up the site again.",
    });
  });

  test.each(["lead-3@council.example", "verifier-1@council.example"])("and %s may not", async (login) => {
    expect(await add("round-005.json", content, login)).toMatchObject({ kind: "refused", status: 403 });
    expect(await held("round-005.json")).toBe("gone");
  });
});

describe("over REST without our client, a coordinator", () => {
  const name = "round-010.json";
  beforeAll(() => add(name));

  const root = `getFolderByServerRelativePath(decodedurl='${library}')`;
  const upload = "uploadId=guid'6f1c22a0-0000-4000-8000-000000000001'";
  const item = `${place(name)}/ListItemAllFields`;
  const attempts: readonly (readonly [string, string, Sent?])[] = [
    ["add another over it", `${root}/Files/AddUsingPath(decodedurl='${name}',overwrite=true)`, { body: "{}" }],
    ["add another over it by the older name", `${root}/Files/add(url='${name}',overwrite=true)`, { body: "{}" }],
    [
      "add another over it in other letters",
      `${root}/Files/AddUsingPath(decodedurl='ROUND-010.JSON',overwrite=true)`,
      { body: "{}" },
    ],
    ["empty it", `${root}/Files/AddStubUsingPath(decodedurl='${name}')`],
    ["write its content", `${place(name)}/$value`, { method: "PUT", body: "{}" }],
    ["begin an upload into it", `${place(name)}/StartUpload(${upload})`, { body: "{}" }],
    ["end an upload into it", `${place(name)}/FinishUpload(${upload},fileOffset=0)`, { body: "{}" }],
    ["delete it", place(name), { method: "DELETE" }],
    ["recycle it", `${place(name)}/Recycle`],
    ["move it", `${place(name)}/MoveTo(newurl='${library}/moved.json',flags=1)`],
    ["copy another over it", `${place("round-001.json")}/CopyTo(strnewurl='${library}/${name}',boverwrite=true)`],
    ["check it out", `${place(name)}/CheckOut`],
    ["rename it", item, { method: "MERGE", body: { FileLeafRef: "other.json" } }],
    ["give it a title", item, { method: "MERGE", body: { Title: "Another" } }],
    ["delete its row", item, { method: "DELETE" }],
  ];

  test.each(attempts.map(([what, path, sent = {}]) => ({ what, path, sent })))(
    "may not $what",
    async ({ path, sent }) => {
      const { status } = await ask(site, coordinator, path, { method: "POST", ...sent });
      expect(status).toBe(403);
      expect([await held(name), await versions(name)]).toEqual([content, "1.0"]);
    },
  );

  test("is refused a file of a name that is there, in whatever letters, also without overwriting", async () => {
    for (const taken of [name, "Round-010.JSON"]) {
      const { status, body } = await ask(site, coordinator, `${root}/Files/AddUsingPath(decodedurl='${taken}')`, {
        method: "POST",
        body: "{}",
      });
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining("-2130575257")]);
    }
    expect(await held(name)).toBe(content);
  });
});

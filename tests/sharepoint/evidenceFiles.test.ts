// Evidence files in SharePoint: a programme's people add them and cannot change them, and an upload whose answer was lost is found again.
import { webcrypto } from "node:crypto";
import "@pnp/sp/files/index.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evidenceFiles, restrictedFiles } from "../../src/features/assurance/list.ts";
import { folderOf, programmes } from "../../src/plan/programmes.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { createFiles } from "../../src/sharepoint/files.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { openPrepared } from "../provision/preparedSite.ts";
import { ask, get } from "../provision/rawRest.ts";
import { aDocument } from "../support/aDocument.ts";
import { definition } from "../support/definition.ts";

const lead = "lead-1@council.example";
const programme = { number: 1, title: "Training" };
const folder = folderOf(programme);
const library = `/sites/improvement/${evidenceFiles.title}`;
const nothing = () => undefined;

/** Before files were only added, a programme's people could also change them. */
const beforeAddOnly = {
  ...definition,
  lists: definition.lists.map((list) =>
    list.title === evidenceFiles.title
      ? { ...list, access: { root: {}, folders: { programme: "Improvement contribute" } } as const }
      : list,
  ),
};

async function withProgramme(site: LocalSite): Promise<void> {
  const sp = site.as(OWNER);
  await provisionSite(sp, definition, nothing);
  const { Id, Title: name, Email: email } = await sp.web.ensureUser(lead);
  const fields = { ...programme, lead: { id: Id, name, email } };
  await sp.web.lists.getByTitle(programmes.title).items.add(encodeFields(programmes, fields));
  await provisionSite(sp, definition, nothing);
}

const open = () => openPrepared({ name: "with a programme", prepare: withProgramme });

const place = (name: string) => `getFileByServerRelativePath(decodedurl='${library}/${folder}/${name}')`;
const inFolder = `getFolderByServerRelativePath(decodedurl='${library}/${folder}')`;

async function addFile(site: LocalSite, name: string, as = lead, content = "As it was"): Promise<number> {
  const address = `${inFolder}/Files/AddUsingPath(decodedurl='${name}')?$expand=ListItemAllFields`;
  const { ListItemAllFields } = await get(site, as, address, { method: "POST", body: content });
  return ListItemAllFields.Id;
}

const contentOf = async (site: LocalSite, name: string) => (await ask(site, OWNER, `${place(name)}/$value`)).body;

describe("a lead, over REST without our client,", () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await open();
    await addFile(site, "report.txt");
    await addFile(site, "other.txt", lead, "Something else");
  });
  afterAll(() => site.close());

  const list = `getList('${library}')`;
  const upload = "uploadId=guid'6f1c22a0-0000-4000-8000-000000000001'";
  const moved = { options: {}, srcPath: `${library}/${folder}/other.txt`, destPath: `${library}/${folder}/report.txt` };
  const paths = (path: string) => ({ DecodedUrl: `http://127.0.0.1${path}` });

  test("adds a file", async () => {
    expect(await contentOf(site, "report.txt")).toBe("As it was");
  });

  interface Sent {
    readonly method?: "MERGE" | "DELETE";
    readonly body?: unknown;
  }
  const attempts: readonly (readonly [string, string, Sent?])[] = [
    ["add over it", `${inFolder}/Files/AddUsingPath(decodedurl='report.txt',overwrite=true)`, { body: "Swapped" }],
    ["add over it by its older name", `${inFolder}/Files/add(url='report.txt',overwrite=true)`, { body: "Swapped" }],
    ["add an empty file over it", `${inFolder}/Files/AddStubUsingPath(decodedurl='report.txt')`],
    ["begin an upload into it", `${place("report.txt")}/StartUpload(${upload})`, { body: "Swapped" }],
    [
      "go on with an upload into it",
      `${place("report.txt")}/ContinueUpload(${upload},fileOffset=0)`,
      { body: "Swapped" },
    ],
    ["end an upload into it", `${place("report.txt")}/FinishUpload(${upload},fileOffset=0)`, { body: "Swapped" }],
    ["cancel an upload into it", `${place("report.txt")}/CancelUpload(${upload})`],
    ["move it", `${place("report.txt")}/MoveTo(newurl='${library}/${folder}/moved.txt',flags=1)`],
    ["move another over it", `${place("other.txt")}/MoveTo(newurl='${library}/${folder}/report.txt',flags=1)`],
    [
      "copy another over it",
      `${place("other.txt")}/CopyTo(strnewurl='${library}/${folder}/report.txt',boverwrite=true)`,
    ],
    ["check it out", `${place("report.txt")}/CheckOut`],
    ["publish it", `${place("report.txt")}/Publish(comment='')`],
    ["recycle it", `${place("report.txt")}/Recycle`],
    ["delete it", place("report.txt"), { method: "DELETE" }],
    ["rename it", `${list}/items(1)`, { method: "MERGE", body: { FileLeafRef: "renamed.txt" } }],
    ["give it a title", `${list}/items(1)`, { method: "MERGE", body: { Title: "Another" } }],
    [
      "rename it by a form",
      `${list}/items(1)/ValidateUpdateListItem`,
      { body: { formValues: [{ FieldName: "FileLeafRef", FieldValue: "renamed.txt" }], bNewDocumentUpdate: true } },
    ],
  ];

  test.each(attempts.map(([what, path, sent = {}]) => ({ what, path, sent })))(
    "may not $what",
    async ({ path, sent }) => {
      const row = await get(site, OWNER, `${place("report.txt")}/ListItemAllFields?$select=Id`);
      const { status } = await ask(site, lead, path.replace("items(1)", `items(${row.Id})`), {
        method: "POST",
        ...sent,
      });
      expect(status).toBe(403);
      expect([await contentOf(site, "report.txt"), await contentOf(site, "other.txt")]).toEqual([
        "As it was",
        "Something else",
      ]);
    },
  );

  test("may not put other content into it", async () => {
    const sent = { authorization: `Bearer ${lead}`, "X-HTTP-Method": "PUT" };
    const address = `${site.siteUrl}/_api/web/${place("report.txt")}/$value`;
    expect((await fetch(address, { method: "POST", headers: sent, body: "Swapped" })).status).toBe(403);
    expect(await contentOf(site, "report.txt")).toBe("As it was");
  });

  test("may not move or copy another over it by its address", async () => {
    for (const how of ["MoveFileByPath", "CopyFileByPath"]) {
      const address = `${site.siteUrl}/_api/SP.MoveCopyUtil.${how}(overwrite=@a1)?@a1=true`;
      const body = JSON.stringify({ srcPath: paths(moved.srcPath), destPath: paths(moved.destPath), options: {} });
      const headers = { authorization: `Bearer ${lead}`, "content-type": "application/json;odata=nometadata" };
      const origin = new URL(site.siteUrl).origin;
      const sent = { method: "POST", headers, body: body.replaceAll("http://127.0.0.1", origin) };
      expect((await fetch(address, sent)).status).toBe(403);
    }
    expect(await contentOf(site, "report.txt")).toBe("As it was");
  });
});

describe("an upload by a lead", () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await open();
  });
  afterAll(() => site.close());

  const filesOf = () => createFiles({ sp: site.as(lead), url: site.siteUrl });
  const send = (name: string, content: Uint8Array<ArrayBuffer>, signal = new AbortController().signal) =>
    filesOf().upload({ library: evidenceFiles, file: new File([content], name), folder: { name: folder }, signal });
  const bytes = (size: number, seed = 1) => new Uint8Array(size).fill(seed);
  const hashOf = async (content: Uint8Array<ArrayBuffer>) =>
    Buffer.from(await webcrypto.subtle.digest("SHA-256", content)).toString("hex");
  const namesThere = async () => {
    const files = await site.as(OWNER).web.getFolderByServerRelativePath(`${library}/${folder}`).files.select("Name")();
    return files.map(({ Name }) => Name).toSorted();
  };

  test("sends a large file in one request, and gives its size and its SHA-256", async () => {
    const content = bytes(5_000_000);
    const before = site.requests();
    const outcome = await send("Inspection report.pdf", content);
    expect(site.requests() - before).toBe(1);
    const hash = await hashOf(content);
    expect(outcome).toMatchObject({ kind: "done", value: { name: "Inspection report.pdf", size: 5_000_000, hash } });
    const link = outcome.kind === "done" ? outcome.value.link : "";
    expect(await filesOf().hashOf(link)).toEqual({ kind: "done", value: hash });
  });

  test("whose answer was lost is found again by its content, and makes one file", async () => {
    site.failAfter(0, "answer");
    expect(await send("Survey.pdf", bytes(900))).toMatchObject({ kind: "later" });
    site.heal();
    expect(await send("Survey.pdf", bytes(900))).toMatchObject({ kind: "done", value: { name: "Survey.pdf" } });
    expect((await namesThere()).filter((name) => name.startsWith("Survey"))).toEqual(["Survey.pdf"]);
  });

  test("of a Word document gives the size and the SHA-256 that it has there, where SharePoint has written into it", async () => {
    const content = aDocument("The plan in short.");
    const outcome = await send("Plan.docx", content);
    const { link = "", size = 0, hash = "" } = outcome.kind === "done" ? outcome.value : {};
    expect(hash).not.toBe(await hashOf(content));
    expect(await filesOf().hashOf(link)).toEqual({ kind: "done", value: hash });
    const there = await filesOf().contentOf(link);
    expect(there.kind === "done" && there.value.byteLength).toBe(size);
  });

  test("of a Word document whose answer was lost makes one file, and another document of its name gets a number", async () => {
    site.failAfter(0, "answer");
    expect(await send("Letter.docx", aDocument("Dear all,"))).toMatchObject({ kind: "later" });
    site.heal();
    expect(await send("Letter.docx", aDocument("Dear all,"))).toMatchObject({ value: { name: "Letter.docx" } });
    // Written anew, it differs by when it was made.
    expect(await send("Letter.docx", aDocument("Dear all,", "later"))).toMatchObject({
      value: { name: "Letter.docx" },
    });
    expect(await send("Letter.docx", aDocument("Dear both,"))).toMatchObject({ value: { name: "Letter 2.docx" } });
    expect((await namesThere()).filter((name) => name.startsWith("Letter"))).toEqual(["Letter 2.docx", "Letter.docx"]);
  });

  test("named as a Word document, which is none, is kept as it was sent", async () => {
    expect(await send("Odd.docx", bytes(77))).toMatchObject({ value: { size: 77, hash: await hashOf(bytes(77)) } });
    expect(await send("Odd.docx", bytes(77, 8))).toMatchObject({ value: { name: "Odd 2.docx" } });
  });

  test.each([
    ["of another size", "Minutes.pdf", 901],
    ["of the same size", "Agenda.pdf", 900],
  ])("of a name that is taken by other content %s gets a number", async (_, name, size) => {
    await send(name, bytes(900));
    const numbered = name.replace(".", " 2.");
    expect(await send(name, bytes(size, 7))).toMatchObject({ kind: "done", value: { name: numbered } });
  });

  test("that is cancelled adds nothing", async () => {
    expect(await send("Never.pdf", bytes(10), AbortSignal.abort())).toEqual({ kind: "cancelled" });
    expect(await namesThere()).not.toContain("Never.pdf");
  });

  test("is a row of the library with its name, size and first version", async () => {
    await send("Row.pdf", bytes(321));
    const read = await createLists({ sp: site.as(lead), url: site.siteUrl }).read([evidenceFiles]);
    const answer = read.kind === "done" ? read.value.get(evidenceFiles.title) : undefined;
    const rows = answer?.kind === "read" ? answer.rows : [];
    const row = rows.find(({ file }) => file?.name === "Row.pdf");
    expect(row).toMatchObject({ folder, version: "1.0", file: { size: 321 }, author: { email: lead } });
    expect(answer?.kind === "read" && answer.folders.map(({ name }) => name)).toEqual([folder]);
  });
});

describe("a restricted file", () => {
  let site: LocalSite;
  let link = "";
  const there = { library: restrictedFiles, path: `${folder}/Complaints.txt` };
  const filesOf = (login: string) => createFiles({ sp: site.as(login), url: site.siteUrl });
  beforeAll(async () => {
    site = await open();
    const signal = new AbortController().signal;
    const file = new File(["Names"], "Complaints.txt");
    const sent = await filesOf(lead).upload({ library: restrictedFiles, file, folder: { name: folder }, signal });
    link = sent.kind === "done" ? sent.value.link : "";
  });
  afterAll(() => site.close());

  const foldersSeen = async (login: string) => {
    const read = await createLists({ sp: site.as(login), url: site.siteUrl }).read([restrictedFiles]);
    const answer = read.kind === "done" ? read.value.get(restrictedFiles.title) : undefined;
    return answer?.kind === "read" ? answer.folders.map(({ name }) => name) : answer?.kind;
  };

  test("is read by its programme, with its folder", async () => {
    const content = await filesOf(lead).contentOf(link);
    expect(content.kind === "done" && Buffer.from(content.value).toString()).toBe("Names");
    expect(await foldersSeen(lead)).toEqual([folder]);
  });

  test.each(["lead-2@council.example", "visitor@council.example"])(
    "is not there for %s, nor its folder",
    async (login) => {
      expect(await filesOf(login).contentOf(link)).toMatchObject({ kind: "gone" });
      expect(await foldersSeen(login)).toEqual([]);
    },
  );

  test("is deleted by an owner alone, and is then in no recycle bin; a second time is no failure", async () => {
    expect(await filesOf(lead).destroy(there)).toMatchObject({ kind: "refused" });
    // An owner who does not administer the whole site may not look into its second bin.
    expect(await filesOf(OWNER).destroy(there)).toEqual({ kind: "done", value: "unsure" });
    expect((await get(site, OWNER, "RecycleBin")).value).toEqual([]);
    expect(await filesOf(lead).contentOf(link)).toMatchObject({ kind: "gone" });
    expect(await filesOf(OWNER).destroy(there)).toEqual({ kind: "done", value: "gone" });
  });
});

test("an upgrade takes the right to change files away from a programme, and touches no file", async () => {
  const site = await open();
  await provisionSite(site.as(OWNER), beforeAddOnly, nothing);
  const id = await addFile(site, "report.txt");
  const over = `${inFolder}/Files/AddUsingPath(decodedurl='report.txt',overwrite=true)`;
  expect((await ask(site, lead, over, { method: "POST", body: "Changed" })).status).toBe(200);
  const row = () => get(site, OWNER, `getList('${library}')/items(${id})?$select=*,Author/Id&$expand=Author`);
  const before = await row();
  await provisionSite(site.as(OWNER), definition, nothing);
  expect(await row()).toEqual(before);
  expect((await ask(site, lead, over, { method: "POST", body: "Swapped" })).status).toBe(403);
  expect(await contentOf(site, "report.txt")).toBe("Changed");
  await addFile(site, "another.txt");
  await site.close();
});

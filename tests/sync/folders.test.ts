// What a tab learns of folders and of the rows in them, over real PnPjs and the local SharePoint, which logs a folder's change and none
// of the rows in it. The campaign of changes does all this at random.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Known } from "../../src/ports/known.ts";
import type { Lists } from "../../src/ports/lists.ts";
import type { List } from "../../src/schema/list.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import type { Sync } from "../../src/sync/sync.ts";
import { observer } from "../campaigns/changes/run.ts";
import { type Login, log, openSite, path, rows, type Site, siteUrl } from "../campaigns/changes/site.ts";
import { type FakeClock, fakeClock } from "../support/fakeClock.ts";

const hour = 60 * 60_000;
const root = `${path}/Lists/${rows.title}`;
const at = (folder: string) => `web/getFolderByServerRelativePath(decodedUrl='${root}/${folder}')`;

let clock: FakeClock;
let site: Site;
let tab: Sync<Known>;
/** How often the tab has read everything. */
let openings = 0;
/** How often it has read single lists as a whole. */
let readings = 0;

beforeEach(async () => {
  clock = fakeClock("2026-11-22T09:00:00Z", async () => undefined);
  site = await openSite(clock);
  await site.ask("POST", `web/folders/addUsingPath(decodedUrl='${root}/Finance')`);
  for (const title of ["One", "Two"]) await addRow(title, "Finance");
  await addRow("Elsewhere", "");
  await clock.advance(1000);
});

afterEach(() => {
  tab.stop();
  site.close();
});

async function openTab(login: Login = "member"): Promise<void> {
  const port = createLists({ sp: site.as(login), url: siteUrl });
  openings = readings = 0;
  const counted: Lists = {
    ...port,
    open(asked) {
      openings++;
      return port.open(asked);
    },
    read(asked) {
      readings++;
      return port.read(asked);
    },
  };
  tab = observer(clock, counted);
  tab.start();
  await tab.refresh();
}

function addRow(title: string, folder: string): Promise<unknown> {
  return site.ask("POST", `web/lists/getByTitle('${rows.title}')/AddValidateUpdateItemUsingPath`, {
    listItemCreateInfo: { FolderPath: { DecodedUrl: folder ? `${root}/${folder}` : root }, UnderlyingObjectType: 0 },
    formValues: [{ FieldName: "Title", FieldValue: title }],
  });
}

/** Titles of the rows that the tab shows, with their folders. */
function shown(list: List = rows): readonly string[] {
  const known = tab.state().board?.lists.get(list.title);
  if (known?.kind !== "read") return [];
  return [...known.rows.values()].map(({ folder, fields }) => `${folder}/${String(fields.title)}`).sort();
}

function folders(): readonly string[] {
  const known = tab.state().board?.lists.get(rows.title);
  return known?.kind === "read" ? [...known.folders.keys()].sort() : [];
}

describe("a folder", () => {
  test("R26: that is renamed takes its rows with it at the next tick", async () => {
    await openTab();
    await site.ask("MERGE", at("Finance"), { Name: "Money" });
    await tab.refresh();
    expect([folders(), shown()]).toEqual([["Money"], ["/Elsewhere", "Money/One", "Money/Two"]]);
  });

  test("R26: that is renamed before the first edit of a row in it leaves that row in it", async () => {
    await openTab();
    await site.ask("MERGE", at("Finance"), { Name: "Money" });
    await site.ask("MERGE", `web/lists/getByTitle('${rows.title}')/items(2)`, { Title: "First" });
    await tab.refresh();
    expect(shown()).toEqual(["/Elsewhere", "Money/First", "Money/Two"]);
  });

  test("R26: that is deleted takes its rows off at the next tick, and brings them back when it is restored", async () => {
    await openTab();
    const bin = (await site.ask("POST", `${at("Finance")}/recycle`)) as { value: string };
    await tab.refresh();
    expect([folders(), shown()]).toEqual([[], ["/Elsewhere"]]);
    await site.ask("POST", `web/recycleBin('${bin.value}')/restore()`);
    await tab.refresh();
    expect([folders(), shown()]).toEqual([["Finance"], ["/Elsewhere", "Finance/One", "Finance/Two"]]);
  });

  test("R26: that is moved into another takes its rows and folders with it, each named with the folders around it", async () => {
    await openTab();
    for (const folder of ["Finance/May", "2026"])
      await site.ask("POST", `web/folders/addUsingPath(decodedUrl='${root}/${folder}')`);
    await addRow("Deep", "Finance/May");
    await tab.refresh();
    const body = { srcPath: { DecodedUrl: `${root}/Finance` }, destPath: { DecodedUrl: `${root}/2026/Finance` } };
    await site.ask("POST", "SP.MoveCopyUtil.MoveFolderByPath()", body);
    await tab.refresh();
    expect(folders()).toEqual(["2026", "2026/Finance", "2026/Finance/May"]);
    expect(shown()).toEqual(["/Elsewhere", "2026/Finance/May/Deep", "2026/Finance/One", "2026/Finance/Two"]);
  });

  test("R26: whose rows cannot be read at once is told again by the next query", async () => {
    await openTab();
    await site.ask("MERGE", at("Finance"), { Name: "Money" });
    site.meanwhile = async (_, address) => {
      if (/\$batch/.test(address)) throw new TypeError("Failed to fetch");
    };
    await tab.refresh();
    expect([shown(), tab.state().error?.kind]).toEqual([["/Elsewhere", "Finance/One", "Finance/Two"], "later"]);
    site.meanwhile = undefined;
    await tab.refresh();
    expect([shown(), tab.state().error]).toEqual([["/Elsewhere", "Money/One", "Money/Two"], undefined]);
  });

  test("R26: has one list read again, and no other", async () => {
    await openTab();
    await site.ask("MERGE", at("Finance"), { Name: "Money" });
    await tab.refresh();
    await tab.refresh();
    expect([openings, readings]).toEqual([1, 1]);
  });
});

describe("somebody who may ask the lists alone for changes", () => {
  test("R14: is told of them by the lists, each once, and reads nothing as a whole again", async () => {
    await openTab("reader");
    await addRow("Three", "");
    await site.ask("POST", `web/lists/getByTitle('${log.title}')/items`, { Title: "Said", OperationId: "one" });
    await tab.refresh();
    await site.ask("MERGE", `web/lists/getByTitle('${rows.title}')/items(4)`, { Title: "Changed" });
    await tab.refresh();
    await tab.refresh();
    expect(shown()).toEqual(["/Changed", "/Three", "Finance/One", "Finance/Two"]);
    expect(shown(log)).toEqual(["/Said"]);
    expect([openings, readings]).toEqual([1, 0]);
  });

  test("R14: is refused the site's changes once, and not at each tick", async () => {
    const refused: string[] = [];
    site.meanwhile = async (_, address) => void (/web\/getchanges/.test(address) && refused.push(address));
    await openTab("reader");
    for (let tick = 0; tick < 3; tick++) await tab.refresh();
    expect(refused).toHaveLength(1);
  });
});

describe("a change token that died without an error", () => {
  const changes = [
    [
      "an entry",
      () => site.ask("POST", `web/lists/getByTitle('${log.title}')/items`, { Title: "Said", OperationId: "one" }),
    ],
    ["a row", () => addRow("Three", "")],
    ["the place of a row", () => site.ask("MERGE", at("Finance"), { Name: "Money" })],
    ["an empty folder", () => site.ask("POST", `web/folders/addUsingPath(decodedUrl='${root}/New')`)],
  ] as const;

  test.each(changes)("R17: hides %s no longer than until all is compared", async (_, change) => {
    await openTab();
    await change();
    // The change is told from now on to nobody whose token is as old as this one.
    await clock.advance(61 * 24 * hour);
    await tab.refresh();
    expect(openings).toBe(2);
  });

  test("R17: is replaced when all is compared, so that the next change is told at the next tick", async () => {
    await openTab();
    await clock.advance(61 * 24 * hour);
    await tab.refresh();
    await addRow("Three", "");
    await tab.refresh();
    expect(shown()).toContain("/Three");
    expect(openings).toBe(1);
  });
});

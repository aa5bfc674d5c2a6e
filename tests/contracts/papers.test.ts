// A paper that is issued over REST, by a coordinator who may only add, and cut off at each of their requests: in the end the library has its
// files once, and the log has one entry.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepPaper, linksOf, type NewPaper } from "../../src/features/reports/issue.ts";
import { type PaperEntry, paperDrafts, paperLog, papers } from "../../src/features/reports/list.ts";
import { projectBoard, startLists } from "../../src/plan/board.ts";
import { dayOf } from "../../src/plan/days.ts";
import type { List } from "../../src/schema/list.ts";
import { createFiles } from "../../src/sharepoint/files.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { createSync } from "../../src/sync/sync.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { ask } from "../provision/rawRest.ts";
import { coordinator, openWithCoordinator } from "../provision/withCoordinator.ts";
import { aDocument } from "../support/aDocument.ts";
import { fakeClock } from "../support/fakeClock.ts";
import { memoryStorage } from "../support/memoryStorage.ts";
import { rowsIn } from "../support/rows.ts";
import { until } from "../support/until.ts";

let site: LocalSite;
beforeAll(async () => {
  site = await openWithCoordinator();
});
afterAll(() => site.close());

const connection = (login: string) => ({ sp: site.as(login), url: site.siteUrl });
const presence = { online: () => true, visible: () => true, onChange: () => () => undefined };
const known: readonly List[] = [...startLists, paperLog, papers, paperDrafts];

/** A tab of the coordinator's, that has read the log. */
async function openTab() {
  const storage = memoryStorage();
  const sync = createSync({
    ...{ lists: createLists(connection(coordinator)), presence, clock: fakeClock(), dayOf, tick: 15_000 },
    ...{ start: startLists, project: projectBoard },
    definitionOf: async (title) => known.find((list) => list.title === title),
    ...{ openStorage: storage.openTab(), withLock: storage.withLock, newOperation: () => crypto.randomUUID() },
  });
  sync.start();
  await until("the board is read", async () => sync.state().board !== undefined);
  await sync.follow([paperLog]);
  await until("the log is read", async () => sync.state().board?.lists.get(paperLog.title)?.kind === "read");
  return sync;
}

const paper = (operation: string): NewPaper => ({
  ...{ state: "Issued", paper: operation, title: "Progress report", meeting: "Joint Board", meetingOn: "2026-12-08" },
  ...{ audience: "Public", round: 7, comparedWith: 6, snapshot: "", decisions: "", operation },
  files: [
    { name: `${operation}.docx`, bytes: aDocument(operation) },
    { name: `${operation}.csv`, bytes: new TextEncoder().encode("Reference,Status\r\n1.1.1,Green\r\n") },
  ],
});

async function found(operation: string) {
  const lists = createLists(connection(OWNER));
  const [log, library] = [await rowsIn(lists, paperLog), await rowsIn(lists, papers)];
  const own = (log as readonly PaperEntry[]).filter(({ fields }) => fields.operation === operation);
  const names = library.flatMap(({ file }) => (file?.name.startsWith(operation) ? file.name : []));
  return { entries: own.length, names: names.toSorted(), named: own[0] && linksOf(own[0]).length };
}

const whole = (operation: string) => ({
  ...{ entries: 1, named: 2 },
  names: [`${operation}.csv`, `${operation}.docx`],
});

describe("a paper", () => {
  test.each(["request", "answer"] as const)(
    "whose try was cut off at any %s is there once, whoever tries again",
    async (losing) => {
      // Two uploads, reading the document back, the entry, and reading that.
      for (let requests = 0; requests < 5; requests++) {
        const operation = `${losing} ${requests}`;
        const first = await openTab();
        site.failAfter(requests, losing);
        const files = createFiles(connection(coordinator));
        await keepPaper(paper(operation), { files, sync: first });
        first.stop();
        site.heal();
        // Another page, which knows nothing of the first but its operation.
        const sync = await openTab();
        expect(await keepPaper(paper(operation), { files, sync })).toMatchObject({ kind: "kept", version: 1 });
        await until("everything is sent", async () => sync.state().edits.length === 0);
        sync.stop();
        expect(await found(operation), operation).toEqual(whole(operation));
      }
    },
  );

  test("that was issued can be changed by no coordinator, and a draft can", async () => {
    const sync = await openTab();
    const files = createFiles(connection(coordinator));
    const operations = { Issued: "unchanged", Draft: "changed" } as const;
    for (const state of ["Issued", "Draft"] as const)
      await keepPaper({ ...paper(operations[state]), state }, { files, sync });
    await until("everything is sent", async () => sync.state().edits.length === 0);
    sync.stop();
    const over = (library: List, name: string) =>
      ask(
        site,
        coordinator,
        `getFolderByServerRelativePath(decodedurl='/sites/improvement/${library.title}')/Files/AddUsingPath(decodedurl='${name}.csv',overwrite=true)`,
        { method: "POST", body: "Swapped" },
      );
    expect([(await over(papers, "unchanged")).status, (await over(paperDrafts, "changed")).status]).toEqual([403, 200]);
    const log = `getList('/sites/improvement/Lists/${paperLog.title}')/items`;
    const row = await ask(site, OWNER, `${log}?$top=1&$select=Id`);
    const { Id } = (row.body as { value: { Id: number }[] }).value[0] ?? { Id: 0 };
    const sent = { method: "MERGE", body: { Title: "Another" } } as const;
    expect((await ask(site, coordinator, `${log}(${Id})`, sent)).status).toBe(403);
  });
});

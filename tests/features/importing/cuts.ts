// An import over real requests to a local SharePoint in this process, cut off after one of them; then a new tab sends what was kept, and
// imports the same file again.
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { carryOut, type Result } from "../../../src/features/importing/carryOut.ts";
import { guessed } from "../../../src/features/importing/choices.ts";
import { importPlan, noAnswers } from "../../../src/features/importing/importPlan.ts";
import { readLast } from "../../../src/features/importing/kept.ts";
import { imports } from "../../../src/features/importing/list.ts";
import { readPlan } from "../../../src/features/importing/readPlan.ts";
import { planTables, recordsOf } from "../../../src/features/importing/records.ts";
import type { SourceTable } from "../../../src/office/source.ts";
import { type ActionFields, actions } from "../../../src/plan/actions.ts";
import { type Board, projectBoard, startLists } from "../../../src/plan/board.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";
import { dayOf } from "../../../src/plan/days.ts";
import { programmes } from "../../../src/plan/programmes.ts";
import { provisionSite } from "../../../src/provision/provision.ts";
import { encodeFields } from "../../../src/schema/rowCodec.ts";
import { connect } from "../../../src/sharepoint/connect.ts";
import { createFiles } from "../../../src/sharepoint/files.ts";
import { createGate } from "../../../src/sharepoint/gate.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { createSync } from "../../../src/sync/sync.ts";
import { type LocalSite, OWNER } from "../../provision/localSite.ts";
import { openPrepared } from "../../provision/preparedSite.ts";
import { product as definition } from "../../support/definition.ts";
import { type MemoryStorage, memoryStorage } from "../../support/memoryStorage.ts";

const plans = [
  { number: 3, title: "Financial planning", folders: "" },
  { number: 4, title: "Corporate governance", folders: "" },
];
const clock = {
  now: () => new Date(),
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
const signIn = {
  token: async () => ({ kind: "token", token: OWNER, expires: new Date(Date.now() + 24 * 3_600_000) }) as const,
};

const open = () =>
  openPrepared({
    name: "import",
    async prepare(site) {
      const sp = site.as(OWNER);
      await provisionSite(sp, definition, () => undefined);
      for (const plan of plans)
        await sp.web.lists.getByTitle(programmes.title).items.add(encodeFields(programmes, plan));
      await provisionSite(sp, definition, () => undefined);
    },
  });

/** Twelve actions: of two programmes, and of none; with every kind of value. */
export const file: readonly SourceTable[] = [
  {
    ...{ name: "Table 1", headings: [] },
    rows: [
      ["Ref", "Action", "Programme", "Target date", "RAG", "Lead officer", "Progress update"],
      ...Array.from({ length: 12 }, (_, index) => [
        ...[`1.${index + 1}`, `Agree the ${index + 1}th scheme`, ["3", "4", "Neither"][index % 3] ?? ""],
        ...[
          index % 2 ? "30 June 2027" : "By end March 2028",
          index % 4 ? "Amber" : "",
          "Chief executive",
          "Two\nlines",
        ],
      ]),
    ].map((cells, index) => ({ line: index + 1, cells: cells.map((text) => ({ text })) })),
  },
];

let operations = 0;

async function openTab(site: LocalSite, storage: MemoryStorage) {
  const connection = { sp: connect({ siteUrl: site.siteUrl, signIn, gate: createGate(clock) }), url: site.siteUrl };
  const [lists, files] = [createLists(connection), createFiles(connection)];
  const known = [...startLists, imports];
  const sync = createSync<Board>({
    ...{ lists, clock, dayOf, start: startLists, project: projectBoard, tick: 60_000 },
    ...{ withLock: storage.withLock, openStorage: storage.openTab(), newOperation: () => `import-${++operations}` },
    definitionOf: async (title) => known.find((list) => list.title === title),
    presence: { online: () => true, visible: () => true, onChange: () => () => undefined },
  });
  sync.start();
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!holds()) return;
        stop();
        resolve();
      };
      const stop = sync.subscribe(look);
      queueMicrotask(look);
    });
  await until(() => sync.state().board !== undefined);
  await until(() => sync.state().edits.length === 0);

  async function last() {
    const outcome = await lists.read([imports]);
    const log = outcome.kind === "done" ? outcome.value.get(imports.title) : undefined;
    const entries = log?.kind === "read" ? [...log.rows].sort((a, b) => b.id - a.id) : [];
    const read = await readLast(String(entries[0]?.fields.file ?? ""), files);
    return read.kind === "done" ? read.value : undefined;
  }

  async function runImport(signal = new AbortController().signal): Promise<Result> {
    const before = await last();
    const records = recordsOf(file, planTables(file));
    const choices = guessed(records, { programmes: plans, remembered: undefined });
    const read = readPlan(records.records, choices, readDatePhrase);
    const plan = importPlan(read, { actions: (sync.state().board as Board).actions, last: before, answers: noAnswers });
    const result = await carryOut(
      { plan, read, choices, answers: noAnswers, last: before },
      {
        ...{ sync, files, signal, source: "plan.docx", now: clock.now, onProgress: () => undefined },
        time: { now: () => performance.now(), wait: async () => undefined },
      },
    );
    await until(() => sync.state().edits.length === 0);
    return result;
  }

  /** What SharePoint has, whatever the ids of rows are. */
  async function outcome() {
    const read = await lists.read([actions]);
    const answer = read.kind === "done" ? read.value.get(actions.title) : undefined;
    if (answer?.kind !== "read") throw new Error("The actions cannot be read.");
    const rows = answer.rows.map(({ folder, fields }) => {
      const { operation: _, addition: __, ...values } = fields as unknown as ActionFields & Record<string, unknown>;
      return { folder, ...values };
    });
    const kept = await last();
    const references = new Map(answer.rows.map(({ id, fields }) => [id, String(fields.reference)]));
    return {
      rows: rows.sort((a, b) => String(a.reference).localeCompare(String(b.reference), "en", { numeric: true })),
      kept: [...(kept?.rows ?? [])].map(([id]) => references.get(id)).sort(),
    };
  }

  return { sync, runImport, outcome };
}

/** Runs an import, cut off at one of its requests if told; then again in a new tab. `requests`: how many it asked until the cut or its end. */
export async function importCut(at: number | undefined, losing: "request" | "answer" = "request") {
  const site = await open();
  const storage = memoryStorage();
  try {
    const first = await openTab(site, storage);
    const before = site.requests();
    const stop = new AbortController();
    if (at !== undefined) site.failAfter(at, losing);
    let isEnded = false;
    const run = first.runImport(stop.signal).then(() => {
      isEnded = true;
    });
    while (!isEnded && (at === undefined || site.requests() - before <= at))
      await new Promise((done) => setTimeout(done, 1));
    // The page is gone: what it would have done next it does not do.
    if (!isEnded) await new Promise((done) => setTimeout(done, 20));
    const requests = site.requests() - before;
    first.sync.stop();
    stop.abort();
    run.catch(() => undefined);
    site.heal();
    storage.freeLocks();
    const second = await openTab(site, storage);
    const again = await second.runImport();
    const found = await second.outcome();
    second.sync.stop();
    return { ...found, isEnded, requests, again };
  } finally {
    await site.close();
  }
}

/** What is wrong after cuts at these requests. */
export async function mistakesAfterCuts(cuts: readonly number[], report: (line: string) => void = () => undefined) {
  const whole = await importCut(undefined);
  const wanted = JSON.stringify([whole.rows, whole.kept]);
  const mistakes: string[] =
    whole.rows.length === 12 && whole.again.total === 0 ? [] : [`whole: ${whole.rows.length} rows`];
  for (const at of cuts) {
    if (at >= whole.requests) break;
    for (const losing of ["request", "answer"] as const) {
      const { rows, kept } = await importCut(at, losing);
      if (JSON.stringify([rows, kept]) !== wanted)
        mistakes.push(`cut at request ${at}, ${losing} lost: ${rows.length} rows, ${kept.length} kept`);
    }
    report(`${at + 1} of ${whole.requests} requests cut`);
  }
  return { mistakes, requests: whole.requests };
}

// Closing rounds over lists in memory: the figures of a report, who moved dates, and what the next who closes finds.
import { beforeEach, describe, expect, test } from "vitest";
import { features } from "../../../src/app/features.ts";
import { freezeNow } from "../../../src/app/freezing.ts";
import { type ActionFields, actions } from "../../../src/plan/actions.ts";
import { lateRules } from "../../../src/plan/lateRules.ts";
import { claims, evidence } from "../../../src/plan/log.ts";
import { percent } from "../../../src/plan/percent.ts";
import { planSettings } from "../../../src/plan/planSettings.ts";
import { programmes } from "../../../src/plan/programmes.ts";
import { type RoundEntry, readRounds, rounds as roundsLog } from "../../../src/plan/rounds.ts";
import { changesBetween } from "../../../src/plan/snapshots/changes.ts";
import type { Closing } from "../../../src/plan/snapshots/closeRound.ts";
import { figuresOf } from "../../../src/plan/snapshots/figures.ts";
import type { Snapshot } from "../../../src/plan/snapshots/format.ts";
import { readChain } from "../../../src/plan/snapshots/readChain.ts";
import { contentOf, lastSeal } from "../../../src/plan/snapshots/readSealed.ts";
import type { AnyRow } from "../../../src/ports/lists.ts";
import { blankFields } from "../../../src/schema/rowCodec.ts";
import { anActionRow, anEntry, coordinator5, lead5 } from "../../support/builders.ts";
import { fakeClock } from "../../support/fakeClock.ts";
import { type MemoryLists, memoryLists } from "../../support/memoryLists.ts";
import { type MemoryFiles, memoryFiles } from "../../support/screen/memoryFiles.ts";

const site = "https://council.example/sites/improvement";
const folder = "5 Supporting elected members";
const programme = {
  ...anActionRow(),
  ...{ id: 5, folder: "" },
  fields: {
    ...blankFields(programmes),
    number: 5,
    title: "Supporting elected members",
    lead: lead5,
    coordinator: coordinator5,
  },
};

/** A site with its first round open, as of a day. */
function aSite(rows: readonly AnyRow[], day: string, others: Readonly<Record<string, readonly AnyRow[]>> = {}) {
  const opened = anEntry(roundsLog, { kind: "Opened", operation: "opening 1" }, coordinator5, day);
  const lists = memoryLists(
    rows,
    { [programmes.title]: [programme], [planSettings.title]: [], [roundsLog.title]: [opened], ...others },
    new Date(`${day}T13:00:00Z`),
  );
  lists.me = coordinator5;
  return { lists, files: memoryFiles(lists) };
}

interface Site {
  readonly lists: MemoryLists;
  readonly files: MemoryFiles;
}

function freeze({ lists, files }: Site, number: number, at = "2026-11-25T17:30:00Z"): Promise<Closing> {
  const clock = fakeClock(at);
  return freezeNow(`opening ${number}`, { features, lists, files, clock, rules: lateRules(clock.now) });
}

/** Closes a round and opens the next; gives the snapshot. */
async function close(at: Site, number: number, when?: string): Promise<Snapshot> {
  const closing = await freeze(at, number, when);
  if (closing.kind !== "frozen") throw new Error(JSON.stringify(closing));
  const { fields, operation = "" } = closing.entry;
  const added = await at.lists.addEntry(roundsLog, { fields, operation, folder: "" });
  if (added.kind !== "done") throw new Error(JSON.stringify(added));
  at.lists.addElsewhere(roundsLog, { kind: "Opened", operation: `opening ${number + 1}` });
  const last = lastSeal(roundsOf(at));
  const read = last && (await contentOf(last.seal, at.files));
  if (read?.kind !== "done") throw new Error(JSON.stringify(read));
  return read.value;
}

const roundsOf = ({ lists }: Site) => readRounds(lists.rows(roundsLog) as readonly RoundEntry[]);

async function statesOf(at: Site) {
  const names = [...at.files.contents.keys()].map((link) => link.slice(link.lastIndexOf("/") + 1));
  const chain = await readChain({ siteUrl: site, names, rounds: roundsOf(at), addenda: [], files: at.files });
  return chain.kind === "done" && chain.value.links.map(({ round, state }) => `${round.number} ${state}`);
}

describe("the report of 2010, from a plan entered with two snapshots,", () => {
  const april = { Red: 3, Amber: 23, Green: 17 };
  /** Complete in April, by the numbers of their rows; of the Green. */
  const complete = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38];
  const rated = Object.entries(april).flatMap(([rating, count]) => Array<string>(count).fill(rating));
  const rows = Array.from({ length: 44 }, (_, index) => {
    const id = index + 1;
    const rating = rated[index] as ActionFields["rating"];
    const lifecycle = complete.includes(id) ? "Claimed complete" : "In progress";
    const created = new Date("2010-01-11T09:00:00Z");
    return anActionRow({ reference: `1.${id}`, rating, lifecycle }, { id, folder, created, modified: created });
  });
  const claimed = (actionId: number, on: string) =>
    anEntry(
      claims,
      { kind: "Claimed", actionId, words: "Done.", without: "A single decision.", operation: `claim ${actionId}` },
      lead5,
      on,
    );
  const shown = (actionId: number) => anEntry(evidence, { actionId, title: "Minutes" }, lead5, "2010-03-01");
  const others = {
    [claims.title]: complete.map((id) => claimed(id, "2010-03-31")),
    [evidence.title]: [...complete, 39].map(shown),
  };
  const at = aSite(rows, "2010-04-01", others);
  const snapshots: Snapshot[] = [];

  beforeEach(async () => {
    if (snapshots.length > 0) return;
    snapshots.push(await close(at, 1, "2010-04-20T17:00:00Z"));
    const rate = (id: number, rating: ActionFields["rating"]) =>
      at.lists.changeElsewhere(actions, id, { rating }, lead5);
    // One Red becomes Amber; two Amber and the one without a rating become Green; one more Green is complete.
    rate(2, "Amber");
    rate(10, "Green");
    rate(11, "Green");
    rate(44, "Green");
    at.lists.changeElsewhere(actions, 39, { lifecycle: "Claimed complete" }, lead5);
    at.lists.addElsewhere(claims, claimed(39, "2010-05-10").fields, "", lead5);
    snapshots.push(await close(at, 2, "2010-05-17T17:00:00Z"));
  });

  test("says for 20 April 3 Red, 23 Amber and 17 Green of 44 actions, one of which has no rating", () => {
    const { actions: count, byRating, notRated } = figuresOf(snapshots[0]?.actions ?? []);
    expect([byRating.Red.actions, byRating.Amber.actions, byRating.Green.actions]).toEqual([3, 23, 17]);
    expect([count, notRated]).toEqual([44, 1]);
  });

  test("says for 17 May 2 (5%) Red, 22 (50%) Amber and 20 (45%) Green of 44, 13 of the Green complete", () => {
    const { actions: count, byRating, notRated } = figuresOf(snapshots[1]?.actions ?? []);
    const printed = Object.values(byRating).map(({ actions: each }) => `${each} (${percent(each, count)}%)`);
    expect(printed).toEqual(["2 (5%)", "22 (50%)", "20 (45%)"]);
    expect([count, notRated, byRating.Green.complete]).toEqual([44, 0, 13]);
  });

  test("names the one action that went from Red to Amber", () => {
    const [before, after] = snapshots as [Snapshot, Snapshot];
    const found = changesBetween(before, after).filter(({ from, to }) => from === "Red" && to === "Amber");
    expect(found.map(({ kind, action }) => `${action.fields.reference} ${kind}`)).toEqual(["1.2 improved"]);
  });

  test("and both snapshots are verified", async () => {
    expect(await statesOf(at)).toEqual(["1 verified", "2 verified"]);
  });
});

describe("a snapshot keeps what checks found", () => {
  test("in each action, also where two snapshots have to be compared", async () => {
    const narrative = "The workshops run as planned.";
    const rating = "Green" as const;
    const at = aSite([anActionRow({ due: "2026-10-31", rating, narrative }, { folder })], "2026-11-02");
    const first = await close(at, 1);
    expect([first.checked, first.actions[0]?.checks.map(({ kind }) => kind)]).toEqual([
      true,
      expect.arrayContaining(["green-late", "no-revised-date"]),
    ]);
    at.lists.changeElsewhere(actions, 1, { narrative: `${narrative} `, narrativeOn: "2026-12-10" }, lead5);
    const second = await close(at, 2, "2026-12-20T17:00:00Z");
    expect(second.actions[0]?.checks.map(({ kind }) => kind)).toContain("copied-words");
  });
});

describe("a snapshot says who moved a date", () => {
  const due = { due: "2026-12-31" } as const;

  test("each time since the one before, why and when, and nothing of what was before", async () => {
    const at = aSite([anActionRow(due, { folder })], "2026-11-02");
    at.lists.changeElsewhere(actions, 1, { revisedDue: "2027-01-31", revisedDueReason: "Long ago." }, lead5);
    await close(at, 1);
    at.lists.changeElsewhere(actions, 1, { narrative: "No change of a date." }, lead5);
    at.lists.changeElsewhere(
      actions,
      1,
      { revisedDue: "2027-03-31", revisedDueReason: "The supplier is late." },
      lead5,
    );
    at.lists.changeElsewhere(actions, 1, { revisedDue: "2027-06-30", revisedDueReason: "Later still." }, coordinator5);
    const { actions: frozen, people } = await close(at, 2, "2026-12-20T17:00:00Z");
    expect(frozen[0]?.moves).toMatchObject([
      { from: "2027-01-31", to: "2027-03-31", reason: "The supplier is late.", by: lead5.id },
      { from: "2027-03-31", to: "2027-06-30", reason: "Later still.", by: coordinator5.id },
    ]);
    expect(people[coordinator5.id]?.name).toBe(coordinator5.name);
  });

  test("by SharePoint's clock, so also if that of whoever closed the round before was fast", async () => {
    const at = aSite([anActionRow(due, { folder })], "2026-11-02");
    await close(at, 1, "2026-11-05T09:00:00Z");
    at.lists.changeElsewhere(actions, 1, { revisedDue: "2027-03-31", revisedDueReason: "Late." }, lead5);
    const { actions: frozen } = await close(at, 2, "2026-11-06T09:00:00Z");
    expect(frozen[0]?.moves).toMatchObject([{ from: "2026-12-31", to: "2027-03-31", by: lead5.id }]);
  });

  test("and is not taken without it while SharePoint does not answer", async () => {
    const at = aSite([anActionRow(due, { folder })], "2026-11-02");
    await close(at, 1);
    at.lists.changeElsewhere(actions, 1, { revisedDue: "2027-03-31" }, lead5);
    const { versions } = at.lists;
    const silent = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined } as const;
    at.lists.versions = async () => silent;
    expect(await freeze(at, 2)).toEqual(silent);
    at.lists.versions = versions;
    const { contentOf: content } = at.files;
    at.files.contentOf = async () => silent;
    expect(await freeze(at, 2)).toEqual(silent);
    at.files.contentOf = content;
    expect((await close(at, 2)).actions[0]?.moves).toHaveLength(1);
  });

  test("and a file that does not know it, because SharePoint would not tell, is as good as one that does", async () => {
    const at = aSite([anActionRow(due, { folder })], "2026-11-02");
    await close(at, 1);
    at.lists.changeElsewhere(actions, 1, { revisedDue: "2027-03-31" }, lead5);
    const { versions } = at.lists;
    at.lists.versions = async () => ({ kind: "refused", why: "Access denied.", status: 403 });
    const first = await freeze(at, 2);
    at.lists.versions = versions;
    expect(await freeze(at, 2)).toEqual(first);
  });

  test("and is taken without it where the snapshot before is gone or changed", async () => {
    const at = aSite([anActionRow(due, { folder })], "2026-11-02");
    await close(at, 1);
    at.lists.changeElsewhere(actions, 1, { revisedDue: "2027-03-31" }, lead5);
    at.files.contents.clear();
    expect((await close(at, 2)).actions[0]?.moves).toEqual([]);
    expect(await statesOf(at)).toEqual(["1 wrong", "2 verified"]);
  });
});

describe("whoever closes a round", () => {
  let at: Site;
  beforeEach(() => {
    at = aSite([anActionRow({}, { folder }), anActionRow({ reference: "1.1.2" }, { id: 2, folder })], "2026-11-02");
  });

  test("finds the snapshot of somebody who was cut off before the entry, and makes the entry of that", async () => {
    const first = await freeze(at, 1);
    const second = await freeze(at, 1);
    expect(second).toEqual(first);
    await close(at, 1);
    expect(at.files.contents.size).toBe(1);
    expect(await statesOf(at)).toEqual(["1 verified"]);
  });

  test("answers for no file that holds another plan than theirs: it is in the way until an owner removes it", async () => {
    await freeze(at, 1);
    at.lists.changeElsewhere(actions, 1, { rating: "Red" }, lead5);
    expect(await freeze(at, 1)).toEqual({ kind: "taken", file: "round-001.json" });
    at.files.contents.clear();
    await close(at, 1);
    expect(await statesOf(at)).toEqual(["1 verified"]);
  });

  test("nor for one that somebody has made up for this round", async () => {
    await freeze(at, 1);
    const [[link, bytes] = ["", new ArrayBuffer(0)]] = at.files.contents;
    const forged = new TextDecoder().decode(bytes).replace('"status":"Amber"', '"status":"Green"');
    at.files.contents.set(link, new TextEncoder().encode(forged.replace('"missing":', '"missing":1')).buffer);
    expect(await freeze(at, 1)).toEqual({ kind: "taken", file: "round-001.json" });
  });

  test("reads no snapshot before which somebody put a byte order mark, which a reader of text leaves out", async () => {
    await close(at, 1);
    const [[link, bytes] = ["", new ArrayBuffer(0)]] = at.files.contents;
    at.files.contents.set(link, await new Blob(["\ufeff", bytes]).arrayBuffer());
    const last = lastSeal(roundsOf(at));
    expect(last && (await contentOf(last.seal, at.files)).kind).toBe("wrong");
  });

  test("has the chain checked by bytes alone where the files are larger than a page should hold", async () => {
    await close(at, 1);
    const parts = { siteUrl: site, names: ["round-001.json"], rounds: roundsOf(at), addenda: [], files: at.files };
    const linksOf = async (mostRead: number) => {
      const chain = await readChain({ ...parts, mostRead });
      return chain.kind === "done"
        ? chain.value.links.map(({ state, snapshot }) => [state, snapshot?.round.number])
        : [];
    };
    expect(await linksOf(100)).toEqual([["verified", undefined]]);
    expect(await linksOf(1_000_000)).toEqual([["verified", 1]]);
    const [[link] = [""]] = at.files.contents;
    at.files.contents.set(link, new TextEncoder().encode("{}").buffer);
    expect(await linksOf(1)).toEqual([["wrong", undefined]]);
  });

  test("is told where somebody else has closed it meanwhile", async () => {
    await close(at, 1);
    expect(await freeze(at, 1)).toEqual({ kind: "closed" });
  });

  test.each([
    ["is no snapshot", () => "{}"],
    ["is of another round", (text: string) => text.replace('"opening":"opening 1"', '"opening":"opening 9"')],
    ["has another number", (text: string) => text.replace('"number":1,"opened"', '"number":2,"opened"')],
    [
      "follows another",
      (text: string) =>
        text.replace(',"programmes"', `,"previous":{"round":1,"sha256":"${"a".repeat(64)}"},"programmes"`),
    ],
  ])("is told where the file's name is taken by one that %s", async (_, change) => {
    await freeze(at, 1);
    const link = `${site}/Snapshots/round-001.json`;
    const text = new TextDecoder().decode(at.files.contents.get(link));
    expect(change(text)).not.toBe(text);
    at.files.contents.set(link, new TextEncoder().encode(change(text)).buffer);
    expect(await freeze(at, 1)).toEqual({ kind: "taken", file: "round-001.json" });
  });

  test("is refused where a list cannot be read by which actions have their status", async () => {
    at.lists.unavailable.set(claims.title, "no-access");
    expect(await freeze(at, 1)).toMatchObject({ kind: "refused", why: "The list Claims could not be read." });
    expect(at.files.contents.size).toBe(0);
  });

  test("freezes without a list that the site has not got yet, and the snapshot names it", async () => {
    at.lists.unavailable.set("Restricted evidence", "no-access");
    at.lists.unavailable.set("Evidence corrections", "missing");
    expect((await close(at, 1)).unread).toEqual(["Evidence corrections"]);
  });

  test("but not without one that is there and could not be read: it would be missing from the record for ever", async () => {
    at.lists.unavailable.set("Evidence corrections", "no-access");
    const why = "The list Evidence corrections could not be read.";
    expect(await freeze(at, 1)).toEqual({ kind: "refused", why, status: 0 });
    expect(at.files.contents.size).toBe(0);
  });

  test("freezes everything of every list, and no edit that has not arrived", async () => {
    at.lists.addElsewhere(
      claims,
      { kind: "Claimed", actionId: 2, words: "Half \ud83d a pair.", without: "A decision.", operation: "c" },
      "",
      lead5,
    );
    at.lists.addElsewhere(
      evidence,
      { actionId: 2, title: "Minutes", link: "https://council.example/m", operation: "e" },
      "",
      lead5,
    );
    const snapshot = await close(at, 1);
    expect(snapshot.actions.map(({ id, status }) => [id, status])).toEqual([
      [1, "Red"],
      [2, "Claimed"],
    ]);
    expect(snapshot.lists[claims.title]).toMatchObject([
      { author: lead5.id, fields: { words: "Half \ud83d a pair.", actionId: 2 } },
    ]);
    expect(snapshot).toMatchObject({ takenBy: coordinator5.id, site, round: { number: 1, opening: "opening 1" } });
    expect(snapshot.tokens.before).not.toBe("");
  });

  test("says the round's result and figures in the entry as they are in the file", async () => {
    await close(at, 1);
    const [, closing] = at.lists.rows(roundsLog);
    expect(closing?.fields).toMatchObject({ missing: 2, updated: 0, unchanged: 0 });
    expect(closing?.fields.figures).toContain("All actions: Not started 0, Red 2,");
    expect(closing?.fields.snapshot).toContain("The first snapshot");
  });
});

// The contract of every implementation of the `Lists` port, in memory or over SharePoint, for reading and editing. The contract for adding
// rows and entries is in `additions.contract.ts`.
import { describe, expect, test } from "vitest";
import { type ActionFields, actions } from "../../src/plan/actions.ts";
import { evidence } from "../../src/plan/log.ts";
import { planSettings } from "../../src/plan/planSettings.ts";
import { programmes } from "../../src/plan/programmes.ts";
import type { Lists, Opened } from "../../src/ports/lists.ts";
import { text } from "../../src/schema/columns.ts";
import { defineList, type List } from "../../src/schema/list.ts";
import { examples } from "../support/exampleList.ts";

export interface ListsUnderTest {
  readonly lists: Lists;
  /** The id of an action that exists, with the rating Green and the narrative "As planned". */
  readonly id: number;
  /** The same lists for another person, a coordinator. */
  readonly others: Lists;
  /** Changes or deletes the action's row as somebody else, without an etag. */
  changeElsewhere(id: number, fields: Partial<ActionFields>): Promise<void>;
  deleteElsewhere(id: number): Promise<void>;
  /** Puts a row of any list into the recycle bin, as an owner does. */
  recycle(list: List, id: number): ReturnType<Lists["recycle"]>;
  /** What happens to the next write of a row, or to the next that adds one. */
  failNextWrite(failure: WriteFailure, adds?: "adds in a folder" | "adds in the root"): Promise<void>;
  /** A list of the site that this person may not read. */
  readonly closed: List;
}

export type WriteFailure = "lost before" | "lost after" | "asked to wait" | "forbidden" | "token turned down";

/** The lists that are opened first; `examples` is read later. */
export const opened: readonly List[] = [actions, programmes, planSettings, evidence];

export const missing = defineList({ title: "Nowhere", description: "No site has it.", columns: {} });
export const alsoMissing = defineList({ ...missing, title: "Nor here" });
/** The list as a later version of the tab would define it, with one more column. */
export const newer = defineList({
  ...examples,
  columns: { ...examples.columns, later: text({ name: "Later", title: "Later", description: "Not there yet." }) },
});

export async function open({ lists }: ListsUnderTest, which = opened): Promise<Opened> {
  const outcome = await lists.open(which);
  if (outcome.kind !== "done") throw new Error(`${outcome.kind}: ${outcome.why}`);
  return outcome.value;
}

export function rowsIn(answers: Opened["lists"], { title }: List) {
  const answer = answers.get(title);
  if (answer?.kind !== "read") throw new Error(`${title}: ${answer?.kind}`);
  return answer.rows;
}

export async function rowOf({ lists }: ListsUnderTest, list: List, id: number) {
  const outcome = await lists.readRow(list, id);
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return outcome.value;
}

export function listsContract(name: string, make: () => Promise<ListsUnderTest>): void {
  describe(`the lists ${name}`, () => {
    const read = (subject: ListsUnderTest) => rowOf(subject, actions, subject.id);
    const changed = { rows: [], gone: [], folders: [], unreadable: [] };

    test("are read completely, each row the same as when it is read separately", async () => {
      const subject = await make();
      const everything = await open(subject);
      expect([...everything.lists.keys()]).toEqual(opened.map(({ title }) => title));
      expect(rowsIn(everything.lists, actions).find((row) => row.id === subject.id)).toEqual(await read(subject));
      expect([...everything.lists.values()].flatMap((list) => (list.kind === "read" ? list.unreadable : []))).toEqual(
        [],
      );
    });

    test("R4: accept a write with the row's etag, and give back the row as it is then", async () => {
      const subject = await make();
      const before = await read(subject);
      const fields = { rating: "Amber", narrative: "It’s “late”" } as const;
      const written = await subject.lists.update(actions, { ...before, fields, operation: "operation 1" });
      expect(written).toEqual({ kind: "done", value: await read(subject) });
      const after = await read(subject);
      expect(after.fields).toEqual({ ...before.fields, ...fields, operation: "operation 1" });
      expect(after.etag).not.toBe(before.etag);
    });

    test("R4: refuse a write with an older etag as stale, and leave the row unchanged", async () => {
      const subject = await make();
      const before = await read(subject);
      await subject.changeElsewhere(subject.id, { rating: "Red" });
      const now = await read(subject);
      const written = await subject.lists.update(actions, {
        ...before,
        fields: { rating: "Amber" },
        operation: "late",
      });
      expect(written).toEqual({ kind: "stale" });
      expect(await read(subject)).toEqual(now);
    });

    test("R7: find an operation in a row's versions, also after others have written", async () => {
      const subject = await make();
      const before = await read(subject);
      await subject.lists.update(actions, { ...before, fields: { rating: "Amber" }, operation: "mine" });
      await subject.changeElsewhere(subject.id, { rating: "Red", operation: "theirs" });
      const versions = await subject.lists.versions(actions, subject.id);
      const said = versions.kind === "done" ? versions.value.slice(0, 3) : [];
      expect(said.map(({ fields }) => fields.rating)).toEqual(["Red", "Amber", "Green"]);
      expect(said.map(({ fields }) => fields.operation).slice(0, 2)).toEqual(["theirs", "mine"]);
      expect(said[1]?.who.name).toBe("Programme lead 5");
    });

    test("R14: give what has changed since a token, once, with the rows as they are now", async () => {
      const subject = await make();
      const { token } = await open(subject);
      const quiet = await subject.lists.changesSince(token, opened);
      expect(quiet).toMatchObject({ kind: "done", value: { lists: new Map() } });
      await subject.changeElsewhere(subject.id, { rating: "Red" });
      await subject.changeElsewhere(subject.id, { rating: "Amber" });
      const changes = await subject.lists.changesSince(token, opened);
      const told = new Map([[actions.title, { ...changed, rows: [await read(subject)] }]]);
      expect(changes).toMatchObject({ kind: "done", value: { lists: told } });
      const next = changes.kind === "done" ? changes.value.token : "";
      expect(await subject.lists.changesSince(next, opened)).toMatchObject({
        kind: "done",
        value: { lists: new Map() },
      });
    });

    test("R29: give the entries of a log after one that is known, as they are when read separately", async () => {
      const subject = await make();
      const before = Math.max(0, ...rowsIn((await open(subject)).lists, evidence).map(({ id }) => id));
      const add = async (title: string) => {
        const fields = { title, kind: "Link", actionId: subject.id, link: "https://council.example/minutes" };
        const operation = crypto.randomUUID();
        expect(await subject.lists.addEntry(evidence, { fields, operation, folder: "" })).toMatchObject({
          kind: "done",
        });
      };
      await add("One");
      await add("Two");
      const after = async (id: number) => {
        const found = await subject.lists.entriesAfter(evidence, id);
        if (found.kind !== "done") throw new Error(found.kind);
        return found.value.toSorted((a, b) => a.id - b.id);
      };
      const [one, two, ...more] = await after(before);
      expect([one, two, ...more].map((row) => row?.fields.title)).toEqual(["One", "Two"]);
      expect(two && (await rowOf(subject, evidence, two.id))).toEqual(two);
      expect(await after(one?.id ?? 0)).toEqual([two]);
      expect(await after(two?.id ?? 0)).toEqual([]);
    });

    test("give the ids of rows that are gone", async () => {
      const subject = await make();
      const { token } = await open(subject);
      await subject.deleteElsewhere(subject.id);
      const told = new Map([[actions.title, { ...changed, gone: [subject.id] }]]);
      expect(await subject.lists.changesSince(token, opened)).toMatchObject({ kind: "done", value: { lists: told } });
      expect(await subject.lists.readRow(actions, subject.id)).toMatchObject({ kind: "gone" });
      const edit = { id: subject.id, etag: '"guid,1"', fields: { rating: "Red" }, operation: "x" };
      expect(await subject.lists.update(actions, edit)).toMatchObject({ kind: "gone" });
    });

    test("R17: give a change token of now, since when nothing has changed", async () => {
      const subject = await make();
      const { token: before } = await open(subject);
      await subject.changeElsewhere(subject.id, { rating: "Red" });
      const now = await subject.lists.token(opened);
      if (now.kind !== "done") throw new Error(now.kind);
      const told = async (token: string) => {
        const changes = await subject.lists.changesSince(token, opened);
        return changes.kind === "done" ? [...changes.value.lists.keys()] : changes.kind;
      };
      expect([await told(before), await told(now.value)]).toEqual([[actions.title], []]);
    });

    test("R17: outline every row and folder as they are when all is read", async () => {
      const subject = await make();
      const answer = (await open(subject)).lists.get(actions.title);
      const outline = await subject.lists.outline(actions);
      if (answer?.kind !== "read" || outline.kind !== "done") throw new Error("not read");
      const placed = [...outline.value.rows].map(([id, { etag, folder }]) => ({ id, etag, folder }));
      expect(placed).toEqual(answer.rows.map(({ id, etag, folder }) => ({ id, etag, folder })));
      const names = [...outline.value.folders].map(([id, name]) => ({ id, name }));
      expect(names).toEqual(answer.folders.map(({ id, name }) => ({ id, name })));
    });

    describe("report a failed write:", () => {
      const fail = async (failure: WriteFailure) => {
        const subject = await make();
        const before = await read(subject);
        await subject.failNextWrite(failure);
        const edit = { ...before, fields: { narrative: "Mine" }, operation: "mine" };
        const write = () => subject.lists.update(actions, edit);
        const outcome = await write();
        const versions = await subject.lists.versions(actions, subject.id);
        const said = versions.kind === "done" ? versions.value : [];
        return { outcome, arrived: said.some(({ fields }) => fields.operation === "mine"), write };
      };

      test("R7: no answer; whether it arrived is in the versions", async () => {
        const lost = await fail("lost before");
        expect(lost).toMatchObject({ outcome: { kind: "later", waitMs: undefined }, arrived: false });
        expect(await lost.write()).toMatchObject({ kind: "done" });
        const committed = await fail("lost after");
        expect(committed).toMatchObject({ outcome: { kind: "later", waitMs: undefined }, arrived: true });
        expect(await committed.write()).toEqual({ kind: "stale" });
      });

      test("R10: how long to wait, if SharePoint named a time", async () => {
        expect(await fail("asked to wait")).toMatchObject({ outcome: { kind: "later", waitMs: 1000 }, arrived: false });
      });

      test("R9: that it is not allowed", async () => {
        expect(await fail("forbidden")).toMatchObject({ outcome: { kind: "refused", status: 403 }, arrived: false });
      });

      test("that the access token has expired; the next write has a new one", async () => {
        const turnedDown = await fail("token turned down");
        expect(turnedDown).toMatchObject({ outcome: { kind: "sign-in" }, arrived: false });
        expect(await turnedDown.write()).toMatchObject({ kind: "done" });
      });
    });

    test("R14: report a change token that they do not know as dead", async () => {
      const subject = await make();
      expect(await subject.lists.changesSince("not a token", opened)).toEqual({ kind: "token-dead" });
    });

    describe("that cannot be read", () => {
      test("R23: are reported as missing or older, when opened and when read, and the others are read", async () => {
        const subject = await make();
        const kinds = (answers: Opened["lists"]) => [...answers].map(([title, { kind }]) => [title, kind]);
        const answered = [
          ["Nowhere", "missing"],
          ["Examples", "older"],
        ];
        const everything = await open(subject, [...opened, missing, newer]);
        expect(kinds(everything.lists)).toEqual([...opened.map(({ title }) => [title, "read"]), ...answered]);
        const further = await subject.lists.read([missing, newer, evidence]);
        expect(further.kind === "done" && kinds(further.value)).toEqual([...answered, [evidence.title, "read"]]);
      });

      test("R23: because the person may not are reported as closed, or as missing if SharePoint hides them, and the others are read", async () => {
        const subject = await make();
        const { lists } = await open(subject, [...opened, subject.closed]);
        expect(["no-access", "missing"]).toContain(lists.get(subject.closed.title)?.kind);
        expect(rowsIn(lists, actions).length).toBeGreaterThan(0);
      });

      test("mean that there is no board if they are required, or if no list exists", async () => {
        const { lists } = await make();
        const required = { ...missing, required: true };
        expect(await lists.open([...opened, required])).toMatchObject({ kind: "not-set-up", lists: "older" });
        expect(await lists.open([...opened, { ...newer, required: true }])).toMatchObject({ lists: "older" });
        expect(await lists.open([missing, alsoMissing])).toMatchObject({ lists: "none" });
      });
    });
  });
}

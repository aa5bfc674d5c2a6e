// What every implementation of the `Lists` port must do, whether it keeps rows in memory or asks SharePoint.
import { describe, expect, test } from "vitest";
import type { ActionFields } from "../../src/plan/actions.ts";
import type { Lists } from "../../src/ports/lists.ts";

export interface ListsUnderTest {
  readonly lists: Lists;
  /** The id of an action that exists, with the rating Green and the narrative "As planned". */
  readonly id: number;
  /** Changes or deletes the row as somebody else, past its etag. */
  changeElsewhere(id: number, fields: Partial<ActionFields>): Promise<void>;
  deleteElsewhere(id: number): Promise<void>;
  /** What befalls the next write of the row. */
  failNextWrite(failure: WriteFailure): Promise<void>;
}

const noEvidence = { reference: "1.1.1", kind: "Data", custodian: "", link: "", words: "It’s “shown”" } as const;

export type WriteFailure = "lost before" | "lost after" | "asked to wait" | "forbidden" | "token turned down";

export function listsContract(name: string, make: () => Promise<ListsUnderTest>): void {
  describe(`the record ${name}`, () => {
    const read = async ({ lists, id }: ListsUnderTest) => {
      const outcome = await lists.readAction(id);
      if (outcome.kind !== "done") throw new Error(outcome.kind);
      return outcome.value;
    };
    const readAll = async ({ lists }: ListsUnderTest) => {
      const outcome = await lists.readAll();
      if (outcome.kind !== "done") throw new Error(`${outcome.kind}: ${outcome.why}`);
      return outcome.value;
    };

    test("is read whole, each row as it is read alone", async () => {
      const subject = await make();
      const everything = await readAll(subject);
      expect(everything.actions.find((row) => row.id === subject.id)).toEqual(await read(subject));
      expect(everything.unreadable).toEqual([]);
    });

    test("takes a write with the row's etag, and gives the row back as it is then", async () => {
      const subject = await make();
      const before = await read(subject);
      const fields = { rating: "Amber", narrative: "It’s “late”" } as const;
      const written = await subject.lists.updateAction({ ...before, fields, operation: "operation 1" });
      expect(written).toEqual({ kind: "done", value: await read(subject) });
      const after = await read(subject);
      expect(after.fields).toEqual({ ...before.fields, ...fields, operation: "operation 1" });
      expect(after.etag).not.toBe(before.etag);
    });

    test("refuses a write with an older etag as stale, and leaves the row alone", async () => {
      const subject = await make();
      const before = await read(subject);
      await subject.changeElsewhere(subject.id, { rating: "Red" });
      const now = await read(subject);
      const written = await subject.lists.updateAction({ ...before, fields: { rating: "Amber" }, operation: "late" });
      expect(written).toEqual({ kind: "stale" });
      expect(await read(subject)).toEqual(now);
    });

    test("remembers an operation in its versions, also after others have written", async () => {
      const subject = await make();
      const before = await read(subject);
      await subject.lists.updateAction({ ...before, fields: { rating: "Amber" }, operation: "mine" });
      await subject.changeElsewhere(subject.id, { rating: "Red", operation: "theirs" });
      expect(await subject.lists.hasOperation(subject.id, "mine")).toEqual({ kind: "done", value: true });
      expect(await subject.lists.hasOperation(subject.id, "nobody's")).toEqual({ kind: "done", value: false });
    });

    test("tells what changed since a token, once, with the rows as they are now", async () => {
      const subject = await make();
      const { token } = await readAll(subject);
      const quiet = await subject.lists.changesSince(token);
      expect(quiet).toMatchObject({ kind: "done", value: { actions: [], gone: [] } });
      await subject.changeElsewhere(subject.id, { rating: "Red" });
      await subject.changeElsewhere(subject.id, { rating: "Amber" });
      const changes = await subject.lists.changesSince(token);
      expect(changes).toMatchObject({ kind: "done", value: { actions: [await read(subject)], gone: [] } });
      const next = changes.kind === "done" ? changes.value.token : "";
      expect(await subject.lists.changesSince(next)).toMatchObject({ kind: "done", value: { actions: [] } });
    });

    test("tells which rows are gone", async () => {
      const subject = await make();
      const { token } = await readAll(subject);
      await subject.deleteElsewhere(subject.id);
      expect(await subject.lists.changesSince(token)).toMatchObject({
        kind: "done",
        value: { actions: [], gone: [subject.id] },
      });
      expect(await subject.lists.readAction(subject.id)).toMatchObject({ kind: "gone" });
      expect(
        await subject.lists.updateAction({
          id: subject.id,
          etag: '"guid,1"',
          fields: { rating: "Red" },
          operation: "x",
        }),
      ).toMatchObject({ kind: "gone" });
    });

    test("gives the etag of every row, as the rows have them", async () => {
      const subject = await make();
      const everything = await readAll(subject);
      const etags = await subject.lists.etags();
      expect(etags).toEqual({ kind: "done", value: new Map(everything.actions.map((row) => [row.id, row.etag])) });
    });

    test("adds a record once, however often it is sent, and tells of it as a change", async () => {
      const subject = await make();
      const { token, mayAdd } = await readAll(subject);
      expect(mayAdd.has("evidence")).toBe(true);
      const fields = { ...noEvidence, actionId: subject.id, title: "Minutes", criterion: "SC1", date: "2026-11-01" };
      const operation = `evidence of ${subject.id}`;
      const add = () => subject.lists.addRecord({ list: "evidence", fields, operation });
      expect([await add(), await add()]).toEqual([
        { kind: "done", value: undefined },
        { kind: "done", value: undefined },
      ]);
      const changes = await subject.lists.changesSince(token);
      const added = changes.kind === "done" ? changes.value.records.evidence : [];
      expect(added).toMatchObject([{ fields: { ...fields, operation }, author: { name: "Programme lead 5" } }]);
      const { records } = await readAll(subject);
      expect(records.evidence.filter((row) => row.fields.operation === operation)).toEqual(added);
    });

    describe("tells of a failed write", () => {
      const fail = async (failure: WriteFailure) => {
        const subject = await make();
        const before = await read(subject);
        await subject.failNextWrite(failure);
        const write = () => subject.lists.updateAction({ ...before, fields: { narrative: "Mine" }, operation: "mine" });
        const outcome = await write();
        const arrived = await subject.lists.hasOperation(subject.id, "mine");
        return { outcome, arrived: arrived.kind === "done" && arrived.value, write };
      };

      test("that an answer is missing, and whether it arrived is in the versions", async () => {
        const lost = await fail("lost before");
        expect(lost).toMatchObject({ outcome: { kind: "later", waitMs: undefined }, arrived: false });
        expect(await lost.write()).toMatchObject({ kind: "done" });
        const committed = await fail("lost after");
        expect(committed).toMatchObject({ outcome: { kind: "later", waitMs: undefined }, arrived: true });
        expect(await committed.write()).toEqual({ kind: "stale" });
      });

      test("how long it is to wait, when it is told so", async () => {
        expect(await fail("asked to wait")).toMatchObject({ outcome: { kind: "later", waitMs: 1000 }, arrived: false });
      });

      test("that it is not allowed", async () => {
        expect(await fail("forbidden")).toMatchObject({ outcome: { kind: "refused", status: 403 }, arrived: false });
      });

      test("that the token is no good any more, and the next one is", async () => {
        const turnedDown = await fail("token turned down");
        expect(turnedDown).toMatchObject({ outcome: { kind: "sign-in" }, arrived: false });
        expect(await turnedDown.write()).toMatchObject({ kind: "done" });
      });
    });

    test("says that a token it cannot know is dead", async () => {
      const subject = await make();
      expect(await subject.lists.changesSince("not a token")).toEqual({ kind: "token-dead" });
    });
  });
}

// The contract of every implementation of the `Lists` port for adding rows and entries, and of the sync engine over it.
import { describe, expect, test } from "vitest";
import { systemClock } from "../../src/host/clock.ts";
import { evidence } from "../../src/plan/log.ts";
import type { AnyRow, NewRow } from "../../src/ports/lists.ts";
import { mostEntries } from "../../src/schema/surplus.ts";
import { createSync } from "../../src/sync/sync.ts";
import { examples } from "../support/exampleList.ts";
import { memoryStorage } from "../support/memoryStorage.ts";
import { type ListsUnderTest, open, opened, rowOf, rowsIn } from "./lists.contract.ts";

const done = { kind: "done", value: undefined };
const inFolder = "5 Supporting elected members";

export function additionsContract(name: string, make: () => Promise<ListsUnderTest>): void {
  let made = 0;
  const anOperation = () => `addition-${++made}`;

  const added = async ({ lists }: ListsUnderTest, operation: string): Promise<readonly AnyRow[]> => {
    const found = await lists.added(examples, operation);
    if (found.kind !== "done") throw new Error(found.kind);
    return found.value;
  };

  describe(`a row that is added ${name}`, () => {
    test("in the list's root is complete, and found by its operation", async () => {
      const subject = await make();
      const fields = { title: "It’s new", words: "Two\nlines", kind: "One", size: 2.5, due: "2027-02-28" };
      const operation = anOperation();
      expect(await subject.lists.addRow(examples, { fields, operation, folder: "" })).toMatchObject({ kind: "done" });
      const [row, ...others] = await added(subject, operation);
      expect(others).toEqual([]);
      expect(row).toMatchObject({ folder: "", canEdit: true, author: { name: "Programme lead 5" } });
      expect(row?.fields).toEqual({ ...fields, owner: undefined, operation, addition: operation });
      expect(row && (await rowOf(subject, examples, row.id))).toEqual(row);
    });

    test("in a folder is complete if a form can hold all its values", async () => {
      const subject = await make();
      const fields = { title: "It’s new", words: "Two\nlines", kind: "Other", size: 3, due: "2027-07-31" };
      const operation = anOperation();
      const answer = await subject.lists.addRow(examples, { fields, operation, folder: inFolder });
      const [row] = await added(subject, operation);
      expect(answer).toEqual({ kind: "done", value: row?.id });
      expect(row).toMatchObject({
        version: "1.0",
        folder: inFolder,
        fields: { ...fields, operation, addition: operation },
      });
    });

    test("R22: in a folder is not complete if a form cannot hold all its values", async () => {
      const subject = await make();
      const operation = anOperation();
      const fields = { title: "New", due: "2027-02-28", size: 2.5 };
      expect(await subject.lists.addRow(examples, { fields, operation, folder: inFolder })).toEqual(done);
      const [row] = await added(subject, operation);
      const begun = { title: "New", due: "2027-02-28", size: undefined, operation: "", addition: operation };
      expect(row).toMatchObject({ folder: inFolder, fields: begun });
    });

    test("in a folder that does not exist is refused or gone, and not added", async () => {
      const subject = await make();
      const operation = anOperation();
      const row: NewRow = { fields: { title: "New" }, operation, folder: "No such folder" };
      expect(["gone", "refused"]).toContain((await subject.lists.addRow(examples, row)).kind);
      expect(await added(subject, operation)).toEqual([]);
    });

    test.each([inFolder, ""])("R20: twice (folder “%s”) exists twice, the first with the lower id", async (folder) => {
      const subject = await make();
      const operation = anOperation();
      for (const title of ["First", "Second"]) {
        await subject.lists.addRow(examples, { fields: { title }, operation, folder });
      }
      const rows = await added(subject, operation);
      expect(rows.map(({ fields }) => fields.title)).toEqual(["First", "Second"]);
      expect(rows[0]?.id).toBeLessThan(rows[1]?.id ?? 0);
    });

    test("is not found by another operation", async () => {
      expect(await added(await make(), "nobodys")).toEqual([]);
    });

    test("is in the changes, with changes of other lists, in one query", async () => {
      const subject = await make();
      const { token } = await open(subject, [...opened, examples]);
      const operation = anOperation();
      await subject.lists.addRow(examples, { fields: { title: "New" }, operation, folder: inFolder });
      await subject.changeElsewhere(subject.id, { rating: "Red" });
      const changes = await subject.lists.changesSince(token, [...opened, examples]);
      if (changes.kind !== "done") throw new Error(changes.kind);
      expect([...changes.value.lists.keys()].toSorted()).toEqual(["Actions", "Examples"]);
      expect(changes.value.lists.get("Examples")?.rows).toEqual(await added(subject, operation));
      expect(changes.value.lists.get("Actions")?.rows).toMatchObject([{ id: subject.id, fields: { rating: "Red" } }]);
    });

    test("is followed once its list has been read, also if that was not opened with the others", async () => {
      const subject = await make();
      const { token } = await open(subject);
      const operation = anOperation();
      await subject.others.addRow(examples, { fields: { title: "Before" }, operation, folder: "" });
      const further = await subject.lists.read([examples]);
      if (further.kind !== "done") throw new Error(further.kind);
      const row = rowsIn(further.value, examples).find(({ fields }) => fields.addition === operation);
      if (!row) throw new Error("It is not there.");
      const edit = { ...row, fields: { words: "Edited" }, operation: "an edit" };
      expect(await subject.lists.update(examples, edit)).toMatchObject({ kind: "done" });
      const changes = await subject.lists.changesSince(token, [...opened, examples]);
      const told = changes.kind === "done" ? changes.value.lists.get("Examples")?.rows : undefined;
      expect(told?.find(({ id }) => id === row.id)).toMatchObject({
        fields: { words: "Edited", operation: "an edit" },
      });
    });

    test("has its own versions and operations, and can be put into the recycle bin by an owner alone", async () => {
      const subject = await make();
      const operation = anOperation();
      await subject.lists.addRow(examples, { fields: { title: "New" }, operation, folder: "" });
      const [row] = await added(subject, operation);
      if (!row) throw new Error("It is not there.");
      await subject.lists.update(examples, { ...row, fields: { words: "Edited" }, operation: "an edit" });
      const versions = await subject.lists.versions(examples, row.id);
      const said = [{ fields: { words: "Edited", operation: "an edit" } }, { fields: { words: "", operation } }];
      expect(versions).toMatchObject({ value: said });
      expect(await subject.recycle(examples, row.id)).toEqual(done);
      expect(await subject.lists.readRow(examples, row.id)).toMatchObject({ kind: "gone" });
    });

    test.each(["adds in a folder", "adds in the root"] as const)(
      "R19: without an answer (it %s) may be there or not, and is found by looking",
      async (where) => {
        const folder = where === "adds in a folder" ? inFolder : "";
        const subject = await make();
        const [lost, arrived] = [anOperation(), anOperation()];
        const add = (operation: string) =>
          subject.lists.addRow(examples, { fields: { title: "New" }, operation, folder });
        await subject.failNextWrite("lost before", where);
        expect(await add(lost)).toMatchObject({ kind: "later" });
        await subject.failNextWrite("lost after", where);
        expect(await add(arrived)).toMatchObject({ kind: "later" });
        expect([await added(subject, lost), await added(subject, arrived)]).toMatchObject([[], [{}]]);
        await subject.failNextWrite("forbidden", where);
        expect(await add(lost)).toMatchObject({ kind: "refused", status: 403 });
      },
    );

    test.each([inFolder, ""])(
      "R22: through the sync engine (folder “%s”) has its date, its person and its decimals too, and is shown once all the time",
      async (folder) => {
        const subject = await make();
        const shown = new Set<number>();
        const { openTab, withLock } = memoryStorage();
        const title = anOperation();
        const sync = createSync({
          ...{ lists: subject.lists, clock: systemClock, withLock, openStorage: openTab(), tick: 60_000 },
          ...{ start: [...opened, examples], dayOf: () => "2026-11-22", newOperation: anOperation },
          project: (known) => known,
          definitionOf: async () => examples,
          presence: { online: () => true, visible: () => true, onChange: () => () => undefined },
        });
        const mine = () => {
          const list = sync.state().board?.lists.get("Examples");
          return list?.kind === "read" ? [...list.rows.values()].filter(({ fields }) => fields.title === title) : [];
        };
        sync.start();
        await expect.poll(() => sync.state().board).toBeDefined();
        const owner = sync.state().board?.me;
        sync.subscribe(() => shown.add(mine().length));
        const id = await sync.addRow(examples, { title, words: "Whole", size: 2.5, due: "2027-02-28", owner }, folder);
        await sync.edit(examples, id ?? 0, { words: "And edited" });
        await expect.poll(() => sync.state().edits).toEqual([]);
        sync.stop();
        const fields = { title, words: "And edited", size: 2.5, due: "2027-02-28", owner: { id: owner?.id } };
        const [row] = mine();
        expect(await rowOf(subject, examples, row?.id ?? 0)).toMatchObject({ folder, fields });
        expect(row).toMatchObject({ folder, fields });
        expect([...shown].filter((count) => count > 1)).toEqual([]);
      },
    );
  });

  describe(`an entry of a log ${name}`, () => {
    test("R18: is added once, however often it is sent, is found by its operation, and is in the changes", async () => {
      const subject = await make();
      const everything = await open(subject);
      expect(everything.lists.get(evidence.title)).toMatchObject({ rights: { add: true, edit: false } });
      const said = { reference: "1.1.1", kind: "Data", custodian: "", link: "", words: "It’s “shown”" } as const;
      const fields = { ...said, actionId: subject.id, title: "Minutes", criterion: "SC1", date: "2026-11-01" };
      const operation = `evidence of ${subject.id}`;
      const add = () => subject.lists.addEntry(evidence, { fields, operation, folder: "" });
      expect([await add(), await add()]).toEqual([done, { kind: "taken" }]);
      const changes = await subject.lists.changesSince(everything.token, opened);
      const told = changes.kind === "done" ? changes.value.lists.get(evidence.title)?.rows : [];
      expect(told).toMatchObject([{ fields: { ...fields, operation }, author: { name: "Programme lead 5" } }]);
      expect(await subject.lists.added(evidence, operation)).toEqual({ kind: "done", value: told });
      const rows = rowsIn((await open(subject)).lists, evidence);
      expect(rows.filter((row) => row.fields.operation === operation)).toEqual(told);
    });

    test("R28: is named and not read if it is too many, given what is known of its log", async () => {
      const subject = await make();
      const add = async (count: number) => {
        for (let left = count; left > 0; left--) {
          const fields = { title: "Again", actionId: subject.id };
          expect(await subject.lists.addEntry(evidence, { fields, operation: anOperation(), folder: "" })).toEqual(
            done,
          );
        }
      };
      await add(mostEntries - 1);
      const { token, lists } = await open(subject);
      const rows = new Map(rowsIn(lists, evidence).map((row) => [row.id, row]));
      await add(12);
      const known = new Map([[evidence.title, { kind: "read", rows }]]);
      const changes = await subject.lists.changesSince(token, opened, known);
      const told = changes.kind === "done" ? changes.value.lists.get(evidence.title) : undefined;
      expect(told?.rows.map(({ fields }) => fields.actionId)).toEqual([subject.id]);
      const [last] = [...rows.values()].toSorted((one, other) => other.id - one.id);
      const head = { author: last?.author.id, editor: last?.author.id, subject: String(subject.id) };
      expect(told?.unread).toEqual(Array.from({ length: 11 }, () => expect.objectContaining(head)));
      expect(told?.gone).toEqual([]);
    });
  });
}

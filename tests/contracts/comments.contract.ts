// What any implementation of the `Comments` port does. Each test speaks of a row of its own.
import { beforeAll, expect, test } from "vitest";
import type { Comment, Comments } from "../../src/ports/comments.ts";
import type { Outcome } from "../../src/ports/lists.ts";
import type { Person } from "../../src/schema/column.ts";
import type { List } from "../../src/schema/list.ts";
import { longestText } from "../../src/schema/saidText.ts";

interface Opened {
  /** Of somebody who may edit the rows. */
  readonly comments: Comments;
  readonly me: Person;
  /** Of somebody who may read them. */
  readonly reader: Comments;
  readonly list: List;
  /** Somebody else whom the site knows. */
  readonly other: Person;
  addRow(): Promise<number>;
}

export function commentsContract(open: () => Promise<Opened>): void {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });

  const doneIn = <T>(outcome: Outcome<T>): T => {
    if (outcome.kind !== "done") throw new Error(`${outcome.kind}: ${outcome.why}`);
    return outcome.value;
  };

  async function said(id: number): Promise<readonly Comment["said"][]> {
    return doneIn(await opened.comments.read(opened.list, id)).map((each) => each.said);
  }

  test("a row of which nobody has said anything has no comments", async () => {
    expect(await said(await opened.addRow())).toEqual([]);
  });

  test("comments are read oldest first, with who said them, by whoever may read the row", async () => {
    const { comments, reader, list, me, addRow } = opened;
    const id = await addRow();
    const first = doneIn(await comments.add(list, id, ["First"]));
    await comments.add(list, id, ["Second"]);
    const read = doneIn(await reader.read(list, id));
    expect(read.map((each) => each.said)).toEqual([["First"], ["Second"]]);
    expect(read[0]).toEqual(first);
    expect(first).toMatchObject({ author: { id: me.id, name: me.name }, replies: [] });
    expect(read[1]?.id).toBeGreaterThan(first.id);
  });

  test("somebody is mentioned where they stand in the words", async () => {
    const { comments, list, other, addRow } = opened;
    const id = await addRow();
    const mention = doneIn(await comments.mentioned(other));
    expect(mention).toMatchObject({ name: other.name, email: other.email });
    const words = ["Ask ", mention, ", or ", mention, "."];
    expect(doneIn(await comments.add(list, id, words)).said).toEqual(words);
    expect(await said(id)).toEqual([words]);
  });

  test.each([
    ["markup", `<b>Tom & "Jerry"</b> it's &lt;fine&gt; &#58; {x}`],
    ["lines and signs", "One:\n– two\n• 30% of £5"],
    ["an address", "https://council.example/a?b=1&c=%20#d"],
  ])("%s stays what was typed", async (_, words) => {
    const { comments, list, addRow } = opened;
    const id = await addRow();
    await comments.add(list, id, [words]);
    expect(await said(id)).toEqual([[words]]);
  });

  test("what looks like SharePoint's own mention mentions nobody", async () => {
    const { comments, list, other, addRow } = opened;
    const id = await addRow();
    const mention = doneIn(await comments.mentioned(other));
    await comments.add(list, id, ["@mention{0} ", mention]);
    expect(await said(id)).toEqual([["@mention {0} ", mention]]);
  });

  test("whoever may not edit the row is refused, and nothing is there", async () => {
    const { reader, list, addRow } = opened;
    const id = await addRow();
    expect(await reader.add(list, id, ["Mine"])).toMatchObject({ kind: "refused", status: 403 });
    expect(await said(id)).toEqual([]);
  });

  test("more words than SharePoint keeps are refused, and as many are kept", async () => {
    const { comments, list, addRow } = opened;
    const id = await addRow();
    expect((await comments.add(list, id, ["x".repeat(longestText + 1)])).kind).toBe("refused");
    expect((await comments.add(list, id, ["x".repeat(longestText)])).kind).toBe("done");
  });

  test("a mention of somebody whom the directory does not have is not kept", async () => {
    const { comments, list, addRow } = opened;
    const id = await addRow();
    const nobody = {
      name: "Nobody",
      email: "nobody@elsewhere.example",
      login: "i:0#.f|membership|nobody@elsewhere.example",
    };
    expect((await comments.add(list, id, [nobody])).kind).not.toBe("done");
    expect(await said(id)).toEqual([]);
  });

  test("a row that is not there is gone", async () => {
    const { comments, list } = opened;
    expect((await comments.read(list, 987_654)).kind).toBe("gone");
    expect((await comments.add(list, 987_654, ["Too late"])).kind).toBe("gone");
  });
}

// A comment is there once, whatever becomes of the answers.
import { beforeEach, describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { sayOnce } from "../../src/plan/sayOnce.ts";
import type { Said } from "../../src/schema/saidText.ts";
import { coordinator5, lead5, verifier } from "../support/builders.ts";
import { type MemoryLists, memoryLists } from "../support/memoryLists.ts";
import { type MemoryComments, memoryComments } from "../support/screen/memoryComments.ts";

let lists: MemoryLists;
let comments: MemoryComments;
let tried: number | undefined;

beforeEach(() => {
  lists = memoryLists();
  comments = memoryComments(lists, [lead5, coordinator5, verifier], () => new Date("2026-11-30T10:00:00Z"));
  tried = undefined;
});

const say = (said: Said) =>
  sayOnce(comments, {
    ...{ list: actions, id: 1, said, me: lead5, tried },
    onTry: (last) => {
      tried = last;
    },
  });

const texts = () => comments.all(actions, 1).map(({ said }) => said.map(String).join(""));

describe("a comment that was sent without an answer", () => {
  test("is not sent again where it is there", async () => {
    comments.failNextAdd("lost after");
    expect((await say(["On its way"])).kind).toBe("later");
    expect(await say(["On its way"])).toMatchObject({ kind: "done", value: { id: 1 } });
    expect(texts()).toEqual(["On its way"]);
  });

  test("is sent again where it is not", async () => {
    comments.failNextAdd("lost before");
    await say(["On its way"]);
    expect((await say(["On its way"])).kind).toBe("done");
    expect(texts()).toEqual(["On its way"]);
  });

  test("is still told from the same words of the same person before it", async () => {
    comments.sayElsewhere(actions, 1, ["Thanks"], lead5);
    comments.failNextAdd("lost before");
    await say(["Thanks"]);
    await say(["Thanks"]);
    expect(texts()).toEqual(["Thanks", "Thanks"]);
  });

  test("is told from the same words of somebody else, and from the same words to somebody else", async () => {
    const mention = async (who: typeof lead5) => {
      const named = await comments.mentioned(who);
      if (named.kind !== "done") throw new Error(named.why);
      return [named.value, " please look"];
    };
    comments.failNextAdd("lost before");
    await say(await mention(coordinator5));
    comments.sayElsewhere(actions, 1, await mention(coordinator5), verifier);
    comments.sayElsewhere(actions, 1, await mention(verifier), lead5);
    expect((await say(await mention(coordinator5))).kind).toBe("done");
    expect(comments.all(actions, 1)).toHaveLength(3);
  });
});

test("nothing is sent while the row's comments cannot be read, and the try does not count as one", async () => {
  lists.down = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined };
  expect((await say(["Hello"])).kind).toBe("later");
  expect(tried).toBeUndefined();
  lists.down = undefined;
  expect(texts()).toEqual([]);
});

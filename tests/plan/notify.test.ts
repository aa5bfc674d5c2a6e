// A notice goes out once a day for each matter, whoever sends it and whatever becomes of the answers.
import { beforeEach, describe, expect, test } from "vitest";
import { lastAbout, type Notice, notices, wantsNotices } from "../../src/plan/notices.ts";
import { type NoticeToSend, notify } from "../../src/plan/notify.ts";
import type { Person } from "../../src/schema/column.ts";
import { longestText, writeSaid } from "../../src/schema/saidText.ts";
import { coordinator5, lead5, verifier } from "../support/builders.ts";
import { type Fault, type MemoryLists, memoryLists } from "../support/memoryLists.ts";
import { type MemoryComments, memoryComments } from "../support/screen/memoryComments.ts";

let lists: MemoryLists;
let comments: MemoryComments;

beforeEach(() => {
  lists = memoryLists();
  comments = memoryComments(lists, [lead5, coordinator5, verifier], () => new Date("2026-11-30T10:00:00Z"));
});

const reminder: NoticeToSend = {
  kind: "Reminder",
  title: "Round 8: updates of programme 5",
  matter: "round 8 programme 5",
  day: "2026-11-30",
  people: [lead5, coordinator5],
  text: "Two actions need an update.",
};

function send(by: Person, notice: Partial<NoticeToSend> = {}) {
  lists.me = by;
  const own = comments.as(by, (_, { author }) => author.id === by.id);
  return notify({ lists, comments: own, me: by }, { ...reminder, ...notice });
}

const rows = () => lists.rows(notices) as readonly Notice[];
/** For each comment who is mentioned, and its words. */
const mails = () =>
  rows().flatMap(({ id }) =>
    comments
      .all(notices, id)
      .map(({ said }) => said.map((part) => (typeof part === "string" ? part : part.name)).join("")),
  );

test("a notice is a row, with one comment that mentions its people, and says that it was sent", async () => {
  expect(await send(verifier)).toEqual({ kind: "done", value: "sent" });
  expect(rows()).toMatchObject([
    { fields: { kind: "Reminder", matter: "round 8 programme 5", people: [lead5, coordinator5], state: "Sent" } },
  ]);
  expect(mails()).toEqual(["Programme lead 5 Programme coordinator 5 Two actions need an update."]);
});

test("the same on the same day is not sent again, by whoever asks, and is sent on another day or about another matter", async () => {
  await send(verifier);
  expect(await send(verifier)).toEqual({ kind: "done", value: "before" });
  expect(await send(coordinator5, { people: [lead5] })).toEqual({ kind: "done", value: "before" });
  expect(mails()).toHaveLength(1);
  await send(verifier, { day: "2026-12-01" });
  await send(verifier, { matter: "round 8 programme 6" });
  expect(mails()).toHaveLength(3);
});

describe("sent until there is an answer, it is one row and one comment, where", () => {
  const until = async (notice: Partial<NoticeToSend> = {}) => {
    for (let tries = 0; tries < 5; tries++) {
      const outcome = await send(verifier, notice);
      if (outcome.kind === "done") return;
      expect(outcome.kind).toBe("later");
    }
    throw new Error("It was never sent.");
  };
  const once = () => {
    expect(rows()).toMatchObject([{ fields: { state: "Sent" } }]);
    expect(mails()).toHaveLength(1);
  };

  test.each<[string, Fault]>([
    ["its row never arrives", "lost before"],
    ["the answer to its row is lost", "lost after"],
  ])("%s", async (_, fault) => {
    lists.failNextWrite(fault);
    await until();
    once();
  });

  test.each<["lost before" | "lost after"]>([["lost before"], ["lost after"]])("its comment is %s", async (fault) => {
    comments.failNextAdd(fault);
    await until();
    once();
  });

  test("the answer to its comment is lost, and fewer actions wait at the next try", async () => {
    comments.failNextAdd("lost after");
    await send(verifier);
    await until({ text: "One action needs an update." });
    once();
  });

  test("everything but the last word arrives", async () => {
    const { update } = lists;
    Object.assign(lists, { update: async () => ({ kind: "later", why: "No answer.", waitMs: undefined }) });
    await send(verifier);
    Object.assign(lists, { update });
    await until();
    once();
  });
});

test("what another has begun and not finished is theirs to finish, which is said", async () => {
  comments.failNextAdd("lost before");
  await send(verifier);
  expect(await send(coordinator5)).toMatchObject({
    kind: "refused",
    why: "Verifier 1 began to send the same notice today, so only they can finish it.",
  });
  expect(mails()).toEqual([]);
});

test("a long text is cut to what SharePoint takes", async () => {
  await send(verifier, { text: "x".repeat(5_000) });
  const [row] = rows();
  const [comment] = row ? comments.all(notices, row.id) : [];
  expect(comment && writeSaid(comment.said).text).toHaveLength(longestText);
});

test("a person wants notices until they say otherwise, and again once they say so; what others say in their name is nothing", () => {
  const say = (kind: string, by: Person) => lists.addElsewhere(notices, { kind, matter: "" }, "", by);
  expect(wantsNotices(rows(), lead5)).toBe(true);
  say("Notices off", coordinator5);
  expect(wantsNotices(rows(), lead5)).toBe(true);
  say("Notices off", lead5);
  expect(wantsNotices(rows(), lead5)).toBe(false);
  say("Notices on", lead5);
  expect(wantsNotices(rows(), lead5)).toBe(true);
});

test("the last notice about a matter is found among others", async () => {
  await send(verifier);
  await send(verifier, { day: "2026-12-01" });
  await send(verifier, { matter: "round 8 programme 6" });
  expect(lastAbout(rows(), "round 8 programme 5")?.fields.operation).toBe("Reminder round 8 programme 5 2026-12-01");
});

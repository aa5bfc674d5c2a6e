// Who is on a body on a day, and whether enough of them are there.
import { expect, test } from "vitest";
import { membersOn, quorumOf } from "../../../src/features/meeting/bodies.ts";
import { type Body, bodies } from "../../../src/features/meeting/list.ts";
import { type Member, type MemberFields, members } from "../../../src/plan/meetings/bodies.ts";
import { chair, slt1 } from "../../plan/meetings/aMeeting.ts";
import { memoryLists } from "../../support/memoryLists.ts";

function on(...all: readonly Partial<MemberFields>[]): readonly Member[] {
  const lists = memoryLists([], {});
  for (const each of all) lists.addElsewhere(members, { body: "Joint Board", capacity: "Member", ...each });
  const rows = new Map(lists.rows(members).map((row) => [row.id, row]));
  return membersOn(new Map([[members.title, { kind: "read", rows }]]) as never, "Joint Board", "2026-11-12");
}

function quorum(all: readonly Member[], present: readonly string[]) {
  const lists = memoryLists([], {});
  const id = lists.addElsewhere(bodies, { title: "Joint Board", quorum: 2 });
  return quorumOf(lists.row(bodies, id) as Body, all, present);
}

test("a membership that was renewed before it ended counts once, in its higher capacity", () => {
  const all = on(
    { title: "Commissioner 1", person: chair, to: "2026-12-31" },
    { title: "Commissioner 1", person: chair, from: "2026-11-01", capacity: "Chair" },
    { title: "Leader" },
    { title: "Leader", from: "2026-11-12" },
  );
  expect(all.map(({ fields: { title, capacity } }) => [title, capacity])).toEqual([
    ["Commissioner 1", "Chair"],
    ["Leader", "Member"],
  ]);
  expect(quorum(all, ["Commissioner 1"])).toMatchObject({ there: 1, of: 2, isMet: false });
});

test("of members who share a title, as many are there as are noted", () => {
  const all = on({ title: "Commissioner", person: chair }, { title: "Commissioner", person: slt1 });
  expect(quorum(all, ["Commissioner"])).toMatchObject({ there: 1, of: 2, isMet: false });
  expect(quorum(all, ["Commissioner", "Commissioner", "Commissioner"])).toMatchObject({ there: 2, isMet: true });
});

// What a plan adds to syncing: rules that the first card does without, and what goes with every edit of an action.
import { expect, test, vi } from "vitest";
import { planSync } from "../../src/app/planSync.ts";
import { actions } from "../../src/plan/actions.ts";
import { claims } from "../../src/plan/log.ts";
import { programmes } from "../../src/plan/programmes.ts";
import { blankFields } from "../../src/schema/rowCodec.ts";
import { anActionRow, anEntry, coordinator5, lead5, verifier } from "../support/builders.ts";
import { fakeClock } from "../support/fakeClock.ts";
import { type MemoryLists, memoryLists } from "../support/memoryLists.ts";
import { memoryStorage } from "../support/memoryStorage.ts";

const notHere = async () => ({ kind: "gone", why: "There are no files." }) as const;

function open(lists: MemoryLists) {
  const storage = memoryStorage();
  const sync = planSync({
    features: [],
    files: { addOnce: notHere, contentOf: notHere },
    lists,
    presence: { online: () => true, visible: () => true, onChange: () => () => undefined },
    clock: fakeClock(),
    openStorage: storage.openTab(),
    withLock: storage.withLock,
    tick: 15_000,
    newOperation: () => "operation",
  });
  sync.start();
  return sync;
}

test("an action's programme is written with an edit of its row, and neither when the board opens nor with an entry", async () => {
  const programme = {
    ...anActionRow(),
    folder: "",
    fields: { ...blankFields(programmes), number: 5, title: "Members" },
  };
  const lists = memoryLists([anActionRow({}, { folder: "5 Members" })], { [programmes.title]: [programme] });
  const sync = open(lists);
  await vi.waitFor(() => expect(sync.state().board?.actions.get(1)?.programme?.title).toBe("Members"));
  expect(lists.writes).toBe(0);
  await sync.edit(actions, 1, {}, { entry: { list: claims.title, fields: { title: "1.1.1", actionId: 1 } } });
  await vi.waitFor(() => expect(lists.rows(claims)).toHaveLength(1));
  expect(lists.history(actions, 1)).toHaveLength(1);
  await sync.edit(actions, 1, { title: "A better title" });
  await vi.waitFor(() => expect(lists.row(actions, 1)?.fields.title).toBe("A better title"));
  expect(lists.row(actions, 1)?.fields.programmeName).toBe("5 Members");
});

test("an entry that is older than its action's row and one that contradicts the order of its log are named", async () => {
  const log = [
    anEntry(claims, { kind: "Claimed" }, lead5, "2026-04-01"),
    anEntry(claims, { kind: "Claimed" }, verifier, "2026-06-20"),
    anEntry(claims, { kind: "Claimed", actionId: 2 }, lead5, "2026-06-10"),
    anEntry(claims, { kind: "Claimed", actionId: 2 }, coordinator5, "2026-06-11"),
  ];
  const sync = open(memoryLists([anActionRow()], { [claims.title]: log }));
  const named = () => sync.state().board?.actions.get(1)?.status.unsupported.join(" ") ?? "";
  await vi.waitFor(() => {
    expect(named()).toContain("the action was only added to the list afterwards, on 7 April 2026");
    expect(named()).toContain("its time is later than that of an entry of 10 June 2026 that was added after it");
  });
});

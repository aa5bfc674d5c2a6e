// The rules that the first card does without are in force once they have been loaded.
import { expect, test, vi } from "vitest";
import { planSync } from "../../src/app/planSync.ts";
import { claims } from "../../src/plan/log.ts";
import { anActionRow, anEntry, coordinator5, lead5, verifier } from "../support/builders.ts";
import { fakeClock } from "../support/fakeClock.ts";
import { memoryLists } from "../support/memoryLists.ts";
import { memoryStorage } from "../support/memoryStorage.ts";

test("an entry that is older than its action's row and one that contradicts the order of its log are named", async () => {
  const storage = memoryStorage();
  const log = [
    anEntry(claims, { kind: "Claimed" }, lead5, "2026-04-01"),
    anEntry(claims, { kind: "Claimed" }, verifier, "2026-06-20"),
    anEntry(claims, { kind: "Claimed", actionId: 2 }, lead5, "2026-06-10"),
    anEntry(claims, { kind: "Claimed", actionId: 2 }, coordinator5, "2026-06-11"),
  ];
  const sync = planSync({
    features: [],
    lists: memoryLists([anActionRow()], { [claims.title]: log }),
    presence: { online: () => true, visible: () => true, onChange: () => () => undefined },
    clock: fakeClock(),
    openStorage: storage.openTab(),
    withLock: storage.withLock,
    tick: 15_000,
    newOperation: () => "operation",
  });
  sync.start();
  const named = () => sync.state().board?.actions.get(1)?.status.unsupported.join(" ") ?? "";
  await vi.waitFor(() => {
    expect(named()).toContain("the action was only added to the list afterwards, on 7 April 2026");
    expect(named()).toContain("its time is later than that of an entry of 10 June 2026 that was added after it");
  });
});

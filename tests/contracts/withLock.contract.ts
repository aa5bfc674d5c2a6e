// The contract of every `WithLock`: one run under a name at a time, across all tabs, and no waiting.
import { describe, expect, test } from "vitest";
import type { StorageUnderTest } from "./editStorage.contract.ts";

export function aloneContract(name: string, make: () => Promise<StorageUnderTest>): void {
  describe(`a lock ${name}`, () => {
    const openTabs = async () => {
      const { openTab } = await make();
      return { first: await openTab(), second: await openTab() };
    };

    test("R5: lets one run, and reports busy to others, in this tab and in another", async () => {
      const { first, second } = await openTabs();
      expect(await first.hold("action 1")).toBe("running");
      expect(await second.hold("action 1")).toBe("busy");
      expect(await first.hold("action 1")).toBe("busy");
      expect(await first.letGo("action 1")).toBe("ran");
    });

    test("lets runs under different names go on at the same time", async () => {
      const { first, second } = await openTabs();
      expect(await first.hold("action 1")).toBe("running");
      expect(await first.hold("action 2")).toBe("running");
      expect(await second.hold("action 3")).toBe("running");
    });

    test("is free for another tab once the run has ended", async () => {
      const { first, second } = await openTabs();
      await first.hold("action 1");
      await first.letGo("action 1");
      expect(await second.hold("action 1")).toBe("running");
      expect(await first.hold("action 1")).toBe("busy");
    });

    test("passes on the failure of a run, runs it only once, and is free again", async () => {
      const { first, second } = await openTabs();
      await first.hold("action 1");
      expect(await first.letGo("action 1", "The mistake")).toBe("The mistake");
      expect(await second.hold("action 1")).toBe("running");
    });
  });
}

// What every `WithLock` must do: one run under a name at a time, over all tabs, and nobody waits (SPEC R5).
import { describe, expect, test } from "vitest";
import type { StorageUnderTest } from "./editStorage.contract.ts";

export function aloneContract(name: string, make: () => Promise<StorageUnderTest>): void {
  describe(`running alone ${name}`, () => {
    const openTabs = async () => {
      const { openTab } = await make();
      return { first: await openTab(), second: await openTab() };
    };

    test("lets one run, and tells others of it in this tab and another that it is busy", async () => {
      const { first, second } = await openTabs();
      expect(await first.hold("action 1")).toBe("running");
      expect(await second.hold("action 1")).toBe("busy");
      expect(await first.hold("action 1")).toBe("busy");
      expect(await first.letGo("action 1")).toBe("ran");
    });

    test("lets runs of different names go side by side", async () => {
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

    test("hands on the failure of a run, runs it once only, and is free again", async () => {
      const { first, second } = await openTabs();
      await first.hold("action 1");
      expect(await first.letGo("action 1", "The mistake")).toBe("The mistake");
      expect(await second.hold("action 1")).toBe("running");
    });
  });
}

// The failures of the local SharePoint, set for a session and counted as they were met.
import type { Fault } from "../../../src/local/sharepoint/faultKinds.ts";

export interface Faults {
  set(script: readonly Fault[]): Promise<void>;
  /** Ends them all; gives those that were met, by their kind. */
  stop(): Promise<ReadonlyMap<string, number>>;
}

export function faultsOf(siteUrl: string): Faults {
  const address = new URL("/_local/faults", siteUrl);
  async function plan(script: readonly Fault[]): Promise<void> {
    await fetch(address, { method: "POST", body: JSON.stringify({ script }) });
  }
  return {
    set: plan,
    async stop() {
      const { seen } = (await (await fetch(address)).json()) as { seen: { fault: string }[] };
      await plan([]);
      const met = new Map<string, number>();
      for (const { fault } of seen) met.set(fault, (met.get(fault) ?? 0) + 1);
      return met;
    },
  };
}

// Who changed an agreed fact in the row, and since when, by the versions of the row.
import { type Fact, isSameFact } from "../../plan/agreed.ts";
import type { Step } from "../../sync/sync.ts";

export interface FactChange {
  /** The save since which the row differs from what was agreed. */
  readonly since: Step;
  /** A later save that changed it again. */
  readonly last: Step | undefined;
}

/** Nothing if no version that SharePoint keeps tells. Steps are in order, newest first. */
export function changeOf(fact: Fact, agreed: string, steps: readonly Step[]): FactChange | undefined {
  const found = steps.flatMap((step) =>
    step.changes.flatMap(({ field, from }) => (field === fact ? [{ step, from }] : [])),
  );
  const [newest] = found;
  if (!newest) return undefined;
  const { step: since } =
    found.find(({ from }) => isSameFact(fact, typeof from === "string" ? from : "", agreed)) ?? newest;
  return { since, last: since === newest.step ? undefined : newest.step };
}

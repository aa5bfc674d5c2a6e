// What a session needs around it, and what it comes to.
import type { Faults } from "../sessions/faults.ts";
import type { Windows } from "../sessions/windows.ts";
import type { Verdict } from "./judge.ts";
import type { Made } from "./made.ts";
import type { Records } from "./records.ts";

export interface Around {
  readonly windows: Windows;
  readonly records: Records;
  readonly faults: Faults;
}

export interface Outcome extends Verdict {
  readonly made: readonly Made[];
  readonly kills: number;
  readonly reloads: number;
  readonly offline: number;
  readonly cancelled: number;
  readonly milliseconds: number;
  readonly faults: ReadonlyMap<string, number>;
  readonly trace: readonly string[];
  /** Copies of the browser's storage at each kill. */
  readonly evidence: readonly string[];
}

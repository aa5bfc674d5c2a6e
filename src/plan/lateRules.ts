// The rules that the first card does without, but for the grammar of dates, which many plans do not need.
import type { LateRules } from "./board.ts";
import { corrections, withoutWithdrawn } from "./corrections.ts";
import { withoutEarly } from "./earlyEntries.ts";
import { entriesInDoubt } from "./entryOrder.ts";
import { floodsAbout } from "./floods.ts";
import { checkersIn, withoutOffered } from "./offered.ts";

export { corrections };

export const lateRules = (now: () => Date): LateRules => ({
  inDoubt: (entries) => entriesInDoubt(entries, now()),
  offered: { checkersIn, withoutOffered },
  ...{ floodsAbout, sinceRow: withoutEarly, withdrawn: withoutWithdrawn },
});

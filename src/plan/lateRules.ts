// The rules that the first card does without, but for the grammar of dates, which many plans do not need.
import type { LateRules } from "./board.ts";
import { corrections, withoutWithdrawn } from "./corrections.ts";
import { withoutEarly } from "./earlyEntries.ts";
import { entriesInDoubt } from "./entryOrder.ts";
import { floodsAbout } from "./floods.ts";
import { meetings, members } from "./meetings/bodies.ts";
import { withExtension } from "./meetings/extensions.ts";
import { answers, records } from "./meetings/records.ts";
import { checkersIn, withoutOffered } from "./offered.ts";

/** Lists that are read after the cards and decide what counts. */
export const lateLists = [corrections, records, answers, members, meetings].map(({ title }) => title);

export const lateRules = (now: () => Date): LateRules => ({
  inDoubt: (entries) => entriesInDoubt(entries, now()),
  offered: { checkersIn, withoutOffered },
  ...{ floodsAbout, sinceRow: withoutEarly, withdrawn: withoutWithdrawn, extended: withExtension },
});

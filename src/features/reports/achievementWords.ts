// What people read of achievements. A council may change it here.
import { formatDay } from "../../plan/days.ts";
import type { Day } from "../../schema/column.ts";

export const uncountedAchievements = {
  noProgramme: (who: string, on: Day, title: string) =>
    `“${title}”, which ${who} added on ${formatDay(on)}, does not count, because it names no programme of this plan.`,
  notTheirs: (
    who: string,
    on: Day,
    of: { readonly title: string; readonly programme: { readonly number: number | undefined } },
  ) =>
    `“${of.title}”, which ${who} added on ${formatDay(on)}, does not count, because ${who} leads another programme than ${of.programme.number}.`,
  nothing: (who: string, on: Day) =>
    `The withdrawal that ${who} added on ${formatDay(on)} does not count, because it names no achievement that counts.`,
  notWithdrawn: (who: string, on: Day, { title }: { readonly title: string }) =>
    `The withdrawal of “${title}” that ${who} added on ${formatDay(on)} does not count, because ${who} neither added it nor coordinates the programme.`,
};

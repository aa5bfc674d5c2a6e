// When a meeting is, and how it is.
import { mergeClasses } from "@fluentui/react-components";
import { formatDay } from "../../plan/days.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import type { MeetingNow } from "./meetings.ts";
import { meetingWords as words } from "./words.ts";

/** `8 December 2026 at 10:00`. */
export const whenOf = ({ on, time }: { readonly on: string | undefined; readonly time: string }): string =>
  [on && formatDay(on), time && words.at(time)].filter(Boolean).join(" ");

/** Nothing for a meeting that is still to come. */
export function StateBadge({ state, isPast: over }: Pick<MeetingNow, "state"> & { readonly isPast: boolean }) {
  const styles = useMeetingStyles();
  const said = state.status === "open" ? words.open : state.status === "closed" ? words.closed : over && words.notHeld;
  if (!said) return null;
  return <span className={mergeClasses(styles.badge, state.status === "open" && styles.strongBadge)}>{said}</span>;
}

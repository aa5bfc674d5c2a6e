// What `npm run verify` prints.
import { counted } from "../plan/counted.ts";
import { formatDay } from "../plan/days.ts";
import type { Day } from "../schema/column.ts";

interface Said {
  readonly who: string;
  readonly on: Day;
  readonly why: string;
}

const oneLine = (text: string) => text.replaceAll(/\s+/gu, " ").trim();
const saying = (what: string, { who, on, why }: Said) =>
  `${what} by ${who} on ${formatDay(on)}: ${oneLine(why) || "no reason given"}`;

export const verifyWords = {
  verified: (round: number, closed: Day, sha256: string) =>
    `Round ${round}, closed ${formatDay(closed)}: verified, SHA-256 ${sha256}`,
  redacted: (round: number, said: Said) => `Round ${round}: ${saying("redacted", said)}`,
  wrong: (round: number, fault: string) => `Round ${round}: NOT VERIFIED. ${fault}`,
  corrected: (round: number, said: Said) => `Round ${round}: ${saying("corrected", said)}`,
  entry: (id: number, reason: string) => `Entry ${id} of Update rounds does not count: ${reason}`,
  none: "There are no snapshots: no round has been closed yet.",
  all: (count: number, redacted: number) =>
    redacted === 0
      ? `All ${counted(count, "snapshot")} verified.`
      : `All ${counted(count, "snapshot")} verified or redacted.`,
  notAll: (wrong: number, count: number) => `${wrong} of ${counted(count, "snapshot")} not verified.`,
  strays: (count: number) => `${counted(count, "file")} in the library that no round names.`,
  unread: (list: string) =>
    `The list ${list} cannot be read, so nothing was checked. Set the site up, or sign in as somebody who may read it.`,
} as const;

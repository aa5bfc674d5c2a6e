// The words of date phrases, by what they mean for a date beside them.

/** After one of these, the next date is a beginning. */
export const BEGIN_WORDS = new Set([
  "from",
  "start",
  "starts",
  "starting",
  "begin",
  "begins",
  "beginning",
  "commencing",
  "since",
  "already",
]);
/** After one of these, the next date is an end. */
export const END_WORDS = new Set([
  "complete",
  "completed",
  "completion",
  "finalised",
  "reviewed",
  "agreed",
  "published",
  "until",
]);
/** After "to be". */
export const UNDECIDED = new Set(["agreed", "confirmed", "considered", "decided", "determined"]);
/** In months. */
export const REGULAR: ReadonlyMap<string, number> = new Map([
  ["monthly", 1],
  ["quarterly", 3],
  ["annually", 12],
  ["yearly", 12],
]);
/** Words that change the meaning of a date in a way that this grammar does not cover. */
export const UNFOLLOWED = new Set(
  `not no never before within week weeks day days month months years or unless if except cancelled withdrawn deferred postponed delayed
   earliest latest later approximately approx about around circa early mid late spring summer autumn winter quarter quarters easter
   christmas half next previous last after`.split(/\s+/),
);
/** A number after one of these names a thing, not a date. */
export const NUMBERED = new Set(["phase", "part", "stage", "section", "tier", "level", "programme", "action"]);
/** Words without meaning here, so that a month beside them can still be read. */
export const SMALL_WORDS = new Set([
  "to",
  "be",
  "the",
  "in",
  "and",
  "of",
  "work",
  "process",
  "hand",
  "for",
  "subject",
  "consultation",
  "date",
  "dates",
  "throughout",
]);

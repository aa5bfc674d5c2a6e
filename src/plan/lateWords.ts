// What is said by rules that the first card does without: why entries do not count, and corrections of evidence.

/** A correction of evidence, after the action's reference and before the evidence's title, as the list shows it. */
export const correctionSummaries = {
  Withdrawn: "evidence withdrawn",
  Replaced: "evidence replaced",
  "Removal requested": "deletion of a file requested",
  Removed: "file deleted",
};

export const uncounted = {
  changed: (who: string, day: string, by: string) =>
    `The entry that ${who} made on ${day} does not count, because it was changed afterwards, last by ${by}. Entries are never changed.`,
  otherTime: (who: string, day: string) =>
    `The entry with the name of ${who} and the date ${day} does not count, because its date was set by hand.`,
  outOfOrder: (who: string, day: string, later: string) =>
    `The entry with the name of ${who} and the date ${day} does not count, because it was added after an entry of ${later} or later.`,
  ahead: (who: string, day: string, earlier: string) =>
    `The entry with the name of ${who} and the date ${day} does not count, because its time is later than that of an entry of ${earlier} that was added after it.`,
  early: (who: string, day: string, added: string) =>
    `The entry with the name of ${who} and the date ${day} does not count, because the action was only added to the list afterwards, on ${added}.`,
  correction: (who: string, day: string, piece: string) =>
    `The entry that ${who} made on ${day} to take back “${piece}” does not count, because ${who} neither added this evidence nor leads or coordinates the programme.`,
  noPiece: (who: string, day: string) =>
    `The entry that ${who} made on ${day} to take evidence back does not count, because it does not say of which evidence of this action, or what.`,
  tooMany: (who: string, list: string, surplus: number, most: number) =>
    `${surplus === 1 ? "One entry" : `${surplus.toLocaleString("en-GB")} entries`} by ${who} in the list ${list} beyond the first ${most} ${surplus === 1 ? "does" : "do"} not count.`,
};

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** What a save said, in an action's history. */
export const savedWords = {
  updated: "Updated",
  confirmed: (rounds: number) =>
    rounds === 1
      ? "Confirmed unchanged"
      : `Confirmed unchanged, ${ordinals[rounds - 1] ?? `${rounds}th`} round in a row`,
};

/** Why a notice was not sent. */
export const noticeWords = {
  notShown: "SharePoint does not show the notice yet.",
  others: (name: string) => `${name} began to send the same notice today, so only they can finish it.`,
};

// What people read in the sections of papers. A council may change it here.
import { counted } from "../../../plan/counted.ts";
import { formatDay } from "../../../plan/days.ts";
import type { Exempt, PaperPlan } from "../../../plan/papers/input.ts";
import type { ChangeKind } from "../../../plan/snapshots/changes.ts";
import type { Directions, Figures } from "../../../plan/snapshots/figures.ts";
import type { Charted, ProgrammeRule } from "../../../plan/snapshots/format.ts";

const actions = (count: number) => counted(count, "action");
const are = (count: number) => (count === 1 ? "is" : "are");
const paragraphs = (exempt: readonly Exempt[]) =>
  exempt.map(({ paragraph, actions: count }) => `${paragraph} (${count})`).join(", ");

interface ExemptSaid {
  readonly exempt: readonly Exempt[];
  /** Where a paper is of one theme, and they are not. */
  readonly isWholePlan: boolean;
}
const exemptCount = ({ exempt, isWholePlan }: ExemptSaid) =>
  `Exempt from publication${isWholePlan ? " in the whole plan, whatever the theme" : ""}: ${sumOf(exempt, "actions")}`;
const exemptSince = ({ exempt }: ExemptSaid) => {
  const count = sumOf(exempt, "since");
  return count > 0 ? ` Of them since this position: ${count}.` : "";
};
const sumOf = (exempt: readonly Exempt[], key: "actions" | "since") =>
  exempt.reduce((sum, { [key]: count }) => sum + count, 0);

export const figureWords = {
  headline: "Headline position",
  position: (count: number, { day, round }: PaperPlan, theme: string) =>
    `On ${formatDay(day)}, when round ${round} was closed, ${theme ? `the theme ${theme}` : "the plan"} had ${actions(count)}.`,
  byRating: (ratings: string) => `By the last rating given, which stays when an action is complete: ${ratings}.`,
  complete: (complete: number, verified: number) => `, of which ${complete} complete (${verified} verified)`,
  notStarted: (count: number) => `; not started ${count}`,
  notRated: (count: number) => `; not rated ${count}, counted as Red in the table`,
  neverRated: (count: number) => `; complete without a rating ${count}`,
  noTheme: (theme: string, isPublic: boolean) =>
    `No action ${isPublic ? "that is published" : "of the plan"} has the theme ${theme}.`,
  before: ({ day, round }: PaperPlan, count: number, ratings: string) =>
    `On ${formatDay(day)} (round ${round}), of ${actions(count)}: ${ratings}.`,
  first: "There is no earlier position to compare with.",
  byStatus: {
    title: "Actions by status",
    description: "One row for each status: how many actions have it, their share, and the same at the position before.",
    status: "Status",
    actions: "Actions",
    share: "Share",
    wasActions: ({ round }: PaperPlan) => `Actions, round ${round}`,
    wasShare: ({ round }: PaperPlan) => `Share, round ${round}`,
    change: "Change",
  },
  directions: ({ up, down, level, new: added, started }: Directions, { round }: PaperPlan) =>
    `Direction of travel since round ${round}: up ${up}, down ${down}, level ${level}, started ${started}, new ${added}.`,
  late: ({ late, criteria, evidenced }: Figures, notUpdated: string) =>
    `Past their due date: ${late}. ${notUpdated}Success criteria with evidence: ${evidenced} of ${criteria}.`,
  notUpdated: ({ notUpdated }: Figures, { round }: PaperPlan) =>
    `Not updated in round ${round} or for too long: ${notUpdated}. `,
  withdrawn: (count: number) => `Replaced or withdrawn, and in none of these figures: ${count}.`,
  exempt: (said: ExemptSaid) =>
    `${exemptCount(said)}, under Schedule 12A to the Local Government Act 1972: ${paragraphs(said.exempt)}.${exemptSince(said)}`,
  key: {
    section: "Key",
    title: "What each status means",
    description: "One row for each status, with its meaning in this plan.",
    mark: "Status",
    meaning: "Meaning",
    meanings: ({ amberDays, staleDays: _ }: PaperPlan["plan"]): Readonly<Record<Charted, string>> => ({
      "Not started": "Work has not begun, and is not due to have begun.",
      Red: `More than ${counted(amberDays, "day")} late, or will not be met without intervention. Also: due to have begun, and not rated.`,
      Amber: `Up to ${counted(amberDays, "day")} late, or an issue with a way back.`,
      Green: "Will meet its original date; no significant issue.",
      Claimed: "The lead says that it is complete. Nobody else has confirmed it yet.",
      Verified: "Somebody else has checked the evidence and confirmed it.",
      Embedded: "Checked again months after it was verified, and still in place.",
    }),
    directions:
      "Direction of travel: the status counts first, then the due date (a later date is down, an earlier one up), against the position before. Started and new actions are counted apart.",
    percentages: "Percentages are of the actions that are not replaced or withdrawn, in whole numbers.",
  },
  programmes: {
    section: "Programmes",
    title: "Programmes with their own rating",
    description: "One row for each programme: its rating by the rule above, and its actions by status.",
    programme: "Programme",
    none: "No programme",
    rating: "Rating",
    noRating: "No rating",
    actions: "Actions",
    up: "Up",
    down: "Down",
    rule: ({ redShare, amberShare, lateDays }: ProgrammeRule) =>
      `A programme is Red if 1 in ${redShare} of its actions under way is Red, or one is more than ${counted(lateDays, "day")} late with no new date; Amber if any is Red, or 1 in ${amberShare} is Amber; else Green. It has no rating while none is under way.`,
  },
  reviews: {
    section: "Progress against the reviews",
    title: "Position at each review",
    description: "One row for each review of the plan, with the last snapshot up to its day.",
    intro: ({ plan }: PaperPlan) => `The plan has ${counted(plan.reviews.length, "review")}.`,
    review: "Review",
    day: "Day",
    position: "Position taken from",
    at: (round: number, day: string) => `Round ${round}, ${day}`,
    toCome: "Still to come",
    noSnapshot: "No snapshot in this period",
    actions: "Actions",
    complete: "Complete",
    verified: "Verified",
    red: "Red",
  },
};

const since = (round: number) => `since round ${round}`;

export const actionWords = {
  nothingBefore: "There is no earlier position to compare with.",
  what: "Change",
  from: "From",
  to: "To",
  on: "Date",
  who: "By",
  reason: "In their words",
  kinds: {
    worsened: "Worse",
    "re-opened": "Re-opened after verification",
    returned: "Claim returned",
    "claim withdrawn": "Claim withdrawn",
    improved: "Better",
    started: "Started",
    claimed: "Claimed complete",
    verified: "Verified",
    embedded: "Checked again, still in place",
    new: "New",
    reinstated: "Back in the plan",
    superseded: "Replaced or withdrawn",
    removed: "No longer in the list",
    "date moved": "Due date moved",
    "not rated": "Not rated",
    "carried forward": "No change reported",
    "direction overridden": "Direction set by hand",
    renumbered: "New reference",
    "other programme": "Moved to another programme",
  } satisfies Record<ChangeKind, string>,
  again: {
    Claimed: "Claimed again",
    Verified: "Verified again",
    Embedded: "Checked again, still in place",
  },
  exceptions: {
    section: "Exceptions: actions that are Red",
    title: "Red actions",
    description: "One row for each Red action: why, what is done about it, and what is asked of whom.",
    count: (count: number) => `${actions(count)} ${are(count)} Red.`,
    none: "No action is Red.",
  },
  moved: {
    section: "What moved",
    title: "Actions that moved",
    description: "One row for each change: ratings that went up or down, actions that started, came or went.",
    count: (count: number, round: number) => `${counted(count, "change")} ${since(round)}.`,
    none: "Nothing moved since the last position.",
  },
  completed: {
    section: "Completed and verified",
    title: "Completed and verified actions",
    description:
      "One row for each action that was claimed complete, verified, or checked again; also again, after it went back.",
    count: (count: number, round: number) => `${actions(count)} claimed, verified or checked again ${since(round)}.`,
    none: "No action was claimed complete or verified since the last position.",
  },
  regressions: {
    section: "Regressions",
    title: "Actions that went back",
    description:
      "One row for each action that was verified or claimed and went back in this period, even where it is complete again.",
    count: (count: number, round: number) =>
      `${actions(count)} went back in this period (${since(round)}), even where ${count === 1 ? "it is" : "they are"} complete again.`,
    none: "No claim or verification went back since the last position.",
  },
  live: {
    section: "Live actions",
    title: "Actions under way",
    description: "One row for each action under way, with its dates.",
    count: (count: number) => `${actions(count)} ${are(count)} under way.`,
    none: "No action is under way.",
  },
  all: {
    section: "All actions",
    title: "Every action",
    description: "One row for each action, with its dates and its last update.",
    count: (count: number) => `${actions(count)}.`,
    none: "There are no actions.",
  },
};

export const aboutWords = {
  comments: {
    section: "Commissioner’s comments",
    intro: "This space is left for the commissioner.",
    box: "Comments",
  },
  made: {
    section: "How the figures were made",
    title: "Snapshots of this paper",
    description: "One row for each snapshot that the paper was made from, with the hash of its file.",
    intro: (now: PaperPlan, before: PaperPlan | undefined) =>
      `Every figure is counted from the snapshot that was kept when round ${now.round} was closed${
        before ? `, and compared with that of round ${before.round}` : ""
      }. No figure was typed in: each is counted from what people recorded.`,
    theme: (theme: string) => `Only actions that belong to the theme ${theme} now are counted, at both positions.`,
    round: "Round",
    taken: "Taken on",
    position: "Position on",
    hash: "SHA-256 of its file",
    after: "Chained to",
    chained: (round: number, hash: string) => `Round ${round}, ${hash}…`,
    first: "The first snapshot",
    rules: ({ amberDays, staleDays }: PaperPlan["plan"]) =>
      `Amber is up to ${counted(amberDays, "day")} late. An action counts as not updated after ${counted(staleDays, "day")}, or when a round ends without an update.`,
    exempt: (said: ExemptSaid) => `${exemptCount(said)} (${paragraphs(said.exempt)}).${exemptSince(said)}`,
    noExempt: "No action is exempt from publication.",
    chain:
      "Each snapshot names the hash of the one before, so a changed file is found. Anyone who can read the site can check them under Reports, Snapshots.",
  },
};

export const achievementSectionWords = {
  section: "Achievements",
  title: "What was achieved",
  description: "One row for each achievement that was in no paper up to the position before, by programme.",
  programme: "Programme",
  on: "Date",
  what: "Achievement",
  details: "Details",
  evidence: "Evidence",
  count: (count: number) => `${counted(count, "achievement")} in this period.`,
  none: "No achievement was recorded in this period.",
};

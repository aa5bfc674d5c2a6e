// Sections that count: the headline, the key, programmes, reviews.
import { formatDay } from "../../../plan/days.ts";
import {
  inPlan,
  type PaperInput,
  type PaperPlan,
  type PaperSection,
  programmeName,
} from "../../../plan/papers/input.ts";
import type { PaperPart } from "../../../plan/papers/paper.ts";
import { columnsOf, isOfWholePlan, share, tableOf, text } from "../../../plan/papers/parts.ts";
import { percent } from "../../../plan/percent.ts";
import { type Directions, directionsOf, type Figures, figuresOf } from "../../../plan/snapshots/figures.ts";
import { type Charted, charted, isVerified } from "../../../plan/snapshots/format.ts";
import { ratingReason } from "../../../plan/snapshots/programmeRule.ts";
import { cellWords } from "../renderWords.ts";
import { figureWords as words } from "./words.ts";

const statusColumn = columnsOf<Charted>();

/** Ratings with their share, and how many of each are complete; then the others, so that every action has its place. */
function byRating({ byRating: rated, byStatus, actions, notRated }: Figures): string {
  const notStarted = byStatus["Not started"];
  const neverRated = actions - notStarted - notRated - rated.Red.actions - rated.Amber.actions - rated.Green.actions;
  const said = (["Red", "Amber", "Green"] as const).map((rating) => {
    const { actions: all, complete, verified } = rated[rating];
    return `${rating} ${share(all, actions)}${complete > 0 ? words.complete(complete, verified) : ""}`;
  });
  const others = [
    notStarted > 0 && words.notStarted(notStarted),
    notRated > 0 && words.notRated(notRated),
    neverRated > 0 && words.neverRated(neverRated),
  ];
  return [said.join("; "), ...others.filter(Boolean)].join("");
}

function headline(input: PaperInput): readonly PaperPart[] {
  const { now, before, exempt, theme, audience } = input;
  const figures = figuresOf(now.actions);
  const was = before && figuresOf(before.actions);
  const count = (of: Figures, status: Charted) => of.byStatus[status];
  const directions = before && directionsOf(now.actions, before);
  return [
    ...(theme !== "" && figures.actions === 0 ? [text(words.noTheme(theme, audience === "Public"), "strong")] : []),
    text(words.position(figures.actions, now, theme), "strong"),
    text(words.byRating(byRating(figures))),
    ...(was && before ? [text(words.before(before, was.actions, byRating(was)))] : [text(words.first)]),
    tableOf({
      ...{ title: words.byStatus.title, description: words.byStatus.description },
      columns: [
        statusColumn(words.byStatus.status, ["status", 26], (status) => status),
        statusColumn(words.byStatus.actions, ["number", 12], (status) => count(figures, status)),
        statusColumn(words.byStatus.share, ["percent", 12], (status) =>
          percent(count(figures, status), figures.actions),
        ),
        ...(was && before
          ? [
              statusColumn(words.byStatus.wasActions(before), ["number", 16], (status) => count(was, status)),
              statusColumn(words.byStatus.wasShare(before), ["percent", 16], (status) =>
                percent(count(was, status), was.actions),
              ),
              statusColumn(
                words.byStatus.change,
                ["change", 12],
                (status) => count(figures, status) - count(was, status),
              ),
            ]
          : []),
      ],
      rows: charted,
    }),
    ...(directions && before ? [text(words.directions(directions, before))] : []),
    // What was not updated is internal: released actions do not say it.
    text(words.late(figures, audience === "Internal" ? words.notUpdated(figures, now) : "")),
    ...(figures.withdrawn > 0 ? [text(words.withdrawn(figures.withdrawn))] : []),
    ...(exempt.length > 0 ? [text(words.exempt({ exempt, isWholePlan: isOfWholePlan(input) }))] : []),
  ];
}

function key({ now }: PaperInput): readonly PaperPart[] {
  return [
    tableOf({
      ...{ title: words.key.title, description: words.key.description },
      columns: [
        statusColumn(words.key.mark, ["status", 20], (status) => status),
        statusColumn(words.key.meaning, ["text", 60], (status) => words.key.meanings(now.plan)[status]),
      ],
      rows: charted,
    }),
    text(words.key.directions, "note"),
    text(words.key.percentages, "note"),
  ];
}

interface ProgrammeLine {
  readonly number: number | undefined;
  readonly actions: PaperPlan["actions"];
}

/** Every programme that has an action, those of none last. */
function programmeLines(plan: PaperPlan): readonly ProgrammeLine[] {
  const found = new Map<number | undefined, ProgrammeLine & { actions: PaperPlan["actions"] }>();
  for (const action of inPlan(plan)) {
    const line = found.get(action.programme) ?? { number: action.programme, actions: [] };
    line.actions.push(action);
    found.set(action.programme, line);
  }
  return [...found.values()].sort(
    (a, b) => (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY),
  );
}

const programmeColumn = columnsOf<ProgrammeLine>();

/** A word must not be broken in a narrow heading. */
const widths = { "Not started": 10, Red: 7, Amber: 9, Green: 9, Claimed: 11, Verified: 11, Embedded: 13 } as const;

function programmes(input: PaperInput): readonly PaperPart[] | undefined {
  const { now, before } = input;
  const rows = programmeLines(now);
  if (rows.length === 0) return undefined;
  const of = (status: Charted) =>
    programmeColumn(
      cellWords.statuses[status],
      ["number", widths[status]],
      ({ actions }) => figuresOf(actions).byStatus[status],
    );
  const went = (direction: keyof Directions, title: string) =>
    programmeColumn(title, ["number", 8], ({ actions }) => before && directionsOf(actions, before)[direction]);
  return [
    text(words.programmes.rule(now.plan.rule), "note"),
    tableOf({
      ...{ title: words.programmes.title, description: words.programmes.description },
      columns: [
        programmeColumn(
          words.programmes.programme,
          ["text", 24],
          ({ number }) => programmeName(number, now) || words.programmes.none,
        ),
        programmeColumn(
          words.programmes.rating,
          ["status", 12],
          ({ actions }) => ratingReason(actions, now.plan.rule)?.rating ?? words.programmes.noRating,
        ),
        programmeColumn(words.programmes.actions, ["number", 10], ({ actions }) => actions.length),
        ...charted.map(of),
        ...(before ? [went("up", words.programmes.up), went("down", words.programmes.down)] : []),
      ],
      rows,
    }),
  ];
}

/** What the plan had come to by each review, from the last snapshot up to its day. */
function reviews({ now, period }: PaperInput): readonly PaperPart[] | undefined {
  if (now.plan.reviews.length === 0) return undefined;
  const at = (day: string) => period.findLast((plan) => plan.day <= day && day <= now.day);
  const lines = now.plan.reviews.map((day, index) => ({ day, number: index + 1, plan: at(day) }));
  const column = columnsOf<(typeof lines)[number]>();
  const complete = (plan: PaperPlan) =>
    inPlan(plan).filter(({ status }) => status === "Claimed" || isVerified(status)).length;
  return [
    text(words.reviews.intro(now)),
    tableOf({
      ...{ title: words.reviews.title, description: words.reviews.description },
      columns: [
        column(words.reviews.review, ["number", 10], ({ number }) => number),
        column(words.reviews.day, ["day", 16], ({ day }) => day),
        column(words.reviews.position, ["text", 24], ({ plan, day }) =>
          plan
            ? words.reviews.at(plan.round, formatDay(plan.day))
            : day > now.day
              ? words.reviews.toCome
              : words.reviews.noSnapshot,
        ),
        column(words.reviews.actions, ["number", 10], ({ plan }) => plan && inPlan(plan).length),
        column(words.reviews.complete, ["number", 12], ({ plan }) => plan && complete(plan)),
        column(
          words.reviews.verified,
          ["number", 12],
          ({ plan }) => plan && inPlan(plan).filter(({ status }) => isVerified(status)).length,
        ),
        column(words.reviews.red, ["number", 8], ({ plan }) => plan && figuresOf(plan.actions).byStatus.Red),
      ],
      rows: lines,
    }),
  ];
}

export const figureSections: readonly PaperSection[] = [
  {
    key: "headline",
    title: words.headline,
    papers: ["board", "government", "officers", "scrutiny", "audit"],
    order: 10,
    isPublic: true,
    parts: headline,
  },
  {
    key: "key",
    title: words.key.section,
    papers: ["board", "government", "officers", "scrutiny", "audit"],
    order: 12,
    isPublic: true,
    parts: key,
  },
  { key: "reviews", title: words.reviews.section, papers: ["government"], order: 15, isPublic: true, parts: reviews },
  {
    key: "programmes",
    title: words.programmes.section,
    papers: ["board", "government", "officers"],
    order: 110,
    isPublic: true,
    parts: programmes,
  },
];

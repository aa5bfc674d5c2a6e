// The section of what was achieved since the last position.
import { type PaperInput, type PaperPlan, type PaperSection, programmeName } from "../../../plan/papers/input.ts";
import type { Audience, PaperPart } from "../../../plan/papers/paper.ts";
import { columnsOf, listed } from "../../../plan/papers/parts.ts";
import type { Releases } from "../../../plan/papers/release.ts";
import type { Day } from "../../../schema/column.ts";
import { achievementsIn } from "../achievements.ts";
import { achievements } from "../list.ts";
import { achievementSectionWords as words } from "./words.ts";

interface Line {
  /** The row's. */
  readonly id: number;
  readonly title: string;
  readonly programme: number;
  readonly on: Day;
  readonly words: string;
  readonly evidence: string;
}

const linesIn = (plan: PaperPlan): readonly Line[] =>
  achievementsIn(plan).standing.map(({ entry: { id, fields }, programme, on }) => ({
    ...{
      id,
      title: fields.title,
      programme: programme.number ?? 0,
      on,
      words: fields.words,
      evidence: fields.evidence,
    },
  }));

/** Where the paper is public the rows are what was released, and nothing is left to judge. */
function releasedLines({ lists }: PaperPlan): readonly Line[] {
  return (lists[achievements.title] ?? []).map(({ id, fields: { title, programme, achievedOn, words: said } }) => ({
    ...{ id, title: String(title), programme: Number(programme), on: String(achievedOn) },
    ...{ words: String(said), evidence: "" },
  }));
}

export const achievementReleases: Releases = {
  [achievements.title]: (plan) =>
    linesIn(plan).map(({ id, title, programme, on, words: said }) => ({
      ...{ id, fields: { title, programme, achievedOn: on, words: said } },
    })),
};

const column = columnsOf<Line>();

/** Those of the position: what is dated after it comes in a later paper, and what was entered late in the next. */
const upTo = (plan: PaperPlan, audience: Audience) =>
  (audience === "Public" ? releasedLines(plan) : linesIn(plan)).filter(({ on }) => on <= plan.day);

function parts({ now, before, audience }: PaperInput): readonly PaperPart[] {
  const had = new Set(before && upTo(before, audience).map(({ id }) => id));
  const rows = upTo(now, audience)
    .filter(({ id }) => !had.has(id))
    .toSorted((a, b) => a.programme - b.programme || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return listed(
    {
      ...{ title: words.title, description: words.description },
      columns: [
        column(words.programme, ["text", 22], ({ programme }) => programmeName(programme, now)),
        column(words.on, ["day", 13], ({ on }) => on),
        column(words.what, ["text", 34], ({ title }) => title),
        column(words.details, ["text", 34], (line) => line.words || undefined),
        ...(audience === "Internal"
          ? [column(words.evidence, ["text", 24], ({ evidence }) => evidence || undefined)]
          : []),
      ],
      rows,
    },
    { count: words.count(rows.length), none: words.none },
  );
}

export const achievementSections: readonly PaperSection[] = [
  { key: "achievements", title: words.section, papers: ["board", "government"], order: 90, isPublic: true, parts },
];

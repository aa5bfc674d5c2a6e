// The section of what was achieved since the last position.
import { type PaperInput, type PaperPlan, type PaperSection, programmeName } from "../../../plan/papers/input.ts";
import type { PaperPart } from "../../../plan/papers/paper.ts";
import { columnsOf, listed } from "../../../plan/papers/parts.ts";
import type { Releases } from "../../../plan/papers/release.ts";
import type { Day } from "../../../schema/column.ts";
import { achievementsIn } from "../achievements.ts";
import { achievements } from "../list.ts";
import { achievementSectionWords as words } from "./words.ts";

interface Line {
  readonly title: string;
  readonly programme: number;
  readonly on: Day;
  readonly words: string;
  readonly evidence: string;
}

const linesIn = (plan: PaperPlan): readonly Line[] =>
  achievementsIn(plan).standing.map(({ entry: { fields }, programme, on }) => ({
    ...{ title: fields.title, programme: programme.number ?? 0, on, words: fields.words, evidence: fields.evidence },
  }));

/** Where the paper is public the rows are what was released, and nothing is left to judge. */
function releasedLines({ lists }: PaperPlan): readonly Line[] {
  return (lists[achievements.title] ?? []).map(({ fields: { title, programme, achievedOn, words: said } }) => ({
    ...{ title: String(title), programme: Number(programme), on: String(achievedOn) },
    ...{ words: String(said), evidence: "" },
  }));
}

export const achievementReleases: Releases = {
  [achievements.title]: (plan) =>
    linesIn(plan).map(({ title, programme, on, words: said }, index) => ({
      ...{ id: index + 1, fields: { title, programme, achievedOn: on, words: said } },
    })),
};

const column = columnsOf<Line>();

function parts({ now, before, audience }: PaperInput): readonly PaperPart[] {
  const all = audience === "Public" ? releasedLines(now) : linesIn(now);
  const rows = all
    .filter(({ on }) => on <= now.day && (!before || on > before.day))
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

// Sections about the paper itself: how its figures were made, and space for the commissioner.
import { dayOf } from "../../../plan/days.ts";
import type { PaperInput, PaperPlan, PaperSection } from "../../../plan/papers/input.ts";
import type { PaperPart } from "../../../plan/papers/paper.ts";
import { columnsOf, isOfWholePlan, tableOf, text } from "../../../plan/papers/parts.ts";
import { aboutWords as words } from "./words.ts";

const column = columnsOf<PaperPlan>();

const everyPaper = ["board", "government", "officers", "scrutiny", "audit"];

function made(input: PaperInput): readonly PaperPart[] {
  const { now, before, period, exempt, theme } = input;
  return [
    text(words.made.intro(now, before)),
    ...(theme === "" ? [] : [text(words.made.theme(theme))]),
    tableOf({
      ...{ title: words.made.title, description: words.made.description },
      columns: [
        column(words.made.round, ["number", 11], ({ round }) => round),
        column(words.made.taken, ["day", 14], ({ takenAt }) => dayOf(new Date(takenAt))),
        column(words.made.position, ["day", 14], ({ day }) => day),
        column(words.made.hash, ["text", 44], ({ sha256 }) => sha256),
        column(words.made.after, ["text", 20], ({ previous }) =>
          previous ? words.made.chained(previous.round, previous.sha256.slice(0, 8)) : words.made.first,
        ),
      ],
      rows: period,
    }),
    text(words.made.rules(now.plan)),
    text(exempt.length > 0 ? words.made.exempt({ exempt, isWholePlan: isOfWholePlan(input) }) : words.made.noExempt),
    text(words.made.chain, "note"),
  ];
}

export const aboutSections: readonly PaperSection[] = [
  {
    ...{ key: "comments", title: words.comments.section, papers: ["board", "government"], order: 200, under: "end" },
    ...{
      isPublic: true,
      parts: () => [text(words.comments.intro, "note"), { kind: "box", title: words.comments.box }],
    },
  },
  {
    ...{ key: "made", title: words.made.section, papers: everyPaper, order: 210, under: "end" },
    ...{ isPublic: true, parts: made },
  },
];

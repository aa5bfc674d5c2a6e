// The chapters of papers about dates: what is late, extensions, what is due next, the timeline.
import type { PaperGift } from "../../plan/feature.ts";
import { inPlan, type PaperInput } from "../../plan/papers/input.ts";
import type { PaperPart } from "../../plan/papers/paper.ts";
import { actionColumns, byReference, columnsOf, listed, text } from "../../plan/papers/parts.ts";
import { forecastOf } from "../../plan/snapshots/direction.ts";
import { byId, type FrozenAction } from "../../plan/snapshots/format.ts";
import { isOpen } from "../../plan/snapshots/programmeRule.ts";
import { alreadyLate, type Extension, extensions, forecast } from "./onTime.ts";
import { paperWords as words } from "./paperWords.ts";
import { timelineParts } from "./timelinePaper.ts";

function overdue(input: PaperInput): readonly PaperPart[] {
  const { reference, title, lead, status, original, due, late } = actionColumns(input);
  const rows = alreadyLate(input.now);
  const slips = columnsOf<FrozenAction>()(words.overdue.slips, ["number", 10], ({ fields }) => fields.slips);
  const { slipped: said } = words.overdue;
  const slipped = byReference(inPlan(input.now).filter(isSlipped));
  return [
    ...listed(
      {
        ...{ title: words.overdue.title, description: words.overdue.description },
        columns: [reference, title, lead, status, original, due, late, slips],
        rows,
      },
      { count: words.overdue.count(rows.length), none: words.overdue.none },
    ),
    ...(slipped.length > 0
      ? listed(
          {
            ...{ title: said.title, description: said.description },
            columns: [reference, title, lead, status, original, due, slips],
            rows: slipped,
          },
          { count: said.count(slipped.length), none: "" },
        )
      : []),
  ];
}

const isSlipped = ({ status, late, fields: { due, revisedDue } }: FrozenAction) =>
  (isOpen({ status }) || status === "Not started") && late === 0 && due !== undefined && (revisedDue ?? "") > due;

const column = columnsOf<Extension>();

function asked(input: PaperInput): readonly PaperPart[] {
  const { before, now, audience, personOf } = input;
  if (!before) return [text(words.nothingBefore)];
  const found = extensions(before, now);
  const [agreed = 0, refused = 0] = (["Agreed", "Refused"] as const).map(
    (kind) => found.filter(({ decision }) => decision?.kind === kind).length,
  );
  const already = agreed + refused > 0 ? words.extensions.already(agreed, refused) : "";
  return listed(
    {
      ...{ title: words.extensions.title, description: words.extensions.description },
      columns: [
        column(words.reference, ["text", 11], ({ change }) => change.action.fields.reference),
        column(words.action, ["text", 30], ({ change }) => change.action.fields.title),
        column(words.extensions.original, ["day", 13], ({ change }) => change.action.fields.due),
        column(words.extensions.from, ["day", 13], ({ change }) => change.from),
        column(words.extensions.to, ["day", 13], ({ change }) => change.to),
        column(words.extensions.days, ["number", 9], ({ days }) => days),
        ...(audience === "Internal"
          ? [
              column(words.extensions.reason, ["text", 28], ({ change }) => change.reason || undefined),
              column(words.extensions.by, ["text", 18], ({ change: { by } }) =>
                by === undefined ? undefined : personOf(by),
              ),
              column(
                words.extensions.decision,
                ["text", 18],
                ({ decision }) =>
                  decision && words.extensions.decided(decision.kind, personOf(decision.by), decision.on),
              ),
            ]
          : []),
      ],
      rows: found,
    },
    { count: words.extensions.count(found.length, before.round) + already, none: words.extensions.none },
  );
}

function next(input: PaperInput): readonly PaperPart[] {
  const { now, before } = input;
  const { reference, title, lead, status, direction, due } = actionColumns(input);
  const rows = forecast(now, now.day, before && byId(before))
    .flatMap(({ expected }) => expected.map(({ action }) => action))
    .toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)) || a.id - b.id);
  return listed(
    {
      ...{ title: words.next.title, description: words.next.description },
      columns: [reference, title, lead, due, status, ...(before ? [direction] : [])],
      rows,
    },
    { count: words.next.count(rows.length), none: words.next.none },
  );
}

const dueOf = ({ fields }: FrozenAction): string => forecastOf(fields) ?? "";

export const papers: PaperGift = {
  sections: [
    {
      ...{
        key: "overdue",
        title: words.overdue.section,
        papers: ["board", "government", "officers", "scrutiny", "audit"],
      },
      ...{ order: 60, isPublic: true, parts: overdue },
    },
    {
      ...{ key: "extensions", title: words.extensions.section, papers: ["board", "government", "audit"] },
      ...{ order: 70, isPublic: true, parts: asked },
    },
    {
      ...{ key: "next", title: words.next.section, papers: ["board", "officers", "scrutiny", "audit"] },
      ...{ order: 80, isPublic: true, parts: next },
    },
    {
      ...{ key: "timeline", title: words.timeline.section, papers: ["board", "government"] },
      ...{ order: 120, isPublic: true, parts: timelineParts },
    },
  ],
};

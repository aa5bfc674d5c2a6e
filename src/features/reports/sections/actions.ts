// Sections that list actions: exceptions, what moved, what was completed, what went back, and whole lists.
import { actionIn, inPlan, type PaperInput, type PaperSection, programmeName } from "../../../plan/papers/input.ts";
import type { PaperPart } from "../../../plan/papers/paper.ts";
import { actionColumns, byReference, columnsOf, listed, type RowColumn, text } from "../../../plan/papers/parts.ts";
import { type Change, type ChangeKind, changesBetween } from "../../../plan/snapshots/changes.ts";
import type { FrozenAction, Status } from "../../../plan/snapshots/format.ts";
import { isOpen } from "../../../plan/snapshots/programmeRule.ts";
import { actionWords as words } from "./words.ts";

function exceptions(input: PaperInput): readonly PaperPart[] {
  const { reference, title, lead, due, direction, narrative, corrective, ask } = actionColumns(input);
  const red = byReference(inPlan(input.now).filter(({ status }) => status === "Red"));
  const isInternal = input.audience === "Internal";
  return listed(
    {
      ...{ title: words.exceptions.title, description: words.exceptions.description },
      columns: [
        ...[reference, title, lead, due, ...(input.before ? [direction] : []), narrative, corrective],
        ...(isInternal ? [ask] : []),
      ],
      rows: red,
    },
    { count: words.exceptions.count(red.length), none: words.exceptions.none },
  );
}

/** A column of what changed that says something of the action as it is now. */
const ofAction = ({ title, kind, share, of }: RowColumn<FrozenAction>): RowColumn<Change> => ({
  ...{ title, kind, share },
  of: ({ action }) => of(action),
});

interface Changed {
  readonly kinds: readonly ChangeKind[];
  /** Further changes, made of those that are found. */
  readonly more?: (found: readonly Change[], input: PaperInput) => readonly Change[];
  readonly words: {
    readonly title: string;
    readonly description: string;
    readonly none: string;
    readonly count: (count: number, round: number) => string;
  };
  readonly columns: (input: PaperInput) => readonly RowColumn<Change>[];
}

/** Actions of which something changed since the snapshot before; nothing to say where there is none. */
const changed =
  ({ kinds, more, words: said, columns }: Changed) =>
  (input: PaperInput): readonly PaperPart[] => {
    if (!input.before) return [text(words.nothingBefore)];
    const all = changesBetween(input.before, input.now);
    const found = [...all.filter(({ kind }) => kinds.includes(kind)), ...(more?.(all, input) ?? [])];
    const { reference, title } = actionColumns(input);
    return listed(
      {
        ...{ title: said.title, description: said.description },
        columns: [ofAction(reference), ofAction(title), ...columns(input)],
        rows: found,
      },
      { count: said.count(found.length, input.before.round), none: said.none },
    );
  };

const column = columnsOf<Change>();

/** What went back and is complete again, with whose word that is. */
const completeAgain: Changed["more"] = (found, { before }) =>
  found.flatMap((change): readonly Change[] => {
    const { kind, id, action } = change;
    const { status, claim, verification, held, regressions: times } = action;
    if (kind !== "re-opened" || times <= (actionIn(before, id)?.regressions ?? 0) || !isComplete(status)) return [];
    const said = { Claimed: claim, Verified: verification, Embedded: held.at(-1) }[status];
    return [{ ...change, ...(said && { by: said.by, on: said.on, reason: said.words }) }];
  });

const isComplete = (status: Status): status is keyof typeof words.again => Object.hasOwn(words.again, status);

const kindColumn = column(words.what, ["text", 18], ({ kind }) => words.kinds[kind]);
const from = (input: PaperInput) =>
  column(words.from, ["status", 17], ({ kind, from: was }) => sideOf(kind, was, input));
const to = (input: PaperInput) => column(words.to, ["status", 17], ({ kind, to: is }) => sideOf(kind, is, input));

const sideOf = (kind: ChangeKind, side: string, { now }: PaperInput): string | undefined =>
  (kind === "other programme" && side !== "" ? programmeName(Number(side), now) : side) || undefined;

const saidColumns = ({ audience, personOf }: PaperInput): readonly RowColumn<Change>[] => [
  column(words.on, ["day", 13], ({ on }) => on.slice(0, 10) || undefined),
  ...(audience === "Internal"
    ? [
        column(words.who, ["text", 16], ({ by }) => (by === undefined ? undefined : personOf(by))),
        column(words.reason, ["text", 30], ({ reason }) => reason || undefined),
      ]
    : []),
];

const moved = changed({
  kinds: [
    "worsened",
    "improved",
    "started",
    "new",
    "reinstated",
    "superseded",
    "removed",
    "renumbered",
    "other programme",
  ],
  words: words.moved,
  columns: (input) => [
    kindColumn,
    from(input),
    to(input),
    ...(input.audience === "Internal" ? saidColumns(input).slice(-1) : []),
  ],
});

const completedColumn = column(words.what, ["text", 18], ({ kind, action: { status } }) =>
  kind === "re-opened" && isComplete(status) ? words.again[status] : words.kinds[kind],
);

const completed = changed({
  kinds: ["claimed", "verified", "embedded"],
  more: completeAgain,
  words: words.completed,
  columns: (input) => [completedColumn, ...saidColumns(input)],
});

const regressions = changed({
  kinds: ["re-opened", "returned", "claim withdrawn"],
  words: words.regressions,
  columns: (input) => [kindColumn, from(input), to(input), ...saidColumns(input)],
});

const listOf =
  (
    which: (action: FrozenAction) => boolean,
    said: { title: string; description: string; none: string; count: (count: number) => string },
  ) =>
  (input: PaperInput): readonly PaperPart[] => {
    const { reference, title, programme, lead, status, direction, original, due, narrative } = actionColumns(input);
    const rows = byReference(inPlan(input.now).filter(which));
    return listed(
      {
        ...{ title: said.title, description: said.description },
        columns: [
          reference,
          title,
          programme,
          lead,
          status,
          ...(input.before ? [direction] : []),
          original,
          due,
          narrative,
        ],
        rows,
      },
      { count: said.count(rows.length), none: said.none },
    );
  };

export const actionSections: readonly PaperSection[] = [
  {
    key: "exceptions",
    title: words.exceptions.section,
    papers: ["board", "government", "officers", "scrutiny"],
    order: 20,
    isPublic: true,
    parts: exceptions,
  },
  {
    key: "moved",
    title: words.moved.section,
    papers: ["board", "government", "officers", "scrutiny"],
    order: 30,
    isPublic: true,
    parts: moved,
  },
  {
    key: "completed",
    title: words.completed.section,
    papers: ["board", "government", "scrutiny", "audit"],
    order: 40,
    isPublic: true,
    parts: completed,
  },
  {
    key: "regressions",
    title: words.regressions.section,
    papers: ["board", "government", "scrutiny", "audit"],
    order: 50,
    isPublic: true,
    parts: regressions,
  },
  {
    key: "live",
    title: words.live.section,
    papers: ["audit"],
    order: 35,
    isPublic: true,
    parts: listOf(isOpen, words.live),
  },
  {
    key: "actions",
    title: words.all.section,
    papers: ["scrutiny"],
    order: 130,
    isPublic: true,
    parts: listOf(() => true, words.all),
  },
];

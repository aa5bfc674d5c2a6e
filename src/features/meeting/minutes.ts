// Draft minutes of a meeting, as a paper: what its log and its records say, and nothing that came later. Pure.
import type { Board } from "../../plan/board.ts";
import { dayOf, formatDay } from "../../plan/days.ts";
import type { Meeting, Member } from "../../plan/meetings/bodies.ts";
import type { Challenge } from "../../plan/meetings/challenges.ts";
import type { OnRecord } from "../../plan/meetings/onRecord.ts";
import type { Recorded } from "../../plan/meetings/recorded.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { Paper, PaperHeading, PaperPart } from "../../plan/papers/paper.ts";
import { columnsOf, listed, tableOf, text } from "../../plan/papers/parts.ts";
import type { Person } from "../../schema/column.ts";
import { type AgendaItem, actionItem, shownOf } from "./agenda.ts";
import { hasVote, quorumOf, thereOf } from "./bodies.ts";
import type { Body } from "./list.ts";
import { isSameShown, type MeetingState, nameOfShown, type Shown } from "./meetingLog.ts";
import { minutesWords as words } from "./minutesWords.ts";

export interface Minuted {
  readonly plan: string;
  readonly meeting: Meeting;
  readonly body: Body | undefined;
  /** Of the body on the day. */
  readonly members: readonly Member[];
  readonly state: MeetingState;
  readonly agenda: readonly AgendaItem[];
  readonly record: Pick<OnRecord, "challenges" | "decisions" | "questions">;
  readonly actions: Board["actions"];
  readonly next: Meeting | undefined;
}

export function minutesOf(minuted: Minuted): Paper {
  const { plan, meeting, state } = minuted;
  const { title, body, on = "", time } = meeting.fields;
  const heading = (said: string, parts: readonly PaperPart[]): PaperHeading => ({ level: 1, text: said, parts });
  return {
    ...{ title: words.title(title), audience: "Internal", author: "" },
    header: words.header(plan, body, [on && formatDay(on), time].filter(Boolean).join(", ")),
    footer: words.footer(clock(state.openedAt), clock(state.closedAt)),
    headings: [
      heading(words.present, presentIn(minuted)),
      heading(words.items, itemsIn(minuted)),
      heading(words.challenges, challengesIn(minuted)),
      heading(words.decisions, decisionsIn(minuted)),
      heading(words.questions, questionsIn(minuted)),
      heading(words.next, [text(nextIn(minuted))]),
    ],
  };
}

const { columns: named } = words;

const council = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });
const clock = (at: Date | undefined): string => (at ? council.format(at) : "–");

const list = (items: readonly string[]): PaperPart => ({ kind: "list", items });

function under(title: string, items: readonly string[]): readonly PaperPart[] {
  return items.length > 0 ? [text(title, "strong"), list(items)] : [];
}

function presentIn({ body, members, state }: Minuted): readonly PaperPart[] {
  const { present, corrected } = state;
  const { there, of, needed, isMet } = quorumOf(body, members, present);
  const noted = thereOf(members, present);
  const isThere = (member: Member) => noted.includes(member);
  const named = ({ fields }: Member) => words.as(fields.title, fields.capacity ?? "Member");
  const guests = present.filter((name) => !members.some(({ fields }) => fields.title === name || !name));
  const voting = members.filter(hasVote);
  const others = members.filter((member) => !hasVote(member) && isThere(member)).map(({ fields }) => fields.title);
  const count = text(words.quorum(there, of, needed, isMet));
  const after = corrected ? [text(words.corrected(nameOf(corrected.by), formatDay(dayOf(corrected.at))))] : [];
  if (present.length === 0) return [text(words.nobody), ...after];
  return [
    count,
    ...after,
    list(voting.filter(isThere).map(named)),
    ...under(words.alsoThere, [...others, ...guests]),
    ...under(words.absent, voting.filter((member) => !isThere(member)).map(named)),
  ];
}

function itemsIn({ state, agenda, actions }: Minuted): readonly PaperPart[] {
  const { wasShown } = state;
  const nameIn = (shown: Shown) => {
    const action = shown.kind === "action" ? actions.get(shown.id) : undefined;
    if (action) return nameOfItem(actionItem(action));
    return shown.kind === "action" ? words.notInPlan : nameOfShown(shown);
  };
  const left = agenda.flatMap((item) => {
    const shown = shownOf(item, { actions });
    return wasShown.some((each) => isSameShown(each, shown)) ? [] : nameOfItem(item);
  });
  const of = columnsOf<{ readonly number: number; readonly name: string }>();
  const table = tableOf({
    ...{ title: words.items, description: words.itemsTable },
    columns: [
      of(named.number, ["number", 8], ({ number }) => number),
      of(named.item, ["text", 92], ({ name }) => name),
    ],
    rows: wasShown.map((each, index) => ({ number: index + 1, name: nameIn(each) })),
  });
  return [wasShown.length > 0 ? table : text(words.noItems), ...under(words.notReached, left)];
}

const nameOfItem = (item: AgendaItem): string => (item.kind === "action" ? item.words : item.text);

/** By the plan: what an entry says of its action may be anything. */
function referenceIn({ actionId }: Recorded, { actions }: Minuted): string | undefined {
  return actionId ? (actions.get(actionId)?.fields.reference ?? words.notInPlan) : undefined;
}

const ownerIn = (owner: Person | undefined): string => (owner ? nameOf(owner) : words.nobodyNamed);

function challengesIn(minuted: Minuted): readonly PaperPart[] {
  const { record, meeting, state } = minuted;
  const of = columnsOf<Challenge>();
  const made = record.challenges.filter(({ meetingId }) => meetingId === meeting.id);
  const settled = record.challenges.flatMap((each) => {
    const { accepted } = each;
    if (!accepted || !isDuring(accepted.at, state)) return [];
    return words.settledBy(referenceIn(each, minuted) ?? "", nameOf(accepted.by), accepted.answer.words);
  });
  const table = listed(
    {
      ...{ title: words.challenges, description: words.table(words.challenges), rows: made },
      columns: [
        of(named.action, ["text", 12], (each) => referenceIn(each, minuted)),
        of(named.rated, ["status", 17], ({ rated }) => rated),
        of(named.held, ["status", 17], ({ held }) => held),
        of(named.by, ["text", 18], ({ by }) => nameOf(by)),
        of(named.why, ["text", 36], (each) => each.words),
      ],
    },
    { count: words.challengesNote, none: words.noChallenges },
  );
  return [...table, ...under(words.settled, settled)];
}

const isDuring = (at: Date, { openedAt, closedAt }: MeetingState): boolean =>
  openedAt !== undefined && at >= openedAt && (closedAt === undefined || at <= closedAt);

function decisionsIn(minuted: Minuted): readonly PaperPart[] {
  const made = minuted.record.decisions.filter(({ meetingId }) => meetingId === minuted.meeting.id);
  return tasks(made, minuted, {
    title: words.decisions,
    what: named.decision,
    who: named.owner,
    none: words.noDecisions,
  });
}

function questionsIn(minuted: Minuted): readonly PaperPart[] {
  const made = minuted.record.questions.filter(({ meetingId }) => meetingId === minuted.meeting.id);
  return tasks(made, minuted, { title: words.questions, what: named.question, who: named.to, none: words.noQuestions });
}

type Task = OnRecord["decisions"][number] | OnRecord["questions"][number];

interface Named {
  readonly title: string;
  readonly what: string;
  readonly who: string;
  readonly none: string;
}

function tasks(rows: readonly Task[], minuted: Minuted, { title, what, who, none }: Named): readonly PaperPart[] {
  const of = columnsOf<Task>();
  const [, table] = listed(
    {
      ...{ title, description: words.table(title), rows },
      columns: [
        of(named.action, ["text", 12], (each) => referenceIn(each, minuted) || undefined),
        of(what, ["text", 46], (each) => each.words),
        of(who, ["text", 22], ({ owner }) => ownerIn(owner)),
        of(named.due, ["day", 20], ({ due }) => due),
      ],
    },
    { count: "", none: "" },
  );
  return [table ?? text(none)];
}

function nextIn({ next }: Minuted): string {
  if (!next) return words.noNext;
  const { title, on = "", time, place } = next.fields;
  return words.nextOn(title, [on && formatDay(on), time, place].filter(Boolean).join(", "));
}

// The chapter of papers about what meetings put on record: challenges with both ratings, decisions and questions. Internal.

import { entriesInDoubt, type LogRow } from "../../plan/entryOrder.ts";
import type { PaperGift } from "../../plan/feature.ts";
import { chairsOf, meetings, members } from "../../plan/meetings/bodies.ts";
import { type Challenge, isOpen } from "../../plan/meetings/challenges.ts";
import { type Decision, type Question, stateOf } from "../../plan/meetings/decisions.ts";
import { type OnRecord, readRecord } from "../../plan/meetings/onRecord.ts";
import type { Recorded } from "../../plan/meetings/recorded.ts";
import { answers, records } from "../../plan/meetings/records.ts";
import { actionIn, type PaperInput, type PaperPlan } from "../../plan/papers/input.ts";
import type { PaperPart } from "../../plan/papers/paper.ts";
import { columnsOf, listed } from "../../plan/papers/parts.ts";
import { programmes } from "../../plan/programmes.ts";
import { thawRows } from "../../plan/snapshots/thaw.ts";
import { teams, teamsOf } from "../../plan/teams.ts";
import { paperWords as words } from "./paperWords.ts";

/** As it stood when the snapshot was taken, by the same rules as on the board. */
function recordIn(plan: PaperPlan): OnRecord {
  const taken = new Date(plan.takenAt);
  const counted = <R extends LogRow>(rows: readonly R[]): readonly R[] => {
    const doubted = entriesInDoubt(rows, taken);
    return rows.filter(({ id }) => !doubted.has(id));
  };
  const rows = thawRows(programmes, plan);
  const byRow = teamsOf(rows, thawRows(teams, plan));
  const programmeOf = (id: number) => {
    const number = actionIn(plan, id)?.programme;
    const row = rows.find(({ fields }) => number !== undefined && fields.number === number);
    return row && byRow.get(row.fields);
  };
  return readRecord({
    records: counted(thawRows(records, plan)),
    answers: counted(thawRows(answers, plan)),
    roles: { programmeOf, isChair: chairsOf(thawRows(meetings, plan), thawRows(members, plan)) },
  });
}

type Task = Decision | Question;
const challengeColumn = columnsOf<Challenge>();
const taskColumn = columnsOf<Task>();

function parts(input: PaperInput): readonly PaperPart[] | undefined {
  const { now, personOf, theme } = input;
  if (!now.lists[records.title]) return undefined;
  const { challenges, decisions, questions } = recordIn(now);
  const isTold = ({ actionId }: Recorded) => (actionId ? actionIn(now, actionId) !== undefined : theme === "");
  const referenceOf = ({ actionId, reference }: Recorded) =>
    (actionId && actionIn(now, actionId)?.fields.reference) || reference || undefined;
  const open = challenges.filter((each) => isOpen(each) && isTold(each));
  const isCurrent = (task: Task) => stateOf(task, now.day) !== "decided" || task.on > (input.before?.day ?? "");
  const tasks = [...decisions, ...questions].filter((task) => isTold(task) && isCurrent(task));
  const said = words.challenges;
  return [
    ...listed(
      {
        ...{ title: said.title, description: said.description },
        columns: [
          challengeColumn(words.reference, ["text", 11], referenceOf),
          challengeColumn(said.rated, ["status", 17], ({ actionId }) => actionIn(now, actionId)?.status),
          challengeColumn(said.held, ["status", 17], ({ held }) => held),
          challengeColumn(said.by, ["text", 18], ({ by }) => personOf(by.id)),
          challengeColumn(said.on, ["day", 13], ({ on }) => on),
          challengeColumn(said.why, ["text", 28], ({ words: why }) => why || undefined),
          challengeColumn(said.answer, ["text", 28], ({ answers: all }) => all.at(-1)?.words),
        ],
        rows: open,
      },
      { count: said.count(open.length), none: said.none },
    ),
    ...listed(
      {
        ...{ title: words.tasks.title, description: words.tasks.description },
        columns: [
          taskColumn(words.reference, ["text", 11], referenceOf),
          taskColumn(words.tasks.kind, ["text", 12], ({ kind }) => words.tasks.kinds[kind]),
          taskColumn(words.tasks.words, ["text", 34], ({ words: said }) => said || undefined),
          taskColumn(words.tasks.on, ["day", 13], ({ on }) => on),
          taskColumn(words.tasks.owner, ["text", 18], ({ owner }) => owner && personOf(owner.id)),
          taskColumn(words.tasks.due, ["day", 13], ({ due }) => due),
          taskColumn(words.tasks.state, ["text", 12], (task) => words.tasks.states[stateOf(task, now.day)]),
        ],
        rows: tasks.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
      },
      { count: words.tasks.count(tasks.length), none: words.tasks.none },
    ),
  ];
}

export const papers: PaperGift = {
  sections: [
    {
      ...{ key: "on-record", title: words.section, papers: ["board", "officers"] },
      ...{ order: 95, isPublic: false, parts },
    },
  ],
};

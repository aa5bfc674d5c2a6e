// What the person has to do about what meetings put on record: decisions and questions that are theirs, challenges of their actions, and
// answers to their own challenges.
import type { Board } from "../../plan/board.ts";
import type { Item } from "../../plan/feature.ts";
import { type Decision, isToDo, type Question, stateOf } from "../../plan/meetings/decisions.ts";
import { onRecord } from "../../plan/meetings/onRecord.ts";
import type { Recorded } from "../../plan/meetings/recorded.ts";
import { answers, records } from "../../plan/meetings/records.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { roleIn } from "../../plan/teams.ts";
import type { Day } from "../../schema/column.ts";
import { cut } from "../../schema/cut.ts";
import { linkTo, writeAddress } from "../../ui/kit/address.ts";
import { sayWords } from "./sayWords.ts";

const { items: words } = sayWords;
/** In characters; the rest is read where it is done. */
const longest = 200;

export function recordItems(board: Board, today: Day): readonly Item[] {
  const { me, mayAdd, actions } = board;
  const { challenges, decisions, questions } = onRecord(board);
  const isOfTeam = ({ actionId }: Recorded) => roleIn(actions.get(actionId ?? 0)?.programme, me, today) !== undefined;
  const isMine = (task: Decision | Question) =>
    mayAdd.has(answers.title) && isToDo(task, today) && (task.owner ? task.owner.id === me.id : isOfTeam(task));
  const item = (about: Recorded, reason: string): Item => itemOf(about, board, reason);
  return [
    ...challenges
      .filter((each) => each.state === "open" && mayAdd.has(answers.title) && isOfTeam(each))
      .map((each) => item(each, words.answer(nameAtStart(each.by), each.held))),
    ...challenges
      .filter(({ state, by }) => state === "answered" && mayAdd.has(records.title) && by.id === me.id)
      .map((each) => item(each, words.accept(nameAtStart(each.answers.at(-1)?.by ?? each.by)))),
    ...[...decisions, ...questions]
      .filter(isMine)
      .toSorted((a, b) => Number(stateOf(b, today) === "overdue") - Number(stateOf(a, today) === "overdue"))
      .map((task) => item(task, words[task.kind === "Decision" ? "decision" : "question"](task.on, task.due))),
  ];
}

function itemOf({ operation, words: said, actionId }: Recorded, { actions }: Board, reason: string): Item {
  const action = actions.get(actionId ?? 0);
  const title = action ? `${action.fields.reference} ${said || action.fields.title}` : said;
  const query = action ? writeAddress({ open: linkTo(action) }) : writeAddress({ screen: "decisions" });
  return { key: operation, heading: words.heading, title: cut(title, longest), reason, query };
}

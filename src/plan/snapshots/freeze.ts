// Freezes the plan: every action with what follows from its log, as of a day. Two frozen plans can be compared, whether they were read from
// snapshots or made of the board as it is now.

import type { AnyRow } from "../../ports/lists.ts";
import { type Day, isUnknown, type Person } from "../../schema/column.ts";
import { asMoment } from "../../schema/columns.ts";
import type { List, Values } from "../../schema/list.ts";
import { type Action, columnOf, daysLate, isStale } from "../action.ts";
import type { Board } from "../board.ts";
import type { Said } from "../completion.ts";
import type { FrozenAction, FrozenPlan, FrozenRow, Status } from "./format.ts";
import { ruleIn } from "./programmeRule.ts";

type FrozenBoard = Pick<Board, "plan" | "programmes" | "actions" | "lists">;

export function freezePlan(board: FrozenBoard, today: Day): FrozenPlan {
  const people = new Map<number, Person>();
  const { plan, programmes } = board;
  const numberOf = peopleIn(people);
  const { name, firstMonth, months, nextBoard, reviews, amberDays, staleDays } = plan;
  return {
    day: today,
    plan: { name, firstMonth, months, nextBoard, reviews: [...reviews], amberDays, staleDays, rule: ruleIn(board) },
    programmes: programmes.map(({ id, fields: { number = 0, title, lead, coordinator } }) => ({
      ...{ id, number, title },
      ...{ lead: lead && numberOf(lead), coordinator: coordinator && numberOf(coordinator) },
    })),
    actions: [...board.actions.values()]
      .toSorted((a, b) => a.id - b.id)
      .map((action) => freezeAction(action, { plan, today, numberOf })),
    people: peopleOf(people),
  };
}

export const peopleOf = (people: ReadonlyMap<number, Person>): FrozenPlan["people"] =>
  Object.fromEntries([...people.values()].map(({ id, name, email }) => [id, { name, email }]));

type NumberOf = (person: Person) => number;

/** Notes everybody who is named. */
export const peopleIn =
  (people: Map<number, Person>): NumberOf =>
  (person) => {
    if (!isUnknown(person) && !people.get(person.id)?.name) people.set(person.id, person);
    return person.id;
  };

interface Freezing {
  readonly plan: Board["plan"];
  readonly today: Day;
  readonly numberOf: NumberOf;
}

/** Its status for reports. */
export function reportedStatus(action: Pick<Action, "fields" | "status">, today: Day): Status {
  const column = columnOf(action, today);
  if (column === undefined) return "Superseded";
  return column === "Verified" && action.status.held.length > 0 ? "Embedded" : column;
}

export function freezeAction(action: Action, { plan, today, numberOf }: Freezing): FrozenAction {
  const { id, status } = action;
  const { claim, verification, held, returned, superseded, regressions, criteria, evidenced, unsupported } = status;
  const { extension } = action.dates;
  const said = ({ by, on, words }: Said) => ({ by: numberOf(by), on, words });
  return {
    id,
    version: action.version ?? "",
    modified: asMoment(action.modified),
    editor: numberOf(action.editor),
    programme: action.programme?.number,
    status: reportedStatus(action, today),
    fields: plainFields(withZeros(action.fields), numberOf) as FrozenAction["fields"],
    claim: claim && { ...said(claim), without: claim.without },
    verification: verification && said(verification),
    held: held.map(said),
    returned: returned && said(returned),
    superseded: superseded && { ...said(superseded), replacedBy: superseded.replacedBy },
    regressions,
    criteria: criteria.map(({ mark, text }) => ({ mark, text })),
    extension: extension && { ...extension, by: numberOf(extension.by) },
    evidenced,
    evidence: status.evidence.length,
    late: daysLate(action, today),
    notUpdated: isStale(action, plan, today),
    unsupported: [...unsupported],
    ...{ checks: [], moves: [] },
  };
}

export function freezeRows(list: List, rows: Iterable<AnyRow>, numberOf: NumberOf): FrozenRow[] {
  return [...rows]
    .toSorted((a, b) => a.id - b.id)
    .map(({ id, version = "", modified, editor, created, author, folder, fields }) => ({
      ...{ id, version, folder, fields: plainFields(fields, numberOf, list) },
      ...{
        modified: asMoment(modified),
        editor: numberOf(editor),
        created: asMoment(created),
        author: numberOf(author),
      },
    }));
}

/** No slip and no round without change are 0 of them; what is not exempt has an empty text, as when it is read from a file. */
const withZeros = (fields: Action["fields"]) => ({
  ...fields,
  slips: fields.slips ?? 0,
  carriedForward: fields.carriedForward ?? 0,
  exempt: fields.exempt ?? "",
});

type Plain = FrozenRow["fields"];

/** People by their numbers; what has no value is left out. Empty texts stay, and the file is written without them. */
function plainFields(fields: Values, numberOf: NumberOf, list?: List): Plain {
  const found: Plain = {};
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || value === null || (list && !(key in list.columns))) continue;
    if (Array.isArray(value)) found[key] = value.map((each) => numberOf(each as Person));
    else if (typeof value === "object") found[key] = numberOf(value as Person);
    else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") found[key] = value;
  }
  return found;
}

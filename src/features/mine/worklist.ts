// What a coordinator looks after beyond their own updates, programme by programme: who has not updated, and actions without a date;
// for owners, actions in no programme.
import { type Action, hasNoDate } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import type { Item } from "../../plan/feature.ts";
import { roundProgress } from "../../plan/roundProgress.ts";
import type { Day } from "../../schema/column.ts";
import { worklistWords as words } from "./words.ts";

export function worklist(board: Board, today: Day): readonly Item[] {
  const { actions, programmes, me, isOwner } = board;
  const theirs = programmes.filter(({ fields }) => fields.coordinator?.id === me.id);
  const all = [...actions.values()];
  const open = all.filter(({ status }) => !status.superseded);
  const without = open.filter(({ programme }) => programme === undefined).length;
  return [
    ...theirs.flatMap(({ fields: { number = 0, title } }) => {
      const own = open.filter(({ programme }) => programme?.number === number);
      const name = `${number} ${title}`;
      return [...notUpdated(own, { board, today, number, name }), ...undated(own, { number, name })];
    }),
    ...(isOwner && without > 0
      ? [
          itemOf("no programme", {
            title: words.noProgramme,
            reason: words.without(without),
            query: "screen=board&programme=0",
          }),
        ]
      : []),
  ];
}

interface OfProgramme {
  readonly number: number;
  readonly name: string;
}

function notUpdated(
  own: readonly Action[],
  { board: { plan, me }, today, number, name }: OfProgramme & { readonly board: Board; readonly today: Day },
): readonly Item[] {
  const { round } = plan;
  const [progress] = round ? roundProgress(own, plan, today) : [];
  // A coordinator who leads the programme, too, has these updates on their own list.
  if (!progress || progress.due.length === 0 || progress.programme?.lead?.id === me.id) return [];
  const of = progress.due.length + progress.updated.length;
  const told = { title: name, reason: words.notUpdated(progress.due.length, of), query: "screen=rounds" };
  // The updates are for others to make.
  return [{ ...itemOf(`not updated ${number}`, told), isToRead: true }];
}

function undated(own: readonly Action[], { number, name }: OfProgramme): readonly Item[] {
  const { length } = own.filter(({ fields }) => hasNoDate(fields));
  const query = `screen=board&programme=${number}&show=undated`;
  return length > 0 ? [itemOf(`undated ${number}`, { title: name, reason: words.undated(length), query })] : [];
}

const itemOf = (key: string, told: Pick<Item, "title" | "reason" | "query">): Item => ({
  ...{ key, heading: words.heading },
  ...told,
});

// The agenda of a meeting, an item a line: `4.1.1 Title of the action [27]`, where 27 is the id of the action's row, or free text.
import type { Board } from "../../plan/board.ts";
import { cut } from "../../schema/cut.ts";
import { linesOf, type Shown } from "./meetingLog.ts";

export type AgendaItem =
  /** `words`: its reference and title by the board. */
  | { readonly kind: "action"; readonly id: number; readonly words: string }
  | { readonly kind: "text"; readonly text: string };

/** A line that names no action of the board is text. An action stands once, and is called what the board calls it. */
export function readAgenda(agenda: string, { actions }: Pick<Board, "actions">): readonly AgendaItem[] {
  const items = linesOf(agenda).map((line): AgendaItem => {
    const action = actions.get(Number(/\[(\d{1,9})\]$/u.exec(line)?.[1]));
    return action ? actionItem(action) : { kind: "text", text: line };
  });
  return items.filter((item, index) => items.findIndex((each) => keyOfItem(each) === keyOfItem(item)) === index);
}

/** Unique among the items of an agenda. */
export const keyOfItem = (item: AgendaItem): string =>
  item.kind === "action" ? String(item.id) : `text ${cut(item.text, longestItem)}`;

export const writeAgenda = (items: readonly AgendaItem[]): string => items.map(lineOf).join("\n");

const lineOf = (item: AgendaItem): string => oneLine(item.kind === "action" ? `${item.words} [${item.id}]` : item.text);

const oneLine = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

interface OfAction {
  readonly id: number;
  readonly fields: { readonly reference: string; readonly title: string };
}

export const actionItem = ({ id, fields }: OfAction): AgendaItem => ({
  kind: "action",
  id,
  words: oneLine(`${fields.reference} ${fields.title}`),
});

/** What the meeting log holds of an item. */
const longestItem = 255;

/** What the stage shows when it comes to the item. */
export function shownOf(item: AgendaItem, { actions }: Pick<Board, "actions">): Shown {
  if (item.kind === "text") return { kind: "item", text: cut(item.text, longestItem) };
  return { kind: "action", id: item.id, reference: actions.get(item.id)?.fields.reference ?? "" };
}

/** A decision or a question that is still open. */
interface OpenRecord {
  readonly fields: { readonly actionId: number | undefined; readonly words: string };
}

/** The agenda that is proposed: the exceptions in their order, then what earlier meetings left open. Each action once. */
export function agendaFrom(
  exceptions: readonly { readonly action: OfAction }[],
  openRecords: readonly OpenRecord[],
  { actions }: Pick<Board, "actions">,
): readonly AgendaItem[] {
  const found = [
    ...exceptions.map(({ action }) => actionItem(action)),
    ...openRecords.map(({ fields }): AgendaItem => {
      const action = actions.get(fields.actionId ?? 0);
      return action ? actionItem(action) : { kind: "text", text: oneLine(fields.words) };
    }),
  ];
  return [...new Map(found.map((item) => [keyOfItem(item), item])).values()];
}

// Which actions the board shows, in words: for paper, which has no filters to look at.

import type { Board } from "../../plan/board.ts";
import { marks } from "../../plan/marks.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { ArrangedLane } from "./arrange.ts";
import type { Headline } from "./headline.ts";
import { boardOnPaper as words } from "./takeAwayWords.ts";
import { flags, type View } from "./view.ts";
import { words as boardWords } from "./words.ts";

/** `38 of 146 actions`. */
export function whichShown(lanes: readonly ArrangedLane[], { total }: Headline, view: View): string {
  const shown = lanes.reduce((sum, { actions }) => sum + actions.length, 0);
  return view.superseded ? words.withdrawn(shown) : words.shown(shown, total);
}

/** What is filtered by, a sentence for each kind: `Theme: A, B`. */
export function filtersInWords(
  view: View,
  { programmes, actions }: Pick<Board, "programmes" | "actions">,
): readonly string[] {
  const programme = (number: number) => {
    const found = programmes.find(({ fields }) => fields.number === number);
    return found ? `${number} ${found.fields.title}` : String(number);
  };
  const leads = new Map(
    [...actions.values()].flatMap(({ fields }) => fields.leads.map((lead) => [lead.id, lead] as const)),
  );
  const lead = (id: number) => {
    const found = leads.get(id);
    return found ? nameAtStart(found) : String(id);
  };
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.status, view.columns.map((column) => marks[column].word)],
    [boardWords.programme, view.programmes.map(programme)],
    [boardWords.theme, view.themes],
    [boardWords.lead, view.leads.map(lead)],
    [boardWords.moreFilters, flags.filter((flag) => view[flag]).map((flag) => boardWords.flags[flag])],
    [boardWords.search, view.text ? [`“${view.text}”`] : []],
  ];
  return parts.flatMap(([name, values]) => (values.length > 0 ? [`${name}: ${values.join(", ")}`] : []));
}

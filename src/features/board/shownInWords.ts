// Which actions the board shows, in words: for paper, which has no filters to look at.

import type { Board } from "../../plan/board.ts";
import { formatShortDay } from "../../plan/days.ts";
import { marks } from "../../plan/marks.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { ArrangedLane } from "./arrange.ts";
import { kindWords } from "./filterWords.ts";
import { boardOnPaper as words } from "./takeAwayWords.ts";
import { flags, type View } from "./view.ts";
import { words as boardWords, laneTitles } from "./words.ts";

/** `38 of 146 actions`. */
export function whichShown(lanes: readonly ArrangedLane[], whole: number, view: View): string {
  const shown = lanes.reduce((sum, { actions }) => sum + actions.length, 0);
  return view.superseded ? words.withdrawn(shown) : words.shown(shown, whole);
}

/** What is filtered by, a sentence for each kind: `Theme: A, B`. */
export function filtersInWords(view: View, board: Named): readonly string[] {
  return filtersOf(view, board).map(({ name, values }) => `${name}: ${values.map(({ label }) => label).join(", ")}`);
}

type Named = Pick<Board, "programmes" | "actions">;

/** What is filtered by, kind by kind. */
interface FilterKind {
  readonly name: string;
  readonly values: readonly FilterValue[];
}

interface FilterValue {
  readonly label: string;
  /** What the view is changed to where it is taken away. */
  readonly without: Partial<View>;
}

/** Every filter that is on, with what takes it away. */
export function filtersOf(view: View, { programmes, actions }: Named): readonly FilterKind[] {
  const programme = (number: number) => {
    const found = programmes.find(({ fields }) => fields.number === number);
    return found ? `${number} ${found.fields.title}` : number === 0 ? laneTitles.noProgramme : String(number);
  };
  const people = [...actions.values()].flatMap(({ fields }) => fields.leads);
  const lead = (id: number) => {
    const found = people.find((each) => each.id === id);
    return found ? nameAtStart(found) : String(id);
  };
  const kinds: readonly FilterKind[] = [
    {
      name: words.status,
      values: each(
        view.columns,
        (columns) => ({ columns }),
        (column) => marks[column].word,
      ),
    },
    { name: kindWords.programme, values: each(view.programmes, (programmes) => ({ programmes }), programme) },
    { name: kindWords.theme, values: each(view.themes, (themes) => ({ themes }), String) },
    { name: kindWords.lead, values: each(view.leads, (leads) => ({ leads }), lead) },
    { name: kindWords.due, values: dueValues(view) },
    {
      name: kindWords.changed,
      values: view.changed ? [{ label: kindWords.since(formatShortDay(view.changed)), without: { changed: "" } }] : [],
    },
    {
      name: kindWords.moreFilters,
      values: flags
        .filter((flag) => view[flag])
        .map((flag) => ({ label: kindWords.flags[flag], without: { [flag]: false } })),
    },
    { name: boardWords.search, values: view.text ? [{ label: `“${view.text}”`, without: { text: "" } }] : [] },
  ];
  return kinds.filter(({ values }) => values.length > 0);
}

function each<T>(
  chosen: readonly T[],
  put: (chosen: readonly T[]) => Partial<View>,
  labelOf: (value: T) => string,
): readonly FilterValue[] {
  return chosen.map((value) => ({ label: labelOf(value), without: put(chosen.filter((other) => other !== value)) }));
}

function dueValues({ dueIn, dueFrom, dueTo }: View): readonly FilterValue[] {
  const dates = [
    dueFrom && kindWords.dueFrom(formatShortDay(dueFrom)),
    dueTo && kindWords.dueTo(formatShortDay(dueTo)),
  ].filter(Boolean);
  return [
    ...(dueIn ? [{ label: kindWords.dueIn(dueIn), without: { dueIn: 0 } }] : []),
    ...(dates.length > 0 ? [{ label: dates.join(" "), without: { dueFrom: "", dueTo: "" } }] : []),
  ];
}

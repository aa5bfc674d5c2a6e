// How the tab is printed: its style sheet, and what each sheet of paper says it is. It comes after the board, so that the first card
// does not wait for it.
import type { Board } from "../../plan/board.ts";
import type { Screen } from "../kit/feature.ts";
import { printWords as words } from "../kit/printWords.ts";
import type { BoardState } from "../kit/session.tsx";
import { formatMoment } from "../kit/times.ts";
import { usePrinting } from "../kit/usePrinting.ts";
import type { FoundAction, NoAction } from "./findOpen.ts";
import rules from "./print.css?inline";
import { onWhite, pageRules } from "./printRules.ts";

interface Props {
  readonly board: Board;
  readonly state: BoardState;
  readonly screen: Screen;
  readonly found: FoundAction | NoAction | undefined;
}

export function PrintSheet(props: Props) {
  return (
    <>
      <style>{rules + onWhite}</style>
      {usePrinting() && <Sheets {...props} />}
    </>
  );
}

function Sheets({ board, state, screen, found }: Props) {
  // A paper is a document of its own, with its own words at its edges.
  const own = found ? undefined : document.querySelector<HTMLElement>("[data-paper-edges]")?.dataset.paperEdges;
  const day = words.asAt(formatMoment(state.asOf ?? new Date()));
  const what = found
    ? words.action(found.kind === "action" ? found.action.fields.reference : found.reference)
    : screen.title;
  return (
    <>
      <style>
        {pageRules({
          isWide: screen.isWide === true && !found,
          edge: own ?? [board.plan.name, what, day].join(" · "),
        })}
      </style>
      {own === undefined && (
        <div data-paper="only" data-testid="print-heading" className="paper-heading">
          <strong>{board.plan.name}</strong>
          <span>{day}</span>
        </div>
      )}
    </>
  );
}

// An action without a due date, in words.
import type { FrozenAction } from "../../plan/snapshots/format.ts";
import { timelineWords } from "./timelineWords.ts";

const { dates } = timelineWords;

export function withoutDate({ dateKind, datePhrase }: Pick<FrozenAction["fields"], "dateKind" | "datePhrase">): string {
  switch (dateKind) {
    case "ongoing":
    case "onwards":
    case "recurring":
      return dates[dateKind];
    case "to be agreed":
      return dates.agreed;
    case "not understood":
      return datePhrase ? `${dates.notUnderstood}: ${datePhrase}` : dates.notUnderstood;
    default:
      return dates.none;
  }
}

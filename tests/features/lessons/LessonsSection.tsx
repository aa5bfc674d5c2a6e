// The section of an action's panel: its notes, and adding one.

import { actions } from "../../../src/plan/actions.ts";
import { rowsOf } from "../../../src/plan/rowsOf.ts";
import type { PanelSectionProps } from "../../../src/ui/kit/feature.ts";
import { useSession } from "../../../src/ui/kit/session.tsx";
import { lessonNotes } from "./list.ts";

export function LessonsSection({ action, board }: PanelSectionProps) {
  const { sync } = useSession();
  const notes = [...rowsOf(board.lists, lessonNotes).values()].filter(({ fields }) => fields.actionId === action.id);
  const add = () =>
    sync.addEntry(
      { list: lessonNotes.title, fields: { title: "A note", actionId: action.id, words: "Well noted." } },
      { list: actions, id: action.id },
    );
  return (
    <section aria-label="Lessons" data-testid="lessons-section">
      <ul>
        {notes.map(({ id, fields }) => (
          <li key={id} data-note={id > 0 ? "there" : "coming"}>
            {fields.words}
          </li>
        ))}
      </ul>
      {board.mayAdd.has(lessonNotes.title) && (
        <button type="button" onClick={() => void add()}>
          Add note
        </button>
      )}
    </section>
  );
}

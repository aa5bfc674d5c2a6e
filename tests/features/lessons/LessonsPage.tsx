// The screen: lessons of the mood in the address, edited in place; adding one; the programmes' plans.
import { useState } from "react";
import { rowsOf } from "../../../src/plan/rowsOf.ts";
import type { AnyRow } from "../../../src/ports/lists.ts";
import type { ScreenProps } from "../../../src/ui/kit/feature.ts";
import { History } from "../../../src/ui/kit/History.tsx";
import { useSession } from "../../../src/ui/kit/session.tsx";
import { lessonPlans, lessons, moods } from "./list.ts";

/** The screen's own codec: a mood, or all. */
const readMood = (query: string) => moods.find((mood) => mood === new URLSearchParams(query).get("mood"));

export function LessonsPage({ board, edits, query, onQuery }: ScreenProps) {
  const { sync } = useSession();
  const mood = readMood(query);
  const rows = [...rowsOf(board.lists, lessons).values()].filter(({ fields }) => !mood || fields.mood === mood);
  const plans = [...rowsOf(board.lists, lessonPlans).values()];
  const [title, setTitle] = useState("");
  return (
    <div data-testid="lessons">
      <h1>Lessons</h1>
      {[undefined, ...moods].map((each) => (
        <button
          key={each ?? "all"}
          type="button"
          aria-pressed={each === mood}
          onClick={() => onQuery(() => (each ? `mood=${each}` : ""))}
        >
          {each ?? "All"}
        </button>
      ))}
      <ul>
        {rows.map((row) => (
          <li key={row.id} data-lesson={row.fields.title} data-state={stateOf(edits, row)}>
            <b>{row.fields.title}</b> <span data-story>{row.fields.story}</span>
            <button
              type="button"
              onClick={() => void sync.edit(lessons, row.id, { story: `${row.fields.story} Again.` })}
            >
              Tell again
            </button>
            <button type="button" onClick={() => void sync.edit(lessons, row.id, { mood: "Good" })}>
              Feel good
            </button>
            <History list={lessons} row={row} added="Learnt" />
          </li>
        ))}
      </ul>
      <input aria-label="New lesson" value={title} onChange={({ target }) => setTitle(target.value)} />
      <button type="button" onClick={() => void sync.addRow(lessons, { title, mood: "Bad", learntOn: "2026-11-20" })}>
        Add lesson
      </button>
      <ul>
        {plans.map(({ id, folder, fields }) => (
          <li key={id} data-plan={fields.title}>
            {folder}: {fields.title}, by {fields.by}, {fields.who.map(({ name }) => name).join(" and ")}
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() =>
          void sync.addRow(lessonPlans, { title, by: "2027-01-31", who: [board.me] }, "5 Supporting elected members")
        }
      >
        Add plan
      </button>
    </div>
  );
}

function stateOf(edits: ScreenProps["edits"], { id, fields }: AnyRow): string {
  const mine = edits.filter(
    ({ list, item, addition }) =>
      list === lessons.title && (item === id || (addition !== undefined && addition === fields.addition)),
  );
  return mine.at(-1)?.progress.kind ?? "saved";
}

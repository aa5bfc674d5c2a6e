// Notices as a screen that offers to send some has them: what was sent, who does not want any, whether the person may send. The list is
// read with the first such screen.
import { useEffect } from "react";
import type { Board } from "../../plan/board.ts";
import { type Notice, notices, wantsNotices } from "../../plan/notices.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import { isGone, type Person } from "../../schema/column.ts";
import { useSession } from "./session.tsx";

interface Notices {
  readonly entries: readonly Notice[];
  /** False until the list has been read, and where the site does not have it. */
  readonly maySend: boolean;
  /** Those of the people who can be told and want to be, each once; never the person who tells. */
  readonly told: (people: readonly (Person | undefined)[]) => readonly Person[];
}

export function useNotices(board: Board): Notices {
  const { sync, readOnly } = useSession();
  useEffect(() => void sync.follow([notices]), [sync]);
  const entries = [...rowsOf(board.lists, notices).values()];
  return {
    entries,
    maySend: board.mayAdd.has(notices.title) && !readOnly,
    told(people) {
      const found = new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : [])));
      found.delete(board.me.id);
      return [...found.values()].filter((person) => !isGone(person) && wantsNotices(entries, person));
    },
  };
}

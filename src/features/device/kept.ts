// What the device keeps of the person, named by what it is about: an action, or a list where it is about none.
import type { Board } from "../../plan/board.ts";
import type { Edit } from "../../sync/sync.ts";

export interface KeptAbout {
  /** `1.1.1`, or the title of a list. */
  readonly name: string;
  /** The action's title. */
  readonly title: string;
  readonly count: number;
}

type Actions = Pick<Board, "actions">;

export function unsentIn(edits: readonly Edit[], board: Actions): readonly KeptAbout[] {
  return counted(
    edits.map(({ list, item, entry }) => {
      const id = Number(entry?.fields.actionId ?? (list === "Actions" ? item : 0));
      return aboutAction(id, board) ?? { name: entry?.list ?? list, title: "" };
    }),
  );
}

/** `ids` are of actions, one for each draft. */
export function draftsIn(ids: readonly number[], board: Actions, other: string): readonly KeptAbout[] {
  return counted(ids.map((id) => aboutAction(id, board) ?? { name: other, title: "" }));
}

type About = Omit<KeptAbout, "count">;

function aboutAction(id: number, { actions }: Actions): About | undefined {
  const fields = actions.get(id)?.fields;
  return fields && { name: fields.reference, title: fields.title };
}

/** The same name with the same title once, in the order of their first. */
function counted(all: readonly About[]): readonly KeptAbout[] {
  const found = new Map<string, KeptAbout>();
  for (const { name, title } of all) {
    const key = `${name} ${title}`;
    found.set(key, { name, title, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

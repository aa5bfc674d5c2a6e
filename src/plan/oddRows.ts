// Values that their columns do not allow, in rows of no action. Those of an action are among its checks.
import type { OddValue } from "../schema/list.ts";
import { actions } from "./actions.ts";
import type { Board } from "./board.ts";

interface OddRow extends OddValue {
  readonly id: number;
}

export function oddRows({ lists, actions: shown }: Pick<Board, "lists" | "actions">): readonly OddRow[] {
  const rows = [...lists].flatMap(([title, list]) =>
    list.kind === "read" && title !== actions.title ? [...list.rows.values()] : [],
  );
  return rows
    .filter(({ odd, fields }) => odd && !shown.has(Number(fields.actionId ?? 0)))
    .flatMap(({ id, odd = [] }) => odd.map((value) => ({ ...value, id })));
}

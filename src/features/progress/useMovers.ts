// Who moved a due date last, from the history of each row, one after the other.
import { useEffect, useState } from "react";
import { actions } from "../../plan/actions.ts";
import type { Step } from "../../sync/sync.ts";
import { useSession } from "../../ui/kit/session.tsx";
import type { Extension } from "./onTime.ts";

/** `unknown`: the history could not be read, or says nothing of it. */
export type Mover = Pick<Step, "who" | "when"> | "unknown";

export function useMovers(found: readonly Extension[]): ReadonlyMap<number, Mover> {
  const { sync } = useSession();
  const [movers, setMovers] = useState<ReadonlyMap<string, Mover>>(new Map());
  const keyOf = ({ action, to }: Extension) => `${action.id} ${to}`;
  const wanted = found.map(keyOf).join("|");
  useEffect(() => {
    let current = true;
    void (async () => {
      for (const each of found) {
        if (movers.has(keyOf(each))) continue;
        const outcome = await sync.history(actions, each.action.id);
        if (!current) return;
        const step = outcome.kind === "done" ? outcome.value.find((one) => hasMoved(one, each.to)) : undefined;
        setMovers((known) => new Map([...known, [keyOf(each), step ?? "unknown"]]));
      }
    })();
    return () => {
      current = false;
    };
  }, [sync, wanted]);
  return new Map(
    found.flatMap((each) => {
      const mover = movers.get(keyOf(each));
      return mover ? [[each.action.id, mover] as const] : [];
    }),
  );
}

/** Whether the save gave the action that due date, or took a revised one away so that it counts again. */
const hasMoved = ({ changes }: Step, to: string): boolean =>
  changes.some(
    ({ field, to: value }) => (field === "revisedDue" && (value === to || !value)) || (field === "due" && value === to),
  );

// The order of the person's actions: no card moves for some seconds after an update. Then focus goes to the next one that is due.
import { useEffect, useRef } from "react";
import { compareReferences } from "../../plan/action.ts";
import type { Attention } from "./attention.ts";

interface Held {
  /** The actions whose cards keep their place, the last one at the end. */
  readonly held: readonly number[];
  readonly isDue: (need: Attention) => boolean;
}

export function useHeldOrder(needs: readonly Attention[], { held, isDue }: Held): readonly Attention[] {
  const order = useRef<readonly number[]>([]);
  const last = useRef<number>(undefined);
  const isHeld = held.length > 0;
  const known = order.current;
  const placeOf = ({ action }: Attention) => {
    const place = known.indexOf(action.id);
    return place < 0 ? known.length : place;
  };
  const shown = isHeld
    ? needs.toSorted(
        (a, b) => placeOf(a) - placeOf(b) || compareReferences(a.action.fields.reference, b.action.fields.reference),
      )
    : needs;
  useEffect(() => {
    if (isHeld) {
      last.current = held.at(-1);
      return;
    }
    if (last.current !== undefined) focusNext(last.current, order.current, needs.filter(isDue));
    last.current = undefined;
    order.current = needs.map(({ action }) => action.id);
  });
  return shown;
}

/** From the card that was updated, if focus is still in it, to the first button of the next one that is due. */
function focusNext(from: number, order: readonly number[], due: readonly Attention[]): void {
  const { activeElement } = document;
  const isThere = activeElement === document.body || cardOf(from)?.contains(activeElement);
  if (!isThere || due.some(({ action }) => action.id === from)) return;
  const ids = due.map(({ action }) => action.id).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const next = ids.find((id) => order.indexOf(id) > order.indexOf(from)) ?? ids[0];
  if (next !== undefined) cardOf(next)?.querySelector("button")?.focus();
}

const cardOf = (id: number) => document.querySelector(`[data-testid="my-actions"] [data-row="${id}"]`);

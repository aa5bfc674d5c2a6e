// What is being done to several actions at once, and what came of the last time.
import { useState } from "react";
import type { Action } from "../../../plan/action.ts";
import type { Mover } from "../../../plan/move.ts";
import type { Plan } from "../../../plan/plan.ts";
import { useAnnounce } from "../../../ui/kit/announcer.tsx";
import { type Parted, parted, type Refused, whyNotUnchanged, whyNotUpdate } from "./bulk.ts";
import { bulkWords as words } from "./words.ts";

export type BulkKind = "unchanged" | "leads" | "due" | "programme";

export interface Asked extends Parted {
  readonly kind: BulkKind;
}

export interface BulkResult {
  readonly of: number;
  readonly refused: readonly Refused[];
}

export interface BulkState {
  readonly asked: Asked | undefined;
  readonly result: BulkResult | undefined;
  ask(kind: BulkKind, selected: readonly Action[]): void;
  /** Closes the form. With those that were not changed after all, where it was submitted. */
  close(refused?: readonly Refused[]): void;
  dismiss(): void;
}

export function useBulk(mover: Mover | undefined, plan: Plan): BulkState {
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Asked>();
  const [result, setResult] = useState<BulkResult>();

  function tell(result: BulkResult): void {
    setAsked(undefined);
    setResult(result);
    announce(words.done(result.of - result.refused.length, result.of));
  }

  function ask(kind: BulkKind, selected: readonly Action[]): void {
    if (!mover) return;
    const whyNot = {
      unchanged: (action: Action) => whyNotUnchanged(action, mover, plan),
      leads: (action: Action) => whyNotUpdate(action, mover),
      due: (action: Action) => whyNotUpdate(action, mover),
      // The site's owners alone are offered it.
      programme: () => undefined,
    };
    const found = parted(selected, whyNot[kind]);
    setResult(undefined);
    if (found.ready.length > 0) setAsked({ kind, ...found });
    else tell({ of: selected.length, refused: found.refused });
  }

  function close(refused?: readonly Refused[]): void {
    if (asked && refused) {
      tell({ of: asked.ready.length + asked.refused.length, refused: [...asked.refused, ...refused] });
    } else setAsked(undefined);
  }

  return { asked, result, ask, close, dismiss: () => setResult(undefined) };
}

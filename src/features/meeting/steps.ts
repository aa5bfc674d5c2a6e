// Steps of a presenter as the log has them: the first at once, and of several quick ones the last, so that there is at most one a second.
import type { Clock } from "../../ports/clock.ts";

/** Milliseconds between two entries. */
const every = 1_000;

export interface Steps<Step> {
  take(step: Step): void;
  /** Writes at once what still waits. */
  end(): void;
}

export function createSteps<Step>(write: (step: Step) => void, { after }: Pick<Clock, "after">): Steps<Step> {
  let waiting: { readonly step: Step } | undefined;
  let cancel: (() => void) | undefined;

  function rest(): void {
    cancel = after(every, () => {
      cancel = undefined;
      const last = waiting;
      waiting = undefined;
      if (!last) return;
      write(last.step);
      rest();
    });
  }

  return {
    take(step) {
      if (cancel) {
        waiting = { step };
        return;
      }
      write(step);
      rest();
    },
    end() {
      cancel?.();
      cancel = undefined;
      if (waiting) write(waiting.step);
      waiting = undefined;
    },
  };
}

// The run of an import, and what is written down of it.
import { useEffect, useRef, useState } from "react";
import { actions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { importPlan } from "./importPlan.ts";
import { keepImport } from "./kept.ts";
import type { LastImport } from "./lastImport.ts";
import { runImport, toWrite } from "./run.ts";
import type { Import, KeptSource } from "./useImport.ts";
import { pageWords as words } from "./words.ts";

export type RunState =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | {
      readonly kind: "done";
      readonly done: number;
      readonly total: number;
      /** Edits that were refused, or are in conflict. */
      readonly attention: number;
      /** Why it could not be kept for next time; empty if it was. */
      readonly problem: string;
    };

export interface Run {
  readonly state: RunState;
  start(): void;
  stop(): void;
}

const time = {
  now: () => performance.now(),
  wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

export function useRun(current: Import | undefined, last: LastImport | undefined): Run {
  const { sync, files } = useSession();
  const announce = useAnnounce();
  const [run, setRun] = useState<{ readonly of: KeptSource; readonly state: RunState }>();
  // What became of another file is of no interest.
  const state: RunState = run && run.of === current?.source ? run.state : { kind: "none" };
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);

  async function carryOut({ source, plan, read, choices, answers }: Import): Promise<void> {
    const stop = new AbortController();
    stopping.current = stop;
    const rows = toWrite(plan);
    let done = 0;
    const setState = (next: RunState) => setRun({ of: source, state: next });
    setState({ kind: "running", done, total: rows.length });
    await runImport(plan, {
      ...{ sync, time, signal: stop.signal, source: source.name },
      onProgress: (progress) => {
        if (progress.done === done) return;
        done = progress.done;
        setState({ kind: "running", ...progress });
      },
    });
    const { board, edits } = sync.state();
    const attention = edits.filter(
      ({ list, progress: { kind } }) => list === actions.title && (kind === "rejected" || kind === "conflict"),
    ).length;
    const again = importPlan(read, { actions: (board as Board).actions, last, answers });
    const left = new Set(toWrite(again).map(({ key }) => key));
    const written = rows.filter(({ key }) => !left.has(key));
    const count = (kinds: readonly string[]) => written.filter(({ kind }) => kinds.includes(kind)).length;
    const counts = { added: count(["add"]), changed: count(["change", "ask"]), withdrawn: count(["withdraw"]) };
    const name = `import-${new Date().toISOString().replaceAll(/[^\d]/g, "").slice(0, 14)}.json`;
    const kept =
      written.length > 0
        ? await keepImport({ source: source.name, plan: again, last, choices, counts }, { files, sync, name })
        : undefined;
    const problem = kept && kept.kind !== "done" ? kept.why : "";
    setState({ kind: "done", done: written.length, total: rows.length, attention, problem });
    announce(written.length < rows.length ? words.stopped(written.length, rows.length) : words.done(rows.length));
  }

  return {
    state,
    start: () => current && state.kind !== "running" && void carryOut(current),
    stop: () => stopping.current?.abort(),
  };
}

// The run of an import, and what is written down of it.
import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { carryOut, type Result } from "./carryOut.ts";
import type { LastImport } from "./lastImport.ts";
import { toWrite } from "./run.ts";
import type { Import, KeptSource } from "./useImport.ts";
import { pageWords as words } from "./words.ts";

export type RunState =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | ({ readonly kind: "done" } & Result);

export interface Run {
  readonly state: RunState;
  start(): void;
  stop(): void;
}

interface Runs {
  readonly isRunning: boolean;
  /** As it is shown beside that import: what became of another file is of no interest. */
  of(current: Import | undefined): Run;
}

const time = {
  now: () => performance.now(),
  wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

export function useRun(last: LastImport | undefined): Runs {
  const { sync, files } = useSession();
  const announce = useAnnounce();
  const [run, setRun] = useState<{ readonly of: KeptSource; readonly state: RunState }>();
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);

  async function begin(prepared: Import): Promise<void> {
    const { source, plan } = prepared;
    const stop = new AbortController();
    stopping.current = stop;
    const total = toWrite(plan).length;
    let done = 0;
    const setState = (next: RunState) => setRun({ of: source, state: next });
    setState({ kind: "running", done, total });
    const left = prepared.records.columns.flatMap(({ key }) => (key in prepared.choices.columns ? [] : [key]));
    const result = await carryOut(
      { ...prepared, last, left },
      {
        ...{ sync, files, time, signal: stop.signal, source: source.name, now: () => new Date() },
        onProgress: (progress) => {
          if (progress.done === done) return;
          done = progress.done;
          setState({ kind: "running", ...progress });
        },
      },
    );
    setState({ kind: "done", ...result });
    announce(result.done < total ? words.stopped(result.done, total) : words.done(total));
  }

  return {
    isRunning: run?.state.kind === "running",
    of(current) {
      const state: RunState = run && run.of === current?.source ? run.state : { kind: "none" };
      return {
        state,
        start: () => current && state.kind !== "running" && void begin(current),
        stop: () => stopping.current?.abort(),
      };
    },
  };
}

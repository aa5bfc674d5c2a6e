// Who presents, what this window shows, and how it moves on. The presenter is a person, in whichever window: after a reload they present on.
import { useEffect, useMemo, useRef, useState } from "react";
import type { Board } from "../../plan/board.ts";
import type { Meeting } from "../../plan/meetings/bodies.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Day } from "../../schema/column.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { meetingLog } from "./list.ts";
import {
  entriesOf,
  isSameShown,
  type MeetingState,
  meetingState,
  type Presenter,
  presentingEntry,
  type Shown,
  showingEntry,
} from "./meetingLog.ts";
import { readPlace, withPlace } from "./place.ts";
import { createSteps } from "./steps.ts";

export interface Presenting {
  readonly state: MeetingState;
  readonly role: "presenting" | "following" | "browsing";
  /** What this window shows; nothing until there is something to show. */
  readonly shown: Shown | undefined;
  /** Whether the person may present. */
  readonly mayPresent: boolean;
  /** Who took over from this person, until it is dismissed. */
  readonly tookOver: Presenter | undefined;
  /** Goes to something: for everybody, if the person presents; otherwise in this window alone. */
  show(shown: Shown): void;
  /** Begins to present, or takes over, with what the window shows. */
  present(showing: Shown | undefined): void;
  /** Stays at what the window shows, and no longer follows. */
  leave(showing: Shown | undefined): void;
  rejoin(): void;
  dismiss(): void;
}

interface Asked {
  readonly board: Board;
  readonly meeting: Meeting | undefined;
  readonly today: Day;
  readonly query: string;
  readonly onQuery: (change: (query: string) => string) => void;
}

const pageClock: Pick<Clock, "after"> = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export function usePresenting({ board, meeting, today, query, onQuery }: Asked): Presenting {
  const { sync, frame } = useSession();
  const { lists, me, inDoubt } = board;
  const id = meeting?.id;
  const log = lists.get(meetingLog.title);
  const state = useMemo(() => meetingState(id === undefined ? [] : entriesOf(board, id)), [log, inDoubt, id]);
  const { presenter } = state;
  const isPresenter = presenter?.by.id === me.id;
  const place = readPlace(query);
  const role = isPresenter ? "presenting" : state.status !== "open" || place ? "browsing" : "following";
  /** What the presenter has gone to, until the log has it. */
  const [ahead, setAhead] = useState<Shown>();
  const operation = presenter?.operation;

  // Whoever looks at the stage waits for somebody to begin; in a tab that is open for days, only on the day.
  const isAwaited = state.status === "to come" && (frame === "meetingStage" || meeting?.fields.on === today);
  const isClose = id !== undefined && (role !== "browsing" || isAwaited);
  useEffect(() => (isClose ? sync.followEntries(meetingLog) : undefined), [sync, isClose]);

  const steps = useMemo(
    () =>
      createSteps<{ readonly id: number; readonly presenter: Presenter; readonly shown: Shown }>((step) => {
        void sync.addEntry(showingEntry(step.id, step.presenter, step.shown));
      }, pageClock),
    [sync],
  );
  useEffect(() => {
    window.addEventListener("pagehide", steps.end);
    return () => {
      window.removeEventListener("pagehide", steps.end);
      steps.end();
    };
  }, [steps]);
  // What the log has come to is no longer ahead of it; nor is what somebody went to who no longer presents.
  useEffect(() => setAhead((known) => (isSameShown(known, state.shown) ? undefined : known)), [state.shown]);
  useEffect(() => setAhead(undefined), [operation]);

  const [tookOver, setTookOver] = useState<Presenter>();
  const before = useRef<Presenter>(undefined);
  useEffect(() => {
    if (before.current?.by.id === me.id && presenter && presenter.by.id !== me.id) setTookOver(presenter);
    if (isPresenter) setTookOver(undefined);
    before.current = presenter;
  }, [operation]);

  return {
    ...{ state, role, tookOver },
    shown: role === "presenting" ? (ahead ?? state.shown) : role === "following" ? state.shown : place,
    mayPresent: id !== undefined && state.status !== "closed" && board.mayAdd.has(meetingLog.title),
    show(shown) {
      if (!isPresenter || id === undefined) return onQuery((known) => withPlace(known, shown));
      setAhead(shown);
      steps.take({ id, presenter, shown });
    },
    present(showing) {
      if (id === undefined) return;
      const began = { by: me, operation: crypto.randomUUID() };
      void sync.addEntry(presentingEntry(id, state, began.operation)).then(() => {
        if (showing && !isSameShown(showing, state.shown)) steps.take({ id, presenter: began, shown: showing });
      });
      onQuery((known) => withPlace(known, undefined));
    },
    leave: (showing) => onQuery((known) => withPlace(known, showing ?? { kind: "board" })),
    rejoin: () => onQuery((known) => withPlace(known, undefined)),
    dismiss: () => setTookOver(undefined),
  };
}

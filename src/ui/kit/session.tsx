// What every screen is given: the lists, and how to tell people something.
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Board } from "../../plan/board.ts";
import type { NoticeToSend, Notified } from "../../plan/notify.ts";
import type { Paper } from "../../plan/papers/paper.ts";
import type { Closing } from "../../plan/snapshots/closeRound.ts";
import type { Comments } from "../../ports/comments.ts";
import type { Files } from "../../ports/files.ts";
import type { Host } from "../../ports/host.ts";
import type { Failure } from "../../ports/lists.ts";
import type { People } from "../../ports/people.ts";
import type { SetUp } from "../../ports/setUp.ts";
import type { Person } from "../../schema/column.ts";
import type { State, Sync } from "../../sync/sync.ts";

/** The sync of a plan's site. */
export interface PlanSync extends Sync<Board> {
  /** Freezes the plan for the closing of a round, by the operation of its opening; gives the entry that closes it. */
  freezeRound(opening: string): Promise<Closing>;
}

export type BoardState = State<Board>;

/** Each is started anew, and ended by whoever started it. */
export interface Workers {
  /** Makes papers. */
  startMaker(): Worker;
  /** Reads files for an import: see `office/readInWorker`. */
  startReader(): Worker;
  /** A paper that is there already, as a Word file. */
  wordOf(paper: Paper): Promise<WordFile>;
}

export type WordFile =
  | { readonly kind: "done"; readonly bytes: ArrayBuffer }
  | { readonly kind: "failed"; readonly why: string };

/** With what the host does for a screen. */
export interface Session
  extends Pick<
    Host,
    "frame" | "theme" | "onThemeChange" | "stage" | "share" | "link" | "ownLink" | "message" | "openLink"
  > {
  readonly sync: PlanSync;
  readonly files: Files;
  readonly people: People;
  readonly comments: Comments;
  /** Sends a notice in the person's name, once a day for each matter. */
  readonly notify: (me: Person, notice: NoticeToSend) => Promise<Notified>;
  readonly setUp: SetUp;
  readonly workers: () => Promise<Workers>;
  /** Opens the sign-in window, and says why nobody is signed in after it. Called on a click. */
  readonly onSignIn: () => Promise<Failure | undefined>;
  /** Removes what this device keeps of the person for this plan, unsent edits too if asked, and ends the page's work. */
  readonly clearDevice: (what: { readonly edits: boolean }) => Promise<void>;
  /** Nothing may be changed from here: the meeting stage. */
  readonly readOnly: boolean;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("No session around this component");
  return session;
}

export function useBoardState(): BoardState {
  const { sync } = useSession();
  return useSyncExternalStore(sync.subscribe, sync.state);
}

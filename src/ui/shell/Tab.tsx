// The whole tab: theme, what to show when there is no board yet, the board with an action's panel beside it.
import { mergeClasses } from "@fluentui/react-components";
import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { Action } from "../../plan/action.ts";
import { readView, screens, trailOf, type View, writeView } from "../../features/board/view.ts";
import type { Files } from "../../ports/files.ts";
import type { Host } from "../../ports/host.ts";
import type { Failure } from "../../ports/lists.ts";
import type { People } from "../../ports/people.ts";
import type { SetUp } from "../../ports/setUp.ts";
import type { OpenDrafts } from "../../ports/storage.ts";
import { accountOf, type Board, type State, type Sync } from "../../sync/sync.ts";
import { BoardPage } from "../../features/board/BoardPage.tsx";
import { Boundary } from "../kit/Boundary.tsx";
import { lazyPart, loadParts } from "../kit/lazyPart.ts";
import { NoticeBar } from "./NoticeBar.tsx";
import type { AskedForm, PanelForm } from "../kit/panelForm.ts";
import { SessionProvider, useRecord, useSession } from "../kit/session.tsx";
import { Themed } from "../kit/Themed.tsx";
import { DraftsProvider } from "../kit/useDraft.tsx";
import { useFocusKept } from "../kit/useFocusKept.ts";
import { useFocusSeen } from "../kit/useFocusSeen.ts";
import { type Notice, useMoves } from "../kit/useMoves.ts";
import { useWidth } from "../kit/useWidth.ts";
import { Banners } from "./Banners.tsx";
import { NoBoard } from "./NoBoard.tsx";
import { ScreenSwitch } from "./ScreenSwitch.tsx";
import { useTabStyles } from "./Tab.styles.ts";
import { useNews } from "./useNews.ts";

const FocusManager = lazyPart(() => import("../kit/FocusManager.tsx").then(({ FocusManager }) => FocusManager));
const MoveForm = lazyPart(() => import("./MoveForm.tsx").then(({ MoveForm }) => MoveForm));
const MyActions = lazyPart(() => import("../../features/mine/MyActions.tsx").then(({ MyActions }) => MyActions));
const RoundsPage = lazyPart(() => import("../../features/rounds/RoundsPage.tsx").then(({ RoundsPage }) => RoundsPage));
const AssurancePage = lazyPart(() =>
  import("../../features/assurance/AssurancePage.tsx").then(({ AssurancePage }) => AssurancePage),
);
const PeoplePage = lazyPart(() => import("../../features/setup/PeoplePage.tsx").then(({ PeoplePage }) => PeoplePage));
const SiteSetup = lazyPart(
  () => import("../../features/setup/SiteSetup.tsx").then(({ SiteSetup }) => SiteSetup),
  "rare",
);
const ActionPanel = lazyPart(() => import("./panel/ActionPanel.tsx").then(({ ActionPanel }) => ActionPanel));
const ActionGone = lazyPart(() => import("./panel/ActionGone.tsx").then(({ ActionGone }) => ActionGone));

/** Wide enough, in pixels, for the panel to stand beside the board; else it lies over it, and only the panel can be used. */
const besideFrom = 1180;
const coverBelow = 700;
/** Narrower than this, the board shows one column at a time. A panel beside six columns lets them scroll sideways instead. */
const sixColumnsFrom = 900;

/** Milliseconds in which a closed form has taken back what it did to the page around it. */
const formClosed = 1_000;

export interface TabProps {
  readonly sync: Sync;
  readonly files: Files;
  readonly people: People;
  readonly setUp: SetUp;
  readonly host: Host;
  readonly openDrafts: OpenDrafts;
  /** What the address or a link asked to be shown when the tab was opened. */
  readonly query: string;
  /** The SharePoint site that holds the plan, as an absolute address. */
  readonly siteUrl: string;
  /** Opens the sign-in window, and says why nobody is signed in after it. Called on a click. */
  readonly onSignIn: () => Promise<Failure | undefined>;
}

export function Tab(props: TabProps) {
  const { sync, files, people, host } = props;
  const readOnly = host.frame === "meetingStage";
  return (
    <Themed host={host}>
      <SessionProvider
        session={{ sync, files, people, readOnly, share: host.share, link: host.link, message: host.message }}
      >
        <Screen {...props} />
      </SessionProvider>
    </Themed>
  );
}

function Screen(props: TabProps) {
  const state = useRecord();
  const { board } = state;
  useFocusKept();
  useFocusSeen();
  useNews(state);
  const { sync, setUp, siteUrl, onSignIn } = props;
  const [isSettingUp, setSettingUp] = useState(false);
  if (isSettingUp) {
    const onOpenBoard = () => {
      setSettingUp(false);
      void sync.refresh();
    };
    return (
      <Suspense fallback={<Loading />}>
        <SiteSetup setUp={setUp} onSignIn={onSignIn} onOpenBoard={onOpenBoard} />
      </Suspense>
    );
  }
  if (!board) return <NoBoard siteUrl={siteUrl} onSignIn={onSignIn} onSetUp={() => setSettingUp(true)} />;
  return (
    <DraftsProvider drafts={props.openDrafts(accountOf(board))}>
      <Loaded {...props} state={state} board={board} />
    </DraftsProvider>
  );
}

function Loaded({ host, query, onSignIn, state, board }: TabProps & { state: State; board: Board }) {
  const styles = useTabStyles();
  const [view, setView] = useState(() => readView(query));
  const page = useRef<HTMLDivElement>(null);
  const width = useWidth(page);
  const focusRef = useRef<(action: Action) => void>(undefined);
  const onView = useCallback((change: Partial<View>) => setView((known) => ({ ...known, ...change })), []);
  useEffect(loadParts, []);
  useEffect(() => {
    document.title = `${board.plan.name} · Improvement Board`;
  }, [board.plan.name]);

  const open = view.open && [...board.actions.values()].find(({ fields }) => fields.reference === view.open);
  const openId = open ? open.id : undefined;
  // Remembered for when its row goes away while it is being read, or written.
  const [lastOpen, setLastOpen] = useState<Action>();
  if (open && open !== lastOpen) setLastOpen(open);
  const lost =
    view.open && !open
      ? { reference: view.open, id: lastOpen?.fields.reference === view.open ? lastOpen.id : undefined }
      : undefined;
  const onMoved = useCallback(
    (action: Action) => {
      if (action.id !== openId) focusRef.current?.(action);
    },
    [openId],
  );
  const moves = useMoves(board, state.today, onMoved);
  const isFormLately = useLately(moves.asking !== undefined, formClosed);
  const [asked, setAsked] = useState<AskedForm>();
  const onOpen = useCallback(
    (action: Action) => {
      setAsked(undefined);
      onView({ open: action.fields.reference });
    },
    [onView],
  );
  const onWrite = useCallback(
    (action: Action, form: PanelForm) => {
      onOpen(action);
      setAsked({ id: action.id, form });
    },
    [onOpen],
  );
  const { readOnly } = useSession();
  // Teams wants a channel's tab to be the same for everyone: nothing of one's own there.
  const isOwner = board.mayAdd.has("supersessions");
  const offered = screens.filter(
    (each) => (each !== "mine" || host.scope !== "channel") && (each !== "people" || isOwner),
  );
  const start = host.scope === "personal" ? "mine" : "board";
  const screen = readOnly ? "board" : (offered.find((each) => each === view.screen) ?? start);

  useEffect(() => host.way.stand(trailOf(view, screen === start).map(writeView)), [host, view, screen, start]);
  useEffect(
    () =>
      host.way.onGo((gone) => {
        const next = readView(gone);
        setView(next);
        if (open && !next.open) focusRef.current?.(open);
      }),
    [host, open],
  );

  const panelStands = width >= besideFrom ? "beside" : width >= coverBelow ? "over" : "cover";
  const isCovered = (open !== undefined || lost !== undefined) && panelStands !== "beside";

  return (
    <main ref={page} className={mergeClasses(styles.page, isCovered && styles.covered)} tabIndex={-1}>
      <Banners state={state} board={board} onSignIn={onSignIn} onOpen={(reference) => onView({ open: reference })} />
      {!readOnly && (
        <ScreenSwitch
          screen={screen}
          offered={offered}
          onChoose={(chosen) => onView({ screen: chosen, open: undefined })}
        />
      )}
      <div className={mergeClasses(styles.body, isCovered && styles.coveredBody)}>
        <div className={styles.screen} inert={isCovered}>
          <Boundary key={screen} what="this page">
            {screen === "board" && (
              <BoardPage
                board={board}
                state={state}
                view={view}
                onView={onView}
                onWrite={onWrite}
                moves={moves}
                narrow={width < sixColumnsFrom}
                focusRef={focusRef}
              />
            )}
            <Suspense fallback={<Loading />}>
              {screen === "mine" && <MyActions board={board} today={state.today} edits={state.edits} onOpen={onOpen} />}
              {screen === "assurance" && (
                <AssurancePage board={board} today={state.today} edits={state.edits} onOpen={onOpen} />
              )}
              {screen === "rounds" && (
                <RoundsPage board={board} today={state.today} edits={state.edits} onOpen={onOpen} />
              )}
              {screen === "people" && <PeoplePage board={board} />}
            </Suspense>
          </Boundary>
        </div>
        {isCovered && <div className={styles.veil} onPointerDown={() => onView({ open: undefined })} />}
        {lost && (
          <div className={styles[panelStands]}>
            <Suspense>
              <ActionGone
                {...lost}
                board={board}
                edits={state.edits}
                cover={panelStands === "cover"}
                onClose={() => onView({ open: undefined })}
              />
            </Suspense>
          </div>
        )}
        {open && (
          <div className={styles[panelStands]}>
            <Boundary key={open.id} what="this action">
              <Suspense>
                <ActionPanel
                  action={open}
                  board={board}
                  today={state.today}
                  edits={state.edits}
                  overwritten={state.overwritten}
                  moves={moves}
                  asked={asked?.id === open.id ? asked : undefined}
                  cover={panelStands === "cover"}
                  onClose={() => {
                    onView({ open: undefined });
                    focusRef.current?.(open);
                  }}
                />
              </Suspense>
            </Boundary>
          </div>
        )}
        {moves.asking && (
          <Suspense>
            <MoveForm asking={moves.asking} siteUrl={board.site.url} onAnswer={moves.answer} onCancel={moves.cancel} />
          </Suspense>
        )}
        {isFormLately && (
          <Suspense>
            <FocusManager />
          </Suspense>
        )}
        <NoticeBar
          notice={stands(moves.notice, state.edits) ? moves.notice : undefined}
          onUndo={moves.undo}
          onDismiss={moves.dismiss}
        />
      </div>
    </main>
  );
}

/** Whether it is so, or was a moment ago. */
function useLately(now: boolean, moment: number): boolean {
  const [lately, setLately] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setLately(now), now ? 0 : moment);
    return () => clearTimeout(timer);
  }, [now, moment]);
  return now || lately;
}

function Loading() {
  const styles = useTabStyles();
  return (
    <p className={styles.loading} role="status">
      Loading …
    </p>
  );
}

/** A move that SharePoint would not take has not been made, so it is neither told of nor undone. */
function stands(notice: Notice | undefined, edits: State["edits"]): boolean {
  return (
    notice?.kind !== "moved" ||
    !edits.some(({ id, progress }) => id === notice.id && (progress.kind === "parked" || progress.kind === "conflict"))
  );
}

// The tab once there is a board: banners, navigation, the screen, an action's panel beside it, the form that a move asks for.
import { mergeClasses } from "@fluentui/react-components";
import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import type { Host } from "../../ports/host.ts";
import type { Failure } from "../../ports/lists.ts";
import type { Edit } from "../../sync/sync.ts";
import { type Address, linkTo, readAddress } from "../kit/address.ts";
import type { Feature } from "../kit/feature.ts";
import { loadParts, partsOf, silentPart } from "../kit/lazyPart.ts";
import { needsAttention } from "../kit/needsAttention.ts";
import type { AskedForm } from "../kit/panelForm.ts";
import { type BoardState, useSession } from "../kit/session.tsx";
import { formClosed, useLately } from "../kit/useLately.ts";
import { type Notice, useMoves } from "../kit/useMoves.ts";
import { useWidth } from "../kit/useWidth.ts";
import { findOpen } from "./findOpen.ts";
import { Navigation } from "./Navigation.tsx";
import type { NoticeProps } from "./NoticeBar.tsx";
import { PanelPlace } from "./PanelPlace.tsx";
import { ScreenPlace } from "./ScreenPlace.tsx";
import { screensOf } from "./screens.ts";
import { useTabStyles } from "./Tab.styles.ts";
import { useAddress, useBackStack } from "./useAddress.ts";
import { words } from "./words.ts";

const part = partsOf(() => import("./shellParts.ts"));
const Banners = silentPart(() => import("./shellParts.ts").then(({ Banners }) => Banners));
const FocusManager = part("FocusManager");
const Mirrors = silentPart(() => import("./shellParts.ts").then(({ Mirrors }) => Mirrors));
const MoveForm = part("MoveForm");
const NoticeBar = silentPart(() => import("./shellParts.ts").then(({ NoticeBar }) => NoticeBar));

const PrintSheet = silentPart(() => import("./shellParts.ts").then(({ PrintSheet }) => PrintSheet));

/** Wide enough, in pixels, for the panel to stand beside the screen; else it lies over it, and only the panel can be used. */
const besideFrom = 1180;
const coverBelow = 700;

interface Props {
  readonly host: Host;
  readonly query: string;
  readonly features: readonly Feature[];
  readonly state: BoardState;
  readonly board: Board;
  readonly onSignIn: () => Promise<Failure | undefined>;
  readonly onSetUp: () => void;
}

export function Loaded({ host, query, features, state, board, onSignIn, onSetUp }: Props) {
  const styles = useTabStyles();
  const { readOnly } = useSession();
  const here = useAddress(query);
  const { address, onOpen: onLink, onGo } = here;
  const page = useRef<HTMLDivElement>(null);
  const width = useWidth(page);
  const focusRef = useRef<(action: Action) => void>(undefined);
  useEffect(loadParts, []);
  useEffect(() => {
    document.title = words.appTitle(board.plan.name);
  }, [board.plan.name]);

  const found = address.open && findOpen(board.actions, address.open);
  const open = found?.kind === "action" ? found.action : undefined;
  const openId = open?.id;
  // From now on it is that row, whatever other action is given its reference.
  const isByReference = open && address.open?.id === undefined;
  useEffect(() => {
    if (isByReference) onLink(linkTo(open));
  }, [isByReference, open, onLink]);
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
      onLink(linkTo(action));
    },
    [onLink],
  );
  const onWrite = useCallback(
    (action: Action, form: string) => {
      onOpen(action);
      setAsked({ id: action.id, form });
    },
    [onOpen],
  );
  const { offered, screen, start } = screensOf(features, {
    ...host,
    board,
    wanted: address.screen,
  });
  const onGone = useCallback(
    (gone: Address) => {
      onGo(gone);
      if (open && !gone.open) focusRef.current?.(open);
    },
    [onGo, open],
  );
  useBackStack({ backStack: host.backStack, here, screen: screen.key, start: start.key, onGone });
  const close = () => {
    onLink(undefined);
    if (open) focusRef.current?.(open);
  };

  const go = (query: string) => onGo(readAddress(query));

  const panelStands = width >= besideFrom ? "beside" : width >= coverBelow ? "over" : "cover";
  const isCovered = address.open !== undefined && panelStands !== "beside";
  const isBelow = isCovered && panelStands === "cover";
  const notice: NoticeProps = {
    notice: stands(moves.notice, state.edits) ? moves.notice : undefined,
    panel: address.open ? panelStands : undefined,
    onUndo: moves.undo,
    onDismiss: moves.dismiss,
  };
  return (
    <main
      ref={page}
      className={mergeClasses(styles.page, isCovered && styles.covered)}
      tabIndex={-1}
      data-paper="frame"
    >
      <PrintSheet {...{ board, state, screen, found }} />
      <Banners state={state} board={board} onSignIn={onSignIn} onOpen={onOpen} onSetUp={onSetUp} />
      {!readOnly && <Mirrors board={board} mover={moves.mover} />}
      {!readOnly && (
        <Navigation
          screen={screen}
          offered={offered}
          isNarrow={width < coverBelow}
          onChoose={(chosen) => here.onScreen(screen.key, chosen)}
        />
      )}
      {isBelow && <NoticeBar {...notice} />}
      <div className={mergeClasses(styles.body, isCovered && styles.coveredBody)} data-paper="frame">
        <div className={styles.screen} inert={isCovered} data-paper={found ? "no" : "flow"}>
          <ScreenPlace
            screen={screen}
            features={features}
            onSetUp={onSetUp}
            {...{ board, moves, width, focusRef, onOpen, onWrite, today: state.today, edits: state.edits }}
            query={address.query}
            onGo={go}
            onQuery={here.onQuery}
            open={open}
          />
        </div>
        {isCovered && <div className={styles.veil} onPointerDown={() => onLink(undefined)} />}
        {found && (
          <PanelPlace
            {...{ found, board, state, moves, asked, onOpen }}
            stands={panelStands}
            onClose={close}
            onGo={go}
          />
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
        {!isBelow && <NoticeBar {...notice} />}
      </div>
    </main>
  );
}

/** A move that SharePoint would not take has not been made, so it is neither told of nor undone. */
function stands(notice: Notice | undefined, edits: readonly Edit[]): boolean {
  return (
    notice?.kind !== "moved" ||
    !edits.some((edit) => edit.list === actions.title && edit.item === notice.id && needsAttention(edit))
  );
}

// What stands above the board when something needs saying: no network, an edit that needs a person, rows that cannot be
// read. Nothing, when all is well. (`useNews` says aloud what is new of it.)
import { Button, mergeClasses } from "@fluentui/react-components";
import { Suspense, useMemo, useState } from "react";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { type Board, startLists } from "../../plan/board.ts";
import { oddInWords } from "../../plan/checks.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { oddRows } from "../../plan/oddRows.ts";
import type { Failure } from "../../ports/lists.ts";
import type { Edit } from "../../sync/sync.ts";
import { CopyButton } from "../kit/CopyButton.tsx";
import { lazyPart } from "../kit/lazyPart.ts";
import { needsAttention } from "../kit/needsAttention.ts";
import { type BoardState, useSession } from "../kit/session.tsx";
import { formatTime } from "../kit/times.ts";
import { banners as words } from "./bannerWords.ts";
import { Floods } from "./Floods.tsx";
import { useTabStyles } from "./Tab.styles.ts";
import { ToSetUpAgain } from "./ToSetUpAgain.tsx";
import { typedIn } from "./typedIn.ts";
import { whatIsWrong, whyNotRead } from "./whatIsWrong.ts";
import { lists } from "./words.ts";

const UnresolvedEdits = lazyPart(() =>
  import("../kit/UnresolvedEdits.tsx").then(({ UnresolvedEdits }) => UnresolvedEdits),
);

interface Props {
  readonly state: BoardState;
  readonly board: Board;
  readonly onSignIn: () => Promise<Failure | undefined>;
  readonly onOpen: (action: Action) => void;
  /** Opens the page that sets the site up. */
  readonly onSetUp: () => void;
}

export function Banners({ state, board, onSignIn, onOpen, onSetUp }: Props) {
  const styles = useTabStyles();
  const { sync } = useSession();
  const { error, asOf, edits } = state;
  /** What became of the person's own click. */
  const [failure, setFailure] = useState<Failure>();
  if (!error && failure) setFailure(undefined);
  const needing = edits.filter(needsAttention);
  const waiting = edits.filter(({ progress }) => progress.kind === "waiting" && progress.why);
  const [one] = state.overwritten;
  const odd = useMemo(() => (board.isOwner ? oddRows(board) : []), [board]);
  const time = asOf && formatTime(asOf);
  return (
    <>
      {error && (
        <div className={mergeClasses(styles.banner, styles.warning)} data-testid="error">
          <span>
            {inOrder(
              failure?.why ?? whyNotRead(error),
              time && words.lastUpdated(time),
              waiting.length > 0 && unsent(waiting),
            )}
          </span>
          {error.kind === "sign-in" ? (
            <Button size="small" appearance="primary" onClick={async () => setFailure(await onSignIn())}>
              {words.signIn}
            </Button>
          ) : (
            <Button size="small" onClick={() => sync.refresh()}>
              {words.tryNow}
            </Button>
          )}
        </div>
      )}
      {!error && waiting.length > 0 && <div className={styles.banner}>{unsent(waiting)}</div>}
      {needing.length > 0 && (
        <div className={mergeClasses(styles.banner, styles.warning, styles.long)} data-testid="needs-you">
          <span>{words.notSaved(needing.length)}</span>
          {actionsOf(needing, board).map((action) => (
            <Button key={action.id} size="small" onClick={() => onOpen(action)}>
              {words.open(action.fields.reference)}
            </Button>
          ))}
          {needing
            .filter((edit) => !actionOf(edit, board))
            .map((edit) => (
              <Orphan key={edit.operation} edit={edit} />
            ))}
        </div>
      )}
      {state.overwritten.length > 0 && (
        <div className={mergeClasses(styles.banner, styles.warning)} data-testid="overwritten-banner">
          <span>{one && state.overwritten.length === 1 ? words.replacedBy(nameAtStart(one.who)) : words.replaced}</span>
          {actionsOf(
            state.overwritten.map(({ list, id }) => ({ list, item: id })),
            board,
          ).map((action) => (
            <Button key={action.id} size="small" onClick={() => onOpen(action)}>
              {words.show(action.fields.reference)}
            </Button>
          ))}
        </div>
      )}
      {board.unreadable.length > 0 && (
        <details className={styles.banner}>
          <summary>{words.unreadable(board.unreadable.length)}</summary>
          <ul>
            {board.unreadable.map((row) => (
              <li key={`${row.list} ${row.id}`}>
                {inOrder(
                  words.unreadableRow(row.list, row.id, row.reason),
                  row.list === actions.title && words.offTheBoard,
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {odd.length > 0 && (
        <details className={styles.banner} data-testid="odd-values">
          <summary>{words.odd(odd.length)}</summary>
          <ul>
            {odd.map(({ id, ...value }) => (
              <li key={`${value.list} ${id} ${value.column}`}>{oddInWords(value, id)}</li>
            ))}
          </ul>
        </details>
      )}
      <ToSetUpAgain board={board} onSetUp={onSetUp} />
      <UnavailableLists board={board} onSetUp={onSetUp} />
      <Duplicates board={board} />
      <Floods board={board} />
      {board.plan.problems.map((problem) => (
        <div key={problem} className={styles.banner}>
          {problem}
        </div>
      ))}
    </>
  );
}

/** Lists that the plan can do without, and that are not there: owners can put that right, and everybody is told what is not shown. */
function UnavailableLists({ board, onSetUp }: Pick<Props, "board" | "onSetUp">) {
  const styles = useTabStyles();
  const titles = [...board.lists].filter(([, { kind }]) => kind !== "read").map(([title]) => title);
  const own = titles.filter((title) => startLists.some((list) => list.title === title));
  if (own.length === 0 && !(board.isOwner && titles.length > 0)) return null;
  return (
    <div className={mergeClasses(styles.banner, styles.warning)} data-testid="unavailable-lists">
      <span>{inOrder(...titles.map((title) => whatIsWrong(title, board)), own.length > 0 && words.notShown)}</span>
      {board.isOwner && (
        <Button size="small" onClick={onSetUp}>
          {lists.setUp}
        </Button>
      )}
    </div>
  );
}

/** Rows that are there twice, because SharePoint's answer to the first was lost: an owner may put the second into the recycle bin. */
function Duplicates({ board }: Pick<Props, "board">) {
  const styles = useTabStyles();
  const { sync } = useSession();
  const found = [...board.lists].flatMap(([title, list]) =>
    list.kind === "read" ? list.duplicates.map((row) => ({ title, row })) : [],
  );
  if (!board.isOwner) return null;
  return found.map(({ title, row }) => (
    <div key={`${title} ${row.id}`} className={styles.banner} data-testid="duplicate">
      <span>{words.duplicate(title, String(row.fields.title ?? row.id), row.id)}</span>
      <Button size="small" onClick={() => void sync.recycle(title, row.id)}>
        {words.recycle}
      </Button>
    </div>
  ));
}

/** An edit of an action that is no longer there to be opened: what was typed can be taken away from here. */
function Orphan({ edit }: { edit: Edit }) {
  const styles = useTabStyles();
  const { sync } = useSession();
  const isEntry = edit.item === 0 && edit.entry !== undefined;
  const isNew = edit.item === 0 && edit.addition === edit.operation;
  const title = edit.entry?.fields.title ?? edit.fields.title;
  const typed = typedIn(edit).join("\n\n");
  return (
    <details className={styles.orphan} data-testid="orphan">
      <summary>
        {isEntry || isNew || edit.list !== actions.title
          ? words.whyNotSaved(String(title ?? edit.list))
          : words.actionGone}
      </summary>
      {edit.list !== actions.title && (
        <Suspense>
          <UnresolvedEdits edits={[edit]} />
        </Suspense>
      )}
      {edit.progress.kind === "rejected" && <p className={styles.orphanText}>{edit.progress.why}</p>}
      <p className={styles.orphanText}>{typed || words.noText}</p>
      <CopyButton size="small" label={words.copy} text={typed} />{" "}
      <Button size="small" onClick={() => sync.retry(edit.operation)}>
        {words.tryAgain}
      </Button>{" "}
      <Button size="small" onClick={() => sync.discard(edit.operation)}>
        {words.discard}
      </Button>
    </details>
  );
}

/** Sentences, one after another. */
function inOrder(...sentences: readonly (string | false | undefined)[]): string {
  return sentences.filter(Boolean).join(" ");
}

function unsent(edits: readonly Edit[]): string {
  const where = edits.every((edit) => edit.kept) ? words.kept(edits.length) : words.notKept;
  return `${words.unsent(edits.length)} ${where}`;
}

interface OfRow {
  readonly list: string;
  readonly item: number;
}

function actionOf({ list, item }: OfRow, board: Board) {
  return list === actions.title ? board.actions.get(item) : undefined;
}

function actionsOf(edits: readonly OfRow[], board: Board): readonly Action[] {
  return [...new Set(edits.flatMap((edit) => actionOf(edit, board) ?? []))];
}

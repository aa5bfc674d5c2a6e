// What stands above the board when something needs saying: no network, an edit that needs a person, rows that cannot be
// read. Nothing, when all is well. (`useNews` says aloud what is new of it.)
import { Button, mergeClasses } from "@fluentui/react-components";
import { Suspense } from "react";
import { actions } from "../../plan/actions.ts";
import { type Board, startLists } from "../../plan/board.ts";
import type { Edit } from "../../sync/sync.ts";
import { lazyPart } from "../kit/lazyPart.ts";
import { needsAttention } from "../kit/needsAttention.ts";
import { type BoardState, useSession } from "../kit/session.tsx";
import { formatTime } from "../kit/times.ts";
import { useTabStyles } from "./Tab.styles.ts";
import { typedIn } from "./typedIn.ts";
import { whatIsWrong } from "./whatIsWrong.ts";

const UnresolvedEdits = lazyPart(() =>
  import("../kit/UnresolvedEdits.tsx").then(({ UnresolvedEdits }) => UnresolvedEdits),
);

interface Props {
  readonly state: BoardState;
  readonly board: Board;
  readonly onSignIn: () => Promise<unknown>;
  readonly onOpen: (reference: string) => void;
  /** Opens the page that sets the site up. */
  readonly onSetUp: () => void;
}

export function Banners({ state, board, onSignIn, onOpen, onSetUp }: Props) {
  const styles = useTabStyles();
  const { sync } = useSession();
  const { error, asOf, edits } = state;
  const needing = edits.filter(needsAttention);
  const waiting = edits.filter(({ progress }) => progress.kind === "waiting" && progress.why);
  const time = asOf && formatTime(asOf);
  return (
    <>
      {error && (
        <div className={mergeClasses(styles.banner, styles.warning)} data-testid="error">
          <span>
            {error.kind === "sign-in" ? "You need to sign in again." : error.why} The board is as it stood at {time}.
            {waiting.length > 0 && ` ${unsent(waiting)}`}
          </span>
          {error.kind === "sign-in" ? (
            <Button size="small" appearance="primary" onClick={onSignIn}>
              Sign in
            </Button>
          ) : (
            <Button size="small" onClick={() => sync.refresh()}>
              Try now
            </Button>
          )}
        </div>
      )}
      {!error && waiting.length > 0 && <div className={styles.banner}>{unsent(waiting)}</div>}
      {needing.length > 0 && (
        <div className={mergeClasses(styles.banner, styles.warning)} data-testid="needs-you">
          <span>
            {needing.length === 1 ? "An edit of yours needs you:" : `${needing.length} edits of yours need you:`}
          </span>
          {referencesOf(needing, board).map((reference) => (
            <Button key={reference} size="small" onClick={() => onOpen(reference)}>
              Open {reference}
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
          <span>
            {state.overwritten.length === 1
              ? `${state.overwritten[0]?.who.name} replaced words of yours in the list:`
              : "Words of yours were replaced in the list:"}
          </span>
          {referencesOf(
            state.overwritten.map(({ list, id }) => ({ list, item: id })),
            board,
          ).map((reference) => (
            <Button key={reference} size="small" onClick={() => onOpen(reference)}>
              Show {reference}
            </Button>
          ))}
        </div>
      )}
      {board.unreadable.length > 0 && (
        <details className={styles.banner}>
          <summary>
            {board.unreadable.length === 1 ? "A row" : `${board.unreadable.length} rows`} of the list cannot be read
          </summary>
          <ul>
            {board.unreadable.map((row) => (
              <li key={`${row.list} ${row.id}`}>
                {row.list}, row {row.id}: {row.reason} {row.list === actions.title && "It is not on the board."}
              </li>
            ))}
          </ul>
        </details>
      )}
      <UnavailableLists board={board} onSetUp={onSetUp} />
      <Duplicates board={board} />
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
      <span>
        {titles.map((title) => whatIsWrong(title, board)).join(" ")}
        {own.length > 0 && " What it holds is not shown."}
      </span>
      {board.isOwner && (
        <Button size="small" onClick={onSetUp}>
          Set up this site
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
      <span>
        {title}: “{String(row.fields.title ?? row.id)}” was added twice, because an answer was lost. The second one, row{" "}
        {row.id}, is not shown.
      </span>
      <Button size="small" onClick={() => void sync.recycle(title, row.id)}>
        Move it to the recycle bin
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
          ? `${title ?? edit.list}: not saved. Show why`
          : "An action that is no longer in the plan: show what you wrote"}
      </summary>
      {edit.list !== actions.title && (
        <Suspense>
          <UnresolvedEdits edits={[edit]} />
        </Suspense>
      )}
      {edit.progress.kind === "rejected" && <p className={styles.orphanText}>{edit.progress.why}</p>}
      <p className={styles.orphanText}>{typed || "No words, only a choice or a date."}</p>
      <Button size="small" onClick={() => navigator.clipboard?.writeText(typed)}>
        Copy
      </Button>{" "}
      <Button size="small" onClick={() => sync.retry(edit.operation)}>
        Try again
      </Button>{" "}
      <Button size="small" onClick={() => sync.discard(edit.operation)}>
        Discard
      </Button>
    </details>
  );
}

function unsent(edits: readonly Edit[]): string {
  const [count, one] = [edits.length, edits.length === 1];
  const where = edits.every((edit) => edit.kept)
    ? `${one ? "It is" : "They are"} kept on this device, so the page may be closed.`
    : "The browser could not keep everything: leave the page open until it is saved.";
  return `${one ? "One edit is" : `${count} edits are`} waiting to be saved. ${where}`;
}

interface OfRow {
  readonly list: string;
  readonly item: number;
}

function actionOf({ list, item }: OfRow, board: Board) {
  return list === actions.title ? board.actions.get(item) : undefined;
}

function referencesOf(edits: readonly OfRow[], board: Board): string[] {
  const references = edits.map((edit) => actionOf(edit, board)?.fields.reference);
  return [...new Set(references)].filter((reference) => reference !== undefined);
}

// What stands above the board when something needs saying: no network, an edit that needs a person, rows that cannot be
// read. Nothing, when all is well.
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Board, State } from "../../sync/sync.ts";
import { useSession } from "../shared/session.tsx";
import { formatTime } from "../shared/times.ts";
import { useTabStyles } from "./Tab.styles.ts";

interface Props {
  readonly state: State;
  readonly board: Board;
  readonly onSignIn: () => Promise<boolean>;
  readonly onOpen: (reference: string) => void;
}

export function Banners({ state, board, onSignIn, onOpen }: Props) {
  const styles = useTabStyles();
  const { sync } = useSession();
  const { trouble, asOf, edits } = state;
  const needing = edits.filter(({ progress }) => progress.kind === "conflict" || progress.kind === "parked");
  const waiting = edits.filter(({ progress }) => progress.kind === "waiting" && progress.why);
  const time = asOf && formatTime(asOf);
  return (
    <>
      {trouble && (
        <div className={mergeClasses(styles.banner, styles.warning)} role="status" data-testid="trouble">
          <span>
            {trouble.kind === "sign-in" ? "You need to sign in again." : trouble.why} The board is as it stood at {time}
            .{waiting.length > 0 && ` ${unsent(waiting.length)}`}
          </span>
          {trouble.kind === "sign-in" ? (
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
      {!trouble && waiting.length > 0 && (
        <div className={styles.banner} role="status">
          {unsent(waiting.length)}
        </div>
      )}
      {needing.length > 0 && (
        <div className={mergeClasses(styles.banner, styles.warning)} role="status" data-testid="needs-you">
          <span>
            {needing.length === 1 ? "An edit of yours needs you:" : `${needing.length} edits of yours need you:`}
          </span>
          {referencesOf(needing, board).map((reference) => (
            <Button key={reference} size="small" onClick={() => onOpen(reference)}>
              Open {reference}
            </Button>
          ))}
        </div>
      )}
      {state.overwritten.length > 0 && (
        <div className={mergeClasses(styles.banner, styles.warning)} role="status" data-testid="overwritten-banner">
          <span>
            {state.overwritten.length === 1
              ? `${state.overwritten[0]?.who.name} replaced words of yours in the list:`
              : "Words of yours were replaced in the list:"}
          </span>
          {referencesOf(state.overwritten, board).map((reference) => (
            <Button key={reference} size="small" onClick={() => onOpen(reference)}>
              Show {reference}
            </Button>
          ))}
        </div>
      )}
      {board.unreadable.length > 0 && (
        <details className={styles.banner}>
          <summary>
            {board.unreadable.length === 1 ? "A row" : `${board.unreadable.length} rows`} could not be read and{" "}
            {board.unreadable.length === 1 ? "is" : "are"} not on the board
          </summary>
          <ul>
            {board.unreadable.map((row) => (
              <li key={`${row.list} ${row.id}`}>
                {row.list}, row {row.id}: {row.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {board.plan.problems.map((problem) => (
        <div key={problem} className={styles.banner}>
          {problem}
        </div>
      ))}
    </>
  );
}

function unsent(count: number): string {
  return count === 1 ? "One edit is waiting to be saved." : `${count} edits are waiting to be saved.`;
}

function referencesOf(edits: readonly { readonly id: number }[], board: Board): string[] {
  const references = edits.map(({ id }) => board.actions.get(id)?.fields.reference);
  return [...new Set(references)].filter((reference) => reference !== undefined);
}

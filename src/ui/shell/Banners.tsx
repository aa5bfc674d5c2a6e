// What stands above the board when something needs saying: no network, an edit that needs a person, rows that cannot be
// read. Nothing, when all is well. (`useNews` says aloud what is new of it.)
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Board, Edit, State } from "../../sync/sync.ts";
import { useSession } from "../kit/session.tsx";
import { formatTime } from "../kit/times.ts";
import { useTabStyles } from "./Tab.styles.ts";

interface Props {
  readonly state: State;
  readonly board: Board;
  readonly onSignIn: () => Promise<unknown>;
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
        <div className={mergeClasses(styles.banner, styles.warning)} data-testid="trouble">
          <span>
            {trouble.kind === "sign-in" ? "You need to sign in again." : trouble.why} The board is as it stood at {time}
            .{waiting.length > 0 && ` ${unsent(waiting)}`}
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
      {!trouble && waiting.length > 0 && <div className={styles.banner}>{unsent(waiting)}</div>}
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
            .filter(({ id }) => !board.actions.has(id))
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
            {board.unreadable.length === 1 ? "A row" : `${board.unreadable.length} rows`} of the list cannot be read
          </summary>
          <ul>
            {board.unreadable.map((row) => (
              <li key={`${row.list} ${row.id}`}>
                {row.list}, row {row.id}: {row.reason} {row.list === "Actions" && "It is not on the board."}
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

/** An edit of an action that is no longer there to be opened: what was typed can be taken away from here. */
function Orphan({ edit }: { edit: Edit }) {
  const styles = useTabStyles();
  const { sync } = useSession();
  const typed = Object.values({ ...edit.fields, ...(edit.id === 0 && { words: edit.record?.fields.words }) })
    .filter((value) => typeof value === "string" && value.includes(" "))
    .join("\n\n");
  return (
    <details className={styles.orphan} data-testid="orphan">
      <summary>
        {edit.id === 0 && edit.record
          ? `${edit.record.fields.title}: not saved. Show why`
          : "An action that is no longer in the plan: show what you wrote"}
      </summary>
      {edit.progress.kind === "parked" && <p className={styles.orphanText}>{edit.progress.why}</p>}
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

function referencesOf(edits: readonly { readonly id: number }[], board: Board): string[] {
  const references = edits.map(({ id }) => board.actions.get(id)?.fields.reference);
  return [...new Set(references)].filter((reference) => reference !== undefined);
}

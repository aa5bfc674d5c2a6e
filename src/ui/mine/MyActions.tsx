// A lead's own actions, most urgent first, each with the one thing to do, updated in place.
import { Button, ProgressBar } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { type Action, columnOf, isStale } from "../../domain/action.ts";
import { needingAttention } from "../../domain/attention.ts";
import { formatDay } from "../../domain/days.ts";
import { marks } from "../../domain/marks.ts";
import { unchanged } from "../../domain/update.ts";
import type { Board, Edit, State } from "../../sync/sync.ts";
import { useAnnounce } from "../shared/announcer.tsx";
import { Mark } from "../shared/mark.tsx";
import { useSession } from "../shared/session.tsx";
import { useMineStyles } from "./MyActions.styles.ts";
import { UpdateForm } from "./UpdateForm.tsx";

interface Props {
  readonly board: Board;
  readonly today: State["today"];
  readonly edits: readonly Edit[];
  readonly onOpen: (action: Action) => void;
}

export function MyActions({ board, today, edits, onOpen }: Props) {
  const styles = useMineStyles();
  const needs = useMemo(() => needingAttention(board.actions.values(), board.me, board.plan, today), [board, today]);
  const open = needs.filter(({ action }) => !["Claimed", "Not started"].includes(columnOf(action, today) ?? ""));
  const updated = open.filter(({ action }) => !isStale(action, board.plan, today)).length;
  return (
    <div className={styles.page} data-testid="my-actions">
      <div className={styles.column}>
        <h1 className={styles.title}>My actions</h1>
        {needs.length === 0 ? (
          <p className={styles.empty}>
            Nothing here is yours to update: you lead no action and no programme. The board shows the whole plan.
          </p>
        ) : (
          <>
            <p className={styles.progressText}>
              {updated === open.length
                ? `All ${open.length} actions under way were updated in the last ${board.plan.staleDays} days.`
                : `${updated} of ${open.length} actions under way updated in the last ${board.plan.staleDays} days`}
            </p>
            <ProgressBar value={open.length ? updated / open.length : 1} thickness="large" aria-label="Updated" />
            <ol className={styles.list}>
              {needs.map(({ action, reason }) => (
                <Mine
                  key={action.id}
                  action={action}
                  reason={reason}
                  board={board}
                  today={today}
                  edit={edits.findLast((edit) => edit.id === action.id)}
                  onOpen={onOpen}
                />
              ))}
            </ol>
          </>
        )}
      </div>
    </div>
  );
}

interface MineProps {
  readonly action: Action;
  readonly reason: string;
  readonly board: Board;
  readonly today: State["today"];
  readonly edit: Edit | undefined;
  readonly onOpen: (action: Action) => void;
}

function Mine({ action, reason, board, today, edit, onOpen }: MineProps) {
  const styles = useMineStyles();
  const { sync, readOnly } = useSession();
  const announce = useAnnounce();
  const [updating, setUpdating] = useState(false);
  const { fields } = action;
  const column = columnOf(action, today) ?? "Not started";
  const canUpdate = action.canEdit && !readOnly && column !== "Claimed";

  function confirmUnchanged(): void {
    sync.edit(action.id, unchanged(fields, board.plan, today));
    announce(`${fields.reference} confirmed: nothing has changed.`);
  }

  return (
    <li className={styles.item} data-ref={fields.reference} data-state={stateOf(edit)}>
      <div className={styles.line}>
        <span className={styles.mark}>
          <Mark column={column} size={16} />
        </span>
        <div className={styles.words}>
          <div className={styles.reason}>{reason}</div>
          <h2 className={styles.name}>
            <span className={styles.reference}>{fields.reference}</span> {fields.title}
          </h2>
          <div className={styles.facts}>
            {[
              marks[column].word,
              fields.updatedOn ? `updated ${formatDay(fields.updatedOn)}` : "never updated",
              fields.carriedForward && fields.carriedForward > 1 && `unchanged ${fields.carriedForward} times`,
              stateOf(edit) !== "saved" && stateOf(edit),
            ]
              .filter(Boolean)
              .join(" · ")}
          </div>
        </div>
        <div className={styles.buttons}>
          {canUpdate && !updating && (
            <>
              <Button
                size="small"
                appearance="primary"
                aria-label={`Update ${fields.reference}`}
                onClick={() => setUpdating(true)}
              >
                Update
              </Button>
              {fields.rating && fields.updatedOn !== today && (
                <Button
                  size="small"
                  aria-label={`Nothing has changed in ${fields.reference}`}
                  onClick={confirmUnchanged}
                >
                  Nothing has changed
                </Button>
              )}
            </>
          )}
          <Button
            size="small"
            appearance="subtle"
            aria-label={`Open ${fields.reference}`}
            onClick={() => onOpen(action)}
          >
            Open
          </Button>
        </div>
      </div>
      {updating && <UpdateForm action={action} board={board} today={today} onClose={() => setUpdating(false)} />}
    </li>
  );
}

function stateOf(edit: Edit | undefined): string {
  if (!edit) return "saved";
  const { progress } = edit;
  if (progress.kind === "conflict" || progress.kind === "parked") return "needs you";
  return progress.kind === "waiting" && progress.why ? "waiting to save" : "saving";
}

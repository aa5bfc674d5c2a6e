// A lead's own actions, most urgent first, each with the one thing to do, updated in place.
import { Button, ProgressBar } from "@fluentui/react-components";
import { useMemo } from "react";
import { type Action, columnOf, isStale } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { formatDay } from "../../plan/days.ts";
import { marks } from "../../plan/marks.ts";
import type { Mover } from "../../plan/move.ts";
import type { Plan } from "../../plan/plan.ts";
import { mayState } from "../../plan/statement.ts";
import { isOpen } from "../../plan/update.ts";
import type { Edit } from "../../sync/sync.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { Mark } from "../../ui/kit/mark.tsx";
import { needsAttention } from "../../ui/kit/needsAttention.ts";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { UpdatePart } from "../../ui/kit/UpdatePart.tsx";
import { needingAttention } from "./attention.ts";
import { useMineStyles } from "./MyActions.styles.ts";
import { editWords, words } from "./words.ts";

export function MyActions({ board, today, edits, onOpen, onGo }: ScreenProps) {
  const styles = useMineStyles();
  const needs = useMemo(() => needingAttention(board.actions.values(), board.me, board.plan, today), [board, today]);
  const { me, isOwner, mayAdd } = board;
  const mover = useMemo(() => ({ me, isOwner, mayAdd, today }), [me, isOwner, mayAdd, today]);
  const open = needs.filter(({ action }) => isOpen(action, today) && mayState(action, mover));
  const updated = open.filter(({ action }) => !isStale(action, board.plan, today)).length;
  return (
    <Page title={words.title} testId="my-actions">
      {needs.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <>
          {open.length > 0 && <Progress updated={updated} open={open.length} plan={board.plan} />}
          <ol className={styles.list}>
            {needs.map(({ action, reason }) => (
              <Mine
                key={action.id}
                action={action}
                reason={reason}
                plan={board.plan}
                mover={mover}
                edit={edits.findLast(({ list, item }) => list === actions.title && item === action.id)}
                onOpen={onOpen}
              />
            ))}
          </ol>
        </>
      )}
      <Items board={board} today={today} onGo={onGo} />
    </Page>
  );
}

/** What waits for the person in other features. */
function Items({ board, today, onGo }: Pick<ScreenProps, "board" | "today" | "onGo">) {
  const styles = useMineStyles();
  const { says } = useFeatures();
  const items = says.flatMap((each) => each.items?.(board, today) ?? []);
  if (items.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.otherTasks} data-testid="items">
      {items.map(({ key, title, reason, query }) => (
        <li key={key} className={styles.item}>
          <div className={styles.line}>
            <div className={styles.words}>
              <div className={styles.reason}>{reason}</div>
              <h2 className={styles.name}>{title}</h2>
            </div>
            <Button size="small" aria-label={words.openOne(title)} onClick={() => onGo(query)}>
              {words.open}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface ProgressProps {
  readonly updated: number;
  readonly open: number;
  readonly plan: Plan;
}

function Progress({ updated, open, plan: { round, staleDays } }: ProgressProps) {
  const styles = useMineStyles();
  const when = round ? words.inRound(round.number, formatDay(round.openedOn)) : words.inDays(staleDays);
  return (
    <>
      <p className={styles.progressText} data-testid="progress">
        <strong>{words.updated(updated, open)}</strong>{" "}
        <span>{updated === open ? `${when}. ${words.upToDate}` : when}</span>
      </p>
      {round?.words && (
        <p className={styles.asked} dir="auto">
          {round.words}
        </p>
      )}
      <ProgressBar value={updated / open} thickness="large" aria-label={words.progressBar} />
    </>
  );
}

interface MineProps {
  readonly action: Action;
  readonly reason: string;
  readonly plan: Plan;
  readonly mover: Mover;
  readonly edit: Edit | undefined;
  readonly onOpen: (action: Action) => void;
}

function Mine({ action, reason, plan, mover, edit, onOpen }: MineProps) {
  const styles = useMineStyles();
  const { fields } = action;
  const column = columnOf(action, mover.today) ?? "Not started";
  const rounds = fields.carriedForward ?? 0;
  return (
    <li className={styles.item} data-ref={fields.reference} data-state={stateOf(edit)}>
      <div className={styles.line}>
        <span className={styles.mark}>
          <Mark column={column} size={16} />
        </span>
        <div className={styles.words}>
          <div className={styles.reason}>{reason}</div>
          <h2 className={styles.name}>
            <span className={styles.reference}>{fields.reference}</span> <span>{fields.title}</span>
          </h2>
          <div className={styles.facts}>
            {[
              marks[column].word,
              fields.updatedOn ? words.updatedOn(formatDay(fields.updatedOn)) : words.neverUpdated,
              rounds > 0 && words.unchanged(rounds),
              editWords[stateOf(edit)],
            ]
              .filter(Boolean)
              .join(" · ")}
          </div>
        </div>
        <UpdatePart action={action} plan={plan} mover={mover}>
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.openOne(fields.reference)}
            onClick={() => onOpen(action)}
          >
            {words.open}
          </Button>
        </UpdatePart>
      </div>
    </li>
  );
}

function stateOf(edit: Edit | undefined): string {
  if (!edit) return "saved";
  const { progress } = edit;
  if (needsAttention(edit)) return "needs you";
  return progress.kind === "waiting" && progress.why ? "waiting to save" : "saving";
}

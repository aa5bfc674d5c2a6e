// A person's own work, whatever their roles: their actions, most urgent first, each with the one thing to do, updated in place; and what
// waits for them elsewhere.
import { Button, Link, ProgressBar } from "@fluentui/react-components";
import { useMemo } from "react";
import { type Action, columnOf } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { daysBetween, formatDay } from "../../plan/days.ts";
import { marks } from "../../plan/marks.ts";
import { type Mover, mayUpdate } from "../../plan/move.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Day } from "../../schema/column.ts";
import type { Edit } from "../../sync/sync.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { Mark } from "../../ui/kit/mark.tsx";
import { needsAttention } from "../../ui/kit/needsAttention.ts";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { UpdatePart } from "../../ui/kit/UpdatePart.tsx";
import { useUpdates } from "../../ui/kit/updates.ts";
import { type Attention, isQuiet, needingAttention, updatedBy } from "./attention.ts";
import { Items } from "./Items.tsx";
import { useMineStyles } from "./MyActions.styles.ts";
import { useHeldOrder } from "./useHeldOrder.ts";
import { editWords, words } from "./words.ts";

export function MyActions({ board, today, edits, onOpen, onGo }: ScreenProps) {
  const styles = useMineStyles();
  const { me, isOwner, mayAdd } = board;
  const mover = useMemo(() => ({ me, isOwner, mayAdd, today }), [me, isOwner, mayAdd, today]);
  const needs = useMemo(() => needingAttention(board.actions.values(), mover, board.plan), [board, mover]);
  const { held } = useUpdates();
  const shown = useHeldOrder(needs, { held, isDue: ({ wants }) => wants === "update" });
  const { says, checksOf } = useFeatures();
  const items = useMemo(() => says.flatMap((each) => each.items?.(board, today) ?? []), [says, board, today]);
  const made = useMemo(() => updatedBy(board.actions.values(), mover, board.plan), [board, mover]);
  const updates = needs.filter(({ wants }) => wants === "update").length;
  const others =
    needs.filter(({ wants }) => wants === "other").length + items.filter(({ isToRead }) => !isToRead).length;
  const firstOther = shown.find(({ wants }) => wants === "other")?.action.id;
  // Until features are loaded, nobody knows whether something waits in them.
  const isLoaded = checksOf !== undefined;
  const isEmpty = needs.length + items.length === 0;
  // Where nothing is to be done, it follows what else waits; a card that keeps its place for some seconds does so here too.
  const pressing = shown.findLastIndex(({ wants, action }) => wants || held.includes(action.id)) + 1;
  const listOf = (needs: readonly Attention[]) =>
    needs.length > 0 && (
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
    );
  return (
    <Page title={words.title} testId="my-actions" loading={isEmpty && !isLoaded && words.loading}>
      {isEmpty && <Empty>{words.none}</Empty>}
      {!isEmpty && (
        <p className={styles.counts} data-testid={isLoaded ? "waiting" : undefined}>
          {made.of > 0 && <strong>{words.updates(updates)}</strong>}
          {isLoaded && (others > 0 || needs.every((need) => need.wants || isQuiet(need))) && (
            <Others
              count={others}
              text={made.of > 0 ? words.others(others) : words.things(others)}
              first={firstOther}
            />
          )}
        </p>
      )}
      {made.of > 0 && <Progress updated={made.updated} open={made.of} plan={board.plan} today={today} />}
      {needs.length > 0 && (
        <>
          {!needs.some(({ action }) => mayUpdate(action, mover)) && (
            <p className={styles.progressText}>{words.readOnly}</p>
          )}
          {listOf(shown.slice(0, pressing))}
        </>
      )}
      {items.length > 0 && <Items items={items} onGo={onGo} />}
      {items.length > 0 && pressing < shown.length && <h2 className={styles.heading}>{words.rest}</h2>}
      {listOf(shown.slice(pressing))}
    </Page>
  );
}

interface OthersProps {
  readonly count: number;
  readonly text: string;
  /** The row of the first action that needs something else; none where only tasks wait. */
  readonly first: number | undefined;
}

/** How many other things need the person; leads to the first of them. */
function Others({ count, text, first }: OthersProps) {
  const styles = useMineStyles();
  const label = <strong>{text}</strong>;
  if (count === 0) return label;
  const place = first === undefined ? "[data-testid=items]" : `[data-testid=my-actions] [data-row="${first}"]`;
  const go = () => {
    const button = document.querySelector<HTMLElement>(`${place} button`);
    button?.closest("li")?.scrollIntoView({ block: "center" });
    button?.focus({ preventScroll: true });
  };
  return (
    <Link as="button" className={styles.others} onClick={go}>
      {label}
    </Link>
  );
}

interface ProgressProps {
  readonly updated: number;
  readonly open: number;
  readonly plan: Plan;
  readonly today: Day;
}

function Progress({ updated, open, plan: { round, staleDays }, today }: ProgressProps) {
  const styles = useMineStyles();
  const when = round ? words.inRound(round.number, formatDay(round.openedOn)) : words.inDays(staleDays);
  const deadline = round?.opening.fields.deadline;
  return (
    <>
      <p className={styles.progressText} data-testid="progress">
        <span>{`${words.updated(updated, open)} ${when}.`}</span>{" "}
        {deadline && (
          <strong data-testid="deadline">{words.deadline(formatDay(deadline), daysBetween(today, deadline))}</strong>
        )}
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
    <li className={styles.item} data-ref={fields.reference} data-row={action.id} data-state={stateOf(edit)}>
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

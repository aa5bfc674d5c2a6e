// The changes of one kind, a line each.
import { Button } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import { isSaid } from "../../plan/account.ts";
import { type Action, compareReferences } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { dayOf, daysBetween, formatShortDay } from "../../plan/days.ts";
import type { Change, ChangeKind } from "../../plan/snapshots/changes.ts";
import { changeTitles } from "../../plan/snapshots/changeTitles.ts";
import type { FrozenPlan, Status } from "../../plan/snapshots/format.ts";
import { charted } from "../../plan/snapshots/format.ts";
import { columnOfStatus, wordOf } from "../../ui/kit/charts/statusMarks.ts";
import { directionNames } from "../../ui/kit/directionWords.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { usePrinting } from "../../ui/kit/usePrinting.ts";
import { useChangesStyles } from "./Changes.styles.ts";
import { changeWords as words } from "./changeWords.ts";
import { groupId } from "./groupId.ts";
import { personName, programmeName } from "./names.ts";
import type { Mover } from "./useMovedBy.ts";

/** Lines of a group that are drawn at once. */
const shownFirst = 25;

interface Props {
  readonly kind: ChangeKind;
  readonly changes: readonly Change[];
  readonly plans: { readonly before: FrozenPlan; readonly after: FrozenPlan };
  readonly board: Pick<Board, "actions">;
  readonly moved: ReadonlyMap<number, Mover>;
  readonly onOpen: (action: Action) => void;
}

export function ChangeGroup({ kind, changes, plans, board, moved, onOpen }: Props) {
  const styles = useChangesStyles();
  const [all, setAll] = useState(false);
  const sorted = changes.toSorted(
    // The longest first.
    (a, b) => b.rounds - a.rounds || compareReferences(a.action.fields.reference, b.action.fields.reference),
  );
  const isWhole = usePrinting() || all;
  const shown = isWhole ? sorted : sorted.slice(0, shownFirst);
  return (
    <section id={groupId(kind)} className={styles.group} tabIndex={-1} aria-label={changeTitles[kind]} data-kind={kind}>
      <h2 className={styles.title}>
        <span>{changeTitles[kind]}</span>
        <span className={styles.quiet}>{` ${changes.length}`}</span>
      </h2>
      <ul className={styles.list}>
        {shown.map((change) => (
          <Line key={change.id} {...{ change, plans, moved, onOpen }} action={board.actions.get(change.id)} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {words.showAll(sorted.length)}
        </Button>
      )}
    </section>
  );
}

interface LineProps extends Pick<Props, "plans" | "moved" | "onOpen"> {
  readonly change: Change;
  /** As it is on the board; none if the row is no longer there. */
  readonly action: Action | undefined;
}

function Line({ change, plans, moved, action, onOpen }: LineProps) {
  const styles = useChangesStyles();
  const { reference, title } = change.action.fields;
  const programme = programmeOf(change.action.programme, plans.after);
  // A rating has no words of its own: the narrative says why.
  const given = isSaid(change.reason) ? change.reason : "";
  const reason = given || (isRated(change.kind) ? change.action.fields.narrative : "");
  const said = saidBy(change, plans.after, change.kind === "date moved" ? moved.get(change.id) : undefined);
  const content = (
    <>
      <span className={styles.reference}>{reference}</span>
      <span className={styles.words}>
        <span dir="auto">{title}</span>
        <span className={styles.what}>
          <What change={change} plans={plans} />
        </span>
        {reason && (
          <span className={styles.reason} dir="auto" data-paper-whole="">
            {reason}
          </span>
        )}
        {change.kind === "date moved" && !given && <span className={styles.reason}>{words.noReason}</span>}
        <span className={styles.quiet}>{[said, programme].filter(Boolean).join(" · ")}</span>
      </span>
    </>
  );
  return (
    <li data-ref={reference}>
      {action ? (
        <button type="button" data-paper="words" className={styles.line} onClick={() => onOpen(action)}>
          {content}
        </button>
      ) : (
        <div className={styles.line}>{content}</div>
      )}
    </li>
  );
}

function What({ change, plans }: { readonly change: Change; readonly plans: Props["plans"] }) {
  const { kind, from, to, rounds } = change;
  switch (kind) {
    case "date moved": {
      const days = from && to ? daysBetween(from, to) : 0;
      const by = days > 0 ? words.later(days) : days < 0 ? words.earlier(-days) : "";
      return <>{[words.fromTo(dayName(from), dayName(to)), by].filter(Boolean).join(", ")}</>;
    }
    case "carried forward":
      return <>{words.rounds(rounds)}</>;
    case "direction overridden":
      return <>{directionNames[to as "up"]}</>;
    case "renumbered":
      return <>{words.fromTo(from, to)}</>;
    case "other programme":
      return <>{words.fromTo(programmeOf(asNumber(from), plans.before), programmeOf(asNumber(to), plans.after))}</>;
    case "not rated":
      return null;
    default:
      return (
        <>
          {[from, to]
            .filter((status) => status)
            .map((status, index) => (
              <Fragment key={status}>
                {index > 0 && <span aria-hidden="true">→</span>}
                <StatusName status={status as Status} />
              </Fragment>
            ))}
        </>
      );
  }
}

function StatusName({ status }: { readonly status: Status }) {
  const styles = useChangesStyles();
  const found = charted.find((each) => each === status);
  if (!found) return <span>{changeTitles.superseded}</span>;
  return (
    <span className={styles.status}>
      <Mark column={columnOfStatus(found)} size={12} letter={false} />
      <span>{wordOf(found)}</span>
    </span>
  );
}

const isRated = (kind: ChangeKind) => kind === "worsened" || kind === "improved" || kind === "re-opened";
const dayName = (day: string) => (day ? formatShortDay(day) : words.noDate);
const asNumber = (text: string) => (text ? Number(text) : undefined);

const programmeOf = (number: number | undefined, plan: FrozenPlan) =>
  number === undefined ? words.noProgramme : programmeName(number, plan);

function saidBy({ by, on }: Change, plan: FrozenPlan, mover: Mover | undefined): string {
  if (by !== undefined) {
    const day = on.length > 10 ? dayOf(new Date(on)) : on;
    return words.by(personName(by, plan), day && formatShortDay(day));
  }
  return mover ? words.by(mover.who, formatShortDay(mover.on)) : "";
}

// The figures of the whole plan: by status with the change since the other plan, and by the rating that was last given, which hides nothing of
// what is finished.
import { percent } from "../../plan/percent.ts";
import { directionsOf, figuresOf, type Figures as PlanFigures } from "../../plan/snapshots/figures.ts";
import type { FrozenPlan } from "../../plan/snapshots/format.ts";
import { charted } from "../../plan/snapshots/format.ts";
import { columnOfStatus, letterOf, wordOf } from "../../ui/kit/charts/statusMarks.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { Directions } from "./Directions.tsx";
import { useProgressStyles } from "./Progress.styles.ts";
import type { Loaded } from "./useFrozen.ts";
import { overviewWords as words } from "./words.ts";

interface Props {
  readonly figures: PlanFigures;
  readonly plan: FrozenPlan;
  readonly before: Loaded | undefined;
}

export function Figures({ figures, plan, before }: Props) {
  const styles = useProgressStyles();
  const { actions, byStatus, byRating, notRated, late, notUpdated, criteria, evidenced } = figures;
  const earlier = before?.kind === "read" ? figuresOf(before.plan.actions) : undefined;
  return (
    <section className={styles.figures} aria-label={words.figures}>
      <dl className={styles.row}>
        <div className={styles.figure}>
          <dt>{words.all}</dt>
          <dd>{actions}</dd>
        </div>
        {charted.map((status) => (
          <div key={status} className={styles.figure} data-figure={status}>
            <dt>
              <Mark column={columnOfStatus(status)} size={12} letter={false} />
              <span>{`${letterOf(status)} ${wordOf(status)}`}</span>
            </dt>
            <dd>
              <span>{words.figure(byStatus[status], percent(byStatus[status], actions))}</span>
              {earlier && <span className={styles.quiet}>{words.was(earlier.byStatus[status])}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <dl className={styles.row}>
        <div className={styles.figure} data-figure="by rating">
          <dt>{words.byRating}</dt>
          <dd className={styles.ratings}>
            {(["Red", "Amber", "Green"] as const).map((rating) => (
              <span key={rating}>
                {words.rated(rating, byRating[rating], percent(byRating[rating].actions, actions))}
              </span>
            ))}
            {notRated > 0 && <span>{words.notRated(notRated)}</span>}
          </dd>
        </div>
        <div className={styles.figure} data-figure="overdue">
          <dt>{words.overdue}</dt>
          <dd>{late}</dd>
        </div>
        <div className={styles.figure} data-figure="not updated">
          <dt>{words.notUpdated}</dt>
          <dd>{notUpdated}</dd>
        </div>
        <div className={styles.figure} data-figure="evidence">
          <dt>{words.evidenceTitle}</dt>
          <dd>{words.evidence(evidenced, criteria, percent(evidenced, criteria))}</dd>
        </div>
        {before?.kind === "read" && (
          <div className={styles.figure} data-figure="direction">
            <dt>{words.columns.direction}</dt>
            <dd>
              <Directions counts={directionsOf(plan.actions, before.plan)} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

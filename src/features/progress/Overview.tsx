// The table of the overview: a line for each programme, or other group, and one for all.
import { Button } from "@fluentui/react-components";
import { percent } from "../../plan/percent.ts";
import type { Sealed } from "../../plan/snapshots/closedRounds.ts";
import { type Directions as Counts, directionsOf, figuresOf } from "../../plan/snapshots/figures.ts";
import type { FrozenAction, FrozenPlan } from "../../plan/snapshots/format.ts";
import { ratingReason } from "../../plan/snapshots/programmeRule.ts";
import { writeAddress } from "../../ui/kit/address.ts";
import { Sparkline } from "../../ui/kit/charts/Sparkline.tsx";
import { StatusBar } from "../../ui/kit/charts/StatusBar.tsx";
import { wordOf } from "../../ui/kit/charts/statusMarks.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { Directions } from "./Directions.tsx";
import type { Group, Grouping } from "./grouped.ts";
import { useOverviewStyles } from "./Overview.styles.ts";
import { goodShare, sharesInWords, sharesOf } from "./rounds.ts";
import { overviewWords as words } from "./words.ts";

interface Props extends Pick<ScreenProps, "onGo"> {
  readonly groups: readonly Group[];
  readonly grouping: Grouping;
  readonly plan: FrozenPlan;
  readonly before: FrozenPlan | undefined;
  /** The rounds up to what is shown. */
  readonly sealed: readonly Sealed[];
  /** Whether the plan is shown as it is now: only then a group leads to its actions on the board. */
  readonly isNow: boolean;
}

export function Overview({ groups, grouping, plan, before, sealed, isNow, onGo }: Props) {
  const styles = useOverviewStyles();
  const isByProgramme = grouping === "programme";
  const rounds = isByProgramme && sealed.length > 0 ? sealed : undefined;
  return (
    <table className={styles.table}>
      <thead className={styles.head}>
        <tr>
          <th scope="col">{words.columns.name[grouping]}</th>
          <th scope="col">{words.columns.actions}</th>
          {isByProgramme && <th scope="col">{words.columns.rating}</th>}
          {before && <th scope="col">{words.columns.direction}</th>}
          {rounds && <th scope="col">{words.columns.rounds}</th>}
          <th scope="col" className={styles.number}>
            {words.columns.overdue}
          </th>
          <th scope="col" className={styles.number}>
            {words.columns.notUpdated}
          </th>
          <th scope="col" className={styles.number}>
            {words.columns.evidence}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Line
            key={group.key}
            {...{ plan, before, rounds, isByProgramme, isNow }}
            title={group.title}
            actions={group.actions}
            programme={group.programme}
            onOpen={isNow && linkOf(group, grouping) ? () => onGo(linkOf(group, grouping) ?? "") : undefined}
          />
        ))}
        <Line
          {...{ plan, before, rounds, isByProgramme, isNow }}
          title={words.all}
          actions={plan.actions}
          programme="all"
          onOpen={undefined}
        />
      </tbody>
    </table>
  );
}

/** Whether something went level, and nothing else. */
const isStalled = ({ up, down, started, new: added, level }: Counts) => level > 0 && up + down + started + added === 0;

/** Where the board shows the group. */
function linkOf({ key, programme, lead }: Group, grouping: Grouping): string | undefined {
  const query = new URLSearchParams();
  if (grouping === "programme" && programme !== undefined) query.set("programme", String(programme));
  else if (lead !== undefined) query.set("lead", String(lead));
  else if (grouping === "theme" && key) query.set("theme", key);
  else if (key) query.set("text", key.slice(0, 100));
  else return undefined;
  return writeAddress({ screen: "board", query: query.toString() });
}

interface LineProps extends Pick<Props, "plan" | "before" | "isNow"> {
  readonly title: string;
  readonly actions: readonly FrozenAction[];
  readonly programme: number | "all" | undefined;
  readonly rounds: readonly Sealed[] | undefined;
  readonly isByProgramme: boolean;
  readonly onOpen: (() => void) | undefined;
}

function Line({ title, actions, programme, plan, before, rounds, isByProgramme, isNow, onOpen }: LineProps) {
  const styles = useOverviewStyles();
  const figures = figuresOf(actions);
  const { byStatus, late, notUpdated, criteria, evidenced } = figures;
  const isAll = programme === "all";
  const directions = directionsOf(actions, before ?? { actions: [] });
  const reason = isAll ? undefined : ratingReason(actions, plan.plan.rule);
  const rating = reason?.rating;
  const shares = rounds && programme !== undefined ? sharesOf(rounds, programme) : [];
  const all = isNow ? [...shares, goodShare(byStatus)] : shares;
  const lead = plan.programmes.find(({ number }) => number === programme)?.lead;
  return (
    <tr className={isAll ? styles.total : undefined} data-group={programme ?? title}>
      <th scope="row" className={styles.name}>
        {onOpen ? (
          <Button
            appearance="transparent"
            data-paper="words"
            className={styles.link}
            aria-label={words.open(title)}
            onClick={onOpen}
          >
            {title}
          </Button>
        ) : (
          <span>{title}</span>
        )}
        {isByProgramme && lead !== undefined && <span className={styles.lead}>{plan.people[lead]?.name ?? ""}</span>}
      </th>
      <td className={styles.bar}>
        <span className={styles.count}>{figures.actions}</span>
        <StatusBar counts={byStatus} label={words.bar(title)} />
      </td>
      {isByProgramme && (
        <td data-label={words.columns.rating}>
          {rating ? (
            <span className={styles.rating}>
              <Mark column={rating} />
              <span>{wordOf(rating)}</span>
              {reason && <span className={styles.why}>{words.why(reason)}</span>}
            </span>
          ) : (
            !isAll && <span className={styles.quiet}>{words.noRating}</span>
          )}
        </td>
      )}
      {before && (
        <td data-label={words.columns.direction}>
          <Directions counts={directions} />
          {!isAll && isStalled(directions) && <span className={styles.stalled}>{words.stalled}</span>}
        </td>
      )}
      {rounds && (
        <td data-label={words.columns.rounds}>
          {programme !== undefined && (
            <span className={styles.rounds}>
              <Sparkline values={all} label={words.rounds(sharesInWords(all))} />
              <span aria-hidden="true">{sharesInWords(all.slice(-1))}</span>
            </span>
          )}
        </td>
      )}
      <td className={styles.number} data-label={words.columns.overdue}>
        {late}
      </td>
      <td className={styles.number} data-label={words.columns.notUpdated}>
        {notUpdated}
      </td>
      <td className={styles.number} data-label={words.columns.evidence}>
        {criteria > 0 ? `${percent(evidenced, criteria)}%` : "–"}
      </td>
    </tr>
  );
}

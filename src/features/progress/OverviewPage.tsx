// Overview: how the plan and each programme stand, and which way they have gone since the round that they are compared with.
import { useMemo } from "react";
import { sealedRounds } from "../../plan/snapshots/closedRounds.ts";
import { figuresOf } from "../../plan/snapshots/figures.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Page } from "../../ui/kit/Page.tsx";
import { Comparing } from "./Comparing.tsx";
import { readComparison } from "./comparison.ts";
import { Figures } from "./Figures.tsx";
import { GroupSelect } from "./GroupSelect.tsx";
import { groupingIn, groupsOf } from "./grouped.ts";
import { Overview } from "./Overview.tsx";
import { useProgressStyles } from "./Progress.styles.ts";
import { useCompared, usePlanNow } from "./useFrozen.ts";
import { overviewWords, words } from "./words.ts";

export function OverviewPage({ board, today, query, onQuery, onGo }: ScreenProps) {
  const styles = useProgressStyles();
  const sealed = useMemo(() => sealedRounds(board), [board]);
  const comparison = readComparison(query, sealed, board.plan);
  const now = usePlanNow(board, today);
  const { after, before } = useCompared(comparison, now);
  const grouping = groupingIn(query);
  const groups = useMemo(() => (after.kind === "read" ? groupsOf(after.plan, grouping) : []), [after, grouping]);
  return (
    <Page
      title={overviewWords.title}
      testId="overview"
      width="full"
      actions={<Comparing sealed={sealed} comparison={comparison} onQuery={onQuery} />}
      loading={after.kind === "loading" && words.reading}
    >
      {after.kind === "failed" && <p className={styles.failed}>{after.why}</p>}
      {before?.kind === "failed" && <p className={styles.failed}>{before.why}</p>}
      {after.kind === "read" && (
        <>
          <Figures figures={figuresOf(after.plan.actions)} plan={after.plan} before={before} />
          <div className={styles.tools}>
            <GroupSelect grouping={grouping} onQuery={onQuery} />
          </div>
          <Overview
            groups={groups}
            grouping={grouping}
            plan={after.plan}
            before={before?.kind === "read" ? before.plan : undefined}
            sealed={
              comparison.at ? sealed.filter(({ round }) => round.number <= (comparison.at?.round.number ?? 0)) : sealed
            }
            isNow={!comparison.at}
            onGo={onGo}
          />
          <ul className={styles.notes}>
            <li>{overviewWords.rule(after.plan.plan.rule)}</li>
            {before && <li>{overviewWords.direction}</li>}
            {grouping === "programme" && sealed.length > 0 && <li>{overviewWords.roundsKey}</li>}
            <li>{overviewWords.byRatingKey}</li>
            {grouping === "lead" && <li>{overviewWords.leads}</li>}
            <li>{overviewWords.percentages}</li>
          </ul>
        </>
      )}
    </Page>
  );
}

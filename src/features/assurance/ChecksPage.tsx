// Checks: where the colour of an action and its facts disagree, across the plan.
import { useMemo } from "react";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { useAssuranceStyles } from "./Assurance.styles.ts";
import { AssuranceHead } from "./AssuranceHead.tsx";
import { Checks } from "./Checks.tsx";
import { checkGroups } from "./checkList.ts";
import { actionsOf, programmeIn } from "./chosenProgramme.ts";

export function ChecksPage({ board, today, query, onQuery, onOpen }: ScreenProps) {
  const styles = useAssuranceStyles();
  const { says } = useFeatures();
  const programme = programmeIn(query, board);
  const actions = useMemo(() => actionsOf(board, programme), [board, programme]);
  const groups = useMemo(() => checkGroups(actions, { board, today, says }), [actions, board, today, says]);
  const count = groups.reduce((sum, { found }) => sum + found.length, 0);
  return (
    <div className={styles.page} data-testid="assurance">
      <div className={styles.column}>
        <AssuranceHead title="Checks" count={count} board={board} programme={programme} onQuery={onQuery} />
        <Checks groups={groups} total={actions.length} today={today} onOpen={onOpen} />
      </div>
    </div>
  );
}

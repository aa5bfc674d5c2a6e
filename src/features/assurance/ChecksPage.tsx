// Checks: actions whose rating and facts disagree, across the plan.
import { useMemo } from "react";
import { factsToAgree } from "../../plan/agreed.ts";
import { strayEntries } from "../../plan/strayEntries.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { Checks } from "./Checks.tsx";
import { checkGroups } from "./checkList.ts";
import { actionsOf, programmeIn } from "./chosenProgramme.ts";
import { mayAgree } from "./mayAgree.ts";
import { ProgrammeSelect } from "./ProgrammeSelect.tsx";
import { RecordPlan } from "./RecordPlan.tsx";
import { StrayEntries } from "./StrayEntries.tsx";
import { checksWords } from "./words.ts";

export function ChecksPage({ board, today, query, onQuery, onOpen }: ScreenProps) {
  const { says } = useFeatures();
  const { readOnly } = useSession();
  const programme = programmeIn(query, board);
  const actions = useMemo(() => actionsOf(board, programme), [board, programme]);
  const unrecorded = mayAgree(board) && !readOnly ? actions.filter((action) => factsToAgree(action).length > 0) : [];
  const groups = useMemo(() => checkGroups(actions, { board, today, says }), [actions, board, today, says]);
  const strays = useMemo(() => (board.isOwner && !programme ? strayEntries(board) : []), [board, programme]);
  return (
    <Page
      title={checksWords.title}
      count={groups.reduce((sum, { found }) => sum + found.length, 0)}
      testId="assurance"
      intro={checksWords.intro}
      actions={<ProgrammeSelect board={board} programme={programme} onQuery={onQuery} />}
    >
      <RecordPlan actions={unrecorded} />
      <Checks groups={groups} total={actions.length} today={today} onOpen={onOpen} />
      <StrayEntries strays={strays} />
    </Page>
  );
}

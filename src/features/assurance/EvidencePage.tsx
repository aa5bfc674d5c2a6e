// Evidence: everything that shows that actions worked, across the plan.
import { useMemo } from "react";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Page } from "../../ui/kit/Page.tsx";
import { actionsOf, programmeIn } from "./chosenProgramme.ts";
import { EvidenceBank } from "./EvidenceBank.tsx";
import { ProgrammeSelect } from "./ProgrammeSelect.tsx";
import { bankWords } from "./words.ts";

export function EvidencePage({ board, edits, query, onQuery, onOpen }: ScreenProps) {
  const programme = programmeIn(query, board);
  const evidence = useMemo(() => {
    const ids = new Set(actionsOf(board, programme).map(({ id }) => id));
    return board.evidence.filter(({ fields }) => ids.has(fields.actionId ?? 0));
  }, [board, programme]);
  return (
    <Page
      title={bankWords.title}
      count={evidence.length}
      testId="evidence-bank"
      actions={<ProgrammeSelect board={board} programme={programme} onQuery={onQuery} />}
    >
      <EvidenceBank board={board} evidence={evidence} edits={edits} onOpen={onOpen} />
    </Page>
  );
}

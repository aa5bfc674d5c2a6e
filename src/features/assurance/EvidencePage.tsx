// Evidence: everything that shows that actions worked, across the plan.
import { useMemo } from "react";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useAssuranceStyles } from "./Assurance.styles.ts";
import { AssuranceHead } from "./AssuranceHead.tsx";
import { actionsOf, programmeIn } from "./chosenProgramme.ts";
import { EvidenceBank } from "./EvidenceBank.tsx";

export function EvidencePage({ board, edits, query, onQuery, onOpen }: ScreenProps) {
  const styles = useAssuranceStyles();
  const programme = programmeIn(query, board);
  const evidence = useMemo(() => {
    const ids = new Set(actionsOf(board, programme).map(({ id }) => id));
    return board.evidence.filter(({ fields }) => ids.has(fields.actionId ?? 0));
  }, [board, programme]);
  return (
    <div className={styles.page} data-testid="evidence-bank">
      <div className={styles.column}>
        <AssuranceHead title="Evidence" count={evidence.length} board={board} programme={programme} onQuery={onQuery} />
        <EvidenceBank board={board} evidence={evidence} edits={edits} onOpen={onOpen} />
      </div>
    </div>
  );
}

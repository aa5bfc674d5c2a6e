// Checks & evidence: where colours and facts disagree across the plan, and the evidence bank.
import { Select, Tab, TabList } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isUnavailable } from "../../plan/board.ts";
import { evidence as evidenceList } from "../../plan/log.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { useAssuranceStyles } from "./Assurance.styles.ts";
import { Checks } from "./Checks.tsx";
import { checkGroups } from "./checkList.ts";
import { EvidenceBank } from "./EvidenceBank.tsx";

export function AssurancePage({ board, today, edits, onOpen }: ScreenProps) {
  const styles = useAssuranceStyles();
  const [part, setPart] = useState<"checks" | "evidence">("checks");
  const [programme, setProgramme] = useState("");
  const inProgramme = useMemo(() => {
    const all = [...board.actions.values()];
    return programme ? all.filter((action) => String(action.programme?.number) === programme) : all;
  }, [board.actions, programme]);
  const { says } = useFeatures();
  const groups = useMemo(() => checkGroups(inProgramme, { board, today, says }), [inProgramme, board, today, says]);
  const checks = groups.reduce((sum, { found }) => sum + found.length, 0);
  const evidence = useMemo(() => {
    const ids = new Set(inProgramme.map(({ id }) => id));
    return board.evidence.filter(({ fields }) => ids.has(fields.actionId ?? 0));
  }, [board.evidence, inProgramme]);
  const isUnread = isUnavailable(board, evidenceList.title);
  return (
    <div className={styles.page} data-testid="assurance">
      <div className={styles.column}>
        <div className={styles.head}>
          <h1 className={styles.title}>Checks & evidence</h1>
          <Select
            size="small"
            aria-label="Programme"
            className={styles.programme}
            value={programme}
            onChange={(_, { value }) => setProgramme(value)}
          >
            <option value="">All programmes</option>
            {board.programmes.map(({ fields: { number, title } }) => (
              <option key={number} value={number}>
                {number} {title}
              </option>
            ))}
          </Select>
        </div>
        <TabList
          size="small"
          className={styles.parts}
          selectedValue={part}
          onTabSelect={(_, { value }) => setPart(value === "evidence" ? "evidence" : "checks")}
        >
          <Tab value="checks">Checks {checks}</Tab>
          <Tab value="evidence">Evidence bank {isUnread ? "" : evidence.length}</Tab>
        </TabList>
        {part === "checks" ? (
          <Checks groups={groups} total={inProgramme.length} today={today} onOpen={onOpen} />
        ) : isUnread ? (
          <p className={styles.empty}>
            The list “{evidenceList.title}” is not in this site, or you may not read it: nothing can be said of the
            evidence.
          </p>
        ) : (
          <EvidenceBank board={board} evidence={evidence} edits={edits} onOpen={onOpen} />
        )}
      </div>
    </div>
  );
}

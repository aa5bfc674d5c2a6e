// Checks & evidence: where colours and facts disagree across the plan, and the evidence bank.
import { Select, Tab, TabList } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isUnavailable } from "../../plan/board.ts";
import { evidence as evidenceList } from "../../plan/log.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { useAssuranceStyles } from "./Assurance.styles.ts";
import { Checks } from "./Checks.tsx";
import { checkGroups } from "./checkList.ts";
import { EvidenceBank } from "./EvidenceBank.tsx";
import { bankWords, checksWords } from "./words.ts";

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
    <Page
      title={checksWords.screen}
      testId="assurance"
      actions={
        <Select
          size="small"
          aria-label={checksWords.programme}
          className={styles.programme}
          value={programme}
          onChange={(_, { value }) => setProgramme(value)}
        >
          <option value="">{checksWords.allProgrammes}</option>
          {board.programmes.map(({ fields: { number, title } }) => (
            <option key={number} value={number}>
              {number} {title}
            </option>
          ))}
        </Select>
      }
    >
      <TabList
        size="small"
        className={styles.parts}
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(value === "evidence" ? "evidence" : "checks")}
      >
        <Tab value="checks">
          {checksWords.checks} {checks}
        </Tab>
        <Tab value="evidence">
          {checksWords.bank} {isUnread ? "" : evidence.length}
        </Tab>
      </TabList>
      {part === "checks" ? (
        <Checks groups={groups} total={inProgramme.length} today={today} onOpen={onOpen} />
      ) : isUnread ? (
        <Empty>{bankWords.unread(evidenceList.title)}</Empty>
      ) : (
        <EvidenceBank board={board} evidence={evidence} edits={edits} onOpen={onOpen} />
      )}
    </Page>
  );
}

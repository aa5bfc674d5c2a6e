// The action's dates: as published, as understood, as first recorded, and as revised since.
import { readDatePhrase } from "../../../plan/datePhrase.ts";
import { nextOccurrence } from "../../../plan/dateReading.ts";
import { readingInWords } from "../../../plan/dateWords.ts";
import { formatDay } from "../../../plan/days.ts";
import { slippage } from "../../../plan/statement.ts";
import { SaveState } from "../../kit/EditableField.tsx";
import type { PanelSectionProps } from "../../kit/feature.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { Facts } from "./Facts.tsx";
import { OriginalDate } from "./OriginalDate.tsx";
import { PlanWords } from "./PlanWords.tsx";
import { RevisedDate } from "./RevisedDate.tsx";
import { dateWords } from "./words.ts";

export function Dates({ action, board, today, edits, canEdit }: PanelSectionProps) {
  const styles = usePanelStyles();
  const { fields, dates } = action;
  const { original, extension } = dates;
  const reading = fields.datePhrase.trim() ? readDatePhrase(fields.datePhrase) : undefined;
  const since = fields.start ? undefined : board.plan.firstMonth;
  const next = reading && nextOccurrence(fields, reading, { since, today });
  const edit = edits.findLast(({ fields }) => "revisedDue" in fields || "due" in fields || "datePhrase" in fields);
  return (
    <div className={styles.section}>
      <h3 className={styles.sectionTitle}>{dateWords.title}</h3>
      <Facts
        facts={[
          [dateWords.phrase, fields.datePhrase],
          [dateWords.understood, reading ? readingInWords(reading) : ""],
          [dateWords.next, next ? dateWords.nextOn(next, fields.start === undefined) : ""],
          [dateWords.kind, dateWords.kinds[fields.dateKind ?? ""] ?? fields.dateKind ?? ""],
          [dateWords.start, fields.start ? formatDay(fields.start) : ""],
          [dateWords.due, fields.due ? formatDay(fields.due) : ""],
          [dateWords.recorded, original ? dateWords.recordedBy(original.by.name, original.on) : ""],
          [dateWords.revised, fields.revisedDue ? formatDay(fields.revisedDue) : ""],
          [dateWords.extension, extension ? dateWords.decided(extension) : ""],
          [dateWords.slippage, slippage(fields) !== 0 ? dateWords.slipped(slippage(fields)) : ""],
          [dateWords.slips, fields.slips ? dateWords.slipsAndWhy(fields.slips, fields.revisedDueReason) : ""],
          [dateWords.lastUpdate, fields.updatedOn ? formatDay(fields.updatedOn) : dateWords.noUpdate],
        ]}
      />
      <OriginalDate key={`original ${action.id}`} action={action} canEdit={canEdit} />
      {canEdit && <PlanWords key={`words ${action.id}`} action={action} />}
      {canEdit && <RevisedDate key={action.id} action={action} />}
      <SaveState edit={edit} />
    </div>
  );
}

// The action's dates: as published, as read, and as revised since.
import { formatDay } from "../../../plan/days.ts";
import { slippage } from "../../../plan/statement.ts";
import { SaveState } from "../../kit/EditableField.tsx";
import type { PanelSectionProps } from "../../kit/feature.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { Facts } from "./Facts.tsx";
import { RevisedDate } from "./RevisedDate.tsx";
import { dateWords } from "./words.ts";

export function Dates({ action, edits, canEdit }: PanelSectionProps) {
  const styles = usePanelStyles();
  const { fields } = action;
  return (
    <div className={styles.section}>
      <h3 className={styles.sectionTitle}>{dateWords.title}</h3>
      <Facts
        facts={[
          [dateWords.phrase, fields.datePhrase],
          [dateWords.kind, dateWords.kinds[fields.dateKind ?? ""] ?? fields.dateKind ?? ""],
          [dateWords.start, fields.start ? formatDay(fields.start) : ""],
          [dateWords.due, fields.due ? formatDay(fields.due) : ""],
          [dateWords.revised, fields.revisedDue ? formatDay(fields.revisedDue) : ""],
          [dateWords.slippage, slippage(fields) !== 0 ? dateWords.slipped(slippage(fields)) : ""],
          [dateWords.slips, fields.slips ? dateWords.slipsAndWhy(fields.slips, fields.revisedDueReason) : ""],
          [dateWords.lastUpdate, fields.updatedOn ? formatDay(fields.updatedOn) : dateWords.noUpdate],
        ]}
      />
      {canEdit && <RevisedDate key={action.id} action={action} />}
      <SaveState edit={edits.findLast((edit) => "revisedDue" in edit.fields)} />
    </div>
  );
}

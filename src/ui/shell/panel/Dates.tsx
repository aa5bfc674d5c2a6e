// The action's dates: as published, as read, and as revised since.
import { formatDay } from "../../../plan/days.ts";
import { slippage } from "../../../plan/statement.ts";
import { SaveState } from "../../kit/EditableField.tsx";
import type { PanelSectionProps } from "../../kit/feature.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { Facts } from "./Facts.tsx";
import { RevisedDate } from "./RevisedDate.tsx";

export function Dates({ action, edits, canEdit }: PanelSectionProps) {
  const styles = usePanelStyles();
  const { fields } = action;
  return (
    <div className={styles.section}>
      <h3 className={styles.sectionTitle}>Dates</h3>
      <Facts
        facts={[
          ["As published", fields.datePhrase],
          ["Read as", fields.dateKind ?? ""],
          ["Start", fields.start ? formatDay(fields.start) : ""],
          ["Original due date", fields.due ? formatDay(fields.due) : ""],
          ["Revised due date", fields.revisedDue ? formatDay(fields.revisedDue) : ""],
          ["Slippage", slippage(fields) !== 0 ? `${slippage(fields)} days from the original date` : ""],
          ["Slips", fields.slips ? `${fields.slips}: ${fields.revisedDueReason}` : ""],
          ["Last update", fields.updatedOn ? formatDay(fields.updatedOn) : "None yet"],
        ]}
      />
      {canEdit && <RevisedDate key={action.id} action={action} />}
      <SaveState edit={edits.findLast((edit) => "revisedDue" in edit.fields)} />
    </div>
  );
}

// What the plan says of the action, and whose it is.
import { EditableField } from "../../kit/EditableField.tsx";
import type { PanelSectionProps } from "../../kit/feature.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { useSession } from "../../kit/session.tsx";
import { formatMoment } from "../../kit/times.ts";
import { Facts } from "./Facts.tsx";
import { OtherProgramme } from "./OtherProgramme.tsx";

export function About({ action, board, edits, canEdit }: PanelSectionProps) {
  const styles = usePanelStyles();
  const { readOnly } = useSession();
  const { fields } = action;
  return (
    <div className={styles.section}>
      <h3 className={styles.sectionTitle}>About</h3>
      <Facts
        facts={[
          ["Outcome", fields.outcome],
          ["Section", fields.section],
          ["Theme", fields.theme],
          ["Phase", fields.phase ? String(fields.phase) : ""],
          ["Leads", fields.leads.map((lead) => lead.name).join(", ")],
          ["Lead roles as published", fields.leadRoles],
          ["Last changed", `${formatMoment(action.modified)} by ${action.editor.name}`],
        ]}
      />
      {board.isOwner && !readOnly && <OtherProgramme action={action} board={board} />}
      <EditableField
        action={action}
        canEdit={canEdit}
        field="title"
        label="Title"
        edit={edits.findLast((edit) => "title" in edit.fields)}
        maxLength={255}
      />
    </div>
  );
}

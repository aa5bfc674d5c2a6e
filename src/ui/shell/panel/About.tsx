// What the plan says of the action, and whose it is.
import { Button } from "@fluentui/react-components";
import { mayReword } from "../../../plan/adding.ts";
import { nameOf } from "../../../plan/nameOf.ts";
import { EditableField } from "../../kit/EditableField.tsx";
import type { PanelSectionProps } from "../../kit/feature.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { useSession } from "../../kit/session.tsx";
import { formatMoment } from "../../kit/times.ts";
import { Facts } from "./Facts.tsx";
import { Leads } from "./Leads.tsx";
import { OtherProgramme } from "./OtherProgramme.tsx";
import { Reword } from "./Reword.tsx";
import { aboutWords, rewordWords } from "./words.ts";

export function About({ action, board, edits, canEdit, onGo }: PanelSectionProps) {
  const styles = usePanelStyles();
  const { readOnly } = useSession();
  const { fields } = action;
  return (
    <div className={styles.section}>
      <h3 className={styles.sectionTitle}>{aboutWords.title}</h3>
      <Facts
        facts={[
          [aboutWords.outcome, fields.outcome],
          [aboutWords.section, fields.section],
          [aboutWords.theme, fields.theme],
          [aboutWords.phase, fields.phase ? String(fields.phase) : ""],
          [aboutWords.leads, fields.leads.map(nameOf).join(", ")],
          [aboutWords.leadRoles, fields.leadRoles],
          [aboutWords.changed, aboutWords.changedBy(formatMoment(action.modified), nameOf(action.editor))],
        ]}
      />
      <Leads action={action} canEdit={canEdit} edit={edits.findLast((edit) => "leads" in edit.fields)} />
      {!readOnly && mayReword(action, board) && (
        <>
          <Reword action={action} board={board} />
          <div>
            <Button size="small" onClick={() => onGo(`screen=add&from=${action.id}`)}>
              {rewordWords.duplicate}
            </Button>
          </div>
        </>
      )}
      {board.isOwner && !readOnly && action.id > 0 && <OtherProgramme action={action} board={board} />}
      {/* On paper it stands above. */}
      <div data-paper="no">
        <EditableField
          action={action}
          canEdit={canEdit}
          field="title"
          label={aboutWords.actionTitle}
          edit={edits.findLast((edit) => "title" in edit.fields)}
        />
      </div>
    </div>
  );
}

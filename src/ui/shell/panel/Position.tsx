// The action's current position: the update first, then the moves, then the words.
import { Button, Field as FormField, Select, Tooltip } from "@fluentui/react-components";
import { boardColumns, columnOf } from "../../../plan/action.ts";
import { type ActionFields, actions, confidences } from "../../../plan/actions.ts";
import { marks, spokenColumn } from "../../../plan/marks.ts";
import { move } from "../../../plan/move.ts";
import { asUpdate } from "../../../plan/update.ts";
import { EditableField, ReadOnlyField, SaveState } from "../../kit/EditableField.tsx";
import type { PanelSectionProps } from "../../kit/feature.ts";
import { Mark } from "../../kit/mark.tsx";
import { OnPaper } from "../../kit/OnPaper.tsx";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { useSession } from "../../kit/session.tsx";
import { UpdatePart } from "../../kit/UpdatePart.tsx";
import { progressWords } from "../../kit/words.ts";
import { positionWords } from "./words.ts";

export function Position({ action, board, today, edits, moves, canEdit, canSay, asked }: PanelSectionProps) {
  const styles = usePanelStyles();
  const { sync } = useSession();
  const { fields } = action;
  const column = columnOf(action, today);
  const editOf = (key: keyof ActionFields) => edits.findLast((edit) => key in edit.fields);
  const field = { action, canEdit };
  return (
    <div className={styles.section}>
      <h3 className={styles.sectionTitle}>{positionWords.title}</h3>
      <UpdatePart action={action} plan={board.plan} mover={moves.mover} asked={asked} />
      {canSay && column && (
        <fieldset className={styles.moves} aria-label={positionWords.moveTo}>
          {boardColumns.map((to) => {
            const verdict = move(action, to, moves.mover);
            const why = verdict.kind === "refused" ? verdict.why : spokenColumn(to);
            return (
              <Tooltip key={to} content={why} relationship="description">
                <Button
                  size="small"
                  icon={<Mark column={to} letter={false} />}
                  {...(verdict.kind === "none" && { className: styles.here })}
                  disabledFocusable={verdict.kind === "refused"}
                  aria-pressed={verdict.kind === "none"}
                  onClick={(event) => moves.request(action, to, event.currentTarget.getBoundingClientRect())}
                >
                  <span>{marks[to].word}</span>
                </Button>
              </Tooltip>
            );
          })}
        </fieldset>
      )}
      <SaveState edit={editOf("rating") ?? editOf("lifecycle")} />
      <EditableField {...field} field="narrative" label={progressWords.narrative} edit={editOf("narrative")} isTall />
      {(column === "Red" || fields.correctiveAction) && (
        <EditableField
          {...field}
          field="correctiveAction"
          label={progressWords.correctiveAction}
          edit={editOf("correctiveAction")}
        />
      )}
      {(column === "Red" || fields.ask) && (
        <EditableField {...field} field="ask" label={progressWords.ask} edit={editOf("ask")} />
      )}
      {canEdit ? (
        <>
          <OnPaper>
            <ReadOnlyField label={progressWords.confidence} text={fields.confidence ?? ""} />
          </OnPaper>
          <FormField label={progressWords.confidence} data-paper="no">
            <Select
              value={fields.confidence ?? ""}
              onChange={(_, { value }) =>
                sync.edit(
                  actions,
                  action.id,
                  asUpdate({ confidence: confidences.find((each) => each === value) }, today),
                )
              }
            >
              <option value="">{positionWords.notGiven}</option>
              {confidences.map((confidence) => (
                <option key={confidence}>{confidence}</option>
              ))}
            </Select>
          </FormField>
        </>
      ) : (
        <ReadOnlyField label={progressWords.confidence} text={fields.confidence ?? ""} />
      )}
      <SaveState edit={editOf("confidence")} />
    </div>
  );
}

// The update of one action wherever it is offered: its two buttons, its form once it is begun, and how to undo it once it is made.
import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Mover } from "../../plan/move.ts";
import type { Plan } from "../../plan/plan.ts";
import { mayStandUnchanged, mayState } from "../../plan/statement.ts";
import { whetherStillSo } from "../../plan/stillSo.ts";
import { unchanged } from "../../plan/update.ts";
import { useAnnounce } from "./announcer.tsx";
import { StillSo } from "./StillSo.tsx";
import { useSession } from "./session.tsx";
import { UpdateDone } from "./UpdateDone.tsx";
import { useUpdateStyles } from "./UpdateForm.styles.ts";
import { type UpdateDraft, UpdateForm } from "./UpdateForm.tsx";
import { updateOf, useUpdates } from "./updates.ts";
import { updateWords } from "./updateWords.ts";
import { useDraft } from "./useDraft.tsx";
import { useFormOpen } from "./useFormOpen.ts";

interface Props {
  readonly action: Action;
  readonly plan: Plan;
  readonly mover: Mover;
  /** Another one each time the form is asked for from elsewhere, such as a card's menu. */
  readonly asked?: object | undefined;
  /** Further buttons. */
  readonly children?: ReactNode;
}

export function UpdatePart({ action, plan, mover, asked, children }: Props) {
  const styles = useUpdateStyles();
  const { readOnly } = useSession();
  const announce = useAnnounce();
  const { made, held, make } = useUpdates();
  const [draft] = useDraft<UpdateDraft>(action.id, "update");
  const { isOpen, isAsked, open, close } = useFormOpen(draft, asked);
  const [question, setQuestion] = useState<string>();
  const { id, fields } = action;
  const canUpdate = !readOnly && mayState(action, mover);
  const updating = canUpdate && isOpen;
  const canConfirm = !readOnly && mayStandUnchanged(action, mover, plan);
  const update = updateOf(action, made);
  // It stays where it was pressed, so that a second click falls on nothing else.
  const isConfirmed = update?.kind === "unchanged" && held.includes(id);

  function confirmUnchanged(): void {
    setQuestion(undefined);
    make({ kind: "unchanged", action, fields: unchanged(action, plan, mover.today) });
    announce(updateWords.unchangedSaved(fields.reference));
  }

  function ask(): void {
    const found = whetherStillSo(action, plan, mover.today);
    if (found) setQuestion(found);
    else confirmUnchanged();
  }

  return (
    <>
      <div className={styles.buttons}>
        {canUpdate && !updating && (
          <Button
            size="small"
            appearance="primary"
            aria-label={draft ? updateWords.goOnOf(fields.reference) : updateWords.updateOf(fields.reference)}
            onClick={open}
          >
            {draft ? updateWords.goOn : updateWords.update}
          </Button>
        )}
        {(canConfirm || isConfirmed) && !updating && (
          <Button
            size="small"
            aria-label={updateWords.unchangedOf(fields.reference)}
            disabledFocusable={!canConfirm || question !== undefined}
            onClick={ask}
          >
            {updateWords.unchanged}
          </Button>
        )}
        {children}
      </div>
      {question && canConfirm && !updating && (
        <StillSo
          question={question}
          action={action}
          onConfirm={confirmUnchanged}
          onCancel={() => setQuestion(undefined)}
        />
      )}
      {update && (update.isUndone || !canConfirm) && !updating && <UpdateDone action={action} update={update} />}
      {updating && <UpdateForm action={action} mover={mover} focused={isAsked} onClose={close} />}
    </>
  );
}

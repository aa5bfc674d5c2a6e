// The update of one action wherever it is offered: its two buttons, and its form once it is begun.
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import type { Mover } from "../../plan/move.ts";
import type { Plan } from "../../plan/plan.ts";
import { mayStandUnchanged, mayState } from "../../plan/statement.ts";
import { unchanged } from "../../plan/update.ts";
import { useAnnounce } from "./announcer.tsx";
import { useSession } from "./session.tsx";
import { useUpdateStyles } from "./UpdateForm.styles.ts";
import { type UpdateDraft, UpdateForm } from "./UpdateForm.tsx";
import { useDraft } from "./useDraft.tsx";
import { useFormOpen } from "./useFormOpen.ts";
import { updateWords } from "./words.ts";

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
  const { sync, readOnly } = useSession();
  const announce = useAnnounce();
  const [draft] = useDraft<UpdateDraft>(action.id, "update");
  const { isOpen, isAsked, open, close } = useFormOpen(draft, asked);
  const { reference } = action.fields;
  const canUpdate = !readOnly && mayState(action, mover);
  const updating = canUpdate && isOpen;

  function confirmUnchanged(): void {
    void sync.edit(actions, action.id, unchanged(action, plan, mover.today));
    announce(updateWords.unchangedSaved(reference));
  }

  return (
    <>
      <div className={styles.buttons}>
        {canUpdate && !updating && (
          <Button
            size="small"
            appearance="primary"
            aria-label={draft ? updateWords.goOnOf(reference) : updateWords.updateOf(reference)}
            onClick={open}
          >
            {draft ? updateWords.goOn : updateWords.update}
          </Button>
        )}
        {!readOnly && !updating && mayStandUnchanged(action, mover, plan) && (
          <Button size="small" aria-label={updateWords.unchangedOf(reference)} onClick={confirmUnchanged}>
            {updateWords.unchanged}
          </Button>
        )}
        {children}
      </div>
      {updating && <UpdateForm action={action} mover={mover} focused={isAsked} onClose={close} />}
    </>
  );
}

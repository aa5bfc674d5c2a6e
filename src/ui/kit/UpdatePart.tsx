// The update of one action wherever it is offered: its two buttons, and its form once it is begun.
import { Button } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
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
  const [chosen, setChosen] = useState<boolean>();
  useEffect(() => {
    if (asked) setChosen(true);
  }, [asked]);
  const { reference } = action.fields;
  const canUpdate = !readOnly && mayState(action, mover);
  // One that was begun before the page was loaded is shown without being asked for.
  const updating = canUpdate && (chosen ?? draft !== undefined);

  function confirmUnchanged(): void {
    void sync.edit(actions, action.id, unchanged(action.fields, plan, mover.today));
    announce(`${reference} confirmed: nothing has changed.`);
  }

  return (
    <>
      <div className={styles.buttons}>
        {canUpdate && !updating && (
          <Button
            size="small"
            appearance="primary"
            aria-label={draft ? `Continue update of ${reference}` : `Update ${reference}`}
            onClick={() => setChosen(true)}
          >
            {draft ? "Continue update" : "Update"}
          </Button>
        )}
        {!readOnly && !updating && mayStandUnchanged(action, mover) && (
          <Button size="small" aria-label={`Nothing has changed in ${reference}`} onClick={confirmUnchanged}>
            Nothing has changed
          </Button>
        )}
        {children}
      </div>
      {updating && (
        <UpdateForm action={action} mover={mover} focused={chosen === true} onClose={() => setChosen(false)} />
      )}
    </>
  );
}

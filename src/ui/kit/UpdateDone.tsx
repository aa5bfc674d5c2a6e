// Says that an update was made, with the way back.
import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { useAnnounce } from "./announcer.tsx";
import { needsAttention } from "./needsAttention.ts";
import { useBoardState } from "./session.tsx";
import { useUpdateStyles } from "./UpdateForm.styles.ts";
import { type updateOf, useUpdates } from "./updates.ts";
import { updateWords } from "./updateWords.ts";

interface Props {
  readonly action: Action;
  readonly update: NonNullable<ReturnType<typeof updateOf>>;
}

export function UpdateDone({ action: { id, fields }, update: { kind, isUndone } }: Props) {
  const styles = useUpdateStyles();
  const announce = useAnnounce();
  const { undo } = useUpdates();
  const { edits } = useBoardState();
  // What SharePoint would not take has not been made, so it is neither told of nor undone.
  if (edits.some((edit) => edit.list === actions.title && edit.item === id && needsAttention(edit))) return null;

  function takeBack(): void {
    undo(id);
    announce(updateWords.undone(fields.reference));
  }

  return (
    <div className={styles.below} data-testid="update-done">
      <span className={styles.rating}>
        {!isUndone && <CheckmarkRegular aria-hidden />}
        <span>{updateWords.done[isUndone ? "undone" : kind]}</span>
      </span>
      {!isUndone && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={updateWords.undoOf(fields.reference)}
          className={styles.undo}
          onClick={takeBack}
        >
          {updateWords.undo}
        </Button>
      )}
    </div>
  );
}

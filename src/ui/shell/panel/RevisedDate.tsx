// Setting a new due date: the original stays, the new one needs its reason, and each counts as a slip.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import { DueForm, useDueDraft } from "../../kit/DueForm.tsx";
import { dueWords } from "../../kit/dueWords.ts";
import { useFormOpen } from "../../kit/useFormOpen.ts";

export function RevisedDate({ action }: { action: Action }) {
  const [draft] = useDueDraft(action);
  const { isOpen, isAsked, open, close } = useFormOpen(draft);
  if (isOpen) return <DueForm action={action} isFocused={isAsked} onClose={close} />;
  return (
    <div>
      <Button size="small" onClick={open}>
        {draft ? dueWords.goOn : dueWords.revise}
      </Button>
    </div>
  );
}

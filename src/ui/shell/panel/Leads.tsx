// Changing who leads an action.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import type { Edit } from "../../../sync/sync.ts";
import { SaveState } from "../../kit/EditableField.tsx";
import { LeadsForm, useLeadsDraft } from "../../kit/LeadsForm.tsx";
import { leadWords as words } from "../../kit/leadWords.ts";
import { useFormOpen } from "../../kit/useFormOpen.ts";

interface Props {
  readonly action: Action;
  readonly canEdit: boolean;
  readonly edit: Edit | undefined;
}

export function Leads({ action, canEdit, edit }: Props) {
  const [draft] = useLeadsDraft(action);
  const { isOpen, isAsked, open, close } = useFormOpen(draft);
  if (!canEdit) return null;
  if (isOpen) return <LeadsForm action={action} isFocused={isAsked} onClose={close} />;
  return (
    <div>
      <Button size="small" onClick={open}>
        {draft ? words.goOn : words.change}
      </Button>
      <SaveState edit={edit} />
    </div>
  );
}

// An owner moves an action to another programme.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import type { Board } from "../../../plan/board.ts";
import { OneProgrammeForm } from "../../kit/ProgrammeForm.tsx";
import { programmeWords as words } from "../../kit/programmeWords.ts";
import { useFormOpen } from "../../kit/useFormOpen.ts";

export function OtherProgramme({ action, board }: { action: Action; board: Board }) {
  const { isOpen, open, close } = useFormOpen(undefined);
  if (isOpen) return <OneProgrammeForm action={action} board={board} onClose={close} />;
  return (
    <div>
      <Button size="small" onClick={open}>
        {words.move}
      </Button>
    </div>
  );
}

// A cell being edited: the panel's own form, in a small window beside the cell.
import { Popover, PopoverSurface } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import type { Board } from "../../../plan/board.ts";
import type { Mover } from "../../../plan/move.ts";
import { DueForm } from "../../../ui/kit/DueForm.tsx";
import { LeadsForm } from "../../../ui/kit/LeadsForm.tsx";
import { OneProgrammeForm } from "../../../ui/kit/ProgrammeForm.tsx";
import { UpdateForm } from "../../../ui/kit/UpdateForm.tsx";
import { useEditorStyles } from "./CellEditor.styles.ts";
import { ChoiceForm } from "./ChoiceForm.tsx";
import type { CellForm } from "./cellForms.ts";
import type { TableColumn } from "./columns.ts";
import { type CellText, TextForm } from "./TextForm.tsx";
import { words } from "./words.ts";

export interface Editing {
  /** Of the action. */
  readonly id: number;
  readonly column: TableColumn;
  readonly form: Exclude<CellForm, "moves">;
  /** Where the cell was. */
  readonly anchor: DOMRect;
}

interface Props {
  readonly editing: Editing;
  /** As it is now. */
  readonly action: Action;
  readonly mover: Mover;
  readonly board: Board;
  readonly onClose: () => void;
}

export function CellEditor({ editing, action, mover, board, onClose }: Props) {
  const styles = useEditorStyles();
  const { column, form, anchor } = editing;
  const label = words.edit(action.fields.reference, column.title);
  return (
    <Popover
      open
      trapFocus
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{
        ...{ target: { getBoundingClientRect: () => anchor }, position: "below", align: "start", offset: 2 },
        ...{ autoSize: "height-always", overflowBoundaryPadding: 8 },
      }}
    >
      <PopoverSurface
        className={form === "update" ? styles.wide : styles.surface}
        aria-label={label}
        data-testid="cell-editor"
      >
        <p className={styles.about} dir="auto">
          {`${action.fields.reference} ${action.fields.title}`}
        </p>
        <CellForms {...{ form, action, mover, board, onClose }} edits={column.edits} />
      </PopoverSurface>
    </Popover>
  );
}

interface FormsProps extends Pick<Props, "action" | "mover" | "board" | "onClose"> {
  readonly form: Editing["form"];
  readonly edits: TableColumn["edits"];
}

function CellForms({ form, edits, action, mover, board, onClose }: FormsProps) {
  switch (form) {
    case "update":
      return <UpdateForm action={action} mover={mover} focused onClose={onClose} />;
    case "leads":
      return <LeadsForm action={action} isFocused isFloating onClose={onClose} />;
    case "due":
      return <DueForm action={action} isFocused isFloating onClose={onClose} />;
    case "choice":
      return <ChoiceForm action={action} onClose={onClose} />;
    case "programme":
      return <OneProgrammeForm action={action} board={board} isFloating onClose={onClose} />;
    case "text":
      return <TextForm action={action} field={edits as CellText} onClose={onClose} />;
  }
}

// Changing what the plan says of an action: its reference, and where in the plan it belongs. Its history keeps what it said before.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import { type ActionFields, actions } from "../../../plan/actions.ts";
import type { Board } from "../../../plan/board.ts";
import { nameAtStart } from "../../../plan/nameOf.ts";
import { isSame } from "../../../schema/same.ts";
import { useAnnounce } from "../../kit/announcer.tsx";
import { ChangedMeanwhile } from "../../kit/FormControl.tsx";
import { textOf } from "../../kit/formField.ts";
import { placeField, referenceField } from "../../kit/planFields.tsx";
import { planFieldWords } from "../../kit/planFieldWords.ts";
import { RecordForm } from "../../kit/RecordForm.tsx";
import { useSession } from "../../kit/session.tsx";
import { useDraft } from "../../kit/useDraft.tsx";
import { useFormOpen } from "../../kit/useFormOpen.ts";
import { formWords } from "../../kit/words.ts";
import { rewordWords as words } from "./words.ts";

type Said = Pick<ActionFields, "reference" | "section" | "theme" | "outcome" | "leadRoles">;

interface SaidDraft extends Said {
  /** What the row held when it was begun. */
  readonly seen: Said;
}

interface Props {
  readonly action: Action;
  readonly board: Board;
}

export function Reword({ action, board }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const [draft, keep] = useDraft<SaidDraft>(action.id, "plan words");
  const { isOpen, isAsked, open, close } = useFormOpen(draft);
  const { reference, section, theme, outcome, leadRoles } = action.fields;
  const now: Said = { reference, section, theme, outcome, leadRoles };
  const start: SaidDraft = { ...now, seen: now };
  const put = (change: Partial<Said>) => keep({ ...start, ...draft, ...change });

  async function save({ seen, ...said }: SaidDraft): Promise<void> {
    const fields = Object.fromEntries(Object.entries(said).map(([key, text]) => [key, text.trim()]));
    await sync.edit(actions, action.id, fields, { seen });
    keep(undefined);
    close();
    announce(words.saved(said.reference.trim()));
  }

  if (!isOpen) {
    return (
      <Button size="small" onClick={open}>
        {draft ? words.goOn : words.change}
      </Button>
    );
  }
  return (
    <RecordForm<SaidDraft>
      label={words.change}
      isTitled
      testId="reword-form"
      start={start}
      draft={[draft, keep]}
      describe={({ seen, ...said }) => {
        const place = (name: "section" | "theme" | "outcome") =>
          placeField(name, { value: said[name], board, onPut: (text) => put({ [name]: text }) });
        return {
          fields: [
            referenceField(
              { value: said.reference, board, onPut: (text) => put({ reference: text }) },
              { own: action, hint: words.referenceHint },
            ),
            place("section"),
            place("outcome"),
            place("theme"),
            { ...textOf("leadRoles", actions.columns.leadRoles), hint: planFieldWords.leadRolesHint },
          ],
          note: (
            <>
              <p>{action.agreed.length > 0 ? words.agreed : words.history}</p>
              {!isSame(seen, now) && (
                <ChangedMeanwhile by={nameAtStart(action.editor)} now={Object.values(now).join(" · ")} />
              )}
            </>
          ),
          submit: formWords.save,
        };
      }}
      focus={isAsked ? "first" : "none"}
      onSubmit={save}
      onClose={close}
    />
  );
}

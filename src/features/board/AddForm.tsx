// The form for a new action: its reference follows from where it belongs until another is typed, and what is read of its date stands beside it.
import { useState } from "react";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { type NewAction, newActionFields, nextReference, type OpenProgramme } from "../../plan/adding.ts";
import type { Board } from "../../plan/board.ts";
import { readDatePhrase } from "../../plan/datePhrase.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { textOf } from "../../ui/kit/formField.ts";
import { LeadsField } from "../../ui/kit/LeadsField.tsx";
import { leadWords } from "../../ui/kit/leadWords.ts";
import { planWords } from "../../ui/kit/planDateWords.ts";
import { placeField, referenceField } from "../../ui/kit/planFields.tsx";
import { planFieldWords } from "../../ui/kit/planFieldWords.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { Understood } from "../../ui/kit/Understood.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { addWords as words } from "./addWords.ts";

interface AddDraft extends Omit<NewAction, "reference"> {
  /** The programme's number. */
  readonly programme: string;
  /** Absent while it is the next one. */
  readonly reference?: string;
}

interface Props {
  readonly board: Board;
  readonly open: readonly OpenProgramme[];
  /** What the new action begins as. */
  readonly from: Action | undefined;
  readonly onAdded: (reference: string) => void;
  readonly onClose: () => void;
}

const { columns } = actions;

export function AddForm({ board, open, from, onAdded, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const [draft, keep] = useDraft<AddDraft>(from?.id ?? 0, from ? "duplicate" : "new action");
  const [start] = useState(() => startOf(from, open));
  const values = draft ?? start;
  const put = (change: Partial<AddDraft>) => keep({ ...values, ...change });

  const placeOf = ({ programme }: AddDraft) => open.find((one) => String(one.programme.number) === programme);
  const referenceOf = (given: AddDraft) =>
    given.reference ?? nextReference(board.actions.values(), { ...given, programme: placeOf(given)?.programme.number });

  async function save(given: AddDraft): Promise<void> {
    const place = placeOf(given);
    if (!place) return;
    const { programme: _, ...said } = given;
    const reference = referenceOf(given).trim();
    const fields = newActionFields({ ...said, reference }, readDatePhrase(given.phrase), place.programme);
    await sync.addRow(actions, fields, place.folder);
    keep(undefined);
    announce(words.added(reference));
    onAdded(reference);
  }

  const place = (name: "section" | "theme" | "outcome") =>
    placeField(name, { value: values[name], board, onPut: (text) => put({ [name]: text }) });

  return (
    <RecordForm<AddDraft>
      label={words.title}
      testId="add-action-form"
      start={start}
      draft={[draft, keep]}
      describe={(given) => ({
        fields: [
          {
            ...{ name: "programme", kind: "select", label: words.programme, required: words.chooseProgramme },
            choices: open.map(({ programme: { number, title } }) => ({
              value: String(number),
              label: `${number} ${title}`,
            })),
          },
          place("section"),
          place("outcome"),
          place("theme"),
          referenceField(
            { value: referenceOf(given), board, onPut: (text) => put({ reference: text }) },
            { hint: given.reference === undefined ? words.referenceHint : undefined },
          ),
          {
            ...textOf("title", columns.title),
            ...{ label: words.action, hint: words.actionHint, required: words.enterAction },
          },
          {
            ...{ name: "leads", kind: "own", label: leadWords.current },
            render: () => <LeadsField leads={given.leads} isFocused={false} onPut={(leads) => put({ leads })} />,
          },
          { ...textOf("leadRoles", columns.leadRoles), hint: planFieldWords.leadRolesHint },
          {
            ...textOf("phrase", columns.datePhrase),
            hint: planWords.hint,
            aside: <Understood phrase={given.phrase} />,
          },
          { ...textOf("criteria", columns.successCriteria), hint: words.criteriaHint, tall: true },
        ],
        submit: words.save,
      })}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

/** As an action is in the plan, without its status, its claims and its history. */
function startOf(from: Action | undefined, open: readonly OpenProgramme[]): AddDraft {
  const [only, ...others] = open;
  const given = from?.programme?.number ?? (others.length === 0 ? only?.programme.number : undefined);
  const programme = open.some((one) => one.programme.number === given) ? String(given) : "";
  const { title = "", section = "", theme = "", outcome = "", leads = [], leadRoles = "" } = from?.fields ?? {};
  const { datePhrase: phrase = "", successCriteria: criteria = "" } = from?.fields ?? {};
  return { programme, title, section, theme, outcome, leads, leadRoles, phrase, criteria };
}

// Changing who leads an action: people are removed, and others found in the directory by name. Whoever is added becomes known to the site.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Action } from "../../../plan/action.ts";
import { actions } from "../../../plan/actions.ts";
import { nameAtStart, nameOf } from "../../../plan/nameOf.ts";
import type { Found } from "../../../ports/people.ts";
import type { Person } from "../../../schema/column.ts";
import { isSame } from "../../../schema/same.ts";
import type { Edit } from "../../../sync/sync.ts";
import { useAnnounce } from "../../kit/announcer.tsx";
import { SaveState } from "../../kit/EditableField.tsx";
import { ChangedMeanwhile } from "../../kit/FormControl.tsx";
import { PersonPicker } from "../../kit/PersonPicker.tsx";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { RecordForm } from "../../kit/RecordForm.tsx";
import { useSession } from "../../kit/session.tsx";
import { useDraft } from "../../kit/useDraft.tsx";
import { useFormOpen } from "../../kit/useFormOpen.ts";
import { formWords } from "../../kit/words.ts";
import { leadWords as words } from "./words.ts";

interface LeadsDraft {
  readonly leads: readonly Person[];
  /** Who led it when the person began. */
  readonly seen: readonly Person[];
}

interface Props {
  readonly action: Action;
  readonly canEdit: boolean;
  readonly edit: Edit | undefined;
}

export function Leads({ action, canEdit, edit }: Props) {
  const { sync, people } = useSession();
  const styles = usePanelStyles();
  const announce = useAnnounce();
  const { leads: current, reference } = action.fields;
  const [draft, keep] = useDraft<LeadsDraft>(action.id, "leads");
  const { isOpen, isAsked, open, close } = useFormOpen(draft);
  const [adding, setAdding] = useState<string>();
  const [problem, setProblem] = useState<string>();
  /** Another one after each person that was found: the field for the next is empty, and has focus. */
  const [found, setFound] = useState(0);
  if (!canEdit) return null;

  const { leads, seen } = draft ?? { leads: current, seen: current };

  async function add({ name, login }: Found): Promise<void> {
    setAdding(name);
    const known = await people.known(login);
    setAdding(undefined);
    setFound((count) => count + 1);
    if (known.kind !== "done") setProblem(words.failed(name, known.why));
    else if (leads.some(({ id }) => id === known.value.id)) setProblem(words.isThere(name));
    else {
      setProblem(undefined);
      keep({ leads: [...leads, known.value], seen });
    }
  }

  async function save(given: LeadsDraft): Promise<void> {
    await sync.edit(actions, action.id, { leads: given.leads }, { seen: { leads: given.seen } });
    keep(undefined);
    close();
    announce(words.saved(reference));
  }

  if (!isOpen) {
    return (
      <div>
        <Button size="small" onClick={open}>
          {draft ? words.goOn : words.change}
        </Button>
        <SaveState edit={edit} />
      </div>
    );
  }

  const named = () => (
    <div>
      <div className={styles.label}>{words.current}</div>
      {leads.length === 0 && <p className={styles.text}>{words.none}</p>}
      <ul className={styles.timeline} aria-label={words.current}>
        {leads.map((person) => (
          <li key={person.id} className={styles.fieldButtons} data-lead={person.id}>
            <span>{nameAtStart(person)}</span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.removeOf(nameOf(person))}
              onClick={() => keep({ leads: leads.filter(({ id }) => id !== person.id), seen })}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {!isSame(seen, current) && (
        <ChangedMeanwhile by={nameAtStart(action.editor)} now={current.map(nameOf).join(", ")} />
      )}
    </div>
  );
  const another = () => (
    <div>
      {adding === undefined ? (
        <PersonPicker
          key={found}
          people={people}
          label={words.add}
          isFocused={found > 0 || isAsked}
          onPick={(person) => void add(person)}
        />
      ) : (
        <p className={styles.text}>{`${words.adding(adding)} …`}</p>
      )}
      {problem && (
        <p className={styles.text} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
  return (
    <RecordForm<LeadsDraft>
      label={words.change}
      testId="leads-form"
      start={{ leads: current, seen: current }}
      draft={[draft, keep]}
      describe={() => ({
        fields: [
          { name: "leads", kind: "own", label: words.current, render: named },
          { name: "seen", kind: "own", label: words.add, render: another },
        ],
        note: words.note,
        submit: formWords.save,
      })}
      focus="none"
      onSubmit={save}
      onClose={close}
    />
  );
}

// One role and who has it: somebody else is chosen, or the person removed; either after saying what that changes.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import type { Found, People } from "../../ports/people.ts";
import type { Person } from "../../schema/column.ts";
import { PersonPicker } from "../../ui/kit/PersonPicker.tsx";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { formWords } from "../../ui/kit/words.ts";
import { usePeopleStyles } from "./PeoplePage.styles.ts";
import { roleWords } from "./roleWords.ts";

export interface Wish {
  readonly person: Found | Person;
  readonly take: "in" | "out";
}

interface Props {
  readonly people: People;
  /** `Lead`; none for somebody to be added to a list of several. */
  readonly role: string;
  /** For who does not see the heading above: `lead of programme 3`. */
  readonly spoken: string;
  readonly person: Person | undefined;
  /** What becomes possible, or no longer so, in a sentence. */
  readonly consequence: (wish: Wish) => string;
  readonly busy: boolean;
  readonly onWish: (wish: Wish) => void;
}

export function RoleSlot({ people, role, spoken, person, consequence, busy, onWish }: Props) {
  const styles = usePeopleStyles();
  const [picking, setPicking] = useState(false);
  const [wish, setWish] = useState<Wish>();

  function close(): void {
    setPicking(false);
    setWish(undefined);
  }

  return (
    <div className={styles.slot} data-role={spoken}>
      <div className={styles.line}>
        {role && <span className={styles.role}>{role}</span>}
        <span className={styles.who}>{person ? nameAtStart(person) : role && roleWords.nobody}</span>
        {!picking && !wish && (
          <span className={styles.ends}>
            {(role || !person) && (
              <Button
                size="small"
                disabled={busy}
                aria-label={(person ? roleWords.changeRole : role ? roleWords.chooseRole : roleWords.addAs)(spoken)}
                onClick={() => setPicking(true)}
              >
                {person ? roleWords.change : role ? roleWords.choose : roleWords.add}
              </Button>
            )}
            {person && (
              <Button
                size="small"
                appearance="subtle"
                disabled={busy}
                aria-label={roleWords.removeFrom(nameOf(person), spoken)}
                onClick={() => setWish({ person, take: "out" })}
              >
                {roleWords.remove}
              </Button>
            )}
          </span>
        )}
      </div>
      {picking && !wish && (
        <div className={styles.form}>
          <PersonPicker
            people={people}
            label={roleWords.who(spoken)}
            isFocused
            onPick={(found) => setWish({ person: found, take: "in" })}
          />
          <div>
            <Button size="small" onClick={close}>
              {formWords.cancel}
            </Button>
          </div>
        </div>
      )}
      {wish && (
        <RecordForm
          label={roleWords.confirm(wish, spoken)}
          testId="confirm-role"
          start={{}}
          describe={() => ({ fields: [], note: consequence(wish), submit: roleWords.confirm(wish, spoken) })}
          onSubmit={() => {
            onWish(wish);
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

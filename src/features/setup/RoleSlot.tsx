// One role and who has it: somebody else is picked, or it is taken away; either after saying what that changes.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Found, People } from "../../ports/people.ts";
import type { Person } from "../../schema/column.ts";
import { usePeopleStyles } from "./PeoplePage.styles.ts";
import { PersonPicker } from "./PersonPicker.tsx";

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
        <span className={styles.who}>{person?.name ?? (role ? "Nobody" : "")}</span>
        {!picking && !wish && (
          <span className={styles.ends}>
            {(role || !person) && (
              <Button
                size="small"
                disabled={busy}
                aria-label={person ? `Change the ${spoken}` : `Choose a ${spoken}`}
                onClick={() => setPicking(true)}
              >
                {person ? "Change" : role ? "Choose" : "Add somebody"}
              </Button>
            )}
            {person && (
              <Button
                size="small"
                appearance="subtle"
                disabled={busy}
                aria-label={`Take away from ${person.name}, ${spoken}`}
                onClick={() => setWish({ person, take: "out" })}
              >
                Take away
              </Button>
            )}
          </span>
        )}
      </div>
      {picking && !wish && (
        <div className={styles.form}>
          <PersonPicker
            people={people}
            label={`Who is to be ${spoken}?`}
            onPick={(found) => setWish({ person: found, take: "in" })}
          />
          <div>
            <Button size="small" onClick={close}>
              Cancel
            </Button>
          </div>
        </div>
      )}
      {wish && (
        <div className={styles.form} data-testid="confirm-role">
          <p className={styles.words}>{consequence(wish)}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              autoFocus
              onClick={() => {
                onWish(wish);
                close();
              }}
            >
              {wish.take === "in" ? `Make ${wish.person.name} ${spoken}` : `Take it away from ${wish.person.name}`}
            </Button>
            <Button size="small" onClick={close}>
              Cancel
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

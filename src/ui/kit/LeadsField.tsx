// Who leads an action: people are removed, and others found in the directory by name. Whoever is added becomes known to the site.
import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import type { Found } from "../../ports/people.ts";
import type { Person } from "../../schema/column.ts";
import { leadWords as words } from "./leadWords.ts";
import { PersonPicker } from "./PersonPicker.tsx";
import { usePanelStyles } from "./panel.styles.ts";
import { useSession } from "./session.tsx";

interface Props {
  readonly leads: readonly Person[];
  /** Whether the field for a name takes focus. */
  readonly isFocused: boolean;
  readonly onPut: (leads: readonly Person[]) => void;
  /** Below the names. */
  readonly children?: ReactNode;
}

export function LeadsField({ leads, isFocused, onPut, children }: Props) {
  const { people } = useSession();
  const styles = usePanelStyles();
  const [adding, setAdding] = useState<string>();
  const [problem, setProblem] = useState<string>();
  /** Another one after each person that was found: the field for the next is empty, and has focus. */
  const [found, setFound] = useState(0);

  async function add({ name, login }: Found): Promise<void> {
    setAdding(name);
    const known = await people.known(login);
    setAdding(undefined);
    setFound((count) => count + 1);
    if (known.kind !== "done") setProblem(words.failed(name, known.why));
    else if (leads.some(({ id }) => id === known.value.id)) setProblem(words.isThere(name));
    else {
      setProblem(undefined);
      onPut([...leads, known.value]);
    }
  }

  return (
    <>
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
                onClick={() => onPut(leads.filter(({ id }) => id !== person.id))}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
        {children}
      </div>
      <div>
        {adding === undefined ? (
          <PersonPicker
            key={found}
            people={people}
            label={words.add}
            isFocused={found > 0 || isFocused}
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
    </>
  );
}

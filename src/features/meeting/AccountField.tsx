// Whose account it is: found in the directory, and known to the site from then on.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { Found } from "../../ports/people.ts";
import type { Person } from "../../schema/column.ts";
import { PersonPicker } from "../../ui/kit/PersonPicker.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { bodyWords as words } from "./words.ts";

interface Props {
  readonly person: Person | undefined;
  readonly onPut: (person: Person | undefined) => void;
}

export function AccountField({ person, onPut }: Props) {
  const styles = useMeetingStyles();
  const { people } = useSession();
  const [isPicking, setPicking] = useState(false);
  const [problem, setProblem] = useState("");

  async function pick({ login }: Found): Promise<void> {
    const known = await people.known(login);
    setProblem(known.kind === "done" ? "" : known.why);
    if (known.kind !== "done") return;
    onPut(known.value);
    setPicking(false);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame of its own.
    <div className={styles.head} role="group" aria-label={words.account}>
      <span>{words.account}</span>
      <span className={styles.grow}>{person ? nameAtStart(person) : words.noAccount}</span>
      {!isPicking && (
        <Button size="small" onClick={() => setPicking(true)}>
          {words.change}
        </Button>
      )}
      {person && (
        <Button size="small" appearance="subtle" onClick={() => onPut(undefined)}>
          {words.remove}
        </Button>
      )}
      {isPicking && (
        <div className={styles.grow}>
          <PersonPicker people={people} label={words.account} isFocused onPick={(found) => void pick(found)} />
        </div>
      )}
      {problem && <p className={styles.problem}>{problem}</p>}
    </div>
  );
}

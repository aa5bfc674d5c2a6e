// People for the leads that the file names. Nobody has to be named: the plan's own words stay.
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Found } from "../../ports/people.ts";
import { PersonPicker } from "../../ui/kit/PersonPicker.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { columnsFor, leadKindOf, leadsIn } from "./choices.ts";
import { useImportStyles } from "./Import.styles.ts";
import type { Import } from "./useImport.ts";
import { pageWords as words } from "./words.ts";

export function LeadsChoice({ current, isBusy }: { current: Import; isBusy: boolean }) {
  const styles = useImportStyles();
  const { choices, records, setChoices } = current;
  const named = useMemo(() => {
    const keys = [...columnsFor(choices.columns, "leadRoles"), ...columnsFor(choices.columns, "leads")];
    const cells = records.records
      .filter(({ repeatsHeader, isSpanning }) => !repeatsHeader && !isSpanning)
      .flatMap(({ cells }) => keys.map((key) => cells.get(key)?.text ?? ""));
    return [...new Set(cells.flatMap(leadsIn))];
  }, [records, choices.columns]);
  if (named.length === 0) return null;
  return (
    <>
      <h3 className={styles.subtitle}>{words.leads}</h3>
      <p className={styles.line}>{words.leadsIntro}</p>
      <details>
        <summary>{words.showLeads(named.length)}</summary>
        <ul className={styles.pairs}>
          {named.map((lead) => (
            <Lead
              key={lead}
              lead={lead}
              isBusy={isBusy}
              name={choices.leads[lead]?.name}
              onChoose={(person) => {
                const { [lead]: _, ...others } = choices.leads;
                setChoices({ leads: person ? { ...others, [lead]: person } : others });
              }}
            />
          ))}
        </ul>
      </details>
    </>
  );
}

interface LeadProps {
  readonly lead: string;
  readonly name: string | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (person: Import["choices"]["leads"][string] | undefined) => void;
}

function Lead({ lead, name, isBusy, onChoose }: LeadProps) {
  const styles = useImportStyles();
  const { people } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState("");
  async function pick({ login }: Found): Promise<void> {
    const known = await people.known(login);
    setProblem(known.kind === "done" ? "" : known.why);
    if (known.kind !== "done") return;
    setAsking(false);
    onChoose(known.value);
  }
  return (
    <li className={styles.pair}>
      <div>
        <p className={styles.strong}>{lead}</p>
        <p className={styles.quiet}>{words.leadKinds[leadKindOf(lead)]}</p>
        {problem && <p className={styles.refused}>{problem}</p>}
      </div>
      {isAsking ? (
        <div>
          <PersonPicker people={people} label={words.personFor(lead)} isFocused onPick={(found) => void pick(found)} />
          <Button size="small" onClick={() => setAsking(false)}>
            {words.cancel}
          </Button>
        </div>
      ) : (
        <div className={styles.buttons}>
          {name && <span>{name}</span>}
          <Button
            size="small"
            disabled={isBusy}
            aria-label={name ? words.removePerson(name) : words.personFor(lead)}
            onClick={() => (name ? onChoose(undefined) : setAsking(true))}
          >
            {name ? words.removePerson(name) : words.choosePerson}
          </Button>
        </div>
      )}
    </li>
  );
}

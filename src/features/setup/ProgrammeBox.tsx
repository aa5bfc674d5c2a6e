// One programme: its number and title, who leads and who coordinates it; or the form that changes what it is called.
import { Button } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import { nameAtStart } from "../../plan/nameOf.ts";
import { isClosed, type ProgrammeRow } from "../../plan/programmes.ts";
import type { Role } from "../../ports/people.ts";
import type { Person } from "../../schema/column.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { usePeopleStyles } from "./PeoplePage.styles.ts";
import { ProgrammeForm } from "./ProgrammeForm.tsx";
import { programmeWords } from "./programmeWords.ts";
import { RoleSlot, type Wish } from "./RoleSlot.tsx";
import { people as words } from "./words.ts";

interface Props extends Pick<ComponentProps<typeof ProgrammeForm>, "all" | "onSave"> {
  readonly row: ProgrammeRow;
  readonly busy: boolean;
  /** How many of its actions are neither verified nor withdrawn. */
  readonly open: number;
  readonly onWish: (role: Role, spoken: string, wish: Wish) => void;
}

export function ProgrammeBox({ row, all, busy, open, onSave, onWish }: Props) {
  const styles = usePeopleStyles();
  const { people } = useSession();
  const form = useFormOpen(undefined);
  const { number = 0, title, ...has } = row.fields;
  const name = `${number} ${title}`;
  const isShut = isClosed(row.fields);
  return (
    <li className={styles.box} data-programme={number}>
      {form.isOpen ? (
        <ProgrammeForm {...{ row, all, onSave }} onClose={form.close} />
      ) : (
        <div className={styles.line}>
          <h3 className={styles.name}>{name}</h3>
          <Button
            size="small"
            appearance="subtle"
            disabled={busy}
            aria-label={programmeWords.changeOf(name)}
            onClick={form.open}
          >
            {programmeWords.change}
          </Button>
          {(isShut || open === 0) && (
            <Button
              size="small"
              appearance="subtle"
              disabled={busy}
              aria-label={(isShut ? programmeWords.reopenOf : programmeWords.closeOf)(name)}
              onClick={() => void onSave({ row: row.id, number, title, state: isShut ? "Open" : "Closed" })}
            >
              {isShut ? programmeWords.reopen : programmeWords.close}
            </Button>
          )}
        </div>
      )}
      {isShut && <p className={styles.words}>{programmeWords.isClosed}</p>}
      {!isShut && open > 0 && <p className={styles.quiet}>{programmeWords.hasOpen(open)}</p>}
      <div className={styles.slots}>
        {(["lead", "coordinator"] as const).map((role) => {
          const spoken = words.inProgramme(role, number);
          return (
            <RoleSlot
              key={role}
              people={people}
              role={words[role]}
              spoken={spoken}
              person={has[role]}
              consequence={(wish) => inProgramme(role, wish, has[role])}
              busy={busy}
              onWish={(wish) => onWish({ role, programme: number }, spoken, wish)}
            />
          );
        })}
      </div>
    </li>
  );
}

function inProgramme(role: "lead" | "coordinator", { person, take }: Wish, before: Person | undefined): string {
  const may = role === "lead" ? words.mayUpdate : words.mayAddAndUpdate;
  if (take === "out") return words.willNotUnless(nameAtStart(person), may);
  const instead = before ? ` ${words.willNotUnless(nameAtStart(before), may)}` : "";
  return `${words.will(person.name, may)}${instead}`;
}

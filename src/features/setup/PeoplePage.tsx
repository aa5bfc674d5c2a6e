// Who has which role in the plan; owners give roles and take them away, and SharePoint's permissions follow.
import { Button, mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { Outcome } from "../../ports/lists.ts";
import type { PlanRole, ProgrammeToSave, Role } from "../../ports/people.ts";
import type { Person } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { usePeopleStyles } from "./PeoplePage.styles.ts";
import { ProgrammeBox } from "./ProgrammeBox.tsx";
import { ProgrammeForm } from "./ProgrammeForm.tsx";
import { programmeWords } from "./programmeWords.ts";
import { RoleSlot, type Wish } from "./RoleSlot.tsx";
import { planRoles, people as words } from "./words.ts";

type Progress =
  | { readonly kind: "doing"; readonly text: string }
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "failed"; readonly text: string };

type Work = (onProgress: (doing: string) => void) => Promise<Outcome<undefined>>;

export function PeoplePage({ board }: ScreenProps) {
  const styles = usePeopleStyles();
  const { people, sync } = useSession();
  const announce = useAnnounce();
  const [progress, setProgress] = useState<Progress>();
  const [members, setMembers] = useState<Partial<Record<PlanRole, Outcome<readonly Person[]>>>>({});
  const adding = useFormOpen(undefined);
  const busy = progress?.kind === "doing";

  const readMembers = useCallback(async () => {
    const read = await Promise.all(planRoles.map(({ role }) => people.members(role)));
    setMembers(Object.fromEntries(planRoles.map(({ role }, index) => [role, read[index]])));
  }, [people]);
  useEffect(() => void readMembers(), [readMembers]);

  async function change(role: Role, spoken: string, { person, take }: Wish): Promise<void> {
    const result = take === "in" ? words.isNow(person.name, spoken) : words.isNoLonger(nameAtStart(person), spoken);
    await run(words.changing, result, (onProgress) =>
      people.change({ ...role, person: "id" in person ? person.id : person.login, take }, onProgress),
    );
  }

  function saveProgramme(programme: ProgrammeToSave): Promise<boolean> {
    const { added, changed, saving, closed, reopened } = programmeWords;
    const renamed = programme.row === undefined ? added : changed;
    const became = programme.state === "Closed" ? closed : programme.state === "Open" ? reopened : renamed;
    const result = became(`${programme.number} ${programme.title}`);
    return run(saving, result, (onProgress) => people.saveProgramme(programme, onProgress));
  }

  /** Says what is being done, and what came of it; gives whether it was done. */
  async function run(begun: string, result: string, work: Work): Promise<boolean> {
    setProgress({ kind: "doing", text: begun });
    const outcome = await work((doing) => setProgress({ kind: "doing", text: doing }));
    const failed = outcome.kind === "done" ? undefined : outcome.why;
    setProgress(failed ? { kind: "failed", text: words.failed(failed) } : { kind: "done", text: result });
    announce(failed ?? result);
    await Promise.all([sync.refresh(), readMembers()]);
    return failed === undefined;
  }

  const { programmes } = board;
  const openIn = (number: number | undefined) =>
    [...board.actions.values()].filter(
      ({ programme, status }) => programme?.number === number && !status.superseded && !status.verification,
    ).length;

  return (
    <Page title={words.title} testId="people" intro={words.about}>
      {progress && (
        <p
          className={mergeClasses(styles.status, progress.kind === "failed" && styles.failed)}
          data-testid="role-progress"
          data-kind={progress.kind}
        >
          {progress.kind === "doing" ? `${progress.text} …` : progress.text}
        </p>
      )}
      <h2 className={styles.subtitle}>{words.programmes}</h2>
      {programmes.length === 0 && !adding.isOpen && <p className={styles.words}>{programmeWords.none}</p>}
      <ul className={styles.list}>
        {programmes.map((row) => (
          <ProgrammeBox
            key={row.id}
            {...{ row, busy }}
            open={openIn(row.fields.number)}
            all={programmes}
            onSave={saveProgramme}
            onWish={(...wished) => void change(...wished)}
          />
        ))}
      </ul>
      <div className={styles.form}>
        {adding.isOpen ? (
          <ProgrammeForm row={undefined} all={programmes} onSave={saveProgramme} onClose={adding.close} />
        ) : (
          <div>
            <Button disabled={busy} onClick={adding.open}>
              {programmeWords.add}
            </Button>
          </div>
        )}
      </div>
      {planRoles.map(({ role, title, spoken, may }) => {
        const read = members[role];
        const slot = { people, spoken, busy, role: "" };
        const wished = (wish: Wish) => void change({ role }, spoken, wish);
        const says = ({ person, take }: Wish) => (take === "in" ? words.will : words.willNot)(person.name, may);
        return (
          <section key={role} aria-label={title} data-plan-role={role}>
            <h2 className={styles.subtitle}>{title}</h2>
            <div className={styles.box}>
              {read && read.kind !== "done" && <p className={styles.words}>{read.why}</p>}
              {read?.kind === "done" &&
                read.value.map((person) => (
                  <RoleSlot key={person.id} {...slot} person={person} consequence={says} onWish={wished} />
                ))}
              <RoleSlot {...slot} person={undefined} consequence={says} onWish={wished} />
            </div>
          </section>
        );
      })}
    </Page>
  );
}

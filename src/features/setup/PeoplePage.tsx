// Who has which role in the plan; owners give roles and take them away, and SharePoint's permissions follow.
import { mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { Outcome } from "../../ports/lists.ts";
import type { PlanRole, Role } from "../../ports/people.ts";
import type { Person } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { usePeopleStyles } from "./PeoplePage.styles.ts";
import { RoleSlot, type Wish } from "./RoleSlot.tsx";
import { planRoles, people as words } from "./words.ts";

type Progress =
  | { readonly kind: "doing"; readonly text: string }
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "failed"; readonly text: string };

export function PeoplePage({ board }: ScreenProps) {
  const styles = usePeopleStyles();
  const { people, sync } = useSession();
  const announce = useAnnounce();
  const [progress, setProgress] = useState<Progress>();
  const [members, setMembers] = useState<Partial<Record<PlanRole, Outcome<readonly Person[]>>>>({});
  const busy = progress?.kind === "doing";

  const readMembers = useCallback(async () => {
    const read = await Promise.all(planRoles.map(({ role }) => people.members(role)));
    setMembers(Object.fromEntries(planRoles.map(({ role }, index) => [role, read[index]])));
  }, [people]);
  useEffect(() => void readMembers(), [readMembers]);

  async function change(role: Role, spoken: string, { person, take }: Wish): Promise<void> {
    const result = take === "in" ? words.isNow(person.name, spoken) : words.isNoLonger(nameAtStart(person), spoken);
    setProgress({ kind: "doing", text: words.changing });
    const outcome = await people.change({ ...role, person: "id" in person ? person.id : person.login, take }, (doing) =>
      setProgress({ kind: "doing", text: doing }),
    );
    const failed = outcome.kind === "done" ? undefined : outcome.why;
    setProgress(failed ? { kind: "failed", text: words.failed(failed) } : { kind: "done", text: result });
    announce(failed ?? result);
    await Promise.all([sync.refresh(), readMembers()]);
  }

  const programmes = board.programmes.map(({ fields }) => fields).toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));

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
      <ul className={styles.list}>
        {programmes.map(({ number = 0, title, lead, coordinator }) => (
          <li key={number} className={styles.box} data-programme={number}>
            <h3 className={styles.name}>{`${number} ${title}`}</h3>
            <div className={styles.slots}>
              {(["lead", "coordinator"] as const).map((role) => (
                <RoleSlot
                  key={role}
                  people={people}
                  role={words[role]}
                  spoken={words.inProgramme(role, number)}
                  person={role === "lead" ? lead : coordinator}
                  consequence={(wish) => inProgramme(wish, role === "lead" ? lead : coordinator)}
                  busy={busy}
                  onWish={(wish) => void change({ role, programme: number }, words.inProgramme(role, number), wish)}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
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

function inProgramme({ person, take }: Wish, before: Person | undefined): string {
  const { mayUpdate } = words;
  if (take === "out") return words.willNotUnless(nameAtStart(person), mayUpdate);
  const instead = before ? ` ${words.willNotUnless(nameAtStart(before), mayUpdate)}` : "";
  return `${words.will(person.name, mayUpdate)}${instead}`;
}

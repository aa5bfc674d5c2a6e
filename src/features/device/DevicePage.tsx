// What this device keeps of the person for this plan; clearing it, after what would be lost has been named.
import { Button } from "@fluentui/react-components";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import type { FormField } from "../../ui/kit/formField.ts";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraftedActions } from "../../ui/kit/typedDrafts.ts";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { useDeviceStyles } from "./DevicePage.styles.ts";
import { draftsIn, type KeptAbout, unsentIn } from "./kept.ts";
import { words } from "./words.ts";

interface Answer {
  readonly unsent?: string;
}

export function DevicePage({ board, edits }: ScreenProps) {
  const styles = useDeviceStyles();
  const { clearDevice } = useSession();
  const { isOpen, open, close } = useFormOpen(undefined);
  const unsent = unsentIn(edits, board);
  const drafts = draftsIn(useDraftedActions(), board, words.otherDraft);
  const unsentField: FormField<"unsent"> = {
    name: "unsent",
    kind: "radio",
    label: words.whatOfUnsent(edits.length),
    hint: edits.every(({ kept }) => kept) ? undefined : words.notKept,
    required: words.choose,
    choices: [
      ...(edits.every(({ kept }) => kept) ? [{ value: "keep", label: words.keep }] : []),
      { value: "remove", label: words.remove(namesOf(unsent)) },
    ],
  };
  return (
    <Page title={words.title} testId="device" width="narrow" intro={words.intro}>
      {unsent.length + drafts.length === 0 && <Empty>{words.nothing}</Empty>}
      <KeptList title={words.unsent} note={words.unsentNote} kept={unsent} />
      <KeptList title={words.drafts} note={words.draftsNote} kept={drafts} />
      {isOpen ? (
        <RecordForm<Answer>
          label={words.clear}
          testId="clear-device"
          isTitled
          start={{}}
          describe={() => ({
            fields: edits.length > 0 ? [unsentField] : [],
            note: drafts.length > 0 ? words.losesDrafts(namesOf(drafts)) : words.signsOut,
            submit: words.clear,
          })}
          onSubmit={({ unsent: answer }) => clearDevice({ edits: answer === "remove" })}
          onClose={close}
        />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={open}>{words.clear}</Button>
        </div>
      )}
    </Page>
  );
}

function KeptList({ title, note, kept }: { title: string; note: string; kept: readonly KeptAbout[] }) {
  const styles = useDeviceStyles();
  if (kept.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.note}>{note}</p>
      <ul className={styles.list}>
        {kept.map(({ name, title: about, count }) => (
          <li key={`${name} ${about}`} dir="auto">
            <strong>{name}</strong> <span>{`${about}${words.times(count)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `1.1.1, 1.1.4 (2)`. */
function namesOf(kept: readonly KeptAbout[]): string {
  return kept.map(({ name, count }) => `${name}${words.times(count)}`).join(", ");
}

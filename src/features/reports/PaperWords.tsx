// What people write for a paper: kept from the last one, changed on this device, and kept for everybody when somebody says so.
import { Button } from "@fluentui/react-components";
import { nameAtStart } from "../../plan/nameOf.ts";
import { missingTexts, type TextKey } from "../../plan/papers/makePaper.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { type TextField, textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { outlines } from "./list.ts";
import { changedMeanwhile, keepOutline, type PaperDraft } from "./outline.ts";
import { usePapersStyles } from "./PapersPage.styles.ts";
import type { PaperChoice } from "./paperChoice.ts";
import type { UsedDraft } from "./usePaperDraft.ts";
import { wordsOfPaper as words } from "./words.ts";

interface Props {
  readonly choice: Pick<PaperChoice, "kind">;
  readonly used: UsedDraft;
}

/** In the order of the report. */
const lines = ["meeting", "directorate", "author", "signOff", "contact"] as const;
const notes = ["summary", "recommendations", "proposals", "finance", "risks", "implications", "background"] as const;

const hints: Partial<Record<TextKey, string>> = { meeting: words.meetingHint, author: words.authorHint };

export function PaperWords({ choice: { kind }, used }: Props) {
  const styles = usePapersStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const { isOpen, open, close } = useFormOpen(undefined);
  const { draft, own, row, change, discard, settle } = used;
  const hasChanged = Object.keys(own.own).length > 0;
  const missing = missingTexts({ kind, texts: draft });

  const meanwhile = (key: TextKey) => {
    const now = changedMeanwhile(key, own, row);
    return now !== undefined && row !== undefined && { by: nameAtStart(row.editor), now };
  };

  async function keep(): Promise<void> {
    await keepOutline(own, { sync, kind, row });
    settle({ own: own.own });
    close();
    announce(words.kept);
  }

  if (isOpen) {
    return (
      <div className={styles.box}>
        <RecordForm<PaperDraft>
          label={words.form(kind.title)}
          isTitled
          testId="paper-words"
          start={draft}
          draft={[draft, (next) => (next ? change(next) : discard())]}
          describe={() => ({
            fields: [
              ...lines.map(
                (key): TextField<keyof PaperDraft> => ({
                  ...textOf(key, outlines.columns[key]),
                  hint: hints[key],
                  half: true,
                  changed: meanwhile(key),
                }),
              ),
              ...notes.map(
                (key): TextField<keyof PaperDraft> => ({
                  ...textOf(key, outlines.columns[key]),
                  tall: key === "proposals",
                  changed: meanwhile(key),
                }),
              ),
            ],
            note: words.keptHint,
            submit: words.keep,
          })}
          onSubmit={keep}
          onClose={close}
        />
      </div>
    );
  }
  return (
    <div className={styles.box}>
      <div className={styles.paperHead}>
        <h2 className={styles.subtitle}>{words.title}</h2>
        <Button size="small" onClick={open}>
          {words.edit}
        </Button>
        {hasChanged && (
          <Button size="small" onClick={keep}>
            {words.keep}
          </Button>
        )}
      </div>
      <p className={missing.length > 0 ? styles.failed : styles.quiet}>
        <span>
          {missing.length > 0 ? words.missing(missing.map((key) => outlines.columns[key].title)) : words.complete}
        </span>
        {hasChanged && <span>{` ${words.onDevice}.`}</span>}
      </p>
    </div>
  );
}

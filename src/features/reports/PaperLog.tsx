// What was issued, with its addenda, and the drafts that were made.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { dayOf, formatDay } from "../../plan/days.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { textOf } from "../../ui/kit/formField.ts";
import { Empty } from "../../ui/kit/Page.tsx";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { CheckPapers } from "./CheckPapers.tsx";
import { addAddendum } from "./issue.ts";
import { issueWords } from "./issueWords.ts";
import type { IssuedPaper, KeptPapers } from "./keptPapers.ts";
import { kinds } from "./kinds.ts";
import { type PaperEntry, paperLog } from "./list.ts";
import { PaperLinks } from "./PaperLinks.tsx";
import { usePapersStyles } from "./PapersPage.styles.ts";
import { logWords as words } from "./words.ts";

/** Where a link of the screen leads. */
export const paperLogId = "paper-log";

interface Props {
  readonly kept: KeptPapers;
  readonly mayAdd: boolean;
}

export function PaperLog({ kept: { issued, drafts, strays, uncounted }, mayAdd }: Props) {
  const styles = usePapersStyles();
  return (
    <section id={paperLogId} className={styles.log} aria-label={words.issued} data-testid="paper-log">
      <h2 className={styles.subtitle}>{words.issued}</h2>
      {issued.length > 0 && <CheckPapers key={issued.length} issued={issued} />}
      {issued.length === 0 && <Empty>{words.none}</Empty>}
      <ul className={styles.papers}>
        {issued.map((each) => (
          <Issued key={each.entry.id} issued={each} mayAdd={mayAdd} />
        ))}
      </ul>
      {uncounted.length > 0 && <Entries title={issueWords.uncounted.title} entries={uncounted} />}
      {strays.length > 0 && <Entries title={words.strays} entries={strays.map((entry) => ({ entry }))} />}
      {drafts.length > 0 && <Entries title={words.drafts} entries={drafts} />}
    </section>
  );
}

function Issued({
  issued: { entry, files, addenda },
  mayAdd,
}: {
  readonly issued: IssuedPaper;
  readonly mayAdd: boolean;
}) {
  const styles = usePapersStyles();
  const [isAdding, setAdding] = useState(false);
  return (
    <li className={styles.paper}>
      <About entry={entry} />
      <PaperLinks links={files.map(({ link }) => link)} />
      {entry.fields.decisions && <p className={styles.said}>{entry.fields.decisions}</p>}
      {addenda.map((each) => (
        <div key={each.id}>
          <About entry={each} />
          <p className={styles.said} dir="auto">
            {each.fields.words}
          </p>
        </div>
      ))}
      {mayAdd && !isAdding && (
        <div>
          <Button size="small" onClick={() => setAdding(true)}>
            {words.addendum}
          </Button>
        </div>
      )}
      {isAdding && <AddAddendum issued={entry} onClose={() => setAdding(false)} />}
    </li>
  );
}

function AddAddendum({ issued, onClose }: { readonly issued: PaperEntry; readonly onClose: () => void }) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const [draft, keep] = useDraft<{ readonly words: string }>(0, `addendum ${issued.id}`);
  const title = kinds.find(({ key }) => key === issued.fields.paper)?.title ?? issued.fields.paper;
  return (
    <RecordForm
      label={words.addendumFor(issued.fields.title)}
      testId="addendum-form"
      start={{ words: "" }}
      draft={[draft, keep]}
      describe={() => ({
        fields: [
          {
            ...textOf("words", paperLog.columns.words),
            ...{ label: words.correction, hint: words.correctionHint, required: words.enterCorrection },
          },
        ],
        submit: words.save,
      })}
      onSubmit={async ({ words: said }) => {
        await addAddendum({ issued, title, words: said, operation: crypto.randomUUID() }, { sync });
        keep(undefined);
        announce(words.saved);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

interface Shown {
  readonly entry: PaperEntry;
  readonly files?: IssuedPaper["files"];
  readonly why?: string;
}

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly Shown[] }) {
  const styles = usePapersStyles();
  return (
    <section aria-label={title}>
      <h2 className={styles.subtitle}>{title}</h2>
      <ul className={styles.papers}>
        {entries.map(({ entry, files = [], why }) => (
          <li key={entry.id} className={styles.paper}>
            <About entry={entry} />
            {why && <p className={styles.said}>{why}</p>}
            <PaperLinks links={files.map(({ link }) => link)} />
            {entry.fields.words && <p className={styles.said}>{entry.fields.words}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ entry: { id, fields, author, created } }: { readonly entry: PaperEntry }) {
  const styles = usePapersStyles();
  const hash = /SHA-256 ([0-9a-f]{64})/u.exec(fields.snapshot)?.[1];
  const about = [
    words.by(nameAtStart(author), formatDay(dayOf(created))),
    fields.round !== undefined && words.round(fields.round),
    fields.comparedWith !== undefined && words.comparedWith(fields.comparedWith),
    hash && words.snapshot(hash),
    id < 0 && words.sending,
  ];
  return (
    <div className={styles.paperHead}>
      <h3 className={styles.paperName}>{fields.title}</h3>
      <span className={styles.quiet}>{about.filter(Boolean).join(" · ")}</span>
    </div>
  );
}

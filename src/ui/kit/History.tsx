// A row's history as a timeline: who, when, which field, from what to what; in the tab or in the list alike. Read from
// SharePoint when it is opened, and again when the row has changed.
import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import type { List } from "../../schema/list.ts";
import type { Change, Step } from "../../sync/sync.ts";
import { usePanelStyles } from "./panel.styles.ts";
import { readable } from "./readable.ts";
import { useSession } from "./session.tsx";
import { formatMoment } from "./times.ts";
import { historyWords } from "./words.ts";

type Read = { readonly kind: "reading" } | { readonly kind: "read"; readonly steps: readonly Step[] } | Failed;
interface Failed {
  readonly kind: "failed";
  readonly why: string;
}

interface Props {
  readonly list: List;
  readonly row: { readonly id: number; readonly etag: string };
  /** What is said of the save that made the row. */
  readonly added: string;
  /** Whether a save changed nothing but columns that the board fills in from the record, for whatever anybody has done. */
  readonly repeatsRecord?: (step: Step) => boolean;
  /** What a save says in words, and the columns that these stand for. */
  readonly says?: (
    changes: readonly Change[],
  ) => { readonly words: string; readonly fields: readonly string[] } | undefined;
  /** Where several histories stand on one screen: what this one is of. Its heading is then the screen's. */
  readonly of?: string;
}

export function History({ list, row: { id, etag }, added, repeatsRecord, says, of }: Props) {
  const { sync } = useSession();
  const styles = usePanelStyles();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const [read, setRead] = useState<Read>({ kind: "reading" });

  useEffect(() => {
    if (!open) return undefined;
    let current = true;
    void sync.history(list, id).then((outcome) => {
      if (!current) return;
      setRead(outcome.kind === "done" ? { kind: "read", steps: outcome.value } : { kind: "failed", why: outcome.why });
    });
    return () => {
      current = false;
    };
  }, [sync, list, open, id, etag, asked]);

  return (
    <section
      className={of ? undefined : styles.section}
      aria-label={of ? `History of ${of}` : "History"}
      tabIndex={-1}
      data-testid="history"
      data-paper={open ? undefined : "no"}
    >
      {!of && <h3 className={styles.sectionTitle}>History</h3>}
      {!open && (
        <div>
          <Button size="small" {...(of && { "aria-label": `Show who changed ${of}` })} onClick={() => setOpen(true)}>
            Show who changed what
          </Button>
        </div>
      )}
      {open && read.kind === "reading" && <Spinner size="tiny" label="Reading the versions" />}
      {open && read.kind === "failed" && (
        <div>
          <p className={styles.text}>{read.why}</p>
          <Button size="small" onClick={() => setAsked((times) => times + 1)}>
            Try again
          </Button>
        </div>
      )}
      {open && read.kind === "read" && (
        <ol className={styles.timeline}>
          {read.steps.map((step) => (
            <Saved key={step.label} {...{ list, step, added, says }} isRepeated={repeatsRecord?.(step) ?? false} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface SavedProps extends Pick<Props, "list" | "added"> {
  readonly says: Props["says"] | undefined;
  readonly step: Step;
  readonly isRepeated: boolean;
}

function Saved({ list, step, added, says, isRepeated }: SavedProps) {
  const styles = usePanelStyles();
  const { label, when, who, first, changes } = step;
  const said = first ? undefined : says?.(changes);
  const others = changes.filter(({ field }) => !said?.fields.includes(field));
  return (
    <li className={styles.step} data-version={label} data-by={who.name}>
      <div className={styles.label}>
        <strong>{isRepeated ? historyWords.repeated : nameAtStart(who)}</strong>
        <span>{`, ${formatMoment(when)}`}</span>
      </div>
      {said && <span>{said.words}</span>}
      {first ? <span>{added}</span> : others.map((change) => <Changed key={change.field} list={list} {...change} />)}
      {isRepeated && <div className={styles.versionTitle}>{historyWords.repeatedBy(nameOf(who))}</div>}
    </li>
  );
}

function Changed({ list: { columns }, field, from, to }: Change & { readonly list: List }) {
  const styles = usePanelStyles();
  const [before, after] = [readable(from), readable(to)];
  return (
    <div className={styles.change} data-field={field}>
      <span className={styles.changed}>{`${columns[field]?.title}: `}</span>
      {before && <del className={styles.from}>{before}</del>}
      {before && <span> → </span>}
      <span>{after || "nothing"}</span>
    </div>
  );
}

// One programme in the open round: who has updated, who carried forward, who has not; and the reminder, ready to be sent.
import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { type Action, compareReferences } from "../../plan/action.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { RoundProgress } from "../../plan/roundProgress.ts";
import type { Round } from "../../plan/rounds.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { RemindButton, Reminded } from "./Remind.tsx";
import { useRoundsStyles } from "./RoundsPage.styles.ts";
import { reminder, waitingAddress } from "./reminder.ts";
import { ShowButton } from "./ShowButton.tsx";
import type { Reminders } from "./useReminders.ts";
import { programmeWords as words } from "./words.ts";

interface Props {
  readonly progress: RoundProgress;
  readonly round: Round;
  readonly mayRemind: boolean;
  readonly reminders: Reminders;
  readonly onOpen: (action: Action) => void;
}

export function ProgrammeProgress({ progress, round, mayRemind, reminders, onOpen }: Props) {
  const styles = useRoundsStyles();
  const { ownLink, message } = useSession();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  /** Copied; or the text, where the browser did not let it be copied. */
  const [copied, setCopied] = useState<true | string>();
  const { programme, updated, unchanged, due } = progress;
  const said = updated.filter((action) => !unchanged.includes(action));
  const all = updated.length + due.length;
  const people = [programme?.lead, programme?.coordinator].filter((person) => person !== undefined);
  // A group, or somebody without a mailbox, can be sent no chat.
  const addresses = people.map(({ email }) => email).filter(Boolean);
  const name = programme ? `${programme.number} ${programme.title}` : words.none;
  const show = open ? words.hideActions : words.showActions;
  const text = () => reminder(progress, round, ownLink(waitingAddress(progress)));

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      setCopied(true);
      announce(words.copiedAloud);
    } catch {
      // Some hosts keep the clipboard to themselves: then the words are shown, to be marked and taken.
      setCopied(text());
    }
  }

  return (
    <li
      className={mergeClasses(styles.box, styles.lined)}
      data-programme={programme?.number ?? 0}
      data-due={due.length}
    >
      <div className={styles.programme}>
        <h3 className={styles.programmeName}>{name}</h3>
        <span className={styles.quiet}>{people.map(nameOf).join(", ") || words.nobody}</span>
      </div>
      <span className={styles.counts}>
        <strong>{words.updated(updated.length, all)}</strong>
        {unchanged.length > 0 && <span>{words.noChange(unchanged.length)}</span>}
      </span>
      <div className={styles.ends}>
        <ShowButton open={open} text={show} label={words.of(show, name)} onToggle={() => setOpen(!open)} />
        {mayRemind && due.length > 0 && <RemindButton {...{ progress, reminders, name }} />}
        {mayRemind && due.length > 0 && (
          <Button size="small" aria-label={words.for(words.copy, name)} onClick={copy}>
            <span className={styles.stack}>
              <span className={mergeClasses(copied === true && styles.unseen)}>{words.copy}</span>
              <span className={mergeClasses(copied !== true && styles.unseen)}>{words.copied}</span>
            </span>
          </Button>
        )}
        {mayRemind && due.length > 0 && message && addresses.length > 0 && (
          <Button size="small" aria-label={words.for(words.send, name)} onClick={() => message(addresses, text())}>
            {words.send}
          </Button>
        )}
      </div>
      {mayRemind && due.length > 0 && <Reminded {...{ progress, reminders }} />}
      {typeof copied === "string" && (
        <p className={mergeClasses(styles.words, styles.across)}>{`${words.copyBlocked}\n\n${copied}`}</p>
      )}
      {open && (
        <div className={styles.across}>
          <Group title={words.notUpdated} actions={due} onOpen={onOpen} />
          <Group title={words.unchanged} actions={unchanged} onOpen={onOpen} />
          <Group title={words.changed} actions={said} onOpen={onOpen} />
        </div>
      )}
    </li>
  );
}

interface GroupProps {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly onOpen: (action: Action) => void;
}

function Group({ title, actions, onOpen }: GroupProps) {
  const styles = useRoundsStyles();
  if (actions.length === 0) return null;
  const sorted = actions.toSorted((a, b) => compareReferences(a.fields.reference, b.fields.reference));
  return (
    <div className={styles.group} data-group={title}>
      <h4 className={styles.groupTitle}>{`${title}: ${actions.length}`}</h4>
      <ul className={styles.actions}>
        {sorted.map((action) => (
          <li key={action.id}>
            <button type="button" className={styles.action} onClick={() => onOpen(action)}>
              <span className={styles.reference}>{action.fields.reference}</span> <span>{action.fields.title}</span>
              {action.status.claim ? (
                <span className={styles.quiet}>{` · ${words.claimed}`}</span>
              ) : (
                (action.fields.carriedForward ?? 0) > 1 && (
                  <span className={styles.quiet}>{` · ${words.unchangedFor(action.fields.carriedForward ?? 0)}`}</span>
                )
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

// Reminding by e-mail: the button of one programme with what became of it, and the button for all programmes that have not updated.
import { Button, mergeClasses } from "@fluentui/react-components";
import { nameOf } from "../../plan/nameOf.ts";
import type { RoundProgress } from "../../plan/roundProgress.ts";
import { formatMoment } from "../../ui/kit/times.ts";
import { useRoundsStyles } from "./RoundsPage.styles.ts";
import type { Reminders } from "./useReminders.ts";
import { programmeWords, remindWords as words } from "./words.ts";

interface OneProps {
  readonly progress: RoundProgress;
  readonly reminders: Reminders;
}

export function RemindButton({ progress, reminders, name }: OneProps & { readonly name: string }) {
  if (!reminders.maySend || reminders.told(progress).length === 0) return null;
  const isSending = reminders.state(progress)?.kind === "sending";
  const text = isSending ? words.sending : words.remind;
  return (
    <Button
      size="small"
      aria-label={programmeWords.for(text, name)}
      disabledFocusable={reminders.isSending}
      onClick={() => void reminders.remind([progress])}
    >
      {text}
    </Button>
  );
}

/** What became of it here, or what the list says of the last one. */
export function Reminded({ progress, reminders }: OneProps) {
  const styles = useRoundsStyles();
  if (!reminders.maySend) return null;
  const state = reminders.state(progress);
  const last = reminders.last(progress);
  const text =
    state && state.kind !== "sending"
      ? state.text
      : last
        ? last.fields.state === "Sent"
          ? words.lastSent(formatMoment(last.created), nameOf(last.author))
          : words.unfinished(nameOf(last.author))
        : reminders.told(progress).length === 0 && words.nobody;
  if (!text) return null;
  return (
    <p
      className={mergeClasses(state?.kind === "failed" ? styles.problem : styles.quietWords, styles.across)}
      data-reminded={state?.kind ?? "before"}
    >
      {text}
    </p>
  );
}

interface AllProps {
  readonly progress: readonly RoundProgress[];
  readonly reminders: Reminders;
}

export function RemindAll({ progress, reminders }: AllProps) {
  const styles = useRoundsStyles();
  const missing = progress.filter((each) => reminders.told(each).length > 0);
  if (!reminders.maySend || missing.length < 2) return null;
  return (
    <div className={styles.remindAll}>
      <Button disabledFocusable={reminders.isSending} onClick={() => void reminders.remind(missing)}>
        {reminders.isSending ? words.sending : words.all(missing.length)}
      </Button>
      <span className={styles.quiet}>{words.allNote}</span>
    </div>
  );
}

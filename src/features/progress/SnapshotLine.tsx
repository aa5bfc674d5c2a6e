// One snapshot: who closed the round, its fingerprint, whether the file is still that one, what was said of it, and the forms to say more.
import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { dayOf, formatDay } from "../../plan/days.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { ChainLink } from "../../plan/snapshots/chain.ts";
import { faultInWords, stateWords } from "../../plan/snapshots/chainWords.ts";
import type { Closed } from "../../plan/snapshots/closedRounds.ts";
import type { Addendum } from "../../plan/snapshots/list.ts";
import { writeAddress } from "../../ui/kit/address.ts";
import { CopyButton } from "../../ui/kit/CopyButton.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { CorrectSnapshot, RemoveSnapshot } from "./AddendumForms.tsx";
import { useProgressStyles } from "./Progress.styles.ts";
import { snapshotWords as words } from "./snapshotWords.ts";

interface Props {
  readonly closed: Closed;
  /** Of its file; none where that is not in the library. */
  readonly address: string | undefined;
  /** What the check found; nothing before. */
  readonly link: ChainLink | undefined;
  readonly addenda: readonly Addendum[];
  readonly mayAdd: boolean;
  readonly mayRemove: boolean;
  readonly onRemoved: () => void;
  readonly onGo: (query: string) => void;
}

export function SnapshotLine({ closed, address, link, addenda, mayAdd, mayRemove, onRemoved, onGo }: Props) {
  const styles = useProgressStyles();
  const { readOnly } = useSession();
  const [form, setForm] = useState<"correct" | "remove">();
  const { round, seal } = closed;
  const { number, closing, closedOn } = round;
  const close = () => setForm(undefined);
  const isRemoved = addenda.some(({ fields }) => fields.kind === "Removed");
  const state = link?.state ?? "unknown";
  return (
    <li className={styles.box} data-round={number} data-state={state}>
      <div className={styles.boxHead}>
        <h2 className={styles.boxTitle}>{words.round(number)}</h2>
        <span className={styles.quiet}>
          {closing && closedOn && words.closed(formatDay(closedOn), nameOf(closing.author))}
        </span>
        <strong className={state === "wrong" ? styles.bad : undefined}>
          {link
            ? stateWords[link.state]
            : seal
              ? isRemoved && !address
                ? stateWords.redacted
                : words.notChecked
              : words.noSnapshot}
        </strong>
      </div>
      {link && link.faults.length > 0 && (
        <ul className={styles.faults}>
          {link.faults.map((fault) => (
            <li key={fault.kind}>{faultInWords(fault)}</li>
          ))}
        </ul>
      )}
      {seal && (
        <div className={styles.hash}>
          <span className={styles.quiet}>{words.hash}</span>
          <code className={styles.code}>{seal.sha256}</code>
          <CopyButton text={seal.sha256} label={words.copy} size="small" appearance="subtle" />
        </div>
      )}
      {addenda.length > 0 && (
        <ul className={styles.addenda} aria-label={words.addenda}>
          {addenda.map(({ id, fields, author, created }) => (
            <li key={id}>
              <span className={styles.quiet}>
                {words.addendum(fields.kind ?? "", formatDay(dayOf(created)), nameOf(author))}
              </span>
              <span className={styles.said} dir="auto">
                {fields.words}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {address && seal && (
          <Button size="small" onClick={() => onGo(changesOf(number))}>
            {words.changes}
          </Button>
        )}
        {address && (
          <Link href={address} target="_blank" rel="noreferrer">
            {words.file}
          </Link>
        )}
        {mayAdd && !readOnly && !form && (
          <Button size="small" aria-label={words.correctFor(number)} onClick={() => setForm("correct")}>
            {words.correct}
          </Button>
        )}
        {mayRemove && !readOnly && !form && address && (
          <Button size="small" aria-label={words.removeFor(number)} onClick={() => setForm("remove")}>
            {words.remove}
          </Button>
        )}
      </div>
      {form === "correct" && <CorrectSnapshot round={number} onClose={close} />}
      {form === "remove" && <RemoveSnapshot round={number} onRemoved={onRemoved} onClose={close} />}
    </li>
  );
}

/** The address of what changed up to the round's closing. */
const changesOf = (round: number) => writeAddress({ screen: "changes", query: `at=${round}` });

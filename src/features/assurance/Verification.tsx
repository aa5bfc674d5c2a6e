// Whether completion was claimed, verified, still in place or taken back; who said so, when and in what words; and what the person
// may do now. Why they may not is said in plain words.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { columnOf } from "../../plan/action.ts";
import { whyNotHold, whyNotSupersede } from "../../plan/assurance.ts";
import type { Said } from "../../plan/completion.ts";
import { evidence } from "../../plan/log.ts";
import { whyNotVerify } from "../../plan/move.ts";
import { nameOf } from "../../plan/nameOf.ts";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useVerificationStyles } from "../../ui/kit/said.styles.ts";
import { CompletionButtons } from "./CompletionButtons.tsx";
import { EntryForm, type EntryKind } from "./EntryForm.tsx";
import { HeldForm } from "./HeldForm.tsx";
import { NotifyOfClaim } from "./Notify.tsx";
import { RowDiffers } from "./RowDiffers.tsx";
import { entryWords, verificationWords } from "./words.ts";

export function Verification({ action, board, today, moves, edits, canSay, canEdit }: PanelSectionProps) {
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  const [form, setForm] = useState<EntryKind | "Held">();
  const { status } = action;
  const { mover } = moves;
  const leaving = columnOf(action, mover.today) === undefined ? "Reinstated" : "Superseded";
  const lastEntry = edits.findLast(({ entry }) => entry && entry.list !== evidence.title);
  return (
    <section className={panel.section} aria-label={verificationWords.title} tabIndex={-1} data-testid="verification">
      <h3 className={panel.sectionTitle}>{verificationWords.title}</h3>
      <ul className={styles.said}>
        {status.claim && <Entry what={verificationWords.claimed} said={status.claim} without={status.claim.without} />}
        {status.returned && <Entry what={verificationWords.returned} said={status.returned} />}
        {status.verification && <Entry what={verificationWords.verified} said={status.verification} />}
        {status.held.map((said) => (
          <Entry key={said.on} what={verificationWords.held} said={said} />
        ))}
        {status.superseded && (
          <Entry what={verificationWords.replacedBy(status.superseded.replacedBy)} said={status.superseded} />
        )}
      </ul>
      {!status.claim && !status.returned && !status.superseded && (
        <p className={panel.text}>{verificationWords.notClaimed}</p>
      )}
      {status.nextCheck && (
        <p className={panel.text}>
          {status.nextCheck <= mover.today
            ? verificationWords.checkDue(status.nextCheck)
            : verificationWords.nextCheck(status.nextCheck)}
        </p>
      )}
      {status.regressions > 0 && <p className={panel.text}>{verificationWords.reopened(status.regressions)}</p>}
      <SaveState edit={lastEntry} />
      {!lastEntry && <NotifyOfClaim {...{ action, board, today, canEdit }} />}
      {canSay && !form && (
        <>
          <div className={panel.fieldButtons}>
            <CompletionButtons action={action} moves={moves} onHeld={() => setForm("Held")} />
            {!whyNotSupersede(action, mover) && (
              <Button size="small" appearance="subtle" onClick={() => setForm(leaving)}>
                {entryWords[leaving].button}
              </Button>
            )}
          </div>
          <WhyNot action={action} moves={moves} />
        </>
      )}
      {form === "Held" && (
        <HeldForm action={action} siteUrl={board.site.url} mover={mover} onClose={() => setForm(undefined)} />
      )}
      {form && form !== "Held" && (
        <EntryForm key={form} action={action} kind={form} onClose={() => setForm(undefined)} />
      )}
      {canEdit && <RowDiffers action={action} />}
    </section>
  );
}

function Entry({ what, said, without }: { what: string; said: Said; without?: string }) {
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  return (
    <li className={styles.entry} data-said={what}>
      <div>
        <strong>{what}</strong> <span className={styles.when}>{verificationWords.when(said.on, nameOf(said.by))}</span>
      </div>
      {said.words && (
        <p className={panel.text} dir="auto">
          {said.words}
        </p>
      )}
      {without && (
        <p className={panel.text} dir="auto">
          {verificationWords.without(without)}
        </p>
      )}
      {said.isEarlier && <p className={panel.about}>{verificationWords.earlier}</p>}
    </li>
  );
}

/** Why the person cannot verify what waits for a verifier, or check what waits to be checked. */
function WhyNot({ action, moves: { mover } }: Pick<PanelSectionProps, "action" | "moves">) {
  const panel = usePanelStyles();
  const column = columnOf(action, mover.today);
  const isDue = action.status.nextCheck !== undefined && action.status.nextCheck <= mover.today;
  const why =
    column === "Claimed" ? whyNotVerify(action, mover) : column === "Verified" && isDue && whyNotHold(action, mover);
  return why ? (
    <p className={panel.about} data-testid="why-not">
      {why}
    </p>
  ) : null;
}

// Where the row differs from what the plan's owners agreed: both texts, who changed it, and what can be done. Nothing where it agrees.
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { agreedFacts, agreeing, changedFacts, type Fact, factsInRow, factsToAgree } from "../../plan/agreed.ts";
import { planDates } from "../../plan/log.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { Step } from "../../sync/sync.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useVerificationStyles } from "../../ui/kit/said.styles.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { formatMoment } from "../../ui/kit/times.ts";
import { agreedWords as words } from "./agreedWords.ts";
import { changeOf } from "./changeOf.ts";
import { mayAgree } from "./mayAgree.ts";

export function AgreedPlan({ action, board, edits, canEdit }: PanelSectionProps) {
  const panel = usePanelStyles();
  const { sync, readOnly } = useSession();
  const announce = useAnnounce();
  const mayRecord = mayAgree(board) && !readOnly;
  // The original due date is shown with the dates.
  const changed = changedFacts(action).filter((fact) => fact !== "due");
  const toAgree = mayRecord ? factsToAgree(action) : [];
  const steps = useSteps(action, changed.length > 0);

  async function agree(facts: readonly Fact[]): Promise<void> {
    await sync.addEntry(agreeing(action, facts), { list: actions, id: action.id });
    announce(words.done(action.fields.reference));
  }

  const saving = edits.findLast(({ entry }) => entry?.list === planDates.title);
  if (changed.length + toAgree.length === 0 && !saving) return null;
  return (
    <section className={panel.section} aria-label={words.title} tabIndex={-1} data-testid="agreed-plan">
      <h3 className={panel.sectionTitle}>{words.title}</h3>
      {changed.map((fact) => (
        <Changed
          key={fact}
          {...{ action, fact, steps, canEdit }}
          onAgree={mayRecord ? () => agree([fact]) : undefined}
        />
      ))}
      {changed.length > 0 && !mayRecord && !readOnly && <p className={panel.text}>{words.askOwner}</p>}
      {toAgree.length > 0 && (
        <div>
          <p className={panel.text}>{words.notAgreed(toAgree)}</p>
          <div className={panel.fieldButtons}>
            <Button size="small" onClick={() => agree(toAgree)}>
              {words.record}
            </Button>
          </div>
        </div>
      )}
      <SaveState edit={saving} />
    </section>
  );
}

/** The row's saves, read again when the row has changed. What cannot be read now is in the history below. */
function useSteps({ id, etag }: Action, isWanted: boolean): readonly Step[] {
  const { sync } = useSession();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  useEffect(() => {
    if (!isWanted) return undefined;
    let current = true;
    void sync.history(actions, id).then((outcome) => {
      if (current) setSteps(outcome.kind === "done" ? outcome.value : []);
    });
    return () => {
      current = false;
    };
  }, [sync, id, etag, isWanted]);
  return steps;
}

interface ChangedProps {
  readonly action: Action;
  readonly fact: Fact;
  readonly steps: readonly Step[];
  readonly canEdit: boolean;
  readonly onAgree: (() => void) | undefined;
}

function Changed({ action, fact, steps, canEdit, onAgree }: ChangedProps) {
  const { sync } = useSession();
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  const agreed = agreedFacts(action)[fact];
  const change = changeOf(fact, agreed, steps);
  const by = ({ who, when }: Step) => [nameOf(who), formatMoment(when)] as const;
  return (
    <div className={styles.differs} data-testid="plan-differs" data-fact={fact}>
      <strong>{words.differs(fact)}</strong>
      <Text label={words.agreed} text={agreed} />
      <Text label={words.now} text={factsInRow(action)[fact].trim() || words.nothing} />
      {change && <span>{words.changed(...by(change.since))}</span>}
      {change?.last && <span>{words.changedAgain(...by(change.last))}</span>}
      <div className={panel.fieldButtons}>
        {canEdit && (
          <Button
            size="small"
            aria-label={words.ofFact(words.putBack, fact)}
            onClick={() => sync.edit(actions, action.id, { [fact]: agreed })}
          >
            {words.putBack}
          </Button>
        )}
        {onAgree && (
          <Button size="small" aria-label={words.ofFact(words.agree, fact)} onClick={onAgree}>
            {words.agree}
          </Button>
        )}
      </div>
    </div>
  );
}

function Text({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = usePanelStyles();
  return (
    <div className={styles.version}>
      <span className={styles.versionTitle}>{label}</span>
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </div>
  );
}

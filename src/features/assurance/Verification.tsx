// Whether completion was claimed, checked, held or taken back; who said so, when and in what words; and what the person may say
// of it now. What they may not is said in plain words.
import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useState } from "react";
import { type Action, columnOf } from "../../plan/action.ts";
import { actions, ratings } from "../../plan/actions.ts";
import { heldChange, reinstateChange, supersedeChange, whyNotHold, whyNotSupersede } from "../../plan/assurance.ts";
import { formatDay } from "../../plan/days.ts";
import { evidence } from "../../plan/log.ts";
import { marks } from "../../plan/marks.ts";
import { type Change, mayUpdate, move, whyNotVerify } from "../../plan/move.ts";
import type { Said } from "../../plan/status.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { useMenuSheet } from "../../ui/kit/menuSheet.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useVerificationStyles } from "../../ui/kit/said.styles.ts";
import { useSession } from "../../ui/kit/session.tsx";
import type { Moves } from "../../ui/kit/useMoves.ts";
import { RowDiffers } from "./RowDiffers.tsx";
import { type Question, Saying } from "./Saying.tsx";

type SaidKind = "Held" | "Superseded" | "Reinstated";

const questions: Readonly<Record<SaidKind, { readonly title: string; readonly asked: readonly Question[] }>> = {
  Held: {
    title: "It has held",
    asked: [
      { name: "words", label: "What was checked", hint: "What you looked at, and what it showed.", required: true },
    ],
  },
  Superseded: {
    title: "Supersede",
    asked: [
      { name: "words", label: "Reason", hint: "Why it is replaced or withdrawn.", required: true },
      {
        name: "replacedBy",
        label: "What replaces it",
        hint: "Its reference, such as 1.1.2; empty if nothing does.",
        short: true,
      },
    ],
  },
  Reinstated: {
    title: "Reinstate",
    asked: [{ name: "words", label: "Reason", hint: "Why it is back in the plan.", required: true }],
  },
};

export function Verification({ action, moves, edits, canSay }: PanelSectionProps) {
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const [saying, setSaying] = useState<SaidKind>();
  const { status, fields } = action;
  const { mover } = moves;
  const column = columnOf(action, mover.today);

  function say(answers: Readonly<Record<string, string>>): void {
    if (!saying) return;
    const { words = "", replacedBy = "" } = answers;
    const changes: Record<SaidKind, () => Change> = {
      Held: () => heldChange(action, words, mover),
      Superseded: () => supersedeChange(action, words, replacedBy),
      Reinstated: () => reinstateChange(action, words),
    };
    const change = changes[saying]();
    void sync.edit(actions, action.id, change.fields, { seen: fields, entry: change.entry });
    announce(`${fields.reference}: ${questions[saying].title.toLowerCase()}.`);
    setSaying(undefined);
  }

  const spoken = edits.findLast(({ entry }) => entry && entry.list !== evidence.title);
  return (
    <section className={panel.section} aria-label="Verification" tabIndex={-1} data-testid="verification">
      <h3 className={panel.sectionTitle}>Verification</h3>
      <ul className={styles.said}>
        {status.claim && <Entry what="Claimed complete" said={status.claim} />}
        {status.returned && <Entry what="Returned" said={status.returned} />}
        {status.verification && <Entry what="Verified" said={status.verification} />}
        {status.held.map((said) => (
          <Entry key={said.on} what="Checked again, and held" said={said} />
        ))}
        {status.superseded && (
          <Entry
            what={status.superseded.replacedBy ? `Superseded by ${status.superseded.replacedBy}` : "Withdrawn"}
            said={status.superseded}
          />
        )}
      </ul>
      {!status.claim && !status.returned && !status.superseded && (
        <p className={panel.text}>Nobody has claimed that this action is complete.</p>
      )}
      {status.nextCheck && (
        <p className={panel.text}>
          {status.nextCheck <= mover.today
            ? `Due since ${formatDay(status.nextCheck)}: a check whether it still holds.`
            : `Whether it still holds is to be checked on ${formatDay(status.nextCheck)}.`}
        </p>
      )}
      {status.regressions > 0 && (
        <p className={panel.text}>
          Re-opened {status.regressions === 1 ? "once" : `${status.regressions} times`} after it had been verified.
        </p>
      )}
      <SaveState edit={spoken} />
      {canSay && !saying && (
        <>
          <div className={panel.fieldButtons}>
            <CompletionButtons action={action} moves={moves} onHeld={() => setSaying("Held")} />
            {!whyNotSupersede(action, mover) && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => setSaying(column === undefined ? "Reinstated" : "Superseded")}
              >
                {column === undefined ? "Reinstate" : "Supersede"}
              </Button>
            )}
          </div>
          <WhyNot action={action} moves={moves} />
        </>
      )}
      {saying && (
        <Saying
          key={saying}
          id={action.id}
          title={`${questions[saying].title}: ${fields.reference}`}
          button={questions[saying].title}
          questions={questions[saying].asked}
          onSay={say}
          onCancel={() => setSaying(undefined)}
        />
      )}
      {canSay && <RowDiffers action={action} />}
    </section>
  );
}

function Entry({ what, said }: { what: string; said: Said }) {
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  return (
    <li className={styles.entry} data-said={what}>
      <div>
        <strong>{what}</strong>{" "}
        <span className={styles.when}>
          {formatDay(said.on)} by {said.by.name}
        </span>
      </div>
      {said.words && (
        <p className={panel.text} dir="auto">
          {said.words}
        </p>
      )}
    </li>
  );
}

interface ButtonsProps {
  readonly action: Action;
  readonly moves: Moves;
  readonly onHeld: () => void;
}

/** What the person may say of the action's completion, by where it stands. */
function CompletionButtons({ action, moves, onHeld }: ButtonsProps) {
  const { mover } = moves;
  const { sheet } = useMenuSheet();
  const column = columnOf(action, mover.today);
  const updates = mayUpdate(action, mover);
  const verifies = !whyNotVerify(action, mover);
  const cameFrom = action.fields.rating ?? "Amber";
  const to = (target: Parameters<Moves["request"]>[1]) => (event: React.MouseEvent<HTMLElement>) =>
    moves.request(action, target, event.currentTarget.getBoundingClientRect());
  switch (column) {
    case "Red":
    case "Amber":
    case "Green":
    case "Not started":
      if (!updates || move(action, "Claimed", mover).kind !== "allowed") return null;
      return (
        <Button size="small" onClick={to("Claimed")}>
          Claim complete
        </Button>
      );
    case "Claimed":
      return (
        <>
          {verifies && (
            <Button size="small" appearance="primary" onClick={to("Verified")}>
              Verify
            </Button>
          )}
          {verifies && !updates && (
            <Button size="small" onClick={to(cameFrom)}>
              Return to the lead
            </Button>
          )}
          {updates && (
            <Button size="small" onClick={to(cameFrom)}>
              Withdraw the claim
            </Button>
          )}
        </>
      );
    case "Verified":
      return (
        <>
          {verifies && !whyNotHold(action, mover) && (
            <Button size="small" appearance="primary" onClick={onHeld}>
              It has held
            </Button>
          )}
          {(updates || verifies) && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <MenuButton size="small">{updates ? "Re-open" : "It has slipped"}</MenuButton>
              </MenuTrigger>
              <MenuPopover className={sheet}>
                <MenuList>
                  {ratings.map((rating) => (
                    <MenuItem
                      key={rating}
                      icon={<Mark column={rating} size={16} letter={false} />}
                      onClick={to(rating)}
                    >
                      {marks[rating].word}
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
        </>
      );
    default:
      return null;
  }
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

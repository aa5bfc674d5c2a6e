// The small form in place: what a move needs to be told, asked beside where the card was dropped.
import { Button, Field, makeStyles, Popover, PopoverSurface, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { marks } from "../../plan/marks.ts";
import { type Answers, type Need, unanswered } from "../../plan/move.ts";
import { useFeatures } from "../kit/features.tsx";
import { Mark } from "../kit/mark.tsx";
import { useDraft } from "../kit/useDraft.tsx";
import type { Asking } from "../kit/useMoves.ts";
import { useRefusal } from "../kit/useRefusal.ts";

const useStyles = makeStyles({
  surface: {
    width: "min(400px, calc(100vw - 16px))",
    boxSizing: "border-box",
    maxHeight: "calc(100vh - 16px)",
    overflowY: "auto",
    scrollPaddingBottom: "64px",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    display: "flex",
    gap: "8px",
    alignItems: "center",
  },
  about: {
    margin: "4px 0 12px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  previous: {
    margin: "4px 0 0",
    padding: "4px 8px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  /** In sight however little room there is. */
  buttons: {
    position: "sticky",
    bottom: "-16px",
    display: "flex",
    justifyContent: "flex-end",
    gap: "8px",
    margin: "4px -16px -16px",
    padding: "12px 16px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const questions: Readonly<Record<Exclude<Need, "checked">, { label: string; hint: string; missing: string }>> = {
  narrative: {
    label: "Narrative",
    hint: "What has happened, and what comes next.",
    missing: "Say what has happened before moving it.",
  },
  correctiveAction: {
    label: "Corrective action",
    hint: "What will be done to bring it back.",
    missing: "Say what will be done about it.",
  },
  ask: { label: "Ask", hint: "What is asked of whom.", missing: "Say what is asked of whom, or that nothing is." },
  evidence: {
    label: "Evidence",
    hint: "Links or document names that show it is done.",
    missing: "Say where the evidence is.",
  },
  why: {
    label: "Reason",
    hint: "What is missing, or what has slipped: the lead reads this first.",
    missing: "Say why it comes back.",
  },
};

/** Window width, in pixels, from which there is room for the form beside what it is about. */
const besideFrom = 860;

const topOfPage = () => new DOMRect(window.innerWidth / 2, 0, 0, 0);

interface Props {
  readonly asking: Asking;
  readonly siteUrl: string;
  /** False when the move can no longer be made; the typed words are kept then. */
  readonly onAnswer: (answers: Answers) => boolean;
  readonly onCancel: () => void;
}

export function MoveForm({ asking, siteUrl, onAnswer, onCancel }: Props) {
  const { action, to, needs, anchor } = asking;
  const styles = useStyles();
  const { features } = useFeatures();
  const { title, button } = wordsFor(asking);
  const titleId = useId();
  const first = useRef<HTMLTextAreaElement>(null);
  const [draft, keep] = useDraft<Answers>(action.id, `move ${to}`);
  const [stands] = useState(() => status(asking));
  const answers = draft ?? stands;
  const { form, isRefused, refuse } = useRefusal();
  const open = isRefused ? unanswered(needs, answers) : [];
  useEffect(() => first.current?.focus(), []);

  function put(change: Answers): void {
    keep({ ...answers, ...change });
  }

  function submit(): void {
    if (unanswered(needs, answers).length > 0) refuse();
    else if (onAnswer(answers)) keep(undefined);
  }

  return (
    <Popover
      open
      trapFocus
      onOpenChange={(_, { open: stays }) => !stays && onCancel()}
      positioning={
        window.innerWidth < besideFrom
          ? { target: { getBoundingClientRect: topOfPage }, position: "below", align: "center", offset: 8 }
          : { target: { getBoundingClientRect: () => anchor }, position: "after", align: "top", offset: 8 }
      }
    >
      <PopoverSurface className={styles.surface} aria-labelledby={titleId} data-testid="move-form">
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && submit()}
        >
          <h2 id={titleId} className={styles.title}>
            <Mark column={to} size={16} letter={false} />
            {title}
          </h2>
          <p className={styles.about}>{action.fields.title}</p>
          <div className={styles.fields}>
            {needs.map((need, index) => {
              const Asked = features.find(({ moveNeeds }) => moveNeeds?.[need])?.moveNeeds?.[need];
              return Asked || need === "checked" ? (
                Asked && (
                  <Asked
                    key={need}
                    action={action}
                    siteUrl={siteUrl}
                    answers={answers}
                    missing={open.includes(need)}
                    onPut={put}
                  />
                )
              ) : (
                <Field
                  key={need}
                  label={questions[need].label}
                  required
                  hint={questions[need].hint}
                  {...(open.includes(need) && { validationMessage: questions[need].missing })}
                >
                  <Textarea
                    name={need}
                    rows={need === "narrative" ? 4 : 2}
                    resize="vertical"
                    value={answers[need] ?? ""}
                    onChange={(_, { value }) => put({ [need]: value })}
                    textarea={{ dir: "auto", ...(index === 0 && { ref: first }) }}
                  />
                </Field>
              );
            })}
            {needs.includes("narrative") && action.fields.narrative && (
              <div>
                <strong>Last narrative</strong>
                <p className={styles.previous}>{action.fields.narrative}</p>
              </div>
            )}
          </div>
          <div className={styles.buttons}>
            <Button onClick={onCancel}>Cancel</Button>
            <Button type="submit" appearance="primary">
              {button}
            </Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  );
}

/** What the move means, in the words of whoever makes it. */
function wordsFor({ action, to, needs }: Asking): { readonly title: string; readonly button: string } {
  const { reference } = action.fields;
  if (needs.includes("checked")) return { title: `Verify ${reference}`, button: "Verify" };
  if (needs.includes("evidence")) return { title: `Claim ${reference} complete`, button: "Claim" };
  if (!needs.includes("why")) return { title: `${reference} to ${marks[to].word}`, button: "Move" };
  return action.status.verification
    ? { title: `${reference} has slipped: ${marks[to].word}`, button: "It has slipped" }
    : { title: `Return ${reference} to its lead: ${marks[to].word}`, button: "Return" };
}

/** What may stand as it is: the corrective action, the ask and the evidence, but a narrative is said anew. */
function status({ action, needs }: Asking): Answers {
  const { correctiveAction, ask, evidence } = action.fields;
  const bank = action.status.evidence.map(({ fields }) => fields.title).join("\n");
  const kept: Answers = { correctiveAction, ask, evidence: evidence || bank };
  return Object.fromEntries(Object.entries(kept).filter(([need]) => needs.includes(need as Need)));
}

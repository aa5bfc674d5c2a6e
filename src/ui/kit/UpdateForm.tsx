// One update of one action: how it is going, in words, and what that needs besides. Kept while it is typed, saved in one write.
import { Button, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { type Action, columnOf } from "../../plan/action.ts";
import { actions, confidences, ratings } from "../../plan/actions.ts";
import { formatDay } from "../../plan/days.ts";
import { marks } from "../../plan/marks.ts";
import type { Mover } from "../../plan/move.ts";
import {
  changeFor,
  isRevised,
  isSameWords,
  missingIn,
  type Seen,
  type Statement,
  seenOf,
  slippage,
  startingFrom,
} from "../../plan/statement.ts";
import { useAnnounce } from "./announcer.tsx";
import { Mark } from "./mark.tsx";
import { useSession } from "./session.tsx";
import { useUpdateStyles } from "./UpdateForm.styles.ts";
import { useDraft } from "./useDraft.tsx";
import { useRefusal } from "./useRefusal.ts";

export interface UpdateDraft extends Statement {
  readonly seen: Seen;
}

interface Props {
  readonly action: Action;
  readonly mover: Mover;
  /** Whether the person has just asked for the form, and goes on to type. */
  readonly focused: boolean;
  readonly onClose: () => void;
}

export function UpdateForm({ action, mover, focused, onClose }: Props) {
  const styles = useUpdateStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const { fields } = action;
  const [draft, keep] = useDraft<UpdateDraft>(action.id, "update");
  const [begun] = useState(() => ({ ...startingFrom(seenOf(fields)), seen: seenOf(fields) }));
  const { form, isRefused, refuse } = useRefusal();
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) words.current?.focus();
  }, [focused]);
  const { seen, ...statement } = draft ?? begun;
  const missing = isRefused ? missingIn(statement, seen) : {};
  const problem = (about: keyof Statement) => missing[about] && { validationMessage: missing[about] };
  const isSame = isSameWords(statement.narrative, seen.narrative);

  function put(change: Partial<Statement>): void {
    keep({ ...statement, ...change, seen });
  }

  function save(): void {
    const change = changeFor(action, statement, seen, mover);
    const { rating } = statement;
    if (!change || !rating) {
      refuse();
      return;
    }
    void sync.edit(actions, action.id, change.fields, { seen, entry: change.entry });
    keep(undefined);
    const moved = columnOf(action, mover.today) !== rating;
    announce(`${fields.reference} updated${moved ? `, now ${marks[rating].word.toLowerCase()}` : ""}.`);
    onClose();
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // The form closes, and not the panel around it too; what is typed stays.
    event.preventDefault();
    onClose();
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={`Update of ${fields.reference}`}
      data-testid="update-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={onKeyDown}
    >
      <Field label="How it is going" required {...problem("rating")}>
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={statement.rating ?? ""}
          onChange={(_, { value }) => put({ rating: ratings.find((rating) => rating === value) })}
        >
          {ratings.toReversed().map((rating) => (
            <Radio
              key={rating}
              value={rating}
              label={
                <span className={styles.rating}>
                  <Mark column={rating} letter={false} /> {marks[rating].letter} {marks[rating].word}
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.beside}>
        <Field
          className={styles.half}
          label="What has happened, and what comes next"
          required
          {...(isSame && {
            validationState: "warning" as const,
            validationMessage: "These are the words of last time. Has nothing changed?",
          })}
          {...problem("narrative")}
        >
          <Textarea
            className={styles.words}
            name="narrative"
            rows={4}
            resize="vertical"
            textarea={{ ref: words, dir: "auto" }}
            value={statement.narrative}
            onChange={(_, { value }) => put({ narrative: value })}
          />
        </Field>
        {seen.narrative && (
          <div className={styles.half}>
            <span className={styles.label}>Last time{fields.narrativeOn && `, ${formatDay(fields.narrativeOn)}`}</span>
            <p className={styles.previous} dir="auto" data-testid="previous">
              {seen.narrative}
            </p>
          </div>
        )}
      </div>
      {fields.narrative !== seen.narrative && (
        <p className={styles.meanwhile} data-testid="changed-meanwhile">
          <strong>{action.editor.name} has changed this while you were writing.</strong> It now says:{" "}
          {fields.narrative || "nothing"}
        </p>
      )}
      {statement.rating === "Red" && (
        <div className={styles.beside}>
          <Field className={styles.half} label="Corrective action" required {...problem("correctiveAction")}>
            <Textarea
              name="correctiveAction"
              resize="vertical"
              textarea={{ dir: "auto" }}
              value={statement.correctiveAction}
              onChange={(_, { value }) => put({ correctiveAction: value })}
            />
          </Field>
          <Field className={styles.half} label="What is asked of whom" required {...problem("ask")}>
            <Textarea
              name="ask"
              resize="vertical"
              textarea={{ dir: "auto" }}
              value={statement.ask}
              onChange={(_, { value }) => put({ ask: value })}
            />
          </Field>
        </div>
      )}
      <div className={styles.beside}>
        <Field className={styles.half} label="Confidence in the outcome">
          <RadioGroup
            layout="horizontal"
            className={styles.radios}
            value={statement.confidence ?? ""}
            onChange={(_, { value }) => put({ confidence: confidences.find((each) => each === value) })}
          >
            {confidences.map((confidence) => (
              <Radio key={confidence} value={confidence} label={confidence} />
            ))}
          </RadioGroup>
        </Field>
        <Field className={styles.half} label="Date now aimed for" hint={datesOf(seen)} {...problem("due")}>
          <Input
            className={styles.date}
            name="due"
            type="date"
            value={statement.due}
            onChange={(_, { value }) => put({ due: value })}
          />
        </Field>
      </div>
      {isRevised(statement, seen) && (
        <Field label="Why the date moves" required {...problem("dueReason")}>
          <Textarea
            name="dueReason"
            rows={2}
            resize="vertical"
            textarea={{ dir: "auto" }}
            value={statement.dueReason}
            onChange={(_, { value }) => put({ dueReason: value })}
          />
        </Field>
      )}
      <div className={styles.footer}>
        <Button type="submit" appearance="primary">
          Save update
        </Button>
        {draft && (
          <Button
            onClick={() => {
              keep(undefined);
              onClose();
            }}
          >
            Discard
          </Button>
        )}
        <Button appearance="subtle" onClick={onClose}>
          {draft ? "Close, and keep it" : "Close"}
        </Button>
      </div>
    </form>
  );
}

/** `Originally 30 Nov 2026; revised twice, 45 days later`. */
function datesOf(seen: Seen): string {
  const { due, revisedDue, slips } = seen;
  if (!due && !revisedDue) return "It has no date so far.";
  const times = slips === 1 ? "once" : slips === 2 ? "twice" : `${slips ?? 0} times`;
  const days = slippage(seen);
  const by =
    days === 0 ? "" : `, ${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"} ${days > 0 ? "later" : "earlier"}`;
  const original = due ? `Originally ${formatDay(due)}` : "No date was published";
  return `${original}; ${revisedDue ? `revised ${times}${by}` : "never revised"}.`;
}

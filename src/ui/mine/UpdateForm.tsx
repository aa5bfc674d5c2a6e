// One update of one action: how it is going, in words, and for Red what will be done and asked. One write.
import { Button, Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { type Action, columnOf } from "../../domain/action.ts";
import { marks } from "../../domain/marks.ts";
import { type Answers, changeOf, type Need, unanswered } from "../../domain/move.ts";
import { type ActionFields, ratings } from "../../schema/actions.ts";
import type { Board, State } from "../../sync/sync.ts";
import { useAnnounce } from "../shared/announcer.tsx";
import { useSession } from "../shared/session.tsx";
import { useMineStyles } from "./MyActions.styles.ts";

type Rating = (typeof ratings)[number];

interface Draft extends Answers {
  readonly rating: Rating | undefined;
  /** What the row held when the form was opened: whatever else is there by the time of saving is not written over. */
  readonly seen: ActionFields;
}

/** Unsaved typing by row, so that closing the form loses nothing. */
const drafts = new Map<number, Draft>();

interface Props {
  readonly action: Action;
  readonly board: Board;
  readonly today: State["today"];
  readonly onClose: () => void;
}

export function UpdateForm({ action, board, today, onClose }: Props) {
  const styles = useMineStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const { fields } = action;
  const [draft, setDraft] = useState<Draft>(
    () =>
      drafts.get(action.id) ?? {
        rating: fields.rating,
        correctiveAction: fields.correctiveAction,
        ask: fields.ask,
        seen: fields,
      },
  );
  const [tried, setTried] = useState(false);
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => words.current?.focus(), []);
  const needs: Need[] = draft.rating === "Red" ? ["narrative", "correctiveAction", "ask"] : ["narrative"];
  const missing = tried ? unanswered(needs, draft) : [];

  function put(change: Partial<Draft>): void {
    const next = { ...draft, ...change };
    drafts.set(action.id, next);
    setDraft(next);
  }

  function save(): void {
    setTried(true);
    const { rating, seen, ...answers } = draft;
    if (!rating || unanswered(needs, answers).length > 0) return;
    const { fields: said, record } = changeOf(action, rating, answers, { me: board.me, mayAdd: board.mayAdd, today });
    sync.edit(action.id, said, seen, record);
    drafts.delete(action.id);
    const moved = columnOf(action, today) !== rating;
    announce(`${fields.reference} updated${moved ? `, now ${marks[rating].word.toLowerCase()}` : ""}.`);
    onClose();
  }

  return (
    <form
      className={styles.form}
      noValidate
      data-testid="update-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && save()}
    >
      <Field
        label="How it is going"
        required
        {...(tried && !draft.rating && { validationMessage: "Choose how it is going." })}
      >
        <RadioGroup
          layout="horizontal"
          value={draft.rating ?? ""}
          onChange={(_, { value }) => put({ rating: ratings.find((rating) => rating === value) })}
        >
          {ratings.toReversed().map((rating) => (
            <Radio key={rating} value={rating} label={`${marks[rating].letter} ${marks[rating].word}`} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label="What has happened, and what comes next"
        required
        {...(missing.includes("narrative") && {
          validationMessage: "Say what has happened, or use “Nothing has changed”.",
        })}
      >
        <Textarea
          name="narrative"
          rows={3}
          resize="vertical"
          textarea={{ ref: words, dir: "auto" }}
          value={draft.narrative ?? ""}
          onChange={(_, { value }) => put({ narrative: value })}
        />
      </Field>
      {draft.seen.narrative && (
        <div>
          Last time
          <p className={styles.previous}>{draft.seen.narrative}</p>
        </div>
      )}
      {fields.narrative !== draft.seen.narrative && (
        <p className={styles.previous} data-testid="changed-meanwhile">
          <strong>{action.editor.name} has changed this while you were writing.</strong> It now says:{" "}
          {fields.narrative || "nothing"}
        </p>
      )}
      {draft.rating === "Red" && (
        <>
          <Field
            label="Corrective action"
            required
            {...(missing.includes("correctiveAction") && { validationMessage: "Say what will be done about it." })}
          >
            <Textarea
              name="correctiveAction"
              resize="vertical"
              value={draft.correctiveAction ?? ""}
              onChange={(_, { value }) => put({ correctiveAction: value })}
            />
          </Field>
          <Field
            label="What is asked of whom"
            required
            {...(missing.includes("ask") && { validationMessage: "Say what is asked of whom, or that nothing is." })}
          >
            <Textarea
              name="ask"
              resize="vertical"
              value={draft.ask ?? ""}
              onChange={(_, { value }) => put({ ask: value })}
            />
          </Field>
        </>
      )}
      <div className={styles.formButtons}>
        <Button type="submit" appearance="primary">
          Save update
        </Button>
        <Button onClick={onClose}>Close</Button>
      </div>
    </form>
  );
}

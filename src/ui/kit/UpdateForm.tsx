// One update of one action: its rating, in words, and what that needs besides. Kept while it is typed, saved in one write.
import { type Action, columnOf, effectiveDue } from "../../plan/action.ts";
import { actions, ratings } from "../../plan/actions.ts";
import { isDay } from "../../plan/days.ts";
import { marks } from "../../plan/marks.ts";
import type { Mover } from "../../plan/move.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import {
  changeFor,
  isRevised,
  isSameWords,
  type Seen,
  type Statement,
  seenInRow,
  seenOf,
  slippage,
  startingFrom,
} from "../../plan/statement.ts";
import type { Day } from "../../schema/column.ts";
import { useAnnounce } from "./announcer.tsx";
import { choiceOf, type FormField, textOf } from "./formField.ts";
import { LastUpdate } from "./LastUpdate.tsx";
import { Mark } from "./mark.tsx";
import { RecordForm } from "./RecordForm.tsx";
import { useUpdateStyles } from "./UpdateForm.styles.ts";
import { useUpdates } from "./updates.ts";
import { updateWords } from "./updateWords.ts";
import { useDraft } from "./useDraft.tsx";
import { datesInWords, progressWords } from "./words.ts";

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
  const { make } = useUpdates();
  const announce = useAnnounce();
  const { fields } = action;
  const [draft, keep] = useDraft<UpdateDraft>(action.id, "update");
  const seen = seenOf(fields);

  async function save({ seen, ...statement }: UpdateDraft): Promise<void> {
    const change = changeFor(action, statement, seen, mover);
    const { rating } = statement;
    if (!change || !rating) return;
    const kept = make({
      kind: "updated",
      action,
      ...change,
      seen: seenInRow(action, seen),
      undone: () => keep({ ...statement, seen }),
    });
    const moved = columnOf(action, mover.today) !== rating;
    announce(updateWords.saved(fields.reference, moved ? marks[rating].word : undefined));
    onClose();
    await kept;
    keep(undefined);
  }

  return (
    <div className={styles.form}>
      <RecordForm
        label={updateWords.form(fields.reference)}
        testId="update-form"
        start={{ ...startingFrom(seen), seen }}
        draft={[draft, keep]}
        describe={(values) => ({ fields: fieldsOf(action, values, mover.today), submit: updateWords.save })}
        focus={focused ? "narrative" : "none"}
        onSubmit={save}
        onClose={onClose}
      />
    </div>
  );
}

const { columns } = actions;

/** What an update asks for, by what has been said so far; needed is what `missingIn` says is missing. */
function fieldsOf(
  { fields, editor }: Action,
  { seen, ...statement }: UpdateDraft,
  today: Day,
): FormField<keyof UpdateDraft>[] {
  const isRed = statement.rating === "Red";
  const isMoved = isRevised(statement, seen);
  const asked: (FormField<keyof UpdateDraft> | false)[] = [
    {
      name: "rating",
      kind: "radio",
      label: progressWords.rating,
      required: progressWords.chooseRating,
      choices: ratings.toReversed().map((rating) => ({ value: rating, label: <Rating rating={rating} /> })),
    },
    {
      ...textOf("narrative", columns.narrative),
      label: progressWords.narrative,
      required: progressWords.enterNarrative,
      tall: true,
      warning: isSameWords(statement.narrative, seen.narrative) && progressWords.sameAsLast,
      changed: fields.narrative !== seen.narrative && { by: nameAtStart(editor), now: fields.narrative },
      aside: seen.narrative && <LastUpdate narrative={seen.narrative} narrativeOn={fields.narrativeOn} />,
    },
    isRed && {
      ...textOf("correctiveAction", columns.correctiveAction),
      label: progressWords.correctiveAction,
      required: progressWords.enterCorrectiveAction,
      half: true,
    },
    isRed && {
      ...textOf("ask", columns.ask),
      label: progressWords.ask,
      required: progressWords.enterAsk,
      half: true,
    },
    { ...choiceOf("confidence", columns.confidence), kind: "radio", label: progressWords.confidence, half: true },
    {
      ...textOf("due", columns.revisedDue),
      label: progressWords.revisedDue,
      hint: datesInWords({ ...seen, slippage: slippage(seen) }),
      required: effectiveDue(seen) && progressWords.enterRevisedDue,
      warning: isDay(statement.due) && statement.due < today && progressWords.passed,
      half: true,
    },
    isMoved && {
      ...textOf("dueReason", columns.revisedDueReason),
      label: progressWords.dueReason,
      required: progressWords.enterDueReason,
    },
  ];
  return asked.filter((field) => field !== false);
}

function Rating({ rating }: { rating: (typeof ratings)[number] }) {
  const styles = useUpdateStyles();
  return (
    <span className={styles.rating}>
      <Mark column={rating} letter={false} /> <span>{`${marks[rating].letter} ${marks[rating].word}`}</span>
    </span>
  );
}

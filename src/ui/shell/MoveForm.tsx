// The small form in place: what a move needs to be told, asked beside where the card was dropped.
import { Popover, PopoverSurface } from "@fluentui/react-components";
import { useId } from "react";
import type { Answers, Need } from "../../plan/move.ts";
import { changeOf } from "../../plan/moveChange.ts";
import { useFeatures } from "../kit/features.tsx";
import { type FormField, tooLong } from "../kit/formField.ts";
import { LastUpdate } from "../kit/LastUpdate.tsx";
import { Mark } from "../kit/mark.tsx";
import { RecordForm } from "../kit/RecordForm.tsx";
import { useDraft } from "../kit/useDraft.tsx";
import type { Asking, ChangeOf } from "../kit/useMoves.ts";
import { useMoveStyles } from "./MoveForm.styles.ts";
import { moveWords, needWords } from "./moveWords.ts";

/** Window width, in pixels, from which there is room for the form beside what it is about. */
const besideFrom = 860;

const topOfPage = () => new DOMRect(window.innerWidth / 2, 0, 0, 0);

interface Props {
  readonly asking: Asking;
  readonly siteUrl: string;
  /** False when the move can no longer be made; the typed words are kept then. */
  readonly onAnswer: (changeOf: ChangeOf) => boolean;
  readonly onCancel: () => void;
}

export function MoveForm({ asking, siteUrl, onAnswer, onCancel }: Props) {
  const { action, to, needs, anchor } = asking;
  const styles = useMoveStyles();
  const { features } = useFeatures();
  const { title, button } = moveWords(asking);
  const titleId = useId();
  const [draft, keep] = useDraft<Answers>(action.id, `move ${to}`);

  function fieldOf(need: Need, answers: Answers): FormField<Need> {
    const Asked = features.find(({ moveNeeds }) => moveNeeds?.[need])?.moveNeeds?.[need];
    const { label, hint, enter } = needWords[need];
    if (!Asked) return { name: need, kind: "lines", label, hint, required: enter, tall: need === "narrative" };
    return {
      name: need,
      kind: "own",
      label,
      required: enter,
      // What is said of what was checked, which the feature asks for itself.
      wrong: tooLong({ name: "why", kind: "lines", label: needWords.why.label }, answers.why),
      render: (message) => (
        <Asked
          action={action}
          siteUrl={siteUrl}
          answers={answers}
          missing={message === enter}
          onPut={(change) => keep({ ...answers, ...change })}
        />
      ),
    };
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
        <h2 id={titleId} className={styles.title}>
          <Mark column={to} size={16} letter={false} />
          <span>{title}</span>
        </h2>
        <p className={styles.about}>{action.fields.title}</p>
        <RecordForm
          label={title}
          isFloating
          // A verifier begins with the evidence, which the popover itself gives focus to.
          focus={needs.includes("checked") ? "none" : "first"}
          start={startOf(asking)}
          draft={[draft, keep]}
          describe={(answers) => ({
            fields: needs.map((need) => fieldOf(need, answers)),
            note: needs.includes("narrative") && action.fields.narrative && <LastUpdate {...action.fields} />,
            submit: button,
          })}
          onSubmit={(answers) => onAnswer((now, mover) => changeOf(now, to, answers, mover)) && keep(undefined)}
          onClose={onCancel}
        />
      </PopoverSurface>
    </Popover>
  );
}

/** What may stand as it is: the corrective action, the help needed and the evidence; the narrative is written anew. */
function startOf({ action, needs }: Asking): Answers {
  const { correctiveAction, ask, evidence } = action.fields;
  const bank = action.status.evidence.map(({ fields }) => fields.title).join("\n");
  const kept: Answers = { correctiveAction, ask, evidence: evidence || bank };
  return Object.fromEntries(Object.entries(kept).filter(([need]) => needs.includes(need as Need)));
}

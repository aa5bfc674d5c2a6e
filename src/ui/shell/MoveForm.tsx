// The small form in place: what a move needs to be told, asked beside where the card was dropped.
import { mergeClasses, Popover, PopoverSurface } from "@fluentui/react-components";
import { useEffect, useId } from "react";
import type { Answers, Need } from "../../plan/move.ts";
import { changeOf } from "../../plan/moveChange.ts";
import { useFeatures } from "../kit/features.tsx";
import type { FormField } from "../kit/formField.ts";
import { LastUpdate } from "../kit/LastUpdate.tsx";
import { Mark } from "../kit/mark.tsx";
import { RecordForm } from "../kit/RecordForm.tsx";
import { useBoardState } from "../kit/session.tsx";
import { useDraft } from "../kit/useDraft.tsx";
import type { Asking, Moves } from "../kit/useMoves.ts";
import { useMoveStyles } from "./MoveForm.styles.ts";
import { moveWords, needWords, takingBack } from "./moveWords.ts";

/** In pixels, with the distance from what they stand beside: an ordinary form, and one with something to read in it. */
const widths = { ordinary: 424, wide: 584 };

/** Whether there is room for the form to the left or to the right of what it is about. */
const fitsBeside = ({ left, right }: DOMRect, width: number) => Math.max(left, window.innerWidth - right) >= width;

/** Milliseconds after which a closed form has given focus back. */
const formClosed = 500;

/** The button that opened the form may be gone with what was said in it: then focus goes to the panel that it stood in. */
function keepFocus(): void {
  const { activeElement: at } = document;
  // The next form takes focus itself.
  if (document.querySelector("[data-testid=move-form]")) return;
  if (at === document.body || at?.matches("main")) {
    document.querySelector<HTMLElement>("[data-testid=action-panel]")?.focus();
  }
}

const topOfPage = () => new DOMRect(window.innerWidth / 2, 0, 0, 0);

interface Props {
  readonly asking: Asking;
  readonly siteUrl: string;
  /** False when the move can no longer be made; the typed words are kept then. */
  readonly onAnswer: Moves["answer"];
  readonly onCancel: () => void;
}

export function MoveForm({ asking, siteUrl, onAnswer, onCancel }: Props) {
  const { action, to, needs, anchor } = asking;
  const styles = useMoveStyles();
  const { features } = useFeatures();
  const { title, button } = moveWords(asking);
  const titleId = useId();
  const [draft, keep] = useDraft<Answers>(action.id, `move ${to}`);
  // What others do while the form is open is to be seen in it.
  const now = useBoardState().board?.actions.get(action.id) ?? action;

  useEffect(() => () => void setTimeout(keepFocus, formClosed), []);

  const own = features.flatMap(({ moveForms = {} }) => needs.flatMap((need) => moveForms[need] ?? []));
  const [Own] = own;

  return (
    <Popover
      open
      trapFocus
      onOpenChange={(_, { open: stays }) => !stays && onCancel()}
      positioning={
        fitsBeside(anchor, Own ? widths.wide : widths.ordinary)
          ? { target: { getBoundingClientRect: () => anchor }, position: "after", align: "top", offset: 8 }
          : { target: { getBoundingClientRect: topOfPage }, position: "below", align: "center", offset: 8 }
      }
    >
      <PopoverSurface
        className={mergeClasses(styles.surface, Own && styles.wide)}
        aria-labelledby={titleId}
        data-testid="move-form"
      >
        <h2 id={titleId} className={styles.title}>
          <Mark column={to} size={16} letter={false} />
          <span>{title}</span>
        </h2>
        <p className={styles.about}>{action.fields.title}</p>
        {Own ? (
          <Own action={now} siteUrl={siteUrl} label={title} onAnswer={onAnswer} onClose={onCancel} />
        ) : (
          <RecordForm
            label={title}
            isFloating
            start={startOf(asking)}
            draft={[draft, keep]}
            describe={() => ({
              fields: needs.map((need) => fieldOf(need, action)),
              note: needs.includes("narrative") && action.fields.narrative && <LastUpdate {...action.fields} />,
              submit: button,
            })}
            onSubmit={async (answers) => {
              if (await onAnswer((now, mover) => changeOf(now, to, answers, mover))) keep(undefined);
            }}
            onClose={onCancel}
          />
        )}
      </PopoverSurface>
    </Popover>
  );
}

function fieldOf(need: Need, { status }: Asking["action"]): FormField<keyof Answers> {
  const { label, hint, enter } =
    need === "narrative" && status.claim ? takingBack(status) : needWords[need as keyof Answers];
  return { name: need as keyof Answers, kind: "lines", label, hint, required: enter, tall: need === "narrative" };
}

/** What may stand as it is: the corrective action and the help needed; the narrative is written anew. */
function startOf({ action, needs }: Asking): Answers {
  const { correctiveAction, ask } = action.fields;
  return needs.includes("correctiveAction") ? { correctiveAction, ask } : {};
}

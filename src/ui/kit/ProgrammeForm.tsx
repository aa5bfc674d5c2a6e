// The form by which an owner moves actions to another programme, one after the other: other people may change them then, which is said
// before.
import { useRef, useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { isClosed, type ProgrammeFields } from "../../plan/programmes.ts";
import { useAnnounce } from "./announcer.tsx";
import { programmeWords as words } from "./programmeWords.ts";
import { RecordForm } from "./RecordForm.tsx";
import { useSession } from "./session.tsx";

/** An action that is left as it is, and why. */
export interface NotMoved {
  readonly action: Action;
  readonly why: string;
}

interface Choice {
  /** Its number. */
  readonly programme: string;
}

interface Props {
  readonly board: Board;
  readonly isFloating?: boolean;
  readonly onClose: () => void;
}

interface SeveralProps extends Props {
  readonly actions: readonly Action[];
  /** With those that were not moved. */
  readonly onDone: (left: readonly NotMoved[], to: ProgrammeFields) => void;
  /** Why the last try failed. */
  readonly problem?: string | undefined;
}

export function ProgrammeForm({ actions, board, isFloating = false, problem, onDone, onClose }: SeveralProps) {
  const { people, sync } = useSession();
  const [place, setPlace] = useState<number>();
  const isStopped = useRef(false);
  const [only, ...others] = actions;
  const offered = board.programmes
    .map(({ fields }) => fields)
    .filter((each) => !isClosed(each) && (others.length > 0 || each.number !== only?.programme?.number));
  const chosen = ({ programme }: Choice) => offered.find(({ number }) => String(number) === programme);

  async function move(choice: Choice): Promise<void> {
    const to = chosen(choice);
    if (!to) return;
    isStopped.current = false;
    const left: NotMoved[] = [];
    for (const [index, action] of actions.entries()) {
      setPlace(index + 1);
      const why = whyNot(action, to) ?? (isStopped.current ? words.stopped : undefined);
      const outcome = why === undefined ? await people.moveAction(action.id, to) : undefined;
      if (outcome?.kind !== "done") left.push({ action, why: outcome?.why ?? why ?? "" });
    }
    setPlace(undefined);
    onDone(left, to);
    await sync.refresh();
  }

  const stop = () => {
    isStopped.current = true;
  };
  const several = { label: words.movingOneOf(place ?? 1, actions.length), onStop: stop };
  return (
    <RecordForm<Choice>
      label={others.length > 0 ? words.moveSeveral(actions.length) : words.move}
      testId="other-programme"
      isFloating={isFloating}
      start={{ programme: "" }}
      describe={(choice) => {
        const to = chosen(choice);
        return {
          fields: [
            {
              ...{ name: "programme", kind: "select", label: words.label, required: words.choose },
              choices: offered.map(({ number, title }) => ({ value: String(number), label: `${number} ${title}` })),
            },
          ],
          note: [to && whatFollows(actions, to), problem && words.failed(problem)].filter(Boolean).join(" "),
          submit: words.moveTo(to?.number),
        };
      }}
      busy={place === undefined ? undefined : others.length > 0 ? several : { label: words.moving }}
      onSubmit={move}
      onClose={onClose}
    />
  );
}

/** Of one action: what is said of it when it is moved, and why if it is not. */
export function OneProgrammeForm({ action, onClose, ...given }: Props & { readonly action: Action }) {
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string>();
  return (
    <ProgrammeForm
      {...given}
      actions={[action]}
      problem={problem}
      onDone={([left], to) => {
        announce(left ? words.failed(left.why) : words.moved(action.fields.reference, to.number));
        setProblem(left?.why);
        if (!left) onClose();
      }}
      onClose={onClose}
    />
  );
}

function whyNot({ id, programme }: Action, to: ProgrammeFields): string | undefined {
  if (id < 0) return words.unsaved;
  return programme?.number === to.number ? words.isThere : undefined;
}

/** Who may change them then, and who no longer. */
function whatFollows(actions: readonly Action[], to: ProgrammeFields): string {
  const [only, ...others] = actions;
  if (!only || others.length > 0) return `${words.severalGain(namesOf(to))} ${words.severalLose}`;
  const { programme, fields } = only;
  return [words.gains(fields.reference, namesOf(to)), programme && words.loses(namesOf(programme))]
    .filter(Boolean)
    .join(" ");
}

function namesOf({ lead, coordinator, number }: Pick<ProgrammeFields, "lead" | "coordinator" | "number">): string {
  return [lead?.name, coordinator?.name].filter(Boolean).join(" and ") || words.nobody(number);
}

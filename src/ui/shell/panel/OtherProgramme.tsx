// An owner moves an action to another programme: other people may change it then, which is said before.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Action } from "../../../plan/action.ts";
import type { Board } from "../../../plan/board.ts";
import { isClosed, type ProgrammeFields } from "../../../plan/programmes.ts";
import { useAnnounce } from "../../kit/announcer.tsx";
import { RecordForm } from "../../kit/RecordForm.tsx";
import { useSession } from "../../kit/session.tsx";
import { useFormOpen } from "../../kit/useFormOpen.ts";
import { programmeWords as words } from "./words.ts";

type Progress = { readonly kind: "moving" } | { readonly kind: "failed"; readonly why: string };

interface Choice {
  /** Its number. */
  readonly programme: string;
}

export function OtherProgramme({ action, board }: { action: Action; board: Board }) {
  const { people, sync } = useSession();
  const announce = useAnnounce();
  const { isOpen, open, close } = useFormOpen(undefined);
  const [progress, setProgress] = useState<Progress>();
  const { programme } = action;
  const { reference } = action.fields;
  const others = board.programmes
    .map(({ fields }) => fields)
    .filter((each) => each.number !== programme?.number && !isClosed(each))
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const chosen = (choice: Choice) => others.find(({ number }) => String(number) === choice.programme);

  function leave(): void {
    setProgress(undefined);
    close();
  }

  async function move(choice: Choice): Promise<void> {
    const to = chosen(choice);
    if (!to) return;
    setProgress({ kind: "moving" });
    const outcome = await people.moveAction(action.id, to);
    if (outcome.kind === "done") {
      announce(words.moved(reference, to.number));
      leave();
    } else {
      setProgress({ kind: "failed", why: outcome.why });
      announce(words.failed(outcome.why));
    }
    await sync.refresh();
  }

  if (!isOpen) {
    return (
      <div>
        <Button size="small" onClick={open}>
          {words.move}
        </Button>
      </div>
    );
  }
  return (
    <RecordForm
      label={words.move}
      testId="other-programme"
      start={{ programme: "" }}
      describe={(choice: Choice) => {
        const to = chosen(choice);
        return {
          fields: [
            {
              name: "programme",
              kind: "select",
              label: words.label,
              required: words.choose,
              choices: others.map(({ number, title }) => ({ value: String(number), label: `${number} ${title}` })),
            },
          ],
          note: [
            to && words.gains(reference, namesOf(to)),
            to && programme && words.loses(namesOf(programme)),
            progress?.kind === "failed" && words.failed(progress.why),
          ]
            .filter(Boolean)
            .join(" "),
          submit: words.moveTo(to?.number),
        };
      }}
      busy={progress?.kind === "moving" ? { label: words.moving } : undefined}
      onSubmit={move}
      onClose={leave}
    />
  );
}

function namesOf({ lead, coordinator, number }: ProgrammeFields): string {
  return [lead?.name, coordinator?.name].filter(Boolean).join(" and ") || words.nobody(number);
}

// Telling people of what was put on record, by whoever put it there: a challenge's lead, the owner of a decision or a question.
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import type { Challenge } from "../../plan/meetings/challenges.ts";
import type { Decision, Question } from "../../plan/meetings/decisions.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { Day } from "../../schema/column.ts";
import { linkTo, writeAddress } from "../../ui/kit/address.ts";
import { NotifyButton } from "../../ui/kit/NotifyButton.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { tellWords as words } from "./tellWords.ts";

interface Props {
  readonly action: Action;
  readonly board: Board;
  readonly today: Day;
}

export function TellOfChallenge({ challenge, action, board, today }: Props & { readonly challenge: Challenge }) {
  const { link } = useSession();
  const { reference, title } = action.fields;
  return (
    <NotifyButton
      {...{ board, today }}
      label={words.tellLead}
      notice={{
        kind: "Challenge",
        title: words.challenged(reference),
        matter: `challenge ${challenge.operation}`,
        text: words.challengedText(reference, title, link(writeAddress({ open: linkTo(action) }))),
      }}
      people={[action.programme?.lead, action.programme?.coordinator]}
    />
  );
}

export function TellOfTask({ task, action, board, today }: Props & { readonly task: Decision | Question }) {
  const { link } = useSession();
  const { kind, operation, owner } = task;
  if (!owner) return null;
  return (
    <NotifyButton
      {...{ board, today }}
      label={words.tellOwner(nameOf(owner))}
      notice={{
        kind,
        title: words.task[kind].title,
        matter: `${kind.toLowerCase()} ${operation}`,
        text: words.task[kind].text(link(writeAddress({ open: linkTo(action) }))),
      }}
      people={[owner]}
    />
  );
}

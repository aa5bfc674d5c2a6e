// The field for a comment. What is typed is kept until it has been sent, also without a network; a comment whose answer was lost is looked for
// before it is sent again.
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { sayOnce } from "../../plan/sayOnce.ts";
import type { Comment } from "../../ports/comments.ts";
import type { Person } from "../../schema/column.ts";
import { longestText, type Mentioned, writeSaid } from "../../schema/saidText.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { saves } from "../../ui/kit/keys.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useCommentStyles } from "./Comments.styles.ts";
import { MentionField } from "./MentionField.tsx";
import { saidOf } from "./mentionTyping.ts";
import { formWords } from "./words.ts";

interface CommentDraft {
  readonly text: string;
  /** Who was chosen to be mentioned. */
  readonly people: readonly Mentioned[];
  /** The last comment before the first try to send it. */
  readonly tried?: number;
}

const blank: CommentDraft = { text: "", people: [] };

interface Props {
  readonly action: Action;
  readonly me: Person;
  readonly onSent: (comment: Comment) => void;
}

export function CommentForm({ action, me, onSent }: Props) {
  const { comments } = useSession();
  const styles = useCommentStyles();
  const announce = useAnnounce();
  const [kept, keep] = useDraft<CommentDraft>(action.id, "comment");
  const draft = kept ?? blank;
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  // A second click may come before the button says that it is sending.
  const sending = useRef(false);
  const said = saidOf(draft.text.trim(), draft.people);
  const { length } = writeSaid(said).text;
  const long = length > longestText ? formWords.tooLong(length) : undefined;

  async function send(): Promise<void> {
    if (sending.current) return;
    if (length === 0 || long) {
      setProblem(long ?? formWords.empty);
      field.current?.focus();
      return;
    }
    sending.current = true;
    setSending(true);
    setProblem(undefined);
    const outcome = await sayOnce(comments, {
      ...{ list: actions, id: action.id, said, me, tried: draft.tried },
      onTry: (tried) => keep({ ...draft, tried }),
    });
    sending.current = false;
    setSending(false);
    if (outcome.kind === "done") {
      keep(undefined);
      onSent(outcome.value);
      announce(formWords.sent);
      field.current?.focus();
    } else setProblem(formWords.notSent(outcome.why));
  }

  function put(next: Pick<CommentDraft, "text" | "people">): void {
    setProblem(undefined);
    keep(next.text === "" ? undefined : { ...draft, ...next });
  }

  return (
    <form
      className={styles.form}
      noValidate
      data-testid="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (saves(event)) void send();
      }}
    >
      <MentionField {...{ field, draft, isSending }} problem={long ?? problem} onPut={put} />
      <div>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isSending}>
          {isSending ? formWords.sending : formWords.send}
        </Button>
      </div>
    </form>
  );
}

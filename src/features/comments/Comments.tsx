// The conversation about an action in its panel, and the field for people who may comment. Others read where to speak.
import { Button, Spinner } from "@fluentui/react-components";
import type { Action } from "../../plan/action.ts";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import { linkTo, writeAddress } from "../../ui/kit/address.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { CommentForm } from "./CommentForm.tsx";
import { CommentLine } from "./CommentLine.tsx";
import { useConversation } from "./useConversation.ts";
import { readerWords, words } from "./words.ts";

export function Comments(props: PanelSectionProps) {
  const { readOnly } = useSession();
  // On a meeting's stage everybody in the room would read what was said between two.
  return readOnly ? null : <Conversation {...props} />;
}

function Conversation({ action, board }: PanelSectionProps) {
  const panel = usePanelStyles();
  const announce = useAnnounce();
  const { reference } = action.fields;
  const { comments, problem, read, show } = useConversation(action.id, (arrived) => {
    for (const { author } of arrived) if (author.id !== board.me.id) announce(words.arrived(nameOf(author)));
  });
  return (
    <section className={panel.section} aria-label={words.title} tabIndex={-1} data-testid="comments" data-paper="no">
      <h3 className={panel.sectionTitle}>{words.title}</h3>
      <p className={panel.about}>{words.notRecord}</p>
      {!comments && !problem && <Spinner size="tiny" label={words.reading} />}
      {problem && (
        <div role="alert">
          <p className={panel.text}>{words.notRead(problem)}</p>
          <Button size="small" onClick={() => void read()}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      {comments?.length === 0 && <p className={panel.text}>{words.none}</p>}
      {comments && comments.length > 0 && (
        <ol className={panel.timeline} aria-label={words.list(reference)}>
          {comments.map((comment) => (
            <CommentLine key={comment.id} comment={comment} replies={comment.replies} />
          ))}
        </ol>
      )}
      {action.canEdit ? <CommentForm action={action} me={board.me} onSent={show} /> : <WhereToSpeak action={action} />}
    </section>
  );
}

function WhereToSpeak({ action }: { readonly action: Action }) {
  const panel = usePanelStyles();
  const { link, message } = useSession();
  const { reference, title } = action.fields;
  const person = action.programme?.coordinator ?? action.programme?.lead;
  if (!person) return <p className={panel.text}>{readerWords.askOwner}</p>;
  const chat = () =>
    message?.([person.email], readerWords.about(reference, title, link(writeAddress({ open: linkTo(action) }))));
  return (
    <>
      <p className={panel.text}>{readerWords.ask(nameOf(person))}</p>
      {message && person.email && (
        <div>
          <Button size="small" onClick={chat}>
            {readerWords.chat(nameAtStart(person))}
          </Button>
        </div>
      )}
    </>
  );
}

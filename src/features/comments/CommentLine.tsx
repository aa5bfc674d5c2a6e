// One comment: who, when, what, and what was answered to it in SharePoint's own pane.
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import type { Comment } from "../../ports/comments.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { formatMoment } from "../../ui/kit/times.ts";
import { useCommentStyles } from "./Comments.styles.ts";
import { words } from "./words.ts";

interface Props {
  readonly comment: Omit<Comment, "replies">;
  readonly replies?: Comment["replies"];
}

export function CommentLine({ comment: { id, author, created, said }, replies = [] }: Props) {
  const panel = usePanelStyles();
  const styles = useCommentStyles();
  return (
    <li className={panel.step} data-comment={id} data-by={author.name}>
      <div className={styles.by}>
        <strong>{nameAtStart(author)}</strong>
        <span className={panel.label}>{formatMoment(created)}</span>
      </div>
      <p className={panel.text} dir="auto">
        {said.map((part, at) => {
          // Parts have no names of their own, and never change places.
          const key = `${at}`;
          return typeof part === "string" ? (
            <span key={key}>{part}</span>
          ) : (
            <strong key={key} className={styles.mention} title={part.email}>
              {`@${part.name}`}
            </strong>
          );
        })}
      </p>
      {replies.length > 0 && (
        <ol className={styles.replies} aria-label={words.replies(nameOf(author))}>
          {replies.map((reply) => (
            <CommentLine key={reply.id} comment={reply} />
          ))}
        </ol>
      )}
    </li>
  );
}

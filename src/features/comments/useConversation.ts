// The comments on one action, read while its panel is open: at once, every few seconds while the page is visible and online, and as soon as
// it is so again.
import { useCallback, useEffect, useRef, useState } from "react";
import { actions } from "../../plan/actions.ts";
import type { Comment } from "../../ports/comments.ts";
import { useSession } from "../../ui/kit/session.tsx";

/** Milliseconds: what is said in the list's pane shows within twenty seconds. */
const readEvery = 15_000;

export interface Conversation {
  /** Absent until they have been read. */
  readonly comments: readonly Comment[] | undefined;
  /** Why they could not be read the last time. */
  readonly problem: string | undefined;
  readonly read: () => Promise<void>;
  /** Shows a comment that was sent, before it is read. */
  readonly show: (comment: Comment) => void;
}

/** `onArrived` is called with comments that came while the conversation was shown. */
export function useConversation(id: number, onArrived: (comments: readonly Comment[]) => void): Conversation {
  const { comments: port } = useSession();
  const [comments, setComments] = useState<readonly Comment[]>();
  const [problem, setProblem] = useState<string>();
  const shown = useRef<readonly Comment[]>(undefined);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;

  const put = useCallback((next: readonly Comment[]) => {
    shown.current = next;
    setComments(next);
  }, []);

  const read = useCallback(async () => {
    const outcome = await port.read(actions, id);
    setProblem(outcome.kind === "done" ? undefined : outcome.why);
    if (outcome.kind !== "done") return;
    const before = shown.current;
    // Nothing is drawn anew where nothing has changed.
    if (before && JSON.stringify(before) === JSON.stringify(outcome.value)) return;
    put(outcome.value);
    const known = new Set(before?.map((each) => each.id));
    if (before) arrived.current(outcome.value.filter((each) => !known.has(each.id)));
  }, [port, id, put]);

  const show = useCallback(
    (comment: Comment) => {
      const others = (shown.current ?? []).filter((each) => each.id !== comment.id);
      put([...others, comment]);
    },
    [put],
  );

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let current = true;
    const look = async () => {
      clearTimeout(timer);
      if (navigator.onLine && document.visibilityState === "visible") await read();
      if (current) timer = setTimeout(look, readEvery);
    };
    const wake = () => void look();
    void look();
    window.addEventListener("online", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      current = false;
      clearTimeout(timer);
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [read]);

  return { comments, problem, read, show };
}

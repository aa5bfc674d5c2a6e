// What stands in a screen's place when a list that it needs is not there: which, what that means, and what to do.
import { Button } from "@fluentui/react-components";
import type { Board } from "../../plan/board.ts";
import { useTabStyles } from "./Tab.styles.ts";
import { whatIsWrong } from "./whatIsWrong.ts";
import { lists as words } from "./words.ts";

interface Props {
  /** The screen's. */
  readonly title: string;
  /** Titles of the lists that cannot be read. */
  readonly lists: readonly string[];
  readonly board: Board;
  readonly onSetUp: () => void;
}

export function NoList({ title, lists, board, onSetUp }: Props) {
  const styles = useTabStyles();
  return (
    <section className={styles.noList} aria-label={title} data-testid="no-list">
      <h1 className={styles.noListTitle}>{words.cannotShow(title)}</h1>
      {lists.map((list) => (
        <p key={list}>{whatIsWrong(list, board)}</p>
      ))}
      <p>{board.isOwner ? words.ownerCan : words.askOwner(board.site.title)}</p>
      {board.isOwner && (
        <Button appearance="primary" onClick={onSetUp}>
          {words.setUp}
        </Button>
      )}
    </section>
  );
}

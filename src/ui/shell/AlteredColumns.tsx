// Columns whose words are at stake, because somebody changed their settings in SharePoint.
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Board } from "../../plan/board.ts";
import type { AlteredNote } from "../../ports/lists.ts";
import { banners as words } from "./bannerWords.ts";
import { useTabStyles } from "./Tab.styles.ts";
import { lists } from "./words.ts";

interface Props {
  readonly board: Board;
  /** Opens the page that sets the site up, which puts the settings right. */
  readonly onSetUp: () => void;
}

export function AlteredColumns({ board, onSetUp }: Props) {
  const styles = useTabStyles();
  const sentences = [
    ...sentence(board, ({ appends }) => appends, words.appends),
    ...sentence(board, ({ formatted }) => formatted, words.formatted),
  ];
  if (sentences.length === 0) return null;
  return (
    <div className={mergeClasses(styles.banner, styles.warning)} data-testid="altered-columns">
      <span>{(board.isOwner ? sentences : [...sentences, words.askToSetUp]).join(" ")}</span>
      {board.isOwner && (
        <Button size="small" onClick={onSetUp}>
          {lists.setUp}
        </Button>
      )}
    </div>
  );
}

function sentence(
  board: Board,
  isSo: (note: AlteredNote) => boolean,
  say: (columns: string, count: number) => string,
): readonly string[] {
  const named = [...board.lists].flatMap(([title, list]) =>
    list.kind === "read" ? (list.altered ?? []).filter(isSo).map((note) => `“${note.title}” in ${title}`) : [],
  );
  return named.length > 0 ? [say(new Intl.ListFormat("en-GB").format(named), named.length)] : [];
}

// What setting the site up again puts right: columns that this version added, columns that somebody changed in SharePoint so that words are at
// stake, folders with another name.
import { Button, mergeClasses } from "@fluentui/react-components";
import { actions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import { misnamedIn } from "../../plan/programmeFolders.ts";
import { folderOf } from "../../plan/programmes.ts";
import type { AlteredNote } from "../../ports/lists.ts";
import { banners as words } from "./bannerWords.ts";
import { useTabStyles } from "./Tab.styles.ts";
import { lists } from "./words.ts";

const inWords = new Intl.ListFormat("en-GB");

interface Props {
  readonly board: Board;
  /** Opens the page that sets the site up. */
  readonly onSetUp: () => void;
}

export function ToSetUpAgain({ board, onSetUp }: Props) {
  const styles = useTabStyles();
  const sentences = [
    ...sentence(board, ({ appends }) => appends, words.appends),
    ...sentence(board, ({ formatted }) => formatted, words.formatted),
    ...sentence(board, ({ missing = false }) => missing, words.missing),
    ...folders(board),
  ];
  if (sentences.length === 0) return null;
  return (
    <div className={mergeClasses(styles.banner, styles.warning)} data-testid="to-set-up-again">
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
  return named.length > 0 ? [say(inWords.format(named), named.length)] : [];
}

const mostNamed = 3;

function folders(board: Board): readonly string[] {
  const list = board.lists.get(actions.title);
  if (list?.kind !== "read") return [];
  const found = misnamedIn(board.programmes, actions, [...list.folders.values()]);
  const renamed = found.flatMap(({ programme, folder }) =>
    folder === undefined ? [] : [words.shouldBe(folder, folderOf(programme))],
  );
  const left = renamed.length - mostNamed;
  const named = left > 0 ? [...renamed.slice(0, mostNamed), words.more(left)] : renamed;
  return [
    ...(named.length > 0 ? [words.folderNames(inWords.format(named), renamed.length)] : []),
    ...found.flatMap(({ programme, folder }) => (folder === undefined ? [words.noFolder(programme.number)] : [])),
  ];
}

// Filters with a name, for everybody: chosen with a click, saved from what is on, and removed by whoever saved them.
import { Button, Field, Input, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { type Board, isUnavailable } from "../../plan/board.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { savedWords as words } from "./filterWords.ts";
import { savedFilters } from "./list.ts";
import { readSaved, removedEntry, type SavedFilter, savedEntry } from "./savedFilters.ts";
import { isFiltered, readView, type View, writeView } from "./view.ts";

const useStyles = makeStyles({
  part: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px 8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: "contents", listStyleType: "none" },
  item: { display: "inline-flex", minWidth: 0, maxWidth: "100%" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "240px" },
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
});

interface Props {
  readonly board: Board;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
}

export function SavedFilters({ board, view, onView }: Props) {
  const styles = useStyles();
  const { sync, readOnly } = useSession();
  const announce = useAnnounce();
  const [name, setName] = useState<string>();
  useEffect(() => void sync.follow([savedFilters]), [sync]);
  if (isUnavailable(board, savedFilters.title)) return null;
  const saved = readSaved(rowsOf(board.lists, savedFilters).values());
  const mayAdd = board.mayAdd.has(savedFilters.title) && !readOnly;
  const query = writeView(view);
  const isOn = isFiltered(view) && !saved.some((filter) => filter.query === query);
  if (saved.length === 0 && !(mayAdd && isOn)) return null;

  async function save(): Promise<void> {
    if (!name?.trim()) return;
    await sync.addEntry(savedEntry(name, view));
    announce(words.wasSaved(name.trim()));
    setName(undefined);
  }

  async function remove(filter: SavedFilter): Promise<void> {
    await sync.addEntry(removedEntry(filter));
    announce(words.wasRemoved(filter.name));
  }

  return (
    <section className={styles.part} aria-label={words.title} data-testid="saved-filters">
      <h2 className={styles.title}>{words.title}</h2>
      <ul className={styles.list}>
        {saved.map((filter) => (
          <li key={filter.operation} className={styles.item}>
            <ToggleButton
              size="small"
              checked={filter.query === query}
              title={words.by(filter.name, nameAtStart(filter.by))}
              onClick={() => onView(readView(filter.query))}
            >
              <span className={styles.name} dir="auto">
                {filter.name}
              </span>
            </ToggleButton>
            {mayAdd && filter.by.id === board.me.id && (
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={words.remove(filter.name)}
                title={words.remove(filter.name)}
                onClick={() => void remove(filter)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayAdd && isOn && name === undefined && (
        <Button size="small" appearance="subtle" onClick={() => setName("")}>
          {words.save}
        </Button>
      )}
      {name !== undefined && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Field label={words.name} size="small">
            <Input autoFocus value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Button size="small" appearance="primary" type="submit">
            {words.saveNow}
          </Button>
          <Button size="small" onClick={() => setName(undefined)}>
            {words.cancel}
          </Button>
        </form>
      )}
    </section>
  );
}

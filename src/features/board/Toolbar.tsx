// The board's one line of tools: what plan this is, search, filters, lanes.
import { type ComponentProps, Suspense, useState } from "react";
import { actions } from "../../plan/actions.ts";
import type { Board } from "../../plan/board.ts";
import { Icon } from "../../ui/kit/Icon.tsx";
import { partsOf } from "../../ui/kit/lazyPart.ts";
import { PlainButton } from "../../ui/kit/PlainButton.tsx";
import { useToolbarStyles } from "./Toolbar.styles.ts";
import { filtersOn, layouts, type View } from "./view.ts";
import { laneWords, words } from "./words.ts";

const part = partsOf(() => import("./parts.ts"));
const Filters = part("Filters");
const TakeAway = part("TakeAway");
const LanesMenu = part("LanesMenu");

interface Props extends Pick<ComponentProps<typeof TakeAway>, "lanes" | "today" | "travel" | "whole"> {
  readonly board: Board;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
  readonly onShare: () => void;
  readonly onGo: (query: string) => void;
  /** The line about the plan: its name, month, next Board. */
  readonly about: string;
  readonly compact: boolean;
}

export function Toolbar({ board, view, onView, onShare, onGo, about, compact, ...shown }: Props) {
  const styles = useToolbarStyles();
  const [filtersAt, setFiltersAt] = useState<HTMLElement>();
  const [isTaking, setTaking] = useState(false);
  const [lanesAt, setLanesAt] = useState<HTMLElement>();
  const on = filtersOn(view);
  const list = board.lists.get(actions.title);
  const mayAdd = list?.kind === "read" && [...list.folders.values()].some(({ rights }) => rights.add);
  const grouping = `${words.groupBy}: ${laneWords[view.lanes].toLowerCase()}`;
  return (
    <div className={styles.bar}>
      <h1 className={styles.about}>{about}</h1>
      <div className={styles.tools}>
        {/* Fluent's field for searching would bring 8 kB before the first card. */}
        <label className={styles.search}>
          <Icon name="search" size={16} />
          <input
            type="search"
            className={styles.words}
            placeholder={words.search}
            aria-label={words.search}
            value={view.text}
            onChange={({ target }) => onView({ text: target.value })}
          />
        </label>
        <PlainButton
          icon={<Icon name="filter" />}
          aria-haspopup="dialog"
          aria-expanded={filtersAt !== undefined}
          onClick={({ currentTarget }) => setFiltersAt((known) => (known ? undefined : currentTarget))}
        >
          {words.filters(on)}
        </PlainButton>
        {!compact && (
          <fieldset className={styles.layouts} aria-label={words.layout}>
            {layouts.map((layout) => (
              <PlainButton
                key={layout}
                className={styles.layout}
                aria-pressed={layout === view.layout}
                onClick={() => onView({ layout })}
              >
                {words.layouts[layout]}
              </PlainButton>
            ))}
          </fieldset>
        )}
        <PlainButton
          icon={<Icon name="rows" />}
          aria-label={grouping}
          aria-haspopup="menu"
          aria-expanded={lanesAt !== undefined}
          onClick={({ currentTarget }) => setLanesAt((known) => (known ? undefined : currentTarget))}
          onKeyDown={({ key, currentTarget }) => key === "ArrowDown" && setLanesAt(currentTarget)}
        >
          {compact ? words.groupBy : grouping}
        </PlainButton>
        <PlainButton
          appearance="subtle"
          icon={<Icon name="share" />}
          aria-label={words.share}
          title={words.share}
          onClick={onShare}
        />
        <PlainButton
          appearance="subtle"
          icon={<Icon name="print" />}
          aria-label={words.takeAway}
          title={words.takeAway}
          aria-expanded={isTaking}
          onClick={() => setTaking(!isTaking)}
        />
        {mayAdd && <PlainButton onClick={() => onGo("screen=add")}>{words.add}</PlainButton>}
      </div>
      {lanesAt && (
        <Suspense>
          <LanesMenu
            lanes={view.lanes}
            anchor={lanesAt}
            onChoose={(lanes) => onView({ lanes })}
            onClose={() => setLanesAt(undefined)}
          />
        </Suspense>
      )}
      {filtersAt && (
        <Suspense>
          <Filters
            {...{ board, view, onView }}
            lanes={shown.lanes}
            whole={shown.whole}
            anchor={filtersAt}
            onClose={() => setFiltersAt(undefined)}
          />
        </Suspense>
      )}
      {isTaking && (
        <Suspense>
          <TakeAway board={board} view={view} {...shown} />
        </Suspense>
      )}
    </div>
  );
}

// The board's one line of tools: what plan this is, search, filters, lanes.
import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  Tooltip,
} from "@fluentui/react-components";
import { FilterDismissRegular, FilterRegular, RowTripleRegular, ShareRegular } from "@fluentui/react-icons";
import { Suspense, useState } from "react";
import { filtersOn, type LaneKind, laneKinds, type View, wholeBoard } from "../../domain/view.ts";
import type { Board } from "../../sync/sync.ts";
import { lazyPart } from "../shared/lazyPart.ts";
import { useToolbarStyles } from "./Toolbar.styles.ts";

const Filters = lazyPart(() => import("./Filters.tsx").then(({ Filters }) => Filters));

interface Props {
  readonly board: Board;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
  readonly onShare: () => void;
  /** The line about the plan: its name, month, next Board. */
  readonly about: string;
  readonly compact: boolean;
}

const laneWords: Readonly<Record<LaneKind, string>> = {
  none: "no lanes",
  programme: "programme",
  theme: "theme",
  lead: "lead",
  month: "due month",
};

export function Toolbar({ board, view, onView, onShare, about, compact }: Props) {
  const styles = useToolbarStyles();
  const [filtering, setFiltering] = useState(false);
  const on = filtersOn(view);
  return (
    <div className={styles.bar}>
      <h1 className={styles.about}>{about}</h1>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          size="small"
          placeholder="Search actions"
          aria-label="Search actions"
          value={view.text}
          onChange={(_, { value }) => onView({ text: value })}
        />
        <Button
          size="small"
          icon={<FilterRegular />}
          aria-expanded={filtering}
          onClick={() => setFiltering((open) => !open)}
        >
          {on > 0 ? `Filters: ${on}` : "Filters"}
        </Button>
        {(on > 0 || view.text) && (
          <Tooltip content="Clear filters and search" relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<FilterDismissRegular />}
              onClick={() => onView({ ...wholeBoard, screen: view.screen, lanes: view.lanes, open: view.open })}
            />
          </Tooltip>
        )}
        <Menu
          checkedValues={{ lanes: [view.lanes] }}
          onCheckedValueChange={(_, { checkedItems }) =>
            onView({ lanes: laneKinds.find((kind) => kind === checkedItems[0]) ?? "none" })
          }
        >
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" icon={<RowTripleRegular />} aria-label={`Lanes: ${laneWords[view.lanes]}`}>
              {compact ? "Lanes" : `Lanes: ${laneWords[view.lanes]}`}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {laneKinds.map((kind) => (
                <MenuItemRadio key={kind} name="lanes" value={kind}>
                  {kind === "none" ? "No lanes" : `By ${laneWords[kind]}`}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Tooltip content="Share this view" relationship="label">
          <Button size="small" appearance="subtle" icon={<ShareRegular />} onClick={onShare} />
        </Tooltip>
      </div>
      {filtering && (
        <Suspense>
          <Filters board={board} view={view} onView={onView} />
        </Suspense>
      )}
    </div>
  );
}

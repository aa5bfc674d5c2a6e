// Filters of the board, over it, so that what they leave is seen at once; and filters that have been given a name.
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Board } from "../../plan/board.ts";
import { isDay } from "../../plan/days.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { type Day, isGone } from "../../schema/column.ts";
import { DayInput } from "../../ui/kit/DayInput.tsx";
import { useMenuSheet } from "../../ui/kit/menuSheet.ts";
import { formWords } from "../../ui/kit/words.ts";
import type { ArrangedLane } from "./arrange.ts";
import { filterWords, kindWords } from "./filterWords.ts";
import { SavedFilters } from "./SavedFilters.tsx";
import { whichShown } from "./shownInWords.ts";
import { flags, type View, withoutFilters } from "./view.ts";
import { words } from "./words.ts";

const useStyles = makeStyles({
  popover: { padding: 0 },
  surface: {
    boxSizing: "border-box",
    width: "min(920px, calc(100vw - 16px))",
    maxHeight: "min(640px, calc(100vh - 96px))",
    overflowY: "auto",
    padding: "12px 16px",
    display: "flex",
    flexDirection: "column",
    gap: "16px",
  },
  groups: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(250px, 100%), 1fr))",
    gap: "16px 24px",
  },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexDirection: "column" },
  /** Cut within a row, so that it is seen to go on. */
  many: { maxHeight: "400px", overflowY: "auto" },
  days: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "6px" },
  foot: {
    position: "sticky",
    bottom: "-12px",
    margin: "0 -16px -12px",
    padding: "8px 16px 12px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& button": { minWidth: "64px" },
  },
  shown: { flexGrow: 1 },
});

interface Props {
  readonly board: Board;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
  /** What the filters leave, of all actions of the plan. */
  readonly lanes: readonly ArrangedLane[];
  readonly whole: number;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

export function Filters(props: Props) {
  const { board, view, onView, lanes, whole, anchor, onClose } = props;
  const styles = useStyles();
  const { sheet } = useMenuSheet();
  const { programmes, themes, leads } = useMemo(() => choicesOf(board), [board]);
  const close = () => {
    onClose();
    anchor.focus();
  };
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: anchor, position: "below", align: "end", autoSize: true }}
      onOpenChange={({ target }, { open }) => {
        // A click on the button itself is the button's to answer.
        if (!open && !(target instanceof Node && anchor.contains(target))) close();
      }}
    >
      <PopoverSurface
        className={mergeClasses(styles.popover, sheet)}
        aria-label={words.filters(0)}
        data-testid="filters"
      >
        <div className={styles.surface}>
          <SavedFilters board={board} view={view} onView={onView} />
          <div className={styles.groups}>
            <Group
              title={kindWords.programme}
              choices={programmes}
              chosen={view.programmes}
              onChoose={(programmes) => onView({ programmes })}
            />
            <Group title={kindWords.lead} choices={leads} chosen={view.leads} onChoose={(leads) => onView({ leads })} />
            <Group
              title={kindWords.theme}
              choices={themes}
              chosen={view.themes}
              onChoose={(themes) => onView({ themes })}
            />
            <fieldset className={styles.group}>
              <legend className={styles.legend}>{kindWords.moreFilters}</legend>
              {flags.map((flag) => (
                <Checkbox
                  key={flag}
                  label={kindWords.flags[flag]}
                  checked={view[flag]}
                  onChange={(_, { checked }) => onView({ [flag]: checked === true })}
                />
              ))}
            </fieldset>
            <Days view={view} onView={onView} />
          </div>
          <div className={styles.foot}>
            <strong className={styles.shown} aria-live="polite">
              {whichShown(lanes, whole, view)}
            </strong>
            <Button size="small" onClick={() => onView(withoutFilters(view))}>
              {filterWords.clear}
            </Button>
            <Button size="small" appearance="primary" onClick={close}>
              {filterWords.close}
            </Button>
          </div>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

const withinDays = [7, 30, 90];

function Days({ view, onView }: Pick<Props, "view" | "onView">) {
  const styles = useStyles();
  const { dueIn, dueFrom, dueTo, changed } = view;
  const wrongWay = dueFrom !== "" && dueTo !== "" && dueFrom > dueTo && filterWords.wrongWay;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{filterWords.dates}</legend>
      <div className={styles.days}>
        <Field label={kindWords.due} size="small">
          <Select value={String(dueIn)} onChange={(_, { value }) => onView({ dueIn: Number(value) })}>
            <option value="0">{filterWords.anyTime}</option>
            {[...new Set([...withinDays, ...(dueIn ? [dueIn] : [])])].map((days) => (
              <option key={days} value={days}>
                {filterWords.within(days)}
              </option>
            ))}
          </Select>
        </Field>
        <DayFilter label={filterWords.dueFrom} day={dueFrom} onDay={(dueFrom) => onView({ dueFrom })} />
        <DayFilter label={filterWords.dueTo} day={dueTo} wrong={wrongWay} onDay={(dueTo) => onView({ dueTo })} />
        <DayFilter label={filterWords.changedSince} day={changed} onDay={(changed) => onView({ changed })} />
      </div>
    </fieldset>
  );
}

interface DayProps {
  readonly label: string;
  readonly day: Day | "";
  readonly wrong?: string | false;
  readonly onDay: (day: Day | "") => void;
}

/** Filters by what is a day; what is not stays to be corrected. */
function DayFilter({ label, day, wrong, onDay }: DayProps) {
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && typed !== "" && !isDay(typed);
  const message = isWrong ? formWords.noDay : wrong;
  return (
    <Field label={label} size="small" {...(message && { validationMessage: <span>{message}</span> })}>
      <DayInput
        value={isWrong ? typed : day}
        onPut={(text) => {
          setTyped(text);
          onDay(isDay(text) ? text : "");
        }}
      />
    </Field>
  );
}

interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

/** More choices than these have a place of their own to be scrolled in. */
const shownAtOnce = 12;

interface GroupProps<T> {
  readonly title: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[];
  readonly onChoose: (chosen: readonly T[]) => void;
}

function Group<T extends string | number>({ title, choices, chosen, onChoose }: GroupProps<T>) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      <div className={mergeClasses(styles.choices, choices.length > shownAtOnce && styles.many)}>
        {choices.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(_, { checked }) =>
              onChoose(checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function choicesOf(board: Board) {
  const actions = [...board.actions.values()];
  const known = actions.flatMap(({ fields }) => fields.leads.filter((lead) => !isGone(lead)));
  const leads = new Map(known.map((lead) => [lead.id, nameAtStart(lead)]));
  const themes = new Set(actions.map(({ fields }) => fields.theme).filter(Boolean));
  return {
    programmes: board.programmes.flatMap(({ fields: { number, title } }) =>
      number === undefined ? [] : [{ value: number, label: `${number} ${title}` }],
    ),
    themes: [...themes].sort().map((theme) => ({ value: theme, label: theme })),
    leads: [...leads]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, "en-GB", { numeric: true })),
  };
}

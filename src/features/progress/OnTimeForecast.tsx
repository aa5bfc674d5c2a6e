// What is due in the next 90 days, those likely to be late first.
import { Button } from "@fluentui/react-components";
import { formatDay, formatMonth, formatShortDay } from "../../plan/days.ts";
import { figuresOf } from "../../plan/snapshots/figures.ts";
import type { FrozenAction, FrozenPlan } from "../../plan/snapshots/format.ts";
import { StatusBar } from "../../ui/kit/charts/StatusBar.tsx";
import { usePrinting } from "../../ui/kit/usePrinting.ts";
import { personName } from "./names.ts";
import { useOnTimeStyles } from "./OnTime.styles.ts";
import { ActionList, Count, type OpenList } from "./OnTimeList.tsx";
import type { Expected, Window } from "./onTime.ts";
import { onTimeWords } from "./onTimeWords.ts";

const words = onTimeWords.forecast;

interface Props {
  readonly windows: readonly Window[];
  readonly late: readonly FrozenAction[];
  readonly people: FrozenPlan["people"];
  readonly open: OpenList;
  readonly onOpen: (id: number) => void;
}

export function OnTimeForecast({ windows, late, people, open, onOpen }: Props) {
  const styles = useOnTimeStyles();
  const lateList = "late";
  return (
    <section aria-label={words.title} data-testid="forecast">
      <h2 className={styles.title}>{words.title}</h2>
      <div className={styles.windows}>
        {windows.map((window) => (
          <WindowBox key={window.month} {...{ window, people, open, onOpen }} />
        ))}
      </div>
      {late.length > 0 && (
        <div style={{ marginTop: 12 }}>
          <Count count={late.length} label={words.late(late.length)} name={lateList} open={open}>
            {words.late(late.length)}
          </Count>
          {open.name === lateList && (
            <ActionList
              items={late.map((action) => ({
                action,
                note: [leadOf(action, people), onTimeWords.line.late(action.late)].join(" · "),
              }))}
              label={words.late(late.length)}
              onOpen={onOpen}
            />
          )}
        </div>
      )}
      <p className={styles.rule}>{words.rule}</p>
    </section>
  );
}

interface BoxProps extends Pick<Props, "people" | "open" | "onOpen"> {
  readonly window: Window;
}

function WindowBox({ window: { month, lastDay, expected }, people, open, onOpen }: BoxProps) {
  const styles = useOnTimeStyles();
  const name = formatMonth(lastDay);
  const likely = expected.filter(({ why }) => why !== undefined);
  const list = `soon.${month}`;
  const isPrinted = usePrinting();
  const isAll = isPrinted || open.name === list;
  const shown = isAll ? expected : likely;
  const items = shown.map((each) => ({
    action: each.action,
    note: noteOf(each, people),
    direction: each.travel?.direction,
  }));
  return (
    <div className={`${styles.box} ${styles.window}`} data-window={month}>
      <div className={styles.windowHead}>
        <h3 className={styles.windowTitle}>{name}</h3>
        <span className={styles.quiet}>{words.to(formatDay(lastDay))}</span>
      </div>
      {expected.length === 0 ? (
        <span className={styles.quiet}>{words.none}</span>
      ) : (
        <>
          <div className={styles.windowHead}>
            <span className={styles.strong}>{likely.length > 0 ? words.likely(likely.length) : words.noneLikely}</span>
            <span className={styles.quiet}>{words.due(expected.length)}</span>
          </div>
          <StatusBar counts={figuresOf(expected.map(({ action }) => action)).byStatus} label={words.bar(name)} />
          {items.length > 0 && <ActionList items={items} label={name} onOpen={onOpen} />}
          {likely.length < expected.length && (
            <Button
              size="small"
              className={styles.left}
              aria-expanded={isAll}
              aria-label={`${isAll ? words.hideAll : words.showAll(expected.length)}, ${name}`}
              onClick={() => open.onToggle(list)}
            >
              {isAll ? words.hideAll : words.showAll(expected.length)}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function noteOf({ action, due, travel, why }: Expected, people: FrozenPlan["people"]): string {
  const isDown = travel?.direction === "down";
  return [onTimeWords.line.due(formatShortDay(due)), leadOf(action, people), isDown && why !== undefined && words.down]
    .filter(Boolean)
    .join(" · ");
}

function leadOf({ fields }: FrozenAction, people: FrozenPlan["people"]): string {
  const [first] = fields.leads;
  return first === undefined ? onTimeWords.line.noLead : personName(first, { people });
}

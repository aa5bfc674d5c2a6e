// The left of the stage: what is looked at, a line each.
import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { columnOf } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { spokenColumn } from "../../plan/marks.ts";
import type { Day } from "../../schema/column.ts";
import { PlainButton } from "../../ui/kit/PlainButton.tsx";
import { isSameShown, nameOfShown, type Shown } from "./meetingLog.ts";
import type { Listed } from "./place.ts";
import { useStageStyles } from "./Stage.styles.ts";
import { useStageListStyles } from "./StageList.styles.ts";
import { StageMark } from "./StageMark.tsx";
import type { StageItem } from "./stageItems.ts";
import { stageWords as words } from "./stageWords.ts";

interface Props {
  readonly board: Pick<Board, "actions">;
  readonly today: Day;
  readonly items: readonly StageItem[];
  readonly shown: Shown | undefined;
  readonly listed: Listed;
  /** Whether there is an agenda to list. */
  readonly hasAgenda: boolean;
  /** What is said instead of a list without items, or above it. */
  readonly notice: string | undefined;
  readonly onListed: (listed: Listed) => void;
  readonly onShow: (shown: Shown) => void;
}

export function StageList({ items, shown, listed, hasAgenda, notice, onListed, ...props }: Props) {
  const styles = useStageStyles();
  const list = useRef<HTMLUListElement>(null);
  const at = items.findIndex((item) => isSameShown(item.shown, shown));
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [at, listed]);
  const empty = listed === "agenda" ? words.noAgenda : words.noExceptions;
  return (
    <nav className={styles.list} aria-label={words.list}>
      {hasAgenda && (
        <div className={styles.buttons}>
          {(["exceptions", "agenda"] as const).map((each) => (
            <PlainButton
              key={each}
              className={mergeClasses(styles.button, listed === each && styles.current)}
              aria-pressed={listed === each}
              onClick={() => onListed(each)}
            >
              {words[each]}
            </PlainButton>
          ))}
        </div>
      )}
      {notice && <p className={styles.quiet}>{notice}</p>}
      {!notice && items.length === 0 && <p className={styles.quiet}>{empty}</p>}
      <ul ref={list} className={styles.items} data-testid="stage-list">
        {items.map((item, index) => (
          <Line key={keyOf(item.shown)} item={item} isCurrent={index === at} {...props} />
        ))}
      </ul>
    </nav>
  );
}

const keyOf = (shown: Shown) => (shown.kind === "action" ? shown.id : nameOfShown(shown));

interface LineProps extends Pick<Props, "board" | "today" | "onShow"> {
  readonly item: StageItem;
  readonly isCurrent: boolean;
}

function Line({ item: { shown, reasons }, board, today, isCurrent, onShow }: LineProps) {
  const styles = useStageStyles();
  const list = useStageListStyles();
  const action = shown.kind === "action" ? board.actions.get(shown.id) : undefined;
  const column = action && columnOf(action, today);
  const said = reasons.filter(({ reason }, index) => index === 0 || reason === "challenged");
  const more = reasons.length - said.length;
  const why = reasons.map(({ reason, days }) => words.days(words.reason[reason], days)).join("; ");
  const label = [nameOfShown(shown), action?.fields.title, column && spokenColumn(column), why];
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(styles.item, isCurrent && styles.current)}
        aria-current={isCurrent ? "true" : undefined}
        {...(action && { "aria-label": label.filter(Boolean).join(", ") })}
        data-shown={nameOfShown(shown)}
        onClick={() => onShow(shown)}
      >
        {column && <StageMark column={column} />}
        <span className={mergeClasses(action && styles.reference)}>{nameOfShown(shown)}</span>
        {action && (
          <span className={list.title} dir="auto">
            {action.fields.title}
          </span>
        )}
        {said.length > 0 && (
          <span className={list.reason}>
            {said.map(({ reason, days }) => words.days(words.reason[reason], days)).join(", ")}
          </span>
        )}
        {more > 0 && <span className={styles.quiet}>{words.more(more)}</span>}
      </button>
    </li>
  );
}

// Substance checks by kind, each with its actions; a click opens the action.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type Action, columnOf } from "../../plan/action.ts";
import { marks } from "../../plan/marks.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { Day } from "../../schema/column.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { Empty } from "../../ui/kit/Page.tsx";
import { visuallyHidden } from "../../ui/kit/visuallyHidden.ts";
import { useAssuranceStyles } from "./Assurance.styles.ts";
import type { CheckGroup } from "./checkList.ts";
import { checksWords } from "./words.ts";

/** Rows of a group that are drawn at once. */
const shownFirst = 25;

function programmeOf({ programme }: Action): string {
  if (!programme) return checksWords.noProgramme;
  return `${programme.number} ${programme.title}${programme.lead ? ` · ${nameOf(programme.lead)}` : ""}`;
}

interface Props {
  readonly groups: readonly CheckGroup[];
  /** How many actions were looked at. */
  readonly total: number;
  readonly today: Day;
  readonly onOpen: (action: Action) => void;
}

export function Checks({ groups, total, today, onOpen }: Props) {
  if (groups.length === 0) {
    return <Empty>{total === 0 ? checksWords.noActions : checksWords.allAgree(total)}</Empty>;
  }
  return (
    <>
      {groups.map((group) => (
        <Group key={group.kind} group={group} today={today} onOpen={onOpen} />
      ))}
    </>
  );
}

function Group({
  group: { kind, title, found },
  today,
  onOpen,
}: { group: CheckGroup } & Pick<Props, "today" | "onOpen">) {
  const styles = useAssuranceStyles();
  const [all, setAll] = useState(false);
  // What is said of every one of them is said once.
  const said = found.every(({ text }) => text === found[0]?.text) ? found[0]?.text : undefined;
  const shown = all ? found : found.slice(0, shownFirst);
  return (
    <section className={styles.group} aria-label={title} tabIndex={-1} data-check={kind}>
      <div className={styles.groupHead}>
        <h2 className={styles.groupTitle}>{title}</h2>
        <span className={styles.count}>{found.length}</span>
      </div>
      {said && <p className={styles.said}>{said}</p>}
      <ul className={styles.list}>
        {shown.map(({ action, text }) => {
          const column = columnOf(action, today);
          return (
            <li key={`${action.id} ${text}`}>
              <button
                type="button"
                className={styles.row}
                data-ref={action.fields.reference}
                onClick={() => onOpen(action)}
              >
                <span className={styles.reference}>{action.fields.reference}</span>
                <span>
                  {column && <Mark column={column} />}
                  <span style={visuallyHidden}>{column ? marks[column].word : checksWords.offBoard}</span>
                </span>
                <span className={styles.words}>
                  <span dir="auto">{action.fields.title}</span>
                  {!said && <span className={styles.why}>{text}</span>}
                  <span className={styles.why}>{programmeOf(action)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length < found.length && (
        <div className={styles.more}>
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {checksWords.showAll(found.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

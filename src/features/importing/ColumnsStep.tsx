// What each column of the file becomes.
import { Select } from "@fluentui/react-components";
import { columnsFor } from "./choices.ts";
import { useImportStyles } from "./Import.styles.ts";
import { isTarget, targets, titleOf } from "./targets.ts";
import type { Import } from "./useImport.ts";
import { pageWords as words } from "./words.ts";

export function ColumnsStep({ current, isBusy }: { current: Import; isBusy: boolean }) {
  const styles = useImportStyles();
  const { records, choices, setChoices } = current;
  function choose(key: string, value: string): void {
    const { [key]: _, ...others } = choices.columns;
    // In the order of the file: two columns that become one are joined so.
    const chosen = isTarget(value) ? { ...others, [key]: value } : others;
    const columns = Object.fromEntries(
      records.columns.flatMap(({ key: each }) => (chosen[each] ? [[each, chosen[each]]] : [])),
    );
    const programmeFrom =
      value === "programme" ? key : choices.columns[key] === "programme" ? "" : choices.programmeFrom;
    setChoices({ columns, programmeFrom });
  }
  const left = records.columns
    .filter(({ key }) => !choices.columns[key] && !/^(heading \d+|sheet)$/u.test(key))
    .map(({ title }) => title);
  return (
    <section className={styles.step} aria-label={words.columns} data-testid="import-columns">
      <h2 className={styles.title}>{words.columns}</h2>
      <p className={styles.line}>{words.columnsIntro}</p>
      {left.length > 0 && <p className={styles.line}>{words.notTaken(left.join(", "))}</p>}
      {columnsFor(choices.columns, "title").length === 0 && (
        <p className={styles.refused} role="alert">
          {words.noTitle}
        </p>
      )}
      <ul className={styles.pairs}>
        {records.columns.map(({ key, title, examples }) => (
          <li key={key} className={styles.pair}>
            <div>
              <p className={styles.strong}>{title}</p>
              <p className={styles.quiet}>{examples.map((text) => text.slice(0, 60)).join(" · ")}</p>
            </div>
            <Select
              aria-label={words.isFor(title)}
              value={choices.columns[key] ?? ""}
              disabled={isBusy}
              onChange={(_, { value }) => choose(key, value)}
            >
              <option value="">{words.notImported}</option>
              {targets.map((target) => (
                <option key={target} value={target}>
                  {titleOf(target)}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </section>
  );
}

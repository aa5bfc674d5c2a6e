// Which columns the table has, in what order, and what it is sorted by; every change shows at once.
import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { ArrowLeftRegular, ArrowRightRegular } from "@fluentui/react-icons";
import { useColumnsStyles } from "./ColumnsPanel.styles.ts";
import { columnsOf, frozenColumns, furtherColumns } from "./columns.ts";
import { moved, toggled } from "./fields.ts";
import type { SortLevel } from "./sorting.ts";
import { columnsWords as words } from "./words.ts";

interface Props {
  /** Keys of the columns beside those that always stand first. */
  readonly fields: readonly string[];
  readonly levels: readonly SortLevel[];
  /** With none, back to the usual. */
  readonly onFields: (fields: readonly string[]) => void;
  readonly onSort: (levels: readonly SortLevel[]) => void;
}

export function ColumnsPanel({ fields, levels, onFields, onSort }: Props) {
  const styles = useColumnsStyles();
  const shown = columnsOf(fields);
  const others = furtherColumns.filter((column) => !shown.includes(column));
  return (
    <section className={styles.panel} aria-label={words.title} data-testid="table-columns">
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.order}</legend>
        <div className={styles.levels}>
          {[...levels.keys(), levels.length].map((index) => (
            <LevelChoice key={index} level={levels[index]} {...{ levels, index, onSort }} />
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.shown}</legend>
        <ul className={styles.columns}>
          {[...shown, ...others].map(({ key, title }) => {
            const place = fields.indexOf(key);
            return (
              <li key={key} className={styles.column}>
                <Checkbox
                  label={title}
                  checked={place >= 0}
                  onChange={() => onFields(toggled(fields, key))}
                  className={styles.box}
                />
                {place >= 0 && (
                  <>
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<ArrowLeftRegular />}
                      aria-label={words.earlier(title)}
                      disabledFocusable={place === 0}
                      onClick={() => onFields(moved(fields, key, -1))}
                    />
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<ArrowRightRegular />}
                      aria-label={words.later(title)}
                      disabledFocusable={place === fields.length - 1}
                      onClick={() => onFields(moved(fields, key, 1))}
                    />
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
      <div className={styles.foot}>
        <Button size="small" onClick={() => onFields([])}>
          {words.usual}
        </Button>
        <span className={styles.note}>{words.device}</span>
      </div>
    </section>
  );
}

interface LevelProps {
  /** None for one that is to be added. */
  readonly level: SortLevel | undefined;
  readonly levels: readonly SortLevel[];
  readonly index: number;
  readonly onSort: (levels: readonly SortLevel[]) => void;
}

function LevelChoice({ level, levels, index, onSort }: LevelProps) {
  const styles = useColumnsStyles();
  const put = (next: SortLevel | undefined) =>
    onSort([...levels.slice(0, index), ...(next ? [next] : []), ...levels.slice(index + 1)]);
  const free = [...frozenColumns, ...furtherColumns].filter(
    ({ key }) => key === level?.key || !levels.some((each) => each.key === key),
  );
  const title = free.find(({ key }) => key === level?.key)?.title ?? "";
  return (
    <div className={styles.level}>
      <Field label={index === 0 ? words.first : words.further} size="small">
        <Select
          size="small"
          value={level?.key ?? ""}
          onChange={(_, { value }) => put(value ? { key: value, isDown: level?.isDown ?? false } : undefined)}
        >
          <option value="">{words.none}</option>
          {free.map((column) => (
            <option key={column.key} value={column.key}>
              {column.title}
            </option>
          ))}
        </Select>
      </Field>
      {level && (
        <Select
          size="small"
          aria-label={words.way(title)}
          value={level.isDown ? "down" : "up"}
          onChange={(_, { value }) => put({ ...level, isDown: value === "down" })}
        >
          <option value="up">{words.up}</option>
          <option value="down">{words.down}</option>
        </Select>
      )}
    </div>
  );
}

// A paper as a page: the same words, tables and figures as in Word.
import { type ComponentProps, memo } from "react";
import type { Paper, PaperCell, PaperColumn, PaperPart, PaperTable } from "../../plan/papers/paper.ts";
import { columnOfStatus } from "../../ui/kit/charts/statusMarks.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { OnPaper } from "../../ui/kit/OnPaper.tsx";
import { colourOf } from "../../ui/kit/palette.ts";
import { DrawingView } from "./DrawingView.tsx";
import type { TablePlace } from "./making.ts";
import { usePaperStyles } from "./PaperView.styles.ts";
import { cellText, isNumber, isStatus, statusWords } from "./render/cells.ts";
import { useTurn } from "./useTurn.ts";
import { paperViewWords as words } from "./words.ts";

interface Props {
  readonly paper: Paper;
  /** How many rows a table has in all, where not all are shown. */
  readonly totalOf?: (place: TablePlace) => number | undefined;
  readonly onMore?: (place: TablePlace) => void;
}

/** Drawn again only when the paper is another: whoever types beside it waits for nothing. */
export const PaperView = memo(({ paper, totalOf, onMore }: Props) => {
  const styles = usePaperStyles();
  return (
    <article className={styles.paper} data-testid="paper" aria-label={paper.title} data-paper-edges={paper.header}>
      <p className={styles.edge}>{paper.header}</p>
      <h2 className={styles.title}>{paper.title}</h2>
      {paper.headings.map(({ level, text, parts }, heading) => (
        <section key={text} aria-label={text}>
          {level === 1 ? <h3 className={styles.first}>{text}</h3> : <h4 className={styles.second}>{text}</h4>}
          {parts.map((each, part) => (
            <Part
              // The parts of a heading stand in one order.
              key={`${each.kind} ${part}`}
              part={each}
              total={totalOf?.({ heading, part })}
              onMore={onMore && (() => onMore({ heading, part }))}
            />
          ))}
        </section>
      ))}
      <p className={styles.edge}>{paper.footer}</p>
    </article>
  );
});

interface PartProps {
  readonly part: PaperPart;
  readonly total: number | undefined;
  readonly onMore: (() => void) | undefined;
}

function Part({ part, total, onMore }: PartProps) {
  const styles = usePaperStyles();
  switch (part.kind) {
    case "text":
      return (
        <p className={part.tone ? styles[part.tone] : styles.text} dir="auto">
          {part.text}
        </p>
      );
    case "list":
      return (
        <ul className={styles.list}>
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "box":
      return (
        <div className={styles.box}>
          <p className={styles.strong}>{part.title}</p>
        </div>
      );
    case "picture":
      return (
        <figure className={styles.picture}>
          <figcaption className={styles.caption}>{part.title}</figcaption>
          <DrawingInTurn drawing={part.drawing} description={part.description} />
        </figure>
      );
    case "table":
      return <TableView table={part} total={total ?? part.rows.length} onMore={onMore} />;
  }
}

interface TableProps {
  readonly table: PaperTable;
  readonly total: number;
  readonly onMore: (() => void) | undefined;
}

function TableView({ table: { title, columns, rows }, total, onMore }: TableProps) {
  const styles = usePaperStyles();
  const left = total - rows.length;
  const parts = Array.from({ length: Math.ceil(rows.length / rowsInPart) }, (_, index) => index * rowsInPart);
  const gridTemplateColumns = columns.map((column) => `minmax(${leastOf(column)}, ${column.share}fr)`).join(" ");
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached with the keyboard. */}
      <section className={styles.scroll} aria-label={title} tabIndex={0}>
        <table className={styles.table} style={{ minWidth: `calc(${columns.map(leastOf).join(" + ")})` }}>
          <caption className={styles.caption}>{title}</caption>
          <thead>
            <tr style={{ gridTemplateColumns }}>
              {columns.map((column) => (
                <th key={column.title} scope="col" data-number={isNumber(column) || undefined}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          {parts.map((from) => (
            <Rows
              key={from}
              columns={columns}
              rows={rows.slice(from, from + rowsInPart)}
              gridTemplateColumns={gridTemplateColumns}
            />
          ))}
        </table>
      </section>
      {left > 0 && onMore && (
        <p className={styles.note}>
          <OnPaper>{words.notPrinted(left)}</OnPaper>
          <button type="button" className={styles.more} onClick={onMore}>
            {words.more(left)}
          </button>
        </p>
      )}
    </>
  );
}

interface RowsProps extends Pick<PaperTable, "columns" | "rows"> {
  readonly gridTemplateColumns: string;
}

/** Rows that are laid out together. */
const rowsInPart = 5;

/** Until it is its turn, a drawing out of view is not laid out; nor is it heard, so its turn comes soon. */
function DrawingInTurn(props: ComponentProps<typeof DrawingView>) {
  const styles = usePaperStyles();
  return (
    <div className={useTurn(props.drawing) ? undefined : styles.waiting}>
      <DrawingView {...props} />
    </div>
  );
}

/** What a column's longest words need. */
function leastOf({ kind, share }: PaperColumn): string {
  const widest = kind === "status" ? 8 : 0.42 * share;
  return `calc(${(kind === "text" ? Math.min(widest, 6.8) : widest).toFixed(2)}em + 17px)`;
}

/** Drawn once: when more rows come, or the same in another paper, those that are there stay as they are. Out of view they wait as drawings do. */
const Rows = memo(({ columns, rows, gridTemplateColumns }: RowsProps) => {
  const styles = usePaperStyles();
  return (
    <tbody className={useTurn(rows) ? undefined : styles.waiting}>
      {rows.map((row, index) => (
        // Rows of a paper never change.
        <tr key={index} style={{ gridTemplateColumns }}>
          {row.map((cell, at) => {
            const column = columns[at];
            return column && <CellView key={column.title} cell={cell} column={column} />;
          })}
        </tr>
      ))}
    </tbody>
  );
}, saysTheSame);

/** Each paper comes from the worker anew, though little of it has changed. */
function saysTheSame(before: RowsProps, after: RowsProps): boolean {
  return (
    before.rows.length === after.rows.length &&
    before.columns.length === after.columns.length &&
    before.columns.every(({ title, kind, share }, at) => {
      const other = after.columns[at];
      return title === other?.title && kind === other.kind && share === other.share;
    }) &&
    before.rows.every((row, at) => row.every((cell, of) => cell === after.rows[at]?.[of]))
  );
}

function CellView({ cell, column }: { readonly cell: PaperCell; readonly column: PaperColumn }) {
  if (column.kind === "status" && isStatus(cell) && cell !== "Superseded") {
    const { letter, word } = statusWords(cell);
    return (
      <td data-label={column.title}>
        <span
          data-status={cell}
          style={{ color: colourOf(columnOfStatus(cell)), fontWeight: 600, whiteSpace: "nowrap" }}
        >
          <Mark column={columnOfStatus(cell)} letter={false} size={12} />
          <span>{` ${letter} ${word}`}</span>
        </span>
      </td>
    );
  }
  return (
    <td dir="auto" data-label={column.title} data-number={isNumber(column) || undefined}>
      {cellText(cell, column.kind)}
    </td>
  );
}

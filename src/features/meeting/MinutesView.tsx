// Minutes as a page: the same words as in Word. They have texts, lists and tables.

import { boardColumns } from "../../plan/action.ts";
import { formatDay } from "../../plan/days.ts";
import type { Paper, PaperCell, PaperPart, PaperTable } from "../../plan/papers/paper.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { colourOf } from "../../ui/kit/palette.ts";
import { useMinutesStyles } from "./Minutes.styles.ts";
import { ratingWords } from "./sayWords.ts";

export function MinutesView({ paper }: { readonly paper: Paper }) {
  const styles = useMinutesStyles();
  return (
    <article className={styles.paper} data-testid="minutes" aria-label={paper.title}>
      <p className={styles.edge}>{paper.header}</p>
      {paper.headings.map(({ text, parts }) => (
        <section key={text} aria-label={text}>
          <h3 className={styles.heading}>{text}</h3>
          {parts.map((part, index) => (
            // The parts of a heading stand in one order.
            <Part key={index} part={part} />
          ))}
        </section>
      ))}
      <p className={styles.edge}>{paper.footer}</p>
    </article>
  );
}

function Part({ part }: { readonly part: PaperPart }) {
  const styles = useMinutesStyles();
  if (part.kind === "text") {
    return (
      <p className={part.tone === "strong" ? styles.strong : styles.text} dir="auto">
        {part.text}
      </p>
    );
  }
  if (part.kind === "list") {
    return (
      <ul className={styles.list}>
        {part.items.map((item, index) => (
          // Two may say the same.
          <li key={index}>{item}</li>
        ))}
      </ul>
    );
  }
  return part.kind === "table" ? <Table table={part} /> : null;
}

/** Where there is no room for columns, each cell stands under its column's title. */
function Table({ table: { title, columns, rows } }: { readonly table: PaperTable }) {
  const styles = useMinutesStyles();
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.title}
              scope="col"
              data-number={column.kind === "number" || undefined}
              style={{ width: `${column.share}%` }}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // Rows of minutes never change.
          <tr key={index}>
            {row.map((cell, at) => {
              const column = columns[at];
              return (
                column && (
                  <td key={column.title} data-label={column.title} dir="auto">
                    <Cell cell={cell} kind={column.kind} />
                  </td>
                )
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell, kind }: { readonly cell: PaperCell; readonly kind: PaperTable["columns"][number]["kind"] }) {
  const styles = useMinutesStyles();
  const column = kind === "status" ? boardColumns.find((each) => each === cell) : undefined;
  if (column) {
    return (
      <span className={styles.status} style={{ color: colourOf(column) }}>
        <Mark column={column} letter={false} size={12} />
        <span>{ratingWords(column)}</span>
      </span>
    );
  }
  return (
    <span>{cell === undefined || cell === "" ? "–" : kind === "day" ? formatDay(String(cell)) : String(cell)}</span>
  );
}

// Entries about no action of the plan, for its owners.

import { dayOf } from "../../plan/days.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { Stray } from "../../plan/strayEntries.ts";
import { useAssuranceStyles } from "./Assurance.styles.ts";
import { strayWords } from "./words.ts";

/** As many as are listed one by one. */
const listed = 10;

export function StrayEntries({ strays }: { readonly strays: readonly Stray[] }) {
  const styles = useAssuranceStyles();
  if (strays.length === 0) return null;
  return (
    <section className={styles.group} aria-label={strayWords.title} tabIndex={-1} data-testid="stray-entries">
      <div className={styles.groupHead}>
        <h2 className={styles.groupTitle}>{strayWords.title}</h2>
        <span className={styles.count}>{strays.length}</span>
      </div>
      <p className={styles.said}>{strayWords.why}</p>
      <ul className={styles.list}>
        {strays.slice(0, listed).map(({ list, entry: { id, fields, author, created } }) => (
          <li key={`${list} ${id}`} className={styles.stray} dir="auto">
            {strayWords.line({ list, id, title: String(fields.title), by: nameOf(author), on: dayOf(created) })}
          </li>
        ))}
        {strays.length > listed && <li className={styles.stray}>{strayWords.more(strays.length - listed)}</li>}
      </ul>
    </section>
  );
}

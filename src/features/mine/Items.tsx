// What waits for the person in other features, under a heading for each of their roles. Loaded last, it stands below what has buttons for
// updates, which may not move under the pointer.
import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { Item } from "../../plan/feature.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useMineStyles } from "./MyActions.styles.ts";
import { words } from "./words.ts";

interface Props {
  readonly items: readonly Item[];
  readonly onGo: ScreenProps["onGo"];
}

export function Items({ items, onGo }: Props) {
  const headings = [...new Set(items.map(({ heading }) => heading))];
  return (
    <div data-testid="items">
      {headings.map((heading) => (
        <Group key={heading} title={heading} items={items.filter((item) => item.heading === heading)} onGo={onGo} />
      ))}
    </div>
  );
}

function Group({ title: heading, items, onGo }: Props & { readonly title: string }) {
  const styles = useMineStyles();
  const label = useId();
  return (
    <>
      <h2 id={label} className={styles.heading}>
        {heading}
      </h2>
      <ul className={styles.list} aria-labelledby={label}>
        {items.map(({ key, title, reason, query }) => (
          <li key={key} className={styles.item}>
            <div className={styles.line}>
              <div className={styles.words}>
                <div className={styles.reason}>{reason}</div>
                <h3 className={styles.name}>{title}</h3>
              </div>
              <Button size="small" aria-label={words.openOne(title)} onClick={() => onGo(query)}>
                {words.open}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

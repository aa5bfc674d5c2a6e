// What a screen begins with: its title, what it is for, what can be done with the whole of it.
import { mergeClasses, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePageStyles } from "./Page.styles.ts";

interface Props {
  readonly title: string;
  /** How many things the screen lists, beside the title. */
  readonly count?: number;
  readonly testId?: string;
  readonly intro?: ReactNode;
  /** At the right of the title, where there is room. */
  readonly actions?: ReactNode;
  readonly width?: "narrow" | "wide" | "full";
  /** What is being waited for; the rest comes after it. */
  readonly loading?: string | false;
  readonly children?: ReactNode;
}

export function Page({ title, count, testId, intro, actions, width = "wide", loading, children }: Props) {
  const styles = usePageStyles();
  return (
    <div className={styles.page} data-testid={testId} data-paper="flow">
      <div className={mergeClasses(styles.column, styles[width])} data-paper="flow">
        <div className={styles.head}>
          <h1 className={styles.title}>
            <span>{title}</span>
            {count !== undefined && <span className={styles.count}>{` ${count}`}</span>}
          </h1>
          {actions}
        </div>
        {intro && <p className={styles.intro}>{intro}</p>}
        {loading ? <Spinner label={loading} /> : children}
      </div>
    </div>
  );
}

/** Stands where there would be something to see, and says why there is not. */
export function Empty({ children }: { children: ReactNode }) {
  const styles = usePageStyles();
  return <p className={styles.empty}>{children}</p>;
}

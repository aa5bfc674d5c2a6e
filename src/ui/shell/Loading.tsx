// What stands in a part's place while it comes.
import { useTabStyles } from "./Tab.styles.ts";

export function Loading() {
  const styles = useTabStyles();
  return (
    <p className={styles.loading} role="status">
      Loading …
    </p>
  );
}

// What stands in a part's place while it comes.
import { useTabStyles } from "./Tab.styles.ts";
import { words } from "./words.ts";

export function Loading() {
  const styles = useTabStyles();
  return (
    <p className={styles.loading} role="status">
      {words.loading}
    </p>
  );
}

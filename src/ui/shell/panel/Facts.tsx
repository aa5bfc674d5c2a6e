// Names and values; what has no value is left out.
import { usePanelStyles } from "../../kit/panel.styles.ts";

export function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  const styles = usePanelStyles();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt className={styles.factName}>{name}</dt>
            <dd className={styles.factValue}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

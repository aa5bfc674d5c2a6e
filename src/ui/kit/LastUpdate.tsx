// The words of the last update, beside the field that asks for the next ones.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ActionFields } from "../../plan/actions.ts";
import { progressWords } from "./words.ts";

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2 },
  words: {
    margin: "6px 0 0",
    padding: "4px 10px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

export function LastUpdate({ narrative, narrativeOn }: Pick<ActionFields, "narrative" | "narrativeOn">) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.label}>{progressWords.lastUpdate(narrativeOn)}</span>
      <p className={styles.words} dir="auto" data-testid="previous">
        {narrative}
      </p>
    </>
  );
}

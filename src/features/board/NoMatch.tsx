// What stands on the board where the filters leave nothing, with the way back.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { noMatchWords as words } from "./filterWords.ts";

const useStyles = makeStyles({
  empty: { padding: "48px 24px", textAlign: "center", color: tokens.colorNeutralForeground2 },
});

export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <p>{words.none}</p>
      <Button size="small" onClick={onClear}>
        {words.clear}
      </Button>
    </div>
  );
}

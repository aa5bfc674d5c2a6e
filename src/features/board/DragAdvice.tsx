// What a column says while a card is dragged: why it refuses the card, or what it asks for.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Move } from "../../plan/move.ts";
import { needWords, menuWords as words } from "./menuWords.ts";

const useStyles = makeStyles({
  advice: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function DragAdvice({ verdict }: { readonly verdict: Move }) {
  const styles = useStyles();
  return <p className={styles.advice}>{textOf(verdict)}</p>;
}

function textOf(verdict: Move): string {
  switch (verdict.kind) {
    case "none":
      return words.current;
    case "refused":
      return verdict.why;
    case "allowed":
      return verdict.needs.length === 0 ? words.dropHere : words.needs(verdict.needs.map((need) => needWords[need]));
  }
}

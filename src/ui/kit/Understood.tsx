// What is understood of the plan's words for a date, said to screen readers as it changes. It brings the grammar, so it is loaded late.
import { readDatePhrase } from "../../plan/datePhrase.ts";
import { readingInWords } from "../../plan/dateWords.ts";
import { planWords } from "./planDateWords.ts";

export function Understood({ phrase }: { readonly phrase: string }) {
  return (
    <span role="status" data-testid="understood">
      {phrase.trim() && planWords.understood(readingInWords(readDatePhrase(phrase)))}
    </span>
  );
}

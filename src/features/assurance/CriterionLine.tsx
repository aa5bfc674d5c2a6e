// A success criterion as the forms of a claim and of a check show it; without its mark, the action as a whole.
import type { Criterion } from "../../plan/criteria.ts";
import { useClaimStyles } from "./Claim.styles.ts";

export function CriterionLine({ mark, text }: Criterion) {
  const styles = useClaimStyles();
  return (
    <p className={styles.criterion} dir="auto">
      {mark && <strong className={styles.mark}>{mark}</strong>}
      <span>{text}</span>
    </p>
  );
}

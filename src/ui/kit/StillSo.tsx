// Asks before an action is confirmed as unchanged whose rating and facts disagree.
import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Action } from "../../plan/action.ts";
import { useUpdateStyles } from "./UpdateForm.styles.ts";
import { updateWords } from "./updateWords.ts";
import { formWords } from "./words.ts";

interface Props {
  readonly question: string;
  readonly action: Action;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function StillSo({ question, action: { fields }, onConfirm, onCancel }: Props) {
  const styles = useUpdateStyles();
  const label = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const { reference, rating = "" } = fields;
  // The question has focus and not its button, which a second press of the same key would answer.
  useEffect(() => group.current?.focus(), []);
  return (
    <fieldset
      ref={group}
      tabIndex={-1}
      aria-labelledby={label}
      className={styles.below}
      data-testid="still-so"
      onKeyDown={({ key }) => key === "Escape" && onCancel()}
    >
      <span id={label}>{question}</span>
      <Button size="small" aria-label={updateWords.stillOf(rating, reference)} onClick={onConfirm}>
        {updateWords.still(rating)}
      </Button>
      <Button size="small" appearance="subtle" aria-label={updateWords.cancelOf(reference)} onClick={onCancel}>
        {formWords.cancel}
      </Button>
    </fieldset>
  );
}

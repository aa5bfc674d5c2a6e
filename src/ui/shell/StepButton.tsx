// One step out of an error, as a button or a link.
import { Button } from "@fluentui/react-components";
import { CopyButton } from "../kit/CopyButton.tsx";
import type { Step } from "./page.ts";
import { steps as words } from "./words.ts";

interface Props {
  readonly step: Step;
  /** The one to take. */
  readonly first: boolean;
  readonly busy: boolean;
  readonly onTake: (step: Step) => void;
}

export function StepButton({ step, first, busy, onTake }: Props) {
  const appearance = first ? "primary" : "secondary";
  if (step.kind === "link") {
    return (
      <Button as="a" appearance={appearance} href={step.url} target="_blank" rel="noopener">
        {step.label}
      </Button>
    );
  }
  if (step.kind === "copy") return <CopyButton appearance={appearance} label={step.label} text={step.text} />;
  // A sign-in window may have been lost behind others, so that button stays alive.
  return (
    <Button appearance={appearance} disabledFocusable={busy && step.kind !== "sign-in"} onClick={() => onTake(step)}>
      {busy ? waitingLabels[step.kind] : step.label}
    </Button>
  );
}

const waitingLabels = {
  "sign-in": words.signingIn,
  "ask-again": words.trying,
  reload: words.loading,
  "set-up": words.opening,
} as const;

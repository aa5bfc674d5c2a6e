// One step out of a error, as a button or a link.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useAnnounce } from "../kit/announcer.tsx";
import type { Step } from "./page.ts";

interface Props {
  readonly step: Step;
  /** The one to take. */
  readonly first: boolean;
  readonly busy: boolean;
  readonly onTake: (step: Step) => void;
}

export function StepButton({ step, first, busy, onTake }: Props) {
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const appearance = first ? "primary" : "secondary";
  if (step.kind === "link") {
    return (
      <Button as="a" appearance={appearance} href={step.url} target="_blank" rel="noopener">
        {step.label}
      </Button>
    );
  }
  if (step.kind === "copy") {
    const copy = async () => {
      // Rejects where the host keeps the clipboard from its frames; the text can be selected all the same.
      const done = await navigator.clipboard.writeText(step.text).then(
        () => true,
        () => false,
      );
      setCopied(done);
      announce(done ? "Copied." : "The browser did not let it be copied. Select the text and copy it yourself.");
    };
    return (
      <Button appearance={appearance} onClick={copy}>
        {copied ? "Copied" : step.label}
      </Button>
    );
  }
  // A sign-in window may have been lost behind others, so that button stays alive.
  return (
    <Button appearance={appearance} disabledFocusable={busy && step.kind !== "sign-in"} onClick={() => onTake(step)}>
      {busy ? waitingLabels[step.kind] : step.label}
    </Button>
  );
}

const waitingLabels = {
  "sign-in": "Waiting for the sign-in …",
  "ask-again": "Trying …",
  reload: "Loading …",
  "set-up": "Opening …",
} as const;

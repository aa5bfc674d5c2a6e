// Copies a text, and says whether it worked: a host may keep the clipboard from its frames.
import { Button, type ButtonProps } from "@fluentui/react-components";
import { useState } from "react";
import { useAnnounce } from "./announcer.tsx";
import { copyWords } from "./words.ts";

interface Props extends Pick<ButtonProps, "appearance" | "size"> {
  readonly label: string;
  /** A function where it takes long to make. */
  readonly text: string | (() => Promise<string>);
}

export function CopyButton({ label, text, ...look }: Props) {
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<"copied" | "blocked">();

  async function copy(): Promise<void> {
    // A browser without a clipboard for this page has none at all.
    const isDone = await Promise.resolve(write(typeof text === "string" ? text : await text())).then(
      () => true,
      () => false,
    );
    setOutcome(isDone ? "copied" : "blocked");
    announce(isDone ? copyWords.done : copyWords.blocked);
  }

  return (
    <>
      <Button {...look} onClick={() => void copy()}>
        {outcome === "copied" ? copyWords.copied : label}
      </Button>
      {outcome === "blocked" && <p>{copyWords.blocked}</p>}
    </>
  );
}

const write = (text: string) => navigator.clipboard?.writeText(text) ?? Promise.reject();

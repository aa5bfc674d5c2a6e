// Keys of the stage, for a keyboard and for a presenter's remote: steps, scrolling, the whole board, and a reference that is typed.
import { useEffect, useEffectEvent, useState } from "react";

interface Keys {
  readonly onStep: (by: 1 | -1) => void;
  readonly onScroll: (by: 1 | -1) => void;
  readonly onBoard: () => void;
  /** Whether there is such an action. */
  readonly onJump: (reference: string) => boolean;
}

export interface Typed {
  readonly text: string;
  /** There is no action of that reference. */
  readonly isUnknown: boolean;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const scrolls: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
const longest = 30;

/** What has been typed of a reference; nothing where nothing has. */
export function useStageKeys({ onStep, onScroll, onBoard, onJump }: Keys): Typed | undefined {
  const [typed, setTyped] = useState<Typed>();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isWritten(event.target)) return;
    if (take(event.key)) event.preventDefault();
  });

  /** Whether the key means something here. */
  function take(key: string): boolean {
    const [step, scroll] = [steps[key], scrolls[key]];
    const text = typed && !typed.isUnknown ? typed.text : "";
    if (step) onStep(step);
    else if (scroll) onScroll(scroll);
    else if (/^\d$/u.test(key) || (text && /^[\p{L}.\-/_]$/u.test(key))) {
      setTyped({ text: (text + key).slice(0, longest), isUnknown: false });
      return true;
    } else if (!typed) {
      if (key.toLowerCase() !== "b") return false;
      onBoard();
      return true;
    } else if (key === "Backspace") {
      setTyped(text.length > 1 ? { text: text.slice(0, -1), isUnknown: false } : undefined);
      return true;
    } else if (key === "Enter" && text && !onJump(text)) {
      setTyped({ text, isUnknown: true });
      return true;
    } else if (key !== "Enter" && key !== "Escape") return false;
    setTyped(undefined);
    return true;
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return typed;
}

/** Whether the keys are of something that is written or chosen in. */
const isWritten = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable=true], [role=dialog], [role=listbox], [role=menu]") !==
    null;

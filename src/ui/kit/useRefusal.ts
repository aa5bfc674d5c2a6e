// A form that cannot be saved as it stands says what it lacks, and takes the person to the first of it.
import { type RefObject, useEffect, useRef, useState } from "react";

const control = "input, textarea, select, button";

interface Refusal<Form extends HTMLElement> {
  readonly form: RefObject<Form | null>;
  readonly isRefused: boolean;
  /** To be called when it is to be saved and lacks something. */
  refuse(): void;
  /** Begins anew. */
  forget(): void;
}

export function useRefusal<Form extends HTMLElement = HTMLFormElement>(): Refusal<Form> {
  const form = useRef<Form>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times === 0) return;
    // A group of radio buttons is wrong as a whole, and one of it takes focus.
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (wrong?.matches(control) ? wrong : wrong?.querySelector<HTMLElement>(control))?.focus();
  }, [times]);
  return { form, isRefused: times > 0, refuse: () => setTimes((before) => before + 1), forget: () => setTimes(0) };
}

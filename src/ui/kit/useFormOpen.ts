// Whether a form is shown in its place: once it is asked for, and where it was begun before the page was loaded.
import { useEffect, useState } from "react";

export interface FormOpen {
  readonly isOpen: boolean;
  /** Whether the person has just asked for it, and goes on to type. */
  readonly isAsked: boolean;
  open(): void;
  close(): void;
}

/** `asked`: another one each time the form is asked for from elsewhere, such as a card's menu. */
export function useFormOpen(draft: object | undefined, asked?: object): FormOpen {
  const [chosen, setChosen] = useState<boolean>();
  useEffect(() => {
    if (asked) setChosen(true);
  }, [asked]);
  return {
    isOpen: chosen ?? draft !== undefined,
    isAsked: chosen === true,
    open: () => setChosen(true),
    close: () => setChosen(false),
  };
}

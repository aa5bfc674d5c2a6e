// A menu that opens a moment after its key finds that the person has gone on: it closes rather than lie over where they are.
import { useEffect } from "react";

export function useClosedElsewhere(anchor: HTMLElement, onClose: () => void): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const isHere = target instanceof Element && (anchor.contains(target) || target.closest("[role=menu]"));
      if (!isHere) onClose();
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, [anchor, onClose]);
}

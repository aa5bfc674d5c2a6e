// The board opens as the person left it on this device, unless a link says what it shows.
import { useCallback, useEffect, useRef } from "react";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useChoice } from "../../ui/kit/useChoice.ts";
import { readView, type View, writeView } from "./view.ts";

/** How the view is changed. What a link shows is not remembered until something of it is changed. */
export function useRememberedView(query: string, onQuery: ScreenProps["onQuery"]): (change: Partial<View>) => void {
  const [kept, keep] = useChoice("board");
  // Once a link, or the person, has said what is shown, what comes from the device later is too late.
  const isSaid = useRef(query !== "");
  useEffect(() => {
    if (isSaid.current || typeof kept !== "string") return;
    isSaid.current = true;
    onQuery(() => writeView(readView(kept)));
  }, [kept, onQuery]);
  return useCallback(
    (change) => {
      isSaid.current = true;
      onQuery((known) => {
        const next = { ...readView(known), ...change };
        // A search is for now.
        keep(writeView({ ...next, text: "" }));
        return writeView(next);
      });
    },
    [onQuery, keep],
  );
}

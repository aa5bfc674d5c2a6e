// Whether something is so, or was a moment ago.
import { useEffect, useState } from "react";

/** Milliseconds in which a closed form has taken back what it did to the page around it: see `FocusManager`. */
export const formClosed = 1_000;

export function useLately(now: boolean, moment: number): boolean {
  const [lately, setLately] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setLately(now), now ? 0 : moment);
    return () => clearTimeout(timer);
  }, [now, moment]);
  return now || lately;
}

// Which stretch of a scrolling element is seen, in steps, so that a few pixels of scrolling draw nothing anew.
import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

const step = 150;

/** Drawn first, before its height is known: with what is drawn beyond it, about a screen. */
const firstRange = { top: 0, bottom: 300 };

export function useScrolledRange(scroller: RefObject<HTMLElement | null>): { top: number; bottom: number } {
  const [range, setRange] = useState(firstRange);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const top = Math.floor(element.scrollTop / step) * step;
      const bottom = Math.ceil((element.scrollTop + element.clientHeight) / step) * step;
      setRange((known) => (known.top === top && known.bottom === bottom ? known : { top, bottom }));
    };
    // Drawn within the scroll event, or a fast scroll shows nothing for a frame.
    const onScroll = () => flushSync(look);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, [scroller]);
  return range;
}

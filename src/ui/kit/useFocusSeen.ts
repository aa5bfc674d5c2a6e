// Whoever works by keys sees where they are: what a key sets off (a lane closed, a form gone) may take the focused control out of
// sight, or its ring away.
import { useEffect } from "react";

/** Keys that do something. Arrows scroll as well, and whoever scrolls is not to be pulled back. */
const acting = ["Enter", " ", "Escape"];

/** Milliseconds after the key: what it sets off at once, and what comes with an answer. */
const looks = [50, 200, 400];

/** In pixels. Of taller things it is enough to see a part. */
const tallest = 120;

/**
 * Fluent's mark of focus that shows. A closing form takes it off whatever had focus when the keyboard came into use, its own or
 * not: it registers the page's active element without asking whether that stands in it (react-tabster 9.26).
 */
const ring = "data-fui-focus-visible";

export function useFocusSeen(): void {
  useEffect(() => {
    let timers: number[] = [];
    const stop = () => {
      for (const timer of timers) window.clearTimeout(timer);
      timers = [];
    };
    const onKey = ({ key }: KeyboardEvent) => {
      stop();
      if (!acting.includes(key)) return;
      const before = document.activeElement;
      const hadRing = before?.hasAttribute(ring);
      const look = () => {
        const now = document.activeElement;
        if (!now || now === document.body) return;
        if (now === before && hadRing) now.setAttribute(ring, "");
        const { top, bottom, height } = now.getBoundingClientRect();
        const isAway = bottom <= 0 || top >= window.innerHeight;
        if (isAway || height <= tallest) now.scrollIntoView({ block: "nearest", inline: "nearest" });
      };
      timers = looks.map((after) => window.setTimeout(look, after));
    };
    document.addEventListener("keydown", onKey, { capture: true });
    document.addEventListener("wheel", stop, { passive: true });
    document.addEventListener("pointerdown", stop);
    return () => {
      stop();
      document.removeEventListener("keydown", onKey, { capture: true });
      document.removeEventListener("wheel", stop);
      document.removeEventListener("pointerdown", stop);
    };
  }, []);
}

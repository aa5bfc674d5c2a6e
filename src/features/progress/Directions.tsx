// How many of some actions went which way.
import type { Directions as Counts } from "../../plan/snapshots/figures.ts";
import { DirectionMark } from "../../ui/kit/DirectionMark.tsx";
import { directionNames } from "../../ui/kit/directionWords.ts";
import { useProgressStyles } from "./Progress.styles.ts";

/** What got worse comes first. */
const shown = ["down", "up", "level", "started", "new"] as const;

export function Directions({ counts }: { readonly counts: Counts }) {
  const styles = useProgressStyles();
  return (
    <span className={styles.directions}>
      {shown
        .filter((direction) => counts[direction] > 0)
        .map((direction) => (
          <span
            key={direction}
            className={styles.direction}
            role="img"
            aria-label={`${directionNames[direction]} ${counts[direction]}`}
            title={`${directionNames[direction]}: ${counts[direction]}`}
          >
            <DirectionMark direction={direction} />
            <span aria-hidden="true">{counts[direction]}</span>
          </span>
        ))}
    </span>
  );
}

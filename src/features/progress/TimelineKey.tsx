// What the lines of the timeline mean, each drawn as on it.

import { mergeClasses } from "@fluentui/react-components";
import { charted } from "../../plan/snapshots/format.ts";
import { columnOfStatus, letterOf, wordOf } from "../../ui/kit/charts/statusMarks.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { colourOf } from "../../ui/kit/palette.ts";
import { type TimelineStyles, useTimelineStyles } from "./Timeline.styles.ts";
import { timelineWords } from "./timelineWords.ts";

const words = timelineWords.key;

/** In the order in which they are explained. */
export const keySamples = ["planned", "noStart", "slip", "late", "fades", "today", "review", "board"] as const;
type Sample = (typeof keySamples)[number];

export function TimelineKey() {
  const styles = useTimelineStyles();
  return (
    <ul className={styles.key} aria-label={words.title} data-testid="timeline-key" data-paper="no">
      {keySamples.map((sample) => (
        <li key={sample} className={styles.keyItem}>
          <span className={styles.sample} data-sample={sample} aria-hidden="true">
            {drawnAs(sample, styles)}
          </span>
          <span>{words[sample]}</span>
        </li>
      ))}
      {charted.map((status) => (
        <li key={status} className={styles.keyItem}>
          <span className={styles.sampleMark} style={{ color: colourOf(columnOfStatus(status)) }} aria-hidden="true">
            <Mark column={columnOfStatus(status)} letter={false} />
            {status !== "Not started" && <span>{letterOf(status)}</span>}
          </span>
          <span>{wordOf(status)}</span>
        </li>
      ))}
      <li className={styles.keyItem}>
        <span className={mergeClasses(styles.sample, styles.sampleGutter)} aria-hidden="true">
          <Mark column="Not started" />
        </span>
        <span>{words.gutter}</span>
      </li>
      <li className={styles.keyItem}>
        <span aria-hidden="true">◂ ▸</span>
        <span>{words.beyond}</span>
      </li>
    </ul>
  );
}

const [from, width] = [2, 40];

function drawnAs(sample: Sample, styles: TimelineStyles) {
  switch (sample) {
    case "planned":
      return (
        <>
          <span className={styles.planned} style={{ left: from, width }} />
          <span className={styles.start} style={{ left: from }} />
        </>
      );
    case "noStart":
      return <span className={styles.planned} style={{ left: from, width }} />;
    case "slip":
      return (
        <>
          <span className={styles.slip} style={{ left: from, width }} />
          <span className={styles.tick} style={{ left: from }} />
          <span className={styles.tick} style={{ left: from + width / 2 }} />
        </>
      );
    case "late":
    case "fades":
      return <span className={styles[sample]} style={{ left: from, width }} />;
    case "today":
    case "review":
    case "board":
      return <span className={styles[sample]} style={{ left: from + width / 2 }} />;
  }
}

// What the feature says of an action: its direction of travel, and what does not go with the last snapshot.
import type { Says } from "../../plan/feature.ts";
import { forecastOf, plainWords } from "../../plan/snapshots/direction.ts";
import { travelSince } from "../../plan/snapshots/last.ts";
import { sayWords as words } from "./sayWords.ts";

export const says: Says = {
  travel: (action, since, today) => travelSince(action, since, today)?.direction,
  checks: [
    {
      kind: "better-on-worse",
      title: words.better.title,
      find(action, { since }, today) {
        const before = since?.byId.get(action.id);
        const travel = since && travelSince(action, since, today);
        if (!before || travel?.direction !== "up") return [];
        const [from, to] = [forecastOf(before.fields), forecastOf(action.fields)];
        const worse = [
          travel.computed === "down" && travel.because !== "date" && words.better.status,
          from && to && to > from && words.better.later(from, to),
          action.status.evidenced < before.evidenced && words.better.evidence,
          before.fields.confidence &&
            isLess(action.fields.confidence, before.fields.confidence) &&
            words.better.confidence,
        ].flatMap((each) => each || []);
        return worse.length > 0 ? [{ tag: words.better.tag, text: words.better.text(worse) }] : [];
      },
    },
    {
      kind: "copied-words",
      title: words.copied.title,
      find(action, { since }) {
        const before = since?.byId.get(action.id);
        const { narrative, narrativeOn } = action.fields;
        if (!since || !before || action.status.superseded || !narrativeOn || narrativeOn <= since.snapshot.day)
          return [];
        if (plainWords(narrative) === "" || plainWords(narrative) !== plainWords(before.fields.narrative)) return [];
        return [{ tag: words.copied.tag, text: words.copied.text(since.snapshot.round.number) }];
      },
    },
  ],
};

const levels = ["Low", "Medium", "High"];
const isLess = (now: string | undefined, before: string) =>
  now !== undefined && levels.indexOf(now) < levels.indexOf(before);

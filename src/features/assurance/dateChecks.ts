// Where an action's dates and the plan's words for them disagree. Loaded with the grammar that reads the words.
import { readDatePhrase } from "../../plan/datePhrase.ts";
import { differsFromWords } from "../../plan/dateReading.ts";
import { isUndated } from "../../plan/dates.ts";
import { readingInWords } from "../../plan/dateWords.ts";
import type { Says } from "../../plan/feature.ts";
import { dateCheckWords as words } from "./words.ts";

export const dateChecks: NonNullable<Says["checks"]> = [
  {
    kind: "dates-differ",
    title: words.differ.title,
    find({ fields, dates, status }) {
      if (status.superseded || fields.datePhrase.trim() === "") return [];
      const reading = readDatePhrase(fields.datePhrase);
      const differs = differsFromWords({ fields, dates }, reading);
      return differs ? [{ tag: words.differ.tag, text: words.differ.text(readingInWords(reading)) }] : [];
    },
  },
  {
    kind: "date-not-understood",
    title: words.notUnderstood.title,
    find({ fields, status }) {
      if (status.superseded || !isUndated(fields)) return [];
      const { kind, reason = "" } = readDatePhrase(fields.datePhrase);
      return kind === "not understood"
        ? [{ tag: words.notUnderstood.tag, text: words.notUnderstood.text(reason) }]
        : [];
    },
  },
];

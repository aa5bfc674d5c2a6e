// Where a row differs from what the plan's owners agreed, and where somebody else than its people wrote it.
import { changedFacts, removedCriteria } from "../../plan/agreed.ts";
import { dayOf } from "../../plan/days.ts";
import type { Says } from "../../plan/feature.ts";
import { nameOf } from "../../plan/nameOf.ts";
import { otherWriter } from "../../plan/otherWriter.ts";
import { agreedCheckWords as words } from "./agreedWords.ts";

export const agreedChecks: NonNullable<Says["checks"]> = [
  {
    kind: "plan-differs",
    title: words.differs.title,
    find(action) {
      if (action.status.superseded) return [];
      // The original due date has a check of its own.
      const changed = changedFacts(action).filter((fact) => fact !== "due");
      return changed.length > 0 ? [{ tag: words.differs.tag, text: words.differs.text(changed) }] : [];
    },
  },
  {
    kind: "criteria-removed",
    title: words.criteria.title,
    find(action) {
      const { superseded, claim } = action.status;
      const removed = claim && !superseded ? removedCriteria(action) : [];
      return removed.length > 0 ? [{ tag: words.criteria.tag, text: words.criteria.text(removed) }] : [];
    },
  },
  {
    kind: "other-writer",
    title: words.writer.title,
    find(action, board) {
      const { fields, status, modified } = action;
      if (status.superseded || !(fields.rating || fields.narrative)) return [];
      const who = otherWriter(action, board);
      return who ? [{ tag: words.writer.tag, text: words.writer.text(nameOf(who), dayOf(modified)) }] : [];
    },
  },
];

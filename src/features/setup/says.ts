// An owner's first steps, until they are done.
import type { Says } from "../../plan/feature.ts";
import { firstSteps } from "../../plan/firstSteps.ts";
import { firstStepWords } from "../../ui/kit/firstStepWords.ts";

export const says: Says = {
  items(board) {
    if (!board.isOwner) return [];
    return firstSteps(board).flatMap(({ key, isDone }) => {
      const { title, about, query } = firstStepWords.steps[key];
      return isDone ? [] : [{ key, heading: firstStepWords.title, title, reason: about, query }];
    });
  },
};

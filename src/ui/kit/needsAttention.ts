// Which of a person's own edits they have to look at.
import type { Edit } from "../../sync/sync.ts";

/** Whether the edit waits for its person: somebody else changed the same words, or SharePoint rejected it. */
export function needsAttention({ progress }: Pick<Edit, "progress">): boolean {
  return progress.kind === "conflict" || progress.kind === "rejected";
}

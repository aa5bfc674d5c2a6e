// What is new between two states: what has become of the person's own edits, and of the connection. Loaded after the first card.
import { actions } from "../../plan/actions.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { Edit } from "../../sync/sync.ts";
import { needsAttention } from "../kit/needsAttention.ts";
import type { BoardState } from "../kit/session.tsx";
import { news as words } from "./bannerWords.ts";
import { whyNotRead } from "./whatIsWrong.ts";

export function newsBetween(before: BoardState, now: BoardState): readonly string[] {
  const known = new Map(before.edits.map((edit) => [edit.operation, edit]));
  const still = new Set(now.edits.map(({ operation }) => operation));
  const nameOf = (list: string, id: number, fields: Edit["fields"] = {}) =>
    (list === actions.title && referenceOf(id)) || String(fields.title ?? titleOf(list, id) ?? words.change);
  const referenceOf = (id: number) => (now.board?.actions.get(id) ?? before.board?.actions.get(id))?.fields.reference;
  const titleOf = (list: string, id: number) => {
    const known = now.board?.lists.get(list);
    return known?.kind === "read" ? known.rows.get(id)?.fields.title : undefined;
  };
  const nameOfEdit = ({ list, item, fields, entry }: Edit) => nameOf(list, item, entry?.fields ?? fields);
  const saved = before.edits.filter((edit) => !still.has(edit.operation) && !needsAttention(edit));
  const stuck = now.edits.filter((edit) => {
    const earlier = known.get(edit.operation);
    return needsAttention(edit) && !(earlier && needsAttention(earlier));
  });
  const replaced = now.overwritten.filter(
    (each) =>
      !before.overwritten.some(({ list, id, field }) => list === each.list && id === each.id && field === each.field),
  );
  return [
    ...saved.map((edit) => words[isEntry(edit) ? "savedEntry" : "saved"](nameOfEdit(edit))),
    ...stuck.map((edit) => words[isEntry(edit) ? "notSavedEntry" : "notSaved"](nameOfEdit(edit))),
    ...replaced.map((each) => words.replaced(nameAtStart(each.who), nameOf(each.list, each.id))),
    // Without a board, the page that stands in its place says it.
    now.board && now.error && now.error.kind !== before.error?.kind && whyNotRead(now.error),
    before.error && !now.error && words.upToDate,
  ].filter((each) => typeof each === "string");
}

/** It adds an entry about no action. */
const isEntry = ({ entry, list }: Edit): boolean => entry?.list === list;

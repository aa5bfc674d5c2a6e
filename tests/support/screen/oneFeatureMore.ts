// The made-up feature's lists in memory, with its sample rows. Who may do what there is asked of SharePoint; here everybody may write.

import { actions } from "../../../src/plan/actions.ts";
import { dayOf } from "../../../src/plan/days.ts";
import type { Person } from "../../../src/schema/column.ts";
import { lessonNotes, lessonPlans, lessons } from "../../features/lessons/list.ts";
import { sample } from "../../features/lessons/sample.ts";
import type { MemoryLists } from "../memoryLists.ts";
import type { SeenBy, SeenList } from "../sampleLists.ts";

const rights = { add: true, edit: true, delete: false };

export function addLessons(
  lists: MemoryLists,
  { now, people }: { readonly now: Date; readonly people: readonly Person[] },
) {
  const all = lists.rows(actions);
  const rowOf = (reference: string) => all.find(({ fields }) => fields.reference === reference)?.id ?? 0;
  const folderOf = (programme: number | undefined) =>
    all.find(({ folder }) => programme !== undefined && folder.startsWith(`${programme} `))?.folder ?? "";
  lists.folders.set(lessonPlans.title, [...new Set(all.map(({ folder }) => folder))]);
  for (const { list, programme, edits } of sample(dayOf(now), rowOf)) {
    let id: number | undefined;
    for (const { by, fields } of edits) {
      const person = people.find(({ email }) => email === by);
      if (id === undefined) id = lists.addElsewhere(list, fields, folderOf(programme), person);
      else lists.changeElsewhere(list, id, fields, person);
    }
  }
}

export function withLessons({ me, present, lists }: SeenBy): SeenBy {
  const actionFolders = lists[actions.title];
  const folders = (actionFolders?.kind === "read" ? actionFolders.folders : []).map((folder) => ({
    ...folder,
    rights,
  }));
  const names = folders.map(({ name }) => name);
  const more = [lessons, lessonNotes, lessonPlans];
  const seen = more.map((list): [string, SeenList] => [
    list.title,
    list === lessonPlans
      ? { kind: "read", rights, folders, editable: names }
      : { kind: "read", rights, folders: [], editable: list.mode === "log" ? [] : [""] },
  ]);
  return {
    me,
    present: [...present, ...more.map(({ title }) => `lists/${title.toLowerCase()}`)],
    lists: { ...lists, ...Object.fromEntries(seen) },
  };
}

// The board of a site, as the product reads it from SharePoint.

import { type Board, projectBoard, startLists } from "../../../src/plan/board.ts";
import type { KnownList } from "../../../src/ports/known.ts";
import type { ListAnswer } from "../../../src/ports/lists.ts";
import type { List } from "../../../src/schema/list.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER } from "../../provision/localSite.ts";

/** With the lists of features too, where they are named. */
export async function boardOf(site: LocalSite, more: readonly List[] = []): Promise<Board> {
  const outcome = await createLists({ sp: site.as(OWNER), url: site.siteUrl }).open([...startLists, ...more]);
  if (outcome.kind !== "done") throw new Error(outcome.why);
  const { me, site: named, present, lists } = outcome.value;
  const known = new Map([...lists].map(([title, answer]) => [title, knownFrom(answer)]));
  return projectBoard({ me, site: named, present, lists: known }, "all", undefined);
}

function knownFrom(answer: ListAnswer): KnownList {
  if (answer.kind !== "read") return answer;
  const { kind, rows, folders, unreadable, rights } = answer;
  return {
    ...{ kind, unreadable, rights, duplicates: [] },
    rows: new Map(rows.map((row) => [row.id, row])),
    folders: new Map(folders.map((folder) => [folder.name, folder])),
  };
}

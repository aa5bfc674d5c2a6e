// The board of a site, as the product reads it from SharePoint.

import { type Board, projectBoard, startLists } from "../../../src/plan/board.ts";
import type { KnownList } from "../../../src/ports/known.ts";
import type { ListAnswer, Opened } from "../../../src/ports/lists.ts";
import type { List } from "../../../src/schema/list.ts";
import { surplusOf } from "../../../src/schema/surplus.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER } from "../../provision/localSite.ts";
import { product as definition } from "../../support/definition.ts";

/** With the lists of features too, where they are named. */
export async function boardOf(site: LocalSite, more: readonly List[] = []): Promise<Board> {
  const outcome = await createLists({ sp: site.as(OWNER), url: site.siteUrl }).open([...startLists, ...more]);
  if (outcome.kind !== "done") throw new Error(outcome.why);
  return boardFrom(outcome.value);
}

export function boardFrom({ me, site, present, lists }: Opened, project = projectBoard): Board {
  const known = new Map([...lists].map(([title, answer]) => [title, knownFrom(title, answer)]));
  return project({ me, site, present, lists: known }, "all", undefined);
}

function knownFrom(title: string, answer: ListAnswer): KnownList {
  if (answer.kind !== "read") return answer;
  const { kind, rows, folders, unreadable, unread = [], rights } = answer;
  const list = definition.lists.find((each) => each.title === title);
  const surplus = list ? surplusOf(list, rows, unread) : new Map();
  return {
    ...{ kind, unreadable, rights, duplicates: [], surplus },
    rows: new Map(rows.flatMap((row) => (surplus.has(row.id) ? [] : [[row.id, row]]))),
    folders: new Map(folders.map((folder) => [folder.name, folder])),
  };
}

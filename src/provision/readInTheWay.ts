// Reads what is at the address of a list that the site lacks, or has its title: on the site, and in its recycle bins.

import "@pnp/sp/files/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/recycle-bin/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/sites/index.js";
import "@pnp/sp/webs/index.js";
import { isSamePath } from "../schema/address.ts";
import { inBatch } from "../sharepoint/batch.ts";
import { statusOf } from "../sharepoint/failure.ts";
import type { InTheWay } from "./state.ts";

/** A list of ours that the site lacks. */
export interface Missing {
  readonly list: string;
  /** The address that it should have. */
  readonly path: string;
}

/** A list that the site has. */
export interface Listed {
  readonly Title: string;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}

interface Recycled {
  readonly DirName: string;
  readonly LeafName: string;
  readonly ItemState: number;
}

export async function readInTheWay(
  sp: SPFI,
  missing: readonly Missing[],
  lists: readonly Listed[],
): Promise<readonly InTheWay[]> {
  if (missing.length === 0) return [];
  const recycled = await readRecycled(sp);
  const folders = await inBatch(sp, missing, (batched, { path }) =>
    exists(() => batched.web.getFolderByServerRelativePath(path).select("Exists")<{ Exists: boolean }>()),
  );
  const files = await inBatch(sp, missing, (batched, { path }) =>
    exists(() => batched.web.getFileByServerRelativePath(path).select("Exists")<{ Exists: boolean }>()),
  );
  return missing.flatMap(({ list, path }, index): readonly InTheWay[] => {
    const bin = recycled.find(({ DirName, LeafName }) => isSamePath(`/${DirName}/${LeafName}`, path));
    const titled = lists.find(({ Title }) => Title.trim().toLowerCase() === list.toLowerCase());
    return [
      ...(bin ? [{ kind: "recycled", list, stage: bin.ItemState } as const] : []),
      ...(titled
        ? [{ kind: "title", list, title: titled.Title, path: titled.RootFolder.ServerRelativeUrl } as const]
        : []),
      ...(folders[index] ? [{ kind: "folder", list, path } as const] : []),
      ...(files[index] ? [{ kind: "file", list, path } as const] : []),
    ];
  });
}

/**
 * Lists in the first stage, and in the second for those who may see it: the administrators of the site. None for a person who may
 * not read the recycle bin; an owner may.
 */
async function readRecycled(sp: SPFI): Promise<readonly Recycled[]> {
  const { IsSiteAdmin } = await sp.web.currentUser.select("IsSiteAdmin")();
  const { recycleBin } = IsSiteAdmin ? sp.site : sp.web;
  // SP.RecycleBinItemType 4: a list.
  const lists = recycleBin.filter("ItemType eq 4").select("DirName", "LeafName", "ItemState").top(5000);
  try {
    return await lists<readonly Recycled[]>();
  } catch (problem) {
    if (statusOf(problem) === 403) return [];
    throw problem;
  }
}

async function exists(ask: () => Promise<{ readonly Exists: boolean }>): Promise<boolean> {
  try {
    return (await ask()).Exists;
  } catch (problem) {
    if (statusOf(problem) === 404) return false;
    throw problem;
  }
}

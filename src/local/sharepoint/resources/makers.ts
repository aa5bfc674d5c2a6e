// Connects the makers, so that resources need not import each other.
import { fileEntity } from "./fileEntity.ts";
import { folderEntity } from "./folders.ts";
import { groupsOfUser } from "./groups.ts";
import { itemResource } from "./itemResource.ts";
import { listEntity } from "./list.ts";
import type { Makers } from "./model.ts";
import { webEntity } from "./web.ts";

export const makers: Makers = {
  web: webEntity,
  list: listEntity,
  item: itemResource,
  file: fileEntity,
  folder: folderEntity,
  groupsOfUser,
};

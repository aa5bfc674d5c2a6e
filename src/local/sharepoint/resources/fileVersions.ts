// The earlier versions of a file: listing, reading, deleting and restoring them.
import type { Call } from "../call.ts";
import { isoSeconds } from "../clock.ts";
import { errors } from "../errors.ts";
import { unconditional } from "../items/fileMove.ts";
import { readBlob, writeContent } from "../items/fileWrite.ts";
import { demandOn } from "../items/securable.ts";
import { Permission } from "../permissions.ts";
import { dropVersion, type Item, versionLabel, versionsOf } from "../store/items.ts";
import type { FileNode } from "../store/nodes.ts";
import { personOf } from "../store/principals.ts";
import type { List } from "../store/schema.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { type Args, type Collection, type Entity, nullAnswer, type Resource, type ResourceCall } from "./model.ts";
import { userEntity } from "./users.ts";

export interface FileTarget {
  node: FileNode;
  list: List | undefined;
  item: Item | undefined;
}

interface Version {
  file: FileTarget;
  item: Item;
}

const type: EntityType<Version> = {
  type: "SP.FileVersion",
  set: "SP.ApiData.FileVersions",
  properties: {
    CheckInComment: () => "",
    Created: ({ item }) => isoSeconds(item.modified),
    ID: ({ item }) => item.ui,
    IsCurrentVersion: ({ file, item }) => file.item?.ui === item.ui,
    Length: ({ file, item }, call) => String(readBlob(call, file.node.uid, item.ui).length),
    Size: ({ file, item }, call) => readBlob(call, file.node.uid, item.ui).length,
    Url: ({ file, item }, call) => `_vti_history/${item.ui}/${file.node.path.slice(call.site.path.length + 1)}`,
    VersionLabel: ({ item }) => versionLabel(item.ui),
  },
  navigation: {
    CreatedBy({ item }, call) {
      const user = personOf(call, item.editor);
      return user ? userEntity(call, user) : { kind: "nothing" };
    },
  },
  methods: {
    DeleteObject(version, args) {
      drop(version, args.call);
      return nullAnswer("DeleteObject");
    },
  },
  remove: (version, call) => drop(version, call),
};

function drop({ file, item }: Version, call: Call): void {
  if (!file.list || !file.item) throw errors.accessDenied();
  demandOn(call, file.list, file.item, Permission.deleteVersions);
  dropVersion(call.db, file.list.n, item.id, item.ui);
  call.db.run("DELETE FROM blobs WHERE uid = ? AND version = ?", file.node.uid, item.ui);
}

export function fileVersions(call: ResourceCall, file: FileTarget, link: string): Collection {
  const { list, item } = file;
  const all = (): Item[] =>
    list && item
      ? versionsOf(call.db, list.n, item.id)
          .filter((one) => one.ui !== item.ui)
          .reverse()
      : [];
  const one = (version: Item): Entity => {
    const made = entity(type, { file, item: version }, call, { link: `${link}(${version.ui})` });
    made.content = () =>
      new Response(readBlob(call, file.node.uid, version.ui) as Uint8Array<ArrayBuffer>, {
        headers: { "content-type": "application/octet-stream" },
      });
    return made;
  };
  const find = (test: (version: Item) => boolean): Item => {
    const found = all().find(test);
    if (!found) throw errors.notFound("The version does not exist.");
    return found;
  };
  const byId = (args: Args) => find((version) => version.ui === args.number(0, "vid"));
  const byLabel = (args: Args) => find((version) => versionLabel(version.ui) === args.text(0, "versionlabel"));
  const dropping =
    (pick: (args: Args) => Item) =>
    (args: Args): Resource => {
      drop({ file, item: pick(args) }, call);
      return nullAnswer("Delete");
    };
  return collection({
    type: "SP.FileVersion",
    set: "SP.ApiData.FileVersions",
    link,
    list: () => all().map(one),
    key: (args) => one(byId(args)),
    methods: {
      getById: (args) => one(byId(args)),
      DeleteAll() {
        for (const version of all()) drop({ file, item: version }, call);
        return nullAnswer("DeleteAll");
      },
      DeleteById: dropping(byId),
      RecycleByID: dropping(byId),
      DeleteByLabel: dropping(byLabel),
      RecycleByLabel: dropping(byLabel),
      RestoreByLabel(args) {
        if (!list) throw errors.accessDenied();
        const version = byLabel(args);
        writeContent(unconditional(call), list, file.node, readBlob(call, file.node.uid, version.ui));
        return nullAnswer("RestoreByLabel");
      },
    },
  });
}

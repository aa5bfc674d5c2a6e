// The answer for a path that has no folder.
import { errors } from "../errors.ts";
import { folderNode } from "../store/nodes.ts";
import { collection } from "./collection.ts";
import { folderEntity } from "./folders.ts";
import type { Entity, Resource, ResourceCall } from "./model.ts";

/** Answers `Exists` with false, and every other request with an error. */
export function missingFolder(call: ResourceCall, path: string): Entity {
  const gone = (): never => {
    throw errors.fileMissing();
  };
  const full = (): never => {
    throw errors.directoryMissing();
  };
  const stub = folderNode({ uid: "", site: call.site.n, path, props: {} });
  const base = folderEntity(call, stub);
  const parts = (name: string): Resource => {
    const made = collection({
      type: "SP.File",
      set: "SP.ApiData.Files",
      link: `${base.link}/${name}`,
      list: gone,
      add: full,
      methods: { Add: full, AddUsingPath: full, AddStubUsingPath: full },
    });
    return made;
  };
  return {
    ...base,
    value: (name) => (/^exists/i.test(name) ? false : gone()),
    navigate: (name) => (/^(files|folders)$/i.test(name) ? parts(name) : gone()),
    method: () => gone(),
    merge: gone,
    remove: gone,
  };
}

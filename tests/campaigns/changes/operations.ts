// What people do to rows and folders in SharePoint, drawn at random from what is there.
import type { List } from "../../../src/schema/list.ts";
import type { Random } from "../../sync/simulator/random.ts";
import { files, log, path, rows, type Site } from "./site.ts";

interface Thing {
  readonly list: List;
  readonly id: number;
  readonly isFolder: boolean;
  readonly dir: string;
  readonly leaf: string;
}

interface Drawn {
  readonly site: Site;
  readonly random: Random;
  readonly things: readonly Thing[];
  /** A name that nothing has had. */
  readonly fresh: string;
}

/** Gives what it did, or nothing if there was nothing to do it to. */
type Operation = (drawn: Drawn) => Promise<string | undefined>;

const rootOf = (list: List) => (list.library ? `${path}/${list.title}` : `${path}/Lists/${list.title}`);
const named = (list: List) => `web/lists/getByTitle('${list.title}')`;
const pathOf = ({ dir, leaf }: Thing) => `${dir}/${leaf}`;
const folderAt = (at: string) => `web/getFolderByServerRelativePath(decodedUrl='${at}')`;

/** Lists grow no longer than this: they are read as a whole at every step. */
const most = 20;
/** More changed rows than this are not asked for one by one. */
const paste = 65;

async function addRow({ site, random, things, fresh }: Drawn, list: List, dir: string): Promise<string | undefined> {
  if (things.filter((each) => each.list === list).length >= most) return undefined;
  await put(site, { list, dir, name: fresh, words: `${random.below(1000)}` });
  return `add ${fresh} in ${dir}`;
}

interface Put {
  readonly list: List;
  readonly dir: string;
  readonly name: string;
  readonly words: string;
}

async function put(site: Site, { list, dir, name, words }: Put): Promise<void> {
  if (list === log) await site.ask("POST", `${named(list)}/items`, { Title: words, OperationId: name });
  else if (list.library)
    await site.ask("POST", `${folderAt(dir)}/files/addUsingPath(decodedUrl='${name}.txt',overwrite=true)`, words);
  else
    await site.ask("POST", `${named(list)}/AddValidateUpdateItemUsingPath`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: dir }, UnderlyingObjectType: 0 },
      formValues: [
        { FieldName: "Title", FieldValue: name },
        { FieldName: "Words", FieldValue: words },
      ],
    });
}

const folderedList = (random: Random) => (random.chance(0.6) ? rows : files);
const any = ({ random, things }: Drawn, wanted: (thing: Thing) => boolean): Thing | undefined => {
  const found = things.filter(wanted);
  return found.length > 0 ? random.pick(found) : undefined;
};
const isRow = ({ isFolder }: Thing) => !isFolder;
const isFolder = ({ isFolder: yes }: Thing) => yes;
/** A folder of the list, or its root. */
const somewhere = (drawn: Drawn, list: List): string => {
  const folder = drawn.random.chance(0.75) ? any(drawn, (each) => each.isFolder && each.list === list) : undefined;
  return folder ? pathOf(folder) : rootOf(list);
};

async function moveFolder(drawn: Drawn, folder: Thing, to: string): Promise<string | undefined> {
  const from = pathOf(folder);
  if (to === from || to.startsWith(`${from}/`) || drawn.things.some((each) => pathOf(each) === to)) return undefined;
  const body = { srcPath: { DecodedUrl: from }, destPath: { DecodedUrl: to }, options: {} };
  await drawn.site.ask("POST", "SP.MoveCopyUtil.MoveFolderByPath()", body);
  return `move ${from} to ${to}`;
}

/** Each as often as its number says. */
export const operations: Readonly<Record<string, readonly [number, Operation]>> = {
  "add a row": [
    8,
    (drawn) => {
      const list = folderedList(drawn.random);
      return addRow(drawn, list, somewhere(drawn, list));
    },
  ],
  "add an entry": [1, (drawn) => addRow(drawn, log, rootOf(log))],
  "edit a row": [
    8,
    async (drawn) => {
      const row = any(drawn, isRow);
      if (!row) return undefined;
      await drawn.site.ask("MERGE", `${named(row.list)}/items(${row.id})`, { Title: `${drawn.random.below(1000)}` });
      return `edit ${row.id} of ${row.list.title}`;
    },
  ],
  "move a row to another folder": [
    5,
    async (drawn) => {
      const row = any(drawn, (each) => !each.isFolder && each.list !== log);
      const to = row && `${somewhere(drawn, row.list)}/${row.leaf}`;
      if (!row || !to || drawn.things.some((each) => pathOf(each) === to)) return undefined;
      const body = { srcPath: { DecodedUrl: pathOf(row) }, destPath: { DecodedUrl: to }, options: {} };
      await drawn.site.ask("POST", "SP.MoveCopyUtil.MoveFileByPath()", body);
      return `move row ${pathOf(row)} to ${to}`;
    },
  ],
  "delete a row or a folder": [
    3,
    async (drawn) => {
      const thing = any(drawn, drawn.random.chance(0.7) ? isRow : isFolder);
      if (!thing) return undefined;
      const recycles = drawn.random.chance(0.8);
      const item = `${named(thing.list)}/items(${thing.id})`;
      await drawn.site.ask(recycles ? "POST" : "DELETE", recycles ? `${item}/recycle` : item);
      return `${recycles ? "recycle" : "delete"} ${pathOf(thing)}`;
    },
  ],
  "recycle a folder as a folder": [
    1,
    async (drawn) => {
      const folder = any(drawn, isFolder);
      if (!folder) return undefined;
      await drawn.site.ask("POST", `${folderAt(pathOf(folder))}/recycle`);
      return `recycle folder ${pathOf(folder)}`;
    },
  ],
  restore: [
    3,
    async (drawn) => {
      const bin = (await drawn.site.ask("GET", "web/recycleBin?$top=500")) as {
        value: { Id: string; LeafName: string; DirName: string }[];
      };
      const known = new Set([...drawn.things.filter(isFolder).map(pathOf), ...[rows, files, log].map(rootOf)]);
      const free = bin.value.filter(({ DirName, LeafName }) => {
        const there = `/${DirName}/${LeafName}`;
        return known.has(`/${DirName}`) && !drawn.things.some((each) => pathOf(each) === there);
      });
      if (free.length === 0 || drawn.things.length > 3 * most) return undefined;
      const entry = drawn.random.pick(free.slice(0, 10));
      await drawn.site.ask("POST", `web/recycleBin('${entry.Id}')/restore()`);
      return `restore /${entry.DirName}/${entry.LeafName}`;
    },
  ],
  "add a folder": [
    3,
    async (drawn) => {
      const list = folderedList(drawn.random);
      if (drawn.things.filter((each) => each.isFolder && each.list === list).length >= 8) return undefined;
      const at = `${somewhere(drawn, list)}/${drawn.fresh}`;
      await drawn.site.ask("POST", `web/folders/addUsingPath(decodedUrl='${at}')`);
      return `add folder ${at}`;
    },
  ],
  "rename a folder": [
    4,
    async (drawn) => {
      const folder = any(drawn, isFolder);
      if (!folder) return undefined;
      const { site, random, fresh, things } = drawn;
      // Sometimes the name of another folder, which may be in use.
      const name = random.chance(0.5) ? fresh : `folder ${random.below(4)}`;
      if (things.some((each) => pathOf(each) === `${folder.dir}/${name}`)) return undefined;
      if (random.chance(0.5)) await site.ask("MERGE", folderAt(pathOf(folder)), { Name: name });
      else await site.ask("MERGE", `${named(folder.list)}/items(${folder.id})`, { FileLeafRef: name });
      return `rename ${pathOf(folder)} to ${name}`;
    },
  ],
  "move a folder": [
    3,
    async (drawn) => {
      const folder = any(drawn, isFolder);
      return folder && moveFolder(drawn, folder, `${somewhere(drawn, folder.list)}/${folder.leaf}`);
    },
  ],
  "copy a folder": [
    0.3,
    async (drawn) => {
      const folder = any(drawn, ({ isFolder, list }) => isFolder && list === files);
      if (!folder || drawn.things.length > 2 * most) return undefined;
      const to = `${rootOf(files)}/${drawn.fresh}`;
      const body = { srcPath: { DecodedUrl: pathOf(folder) }, destPath: { DecodedUrl: to }, options: {} };
      await drawn.site.ask("POST", "SP.MoveCopyUtil.CopyFolderByPath()", body);
      return `copy ${pathOf(folder)} to ${to}`;
    },
  ],
  "paste many rows": [
    0.05,
    async (drawn) => {
      const at = `${rootOf(rows)}/${drawn.fresh}`;
      await drawn.site.ask("POST", `web/folders/addUsingPath(decodedUrl='${at}')`);
      for (let each = 0; each < paste; each++) {
        await put(drawn.site, { list: rows, dir: at, name: `${drawn.fresh} ${each}`, words: "" });
      }
      return `paste ${paste} rows in ${at}`;
    },
  ],
  "delete the fullest folder": [
    0.2,
    async (drawn) => {
      const inside = (folder: Thing) => drawn.things.filter(({ dir }) => dir === pathOf(folder)).length;
      const [fullest] = drawn.things.filter(isFolder).sort((a, b) => inside(b) - inside(a));
      if (!fullest || inside(fullest) < 20) return undefined;
      await drawn.site.ask("DELETE", `${named(fullest.list)}/items(${fullest.id})`);
      return `delete ${pathOf(fullest)}`;
    },
  ],
};

export async function operate(site: Site, random: Random, fresh: string): Promise<string | undefined> {
  const all = Object.entries(operations);
  let left = random.next() * all.reduce((sum, [, [weight]]) => sum + weight, 0);
  for (const [, [weight, operation]] of all) {
    left -= weight;
    if (left < 0) return operation({ site, random, fresh, things: await thingsIn(site) });
  }
  return undefined;
}

async function thingsIn({ ask }: Site): Promise<readonly Thing[]> {
  const found = await Promise.all(
    [rows, files, log].map(async (list) => {
      const select = "Id,FileSystemObjectType,FileDirRef,FileLeafRef";
      const { value } = (await ask("GET", `${named(list)}/items?$select=${select}&$top=5000`)) as {
        value: { Id: number; FileSystemObjectType: number; FileDirRef: string; FileLeafRef: string }[];
      };
      return value.map(
        (row): Thing => ({
          list,
          id: row.Id,
          isFolder: row.FileSystemObjectType === 1,
          dir: row.FileDirRef,
          leaf: row.FileLeafRef,
        }),
      );
    }),
  );
  return found.flat();
}

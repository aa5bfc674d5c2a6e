// Somebody of every role and group, in every list and folder of a site, and everything that can be done there, asked of SharePoint
// itself.

import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { folderOf, programmes } from "../../src/plan/programmes.ts";
import { assignedGroups } from "../../src/plan/roles.ts";
import { listIn, type SiteDefinition } from "../../src/provision/definition.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { listPathOf, sitePathOf } from "../../src/schema/address.ts";
import type { Column } from "../../src/schema/column.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { type LocalSite, OWNER, openLocalSite } from "./localSite.ts";
import {
  type Operation,
  ofFolders,
  operations,
  type PermissionTable,
  type Place,
  permissionTable,
} from "./permissionTable.ts";
import { ask, get } from "./rawRest.ts";

export const council = (name: string) => `${name}@council.example`;

interface Who {
  readonly login: string;
  readonly roles: readonly string[];
  /** Whose folder is looked at; the first programme's unless said. */
  readonly programme?: number;
}

interface Spot {
  /** Address of the list below `_api/web`. */
  readonly list: string;
  /** Server-relative path of what rows are added to. */
  readonly path: string;
  readonly library: boolean;
  /** What permissions hang on: the list or the folder. */
  readonly securable: string;
}

const FULL_CONTROL = 1073741829;

export interface PermissionMatrix extends PermissionTable {
  /** Lays a site down, with programmes and people in every role and group. */
  start(): Promise<void>;
  close(): Promise<void>;
  site(): LocalSite;
  readonly everybody: readonly Who[];
  /** Every person in every place, with words for both. */
  readonly matrix: readonly (readonly [string, string, Who, Place])[];
  /** One line for each thing that is otherwise than the table has it. */
  mistakes(who: Who, place: Place): Promise<readonly string[]>;
  spotOf(place: Place, programme: number): Spot;
  /** A row with two versions, laid down by the owner. */
  rowIn(spot: Spot): Promise<number>;
  tried(operation: Operation, spot: Spot, login: string, id: number): Promise<number>;
}

export function permissionMatrix(definition: SiteDefinition): PermissionMatrix {
  const table = permissionTable(definition);
  const { places, allowed } = table;
  /** Somebody in each group that a feature brings. */
  const inFeatureGroups = Object.entries(definition.groups).map(([key, { title }]) => {
    return { login: council(`in-${key.toLowerCase()}`), roles: [key], title };
  });

  const everybody: readonly Who[] = [
    ...inFeatureGroups,
    { login: OWNER, roles: ["owner"] },
    { login: council("lead-1"), roles: ["lead"] },
    { login: council("lead-2"), roles: ["lead of another"] },
    { login: council("coordinator-1"), roles: ["coordinator"] },
    { login: council("coordinator-2"), roles: ["coordinator of another"] },
    { login: council("verifier-1"), roles: ["verifier"] },
    { login: council("slt-1"), roles: ["SLT"] },
    { login: council("board-1"), roles: ["board member"] },
    { login: council("visitor"), roles: ["visitor"] },
    { login: council("colleague"), roles: ["team member"] },
    { login: council("stranger"), roles: ["stranger"] },
    { login: council("lead-3"), roles: ["verifier", "lead of another"] },
    { login: council("lead-3"), roles: ["verifier", "lead"], programme: 3 },
  ];

  let site: LocalSite;

  const titles = ["Training", "People's voice", "Money"];
  const folderName = (number: number) => folderOf({ number, title: titles[number - 1] ?? "" });
  const provision = () => provisionSite(site.as(OWNER), definition, () => undefined);

  async function start(): Promise<void> {
    site = await openLocalSite([
      { login: council("colleague"), role: "member" },
      { login: council("stranger"), role: "none" },
      ...inFeatureGroups.map(({ login }) => ({ login, role: "none" }) as const),
    ]);
    const owner = site.as(OWNER);
    await provision();
    for (const [index, title] of titles.entries()) {
      const number = index + 1;
      const [lead, coordinator] = await Promise.all(
        [council(`lead-${number}`), council(`coordinator-${number}`)].map(async (login) => {
          const { Id: id, Title: name, Email: email } = await owner.web.ensureUser(login);
          return { id, name, email };
        }),
      );
      await owner.web.lists
        .getByTitle(programmes.title)
        .items.add(encodeFields(programmes, { number, title, lead, coordinator }));
    }
    await provision();
    const join = (group: string, login: string) =>
      owner.web.siteGroups.getByName(group).users.add(`i:0#.f|membership|${login}`);
    await join(assignedGroups.verifiers.title, council("verifier-1"));
    await join(assignedGroups.verifiers.title, council("lead-3"));
    await join(assignedGroups.slt.title, council("slt-1"));
    await join(assignedGroups.board.title, council("board-1"));
    for (const { title, login } of inFeatureGroups) await join(title, login);
  }

  function spotOf({ list: title, inFolder }: Place, programme: number): Spot {
    const declared = listIn(definition, title);
    const root = listPathOf(sitePathOf(site.siteUrl), declared);
    const path = inFolder ? `${root}/${folderName(programme)}` : root;
    const list = `getList('${root}')`;
    const folder = `getFolderByServerRelativePath(decodedurl='${path.replaceAll("'", "''")}')`;
    return {
      list,
      path,
      library: declared.library,
      securable: inFolder ? `${folder}/ListItemAllFields` : list,
    };
  }

  let files = 0;

  async function addTo({ list, path, library }: Spot, login: string): Promise<{ status: number; id: number }> {
    if (library) {
      const name = `file ${files++}.txt`;
      const folder = `getFolderByServerRelativePath(decodedurl='${path.replaceAll("'", "''")}')`;
      const added = await ask(
        site,
        login,
        `${folder}/Files/add(url='${name}',overwrite=false)?$expand=ListItemAllFields`,
        {
          method: "POST",
          body: "Words",
        },
      );
      return { status: added.status, id: added.body?.ListItemAllFields?.Id };
    }
    const { body, status } = await ask(site, login, `${list}/AddValidateUpdateItemUsingPath`, {
      method: "POST",
      body: {
        listItemCreateInfo: { FolderPath: { DecodedUrl: path }, UnderlyingObjectType: 0 },
        formValues: Object.entries(requiredOf(list)).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
        bNewDocumentUpdate: false,
      },
    });
    const answers: readonly { FieldName: string; FieldValue: string; HasException: boolean }[] = body?.value ?? [];
    const failed = answers.find((answer) => answer.HasException);
    if (failed) throw new Error(JSON.stringify(failed));
    return { status, id: Number(answers.find(({ FieldName }) => FieldName === "Id")?.FieldValue) };
  }

  function requiredOf(address: string): Readonly<Record<string, string>> {
    const list = definition.lists.find(({ title }) => address.endsWith(`/${title}')`));
    const required = Object.values<Column<unknown>>(list?.columns ?? {}).filter(({ field }) => field.required);
    const filled = ({ choices, type }: Column<unknown>["field"]) =>
      choices?.[0] ?? (type === "DateTime" ? "1/1/2026" : "7");
    return Object.fromEntries(required.map(({ name, field }) => [name, filled(field)]));
  }

  /** A row with two versions, laid down by the owner. */
  async function rowIn(spot: Spot): Promise<number> {
    const { id } = await addTo(spot, OWNER);
    await get(site, OWNER, `${spot.list}/items(${id})`, { method: "MERGE", body: { Title: "8" } });
    return id;
  }

  async function tried(operation: Operation, spot: Spot, login: string, id: number): Promise<number> {
    const row = `${spot.list}/items(${id})`;
    switch (operation) {
      case "read":
        return (await ask(site, login, row)).status;
      case "add":
        return addAndForget(spot, login);
      case "edit":
        return (await ask(site, login, row, { method: "MERGE", body: { Title: "9" } })).status;
      case "replace a file":
        return replaceFile(spot, login, id);
      case "delete a version":
        return (await ask(site, login, `${row}/versions(512)`, { method: "DELETE" })).status;
      case "delete":
        return (await ask(site, login, row, { method: "DELETE" })).status;
      case "change the list's settings":
        return (await ask(site, login, spot.list, { method: "MERGE", body: { NoCrawl: false } })).status;
      case "change permissions":
        return changePermissions(spot, login);
      case "rename the folder":
        return rename(spot, login);
      case "move the folder":
        return moveFolder(spot, login);
    }
  }

  const folderAt = (path: string) => `getFolderByServerRelativePath(decodedurl='${path.replaceAll("'", "''")}')`;
  const leafOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

  /** Whoever may gives the folder another name, and its own back. */
  async function rename({ path, securable }: Spot, login: string): Promise<number> {
    const { status } = await ask(site, login, securable, { method: "MERGE", body: { FileLeafRef: "Renamed" } });
    if (status < 300) {
      const renamed = `${folderAt(path.replace(leafOf(path), "Renamed"))}/ListItemAllFields`;
      await get(site, login, renamed, { method: "MERGE", body: { FileLeafRef: leafOf(path) } });
    }
    return status;
  }

  /** Whoever may moves the folder into that of another programme, and back. */
  async function moveFolder({ path }: Spot, login: string): Promise<number> {
    const other = folderName(path.endsWith(folderName(2)) ? 3 : 2);
    const inside = path.replace(leafOf(path), `${other}/${leafOf(path)}`);
    const move = (from: string, to: string) =>
      ask(site, login, `${folderAt(from)}/moveTo(newUrl=@to)?@to='${to.replaceAll("'", "''")}'`, { method: "POST" });
    const { status } = await move(path, inside);
    if (status < 300 && (await move(inside, path)).status >= 300) throw new Error(`${path} was not moved back.`);
    return status;
  }

  async function replaceFile({ list, path }: Spot, login: string, id: number): Promise<number> {
    const { FileLeafRef } = await get(site, OWNER, `${list}/items(${id})?$select=FileLeafRef`);
    const folder = `getFolderByServerRelativePath(decodedurl='${path.replaceAll("'", "''")}')`;
    const address = `${folder}/Files/add(url='${FileLeafRef}',overwrite=true)`;
    return (await ask(site, login, address, { method: "POST", body: "Other words" })).status;
  }

  async function addAndForget(spot: Spot, login: string): Promise<number> {
    const { status, id } = await addTo(spot, login);
    if (status < 300) await get(site, OWNER, `${spot.list}/items(${id})`, { method: "DELETE" });
    return status;
  }

  /** Whoever may gives everybody on the team full control, and takes it back. */
  async function changePermissions({ securable }: Spot, login: string): Promise<number> {
    const { Id } = await get(site, OWNER, "associatedMemberGroup");
    const change = (what: string) =>
      ask(
        site,
        login,
        `${securable}/roleassignments/${what}roleassignment(principalid=${Id},roledefid=${FULL_CONTROL})`,
        {
          method: "POST",
        },
      );
    const { status } = await change("add");
    if (status < 300) await change("remove");
    return status;
  }

  /** One line for each thing that is otherwise than the table has it. */
  async function mistakes(who: Who, place: Place): Promise<readonly string[]> {
    const spot = spotOf(place, who.programme ?? 1);
    const may = allowed(place, who.roles);
    const id = await rowIn(spot);
    const found: string[] = [];
    for (const operation of operations.filter((each) => place.inFolder || !ofFolders.includes(each))) {
      if (operation === "replace a file" && !spot.library) continue;
      const status = await tried(operation, spot, who.login, id);
      const through = status < 300;
      // To somebody who may not even read, a row may be simply not there.
      if (!through && status !== 403 && (status !== 404 || may.has("read")))
        found.push(`${operation}: answered ${status}`);
      if (through !== may.has(operation))
        found.push(`${operation}: ${through ? "was let through" : `refused with ${status}`}`);
    }
    if (!may.has("delete")) await get(site, OWNER, `${spot.list}/items(${id})`, { method: "DELETE" });
    return found;
  }

  const matrix: PermissionMatrix["matrix"] = everybody.flatMap((who) =>
    places.map((place) => [who.roles.join(" and "), place.where, who, place] as const),
  );

  return {
    ...table,
    start,
    close: () => site.close(),
    site: () => site,
    everybody,
    matrix,
    mistakes,
    spotOf,
    rowIn,
    tried,
  };
}

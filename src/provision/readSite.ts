// Reads the state of the declared lists on a site.

import "@pnp/sp/content-types/index.js";
import type { IContentTypeInfo } from "@pnp/sp/content-types/types.js";
import "@pnp/sp/fields/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import type { IList } from "@pnp/sp/lists/types.js";
import "@pnp/sp/views/index.js";
import "@pnp/sp/webs/index.js";
import { programmes, rowsByFolder } from "../plan/programmes.ts";
import { teams } from "../plan/teams.ts";
import { below, isSamePath, listPathOf } from "../schema/address.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import { statusOf } from "../sharepoint/failure.ts";
import type { SiteDefinition } from "./definition.ts";
import { hasUnrecordedEntries } from "./earlierRule.ts";
import { isOurList, lackingColumns } from "./ours.ts";
import { readAccess } from "./readAccess.ts";
import { type Listed, type Missing, readInTheWay } from "./readInTheWay.ts";
import {
  type Barrier,
  barriers,
  type FieldState,
  type InTheWay,
  type ListState,
  type Member,
  type SiteState,
  type ViewState,
} from "./state.ts";
import { readUnrecordedTeams } from "./teamLog.ts";

/** SP.BaseType of a document library. */
const LIBRARY = 1;
const barrierNames = Object.keys(barriers) as readonly Barrier[];

interface ListAnswer extends Listed, Readonly<Record<Barrier, unknown>> {
  readonly Id: string;
  readonly BaseType: number;
  readonly ItemCount: number;
  readonly Description: string;
  readonly EnableVersioning: boolean;
  readonly MajorVersionLimit?: number;
  readonly EnableFolderCreation: boolean;
  readonly ValidationFormula?: string | null;
  readonly ValidationMessage?: string | null;
}

interface ViewAnswer {
  readonly Title: string;
  readonly DefaultView: boolean;
  readonly PersonalView: boolean;
  readonly ViewQuery?: string | null;
  readonly RowLimit: number;
  readonly Scope: number;
  readonly CustomFormatter?: string | null;
  readonly ViewFields: { readonly Items: readonly string[] };
}

/** A missing list is part of the result; any other failure rejects. */
export async function readSite(sp: SPFI, definition: SiteDefinition): Promise<SiteState> {
  const { webPath, ...site } = await readContents(sp, definition);
  return { ...site, access: await readAccess(sp, { webPath, lists: definition.lists, found: site }) };
}

/** A site without who may do what, which only its owners may read. */
export interface SiteContents extends Omit<SiteState, "access"> {
  /** Server-relative. */
  readonly webPath: string;
}

export async function readContents(sp: SPFI, definition: SiteDefinition): Promise<SiteContents> {
  const { ServerRelativeUrl: webPath } = await sp.web.select("ServerRelativeUrl")();
  const answers: ListAnswer[] = await sp.web.lists
    .select(
      ...["Id", "Title", "BaseType", "ItemCount", "Description", ...barrierNames],
      "EnableVersioning",
      "MajorVersionLimit",
      "EnableFolderCreation",
      "ValidationFormula",
      "ValidationMessage",
      "RootFolder/ServerRelativeUrl",
    )
    .expand("RootFolder")();
  const found = new Map<string, ListState>();
  const missing: Missing[] = [];
  const inTheWay: InTheWay[] = [];
  for (const list of definition.lists) {
    const path = listPathOf(webPath, list);
    const answer = answers.find((each) => isSamePath(each.RootFolder.ServerRelativeUrl, path));
    if (!answer) {
      missing.push({ list: list.title, path });
      continue;
    }
    const state = await readList(sp, list, answer);
    if (isOurList(list, state)) found.set(list.title, state);
    else {
      const lacking = lackingColumns(list, state);
      inTheWay.push({ kind: "list", list: list.title, title: answer.Title, lacking });
    }
  }
  inTheWay.push(...(await readInTheWay(sp, missing, answers)));
  const rows = await readProgrammes(sp, webPath, found.get(programmes.title));
  for (const list of definition.lists.filter(({ folders }) => folders)) {
    const state = found.get(list.title);
    if (!state) continue;
    const moved = await readMoved(sp, listPathOf(webPath, list), { list, state, rows });
    found.set(list.title, { ...state, folders: [...state.folders, ...moved] });
  }
  const isRecorded = definition.lists.some(({ title }) => title === teams.title);
  const ofProgrammes = { webPath, rows: rows.map(({ id }) => id), log: found.get(teams.title) };
  const unrecordedTeams = isRecorded ? await readUnrecordedTeams(sp, ofProgrammes) : [];
  const isBehind = await hasUnrecordedEntries(sp, webPath, found);
  return { webPath, lists: found, inTheWay, programmes: rows, unrecordedTeams, hasUnrecordedEntries: isBehind };
}

async function readList(sp: SPFI, definition: ListDefinition, answer: ListAnswer): Promise<ListState> {
  const list = sp.web.lists.getById(answer.Id);
  // Without the filter SharePoint would send its own seventy columns of each list: megabytes.
  const ours = list.fields.filter("FromBaseType eq false or InternalName eq 'Title'");
  const fields = await ours<readonly FieldState[]>();
  return {
    description: answer.Description,
    library: answer.BaseType === LIBRARY,
    rows: answer.ItemCount,
    barriers: Object.fromEntries(barrierNames.map((name) => [name, answer[name]])) as ListState["barriers"],
    versioning: answer.EnableVersioning,
    versionLimit: answer.MajorVersionLimit ?? 0,
    folderCreation: answer.EnableFolderCreation,
    validation: { formula: answer.ValidationFormula ?? "", message: answer.ValidationMessage ?? "" },
    form: definition.form ? rowContentType(await list.contentTypes.select(...contentTypeTerms)()) : undefined,
    fields: new Map(fields.map((field) => [String(field.InternalName), field])),
    views: await readViews(list),
    folders: definition.folders ? await readFolders(list) : [],
  };
}

/** Those of SharePoint's own have no row. */
async function readFolders(list: IList): Promise<ListState["folders"]> {
  const found = await list.rootFolder.folders.select("Name", "ListItemAllFields/Id").expand("ListItemAllFields")<
    readonly { readonly Name: string; readonly ListItemAllFields?: { readonly Id?: number } | null }[]
  >();
  return found.flatMap(({ Name: name, ListItemAllFields: row }) => (row?.Id ? [{ id: row.Id, name }] : []));
}

/** Folders of programmes that are not in the list's root: somebody has moved them, or they were deleted. */
async function readMoved(
  sp: SPFI,
  path: string,
  {
    list,
    state,
    rows,
  }: { readonly list: ListDefinition; readonly state: ListState; readonly rows: SiteState["programmes"] },
): Promise<ListState["folders"]> {
  const there = new Set(state.folders.map(({ id }) => id));
  const missing = [...rowsByFolder(rows, list).keys()].filter((id) => !there.has(id));
  const found = await Promise.all(
    missing.map(async (id) => {
      try {
        const { FileRef } = await sp.web.getList(path).items.getById(id).select("FileRef")<{ FileRef: string }>();
        return { id, name: below(path, FileRef) ?? FileRef };
      } catch (problem) {
        if (statusOf(problem) === 404) return undefined;
        throw problem;
      }
    }),
  );
  return found.filter((folder) => folder !== undefined);
}

export const contentTypeTerms = ["StringId", "ClientFormCustomFormatter"];

/** The first content type that is not a folder: new rows get it. */
export function rowContentType(found: readonly IContentTypeInfo[]): ListState["form"] {
  const type = found.find(({ StringId }) => !StringId.startsWith("0x0120"));
  const { ClientFormCustomFormatter: layout } = (type ?? {}) as { ClientFormCustomFormatter?: string | null };
  return type && { contentType: type.StringId, layout: layout ?? "" };
}

async function readViews(list: IList): Promise<readonly ViewState[]> {
  const views = await list.views
    .select(
      "Id",
      "Title",
      "DefaultView",
      "PersonalView",
      "ViewQuery",
      "RowLimit",
      "Scope",
      "CustomFormatter",
      "ViewFields",
    )
    .expand("ViewFields")<readonly ViewAnswer[]>();
  return views
    .filter((view) => !view.PersonalView)
    .map((view) => ({
      title: view.Title,
      isDefault: view.DefaultView,
      query: view.ViewQuery ?? "",
      rowLimit: view.RowLimit,
      scope: view.Scope,
      formatter: view.CustomFormatter ?? "",
      columns: view.ViewFields.Items,
    }));
}

async function readProgrammes(
  sp: SPFI,
  webPath: string,
  state: ListState | undefined,
): Promise<SiteState["programmes"]> {
  const { title, number, lead, coordinator, folders, state: closed } = programmes.columns;
  const columns = [title, number, lead, coordinator];
  if (!columns.every(({ name }) => state?.fields.has(name))) return [];
  // Sites that an earlier version set up do not have these columns yet.
  const later = [folders.name, closed.name].filter((name) => state?.fields.has(name));
  const people = [lead.name, coordinator.name];
  const rows = await sp.web
    .getList(listPathOf(webPath, programmes))
    .items.select(
      "Id",
      title.name,
      number.name,
      ...later,
      ...people.flatMap((name) => [`${name}/Name`, `${name}/Title`]),
    )
    .expand(...people)
    .top(5000)<readonly Record<string, unknown>[]>();
  return rows.map((row) => ({
    id: Number(row.Id),
    folders: folders.decode(row),
    number: number.decode(row),
    title: title.decode(row),
    lead: memberIn(row[lead.name]),
    coordinator: memberIn(row[coordinator.name]),
    isClosed: closed.decode(row) === "Closed",
  }));
}

/** An expanded person column; `Name` is the login. */
function memberIn(value: unknown): Member | undefined {
  const { Name, Title } = (value ?? {}) as { Name?: string | null; Title?: string | null };
  return Name ? { login: Name, name: Title ?? Name } : undefined;
}

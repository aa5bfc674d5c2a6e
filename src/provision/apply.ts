// Applies the steps of a provisioning plan to a site, one request after the other.

import "@pnp/sp/batching.js";
import "@pnp/sp/content-types/index.js";
import "@pnp/sp/fields/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import type { IList } from "@pnp/sp/lists/types.js";
import "@pnp/sp/views/index.js";
import "@pnp/sp/webs/index.js";
import { withFolder } from "../plan/programmeFolders.ts";
import { programmes } from "../plan/programmes.ts";
import { isSamePath, listPathOf } from "../schema/address.ts";
import type { RawRow } from "../schema/column.ts";
import { encodeFields, etagOf } from "../schema/rowCodec.ts";
import { inBatch } from "../sharepoint/batch.ts";
import { applyPermissionStep, applySiteStep, type Site, siteNumbers } from "./applyAccess.ts";
import { CannotProvision } from "./cannot.ts";
import { listIn, type SiteDefinition } from "./definition.ts";
import { recordEarlierEntries } from "./earlierRule.ts";
import { contentTypeTerms, rowContentType } from "./readSite.ts";
import { doing, type ListStep, type Properties, type Step } from "./steps.ts";
import { recordTeam } from "./teamLog.ts";

/** SharePoint's list template numbers. */
const PLAIN_LIST = 100;
const LIBRARY = 101;
/** AddFieldOptions.AddFieldInternalNameHint: the `Name` in the XML becomes the internal name. */
const NAME_HINT = 8;
const FOLDER_CONTENT_TYPE = "0x0120";
const FOLDER = 1;

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The current step, for the progress line. */
  readonly doing: string;
}

/** Rejects at the first step that SharePoint refuses. Earlier steps stay applied, and the next run continues from there. */
export async function applySteps(
  sp: SPFI,
  { definition, steps }: { readonly definition: SiteDefinition; readonly steps: readonly Step[] },
  report: (progress: Progress) => void,
): Promise<void> {
  const { ServerRelativeUrl: webPath } = await sp.web.select("ServerRelativeUrl")();
  const total = steps.length;
  let numbers = siteNumbers(sp);
  for (const [done, step] of steps.entries()) {
    report({ done, total, doing: doing(step) });
    if ("list" in step) {
      const list = listIn(definition, step.list);
      await applyListStep({ sp, numbers }, step, {
        path: listPathOf(webPath, list),
        rows: listPathOf(webPath, programmes),
      });
    } else {
      await applySiteStep(sp, step);
      // This step may have added a group or a level, which later steps look up.
      numbers = siteNumbers(sp);
    }
  }
}

interface Paths {
  readonly path: string;
  /** Of the list Programmes. */
  readonly rows: string;
}

async function applyListStep(site: Site, step: ListStep, { path, rows }: Paths): Promise<void> {
  const { sp } = site;
  if (step.kind === "add list") {
    await addList(sp, step, path);
    return;
  }
  const list = sp.web.getList(path);
  switch (step.kind) {
    case "set list":
      await list.update(step.properties);
      return;
    case "lay out form":
      await layOutForm(list, step.layout);
      return;
    case "add column":
      await list.fields.createFieldAsXml({ SchemaXml: step.xml, Options: NAME_HINT });
      return;
    case "set column":
      await list.fields.getByInternalNameOrTitle(step.name).update(typed(step.type, step.properties), step.type);
      return;
    case "leave out of form": {
      const column = list.fields.getByInternalNameOrTitle(step.name);
      await (step.form === "New" ? column.setShowInNewForm(false) : column.setShowInEditForm(false));
      return;
    }
    case "add view":
      await list.views.add(step.title, false, step.properties);
      await showColumns(sp, path, step);
      return;
    case "set view":
      await list.views.getByTitle(step.title).update(step.properties);
      return;
    case "show columns":
      await showColumns(sp, path, step);
      return;
    case "add folder":
      await recordFolder(sp.web.getList(rows), step, await addFolder(list, path, step.name));
      return;
    case "rename folder":
      await renameFolder(list, step);
      return;
    case "record folder":
      await recordFolder(sp.web.getList(rows), step, step.id);
      return;
    case "record team":
      await recordTeam(sp, path, step.team);
      return;
    case "record earlier entries":
      await recordEarlierEntries(sp);
      return;
    case "own permissions":
    case "grant":
    case "revoke":
      await applyPermissionStep(site, step, path);
      return;
  }
}

/** @throws when SharePoint gives the list another address: the tab would not find it there. */
async function addList(sp: SPFI, { list, description, library }: ListStep & { kind: "add list" }, path: string) {
  const { Id } = await sp.web.lists.add(list, description, library ? LIBRARY : PLAIN_LIST, false);
  const added = sp.web.lists.getById(Id);
  const { RootFolder } = await added.select("RootFolder/ServerRelativeUrl").expand("RootFolder")<{
    RootFolder: { ServerRelativeUrl: string };
  }>();
  if (isSamePath(RootFolder.ServerRelativeUrl, path)) return;
  await added.delete();
  throw new CannotProvision(
    `The address of the list “${list}” is already in use by something else on the site. Move it or rename it. Then set up the site again.`,
  );
}

async function layOutForm(list: IList, layout: string): Promise<void> {
  const found = rowContentType(await list.contentTypes.select(...contentTypeTerms)());
  if (!found) throw new CannotProvision("The list has no content type for its rows, so its form cannot be set up.");
  await list.contentTypes.getById(found.contentType).update({ ClientFormCustomFormatter: layout });
}

/** Sends the column's type, because without it SharePoint accepts only the properties that all columns have. */
function typed(type: string, properties: Properties): Record<string, unknown> {
  return { "odata.type": type, ...properties };
}

/** In one batch, because SharePoint adds the columns of a view one by one. */
async function showColumns(sp: SPFI, path: string, { title, columns }: ViewColumns): Promise<void> {
  await inBatch(sp, [undefined, ...columns], (batched, column) => {
    const shown = batched.web.getList(path).views.getByTitle(title).fields;
    return column === undefined ? shown.removeAll() : shown.add(column);
  });
}

type ViewColumns = Pick<Extract<Step, { kind: "show columns" }>, "title" | "columns">;

/** Gives the folder's id. */
async function addFolder(list: IList, path: string, name: string): Promise<number> {
  const values = [
    { FieldName: "FileLeafRef", FieldValue: name },
    { FieldName: "ContentTypeId", FieldValue: FOLDER_CONTENT_TYPE },
    // The list's page shows the folder's title.
    { FieldName: "Title", FieldValue: name },
  ];
  const answers = await list.addValidateUpdateItemUsingPath(values, path, false, "", {
    leafName: name,
    objectType: FOLDER,
  });
  const failed = answers.find((answer) => answer.HasException);
  if (failed) throw new CannotProvision(`The folder “${name}” could not be created: ${failed.ErrorMessage}`);
  return Number(answers.find(({ FieldName }) => FieldName === "Id")?.FieldValue);
}

/** Found by its id, because its name may be another folder's by now. The folder's rows stay as they are. */
async function renameFolder(list: IList, { id, to }: ListStep & { kind: "rename folder" }): Promise<void> {
  const answers = await list.items.getById(id).validateUpdateListItem([
    { FieldName: "FileLeafRef", FieldValue: to },
    { FieldName: "Title", FieldValue: to },
  ]);
  const failed = answers.find((answer) => answer.HasException);
  if (failed) throw new CannotProvision(`The folder could not be renamed to “${to}”: ${failed.ErrorMessage}`);
}

/** The other lists' folders stay as the row has them now. */
async function recordFolder(
  rows: IList,
  { list, programme }: ListStep & { programme: number },
  id: number | undefined,
) {
  const { folders } = programmes.columns;
  const item = rows.items.getById(programme);
  const row = await item.select(folders.name)<RawRow>();
  const recorded = withFolder(folders.decode(row), { title: list }, id);
  await item.update(encodeFields(programmes, { folders: recorded }), etagOf(row));
}

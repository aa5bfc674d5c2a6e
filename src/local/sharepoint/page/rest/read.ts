// Reads lists, the rows of a view, and people.
import { zoneById } from "../../zones.ts";
import { type Ask, literal } from "./ask.ts";
import type { ContentType, Field, ListInfo, Stream, StreamRow, User, View } from "./shapes.ts";
import { oneRow } from "./viewXml.ts";

export interface List {
  readonly info: ListInfo;
  readonly fields: ReadonlyMap<string, Field>;
  readonly views: readonly View[];
  readonly contentTypes: readonly ContentType[];
  readonly siteTitle: string;
  readonly user: User;
  /** Both ask for something of this list: `path` follows the list's own address. */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
}

const wanted =
  "Id,Title,Description,BaseType,ItemCount,LastItemModifiedDate,DefaultViewUrl,EnableVersioning,EffectiveBasePermissions,RootFolder/ServerRelativeUrl";

/** Leaves out hidden columns, except the name of a folder or file. */
const shownFields =
  "Hidden eq false or InternalName eq 'FileLeafRef' or InternalName eq 'LinkFilename' or InternalName eq 'LinkFilenameNoMenu'";

/** `list` is a server-relative path, or the list's id in braces or without. */
export async function readList(ask: Pick<Ask, "get" | "post">, list: string): Promise<List> {
  const [root, alias] = list.startsWith("/")
    ? ["web/GetList(@list)", `@list=${literal(list)}`]
    : [`web/lists(guid'${list.replaceAll(/[^0-9a-f-]/gi, "")}')`, ""];
  const path = (rest: string) => {
    const [name = "", query = ""] = rest.split("?");
    const parts = [query, alias].filter(Boolean).join("&");
    return `${root}${name}${parts ? `?${parts}` : ""}`;
  };
  const get = <T>(rest: string) => ask.get<T>(path(rest));
  const [info, fields, views, contentTypes, web, timeZone, user] = await Promise.all([
    get<ListInfo>(`?$select=${wanted}&$expand=RootFolder`),
    get<Values<Field>>(`/fields?$filter=${shownFields}`),
    get<Values<View>>("/views"),
    get<Values<ContentType>>("/contenttypes"),
    ask.get<{ Title: string }>("web?$select=Title"),
    ask.get<{ Id: number }>("web/RegionalSettings/TimeZone?$select=Id"),
    ask.get<User>("web/currentuser"),
  ]);
  const zone = zoneById(timeZone.Id);
  return {
    info,
    fields: new Map(fields.value.map((field) => [field.InternalName, { ...field, zone }])),
    views: views.value.filter((view) => !view.Hidden),
    contentTypes: contentTypes.value,
    siteTitle: web.Title,
    user,
    get,
    post: (rest, body) => ask.post(path(rest), body),
  };
}

interface Values<T> {
  readonly value: readonly T[];
}

export async function readLists(ask: Ask): Promise<{ title: string; lists: readonly ListInfo[]; user: User }> {
  const [web, lists, user] = await Promise.all([
    ask.get<{ Title: string }>("web?$select=Title"),
    ask.get<Values<ListInfo>>(`web/lists?$filter=Hidden eq false&$select=${wanted}&$expand=RootFolder`),
    ask.get<User>("web/currentuser"),
  ]);
  return { title: web.Title, lists: lists.value, user };
}

export interface RowsWanted {
  readonly view: string;
  readonly viewXml: string;
  readonly folder: string | undefined;
  /** What follows the question mark of a stream's `NextHref`. */
  readonly paging: string | undefined;
  readonly sort: { readonly field: string; readonly ascending: boolean } | undefined;
}

export function readRows(list: List, { view, viewXml, folder, paging, sort }: RowsWanted): Promise<Stream> {
  const order = sort ? `&SortField=${sort.field}&SortDir=${sort.ascending ? "Asc" : "Desc"}` : "";
  return list.post<Stream>(`/RenderListDataAsStream?View=${view}${order}`, {
    parameters: {
      RenderOptions: 2,
      ViewXml: viewXml,
      DatesInUtc: true,
      ...(folder && { FolderServerRelativeUrl: folder }),
      ...(paging && { Paging: paging }),
    },
  });
}

/** One row with the named columns; undefined when it does not exist. */
export async function readRow(list: List, id: number, fields: readonly string[]): Promise<StreamRow | undefined> {
  const parameters = { RenderOptions: 2, ViewXml: oneRow(id, fields), DatesInUtc: true };
  const { Row } = await list.post<Stream>("/RenderListDataAsStream", { parameters });
  return Row[0];
}

export interface Found {
  readonly title: string;
  readonly email: string;
}

/** Searches as SharePoint's own people picker does. */
export async function searchPeople(ask: Ask, text: string): Promise<readonly Found[]> {
  const service = "SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.clientPeoplePickerSearchUser";
  const queryParams = {
    QueryString: text,
    MaximumEntitySuggestions: 8,
    AllowEmailAddresses: false,
    PrincipalType: 1,
    PrincipalSource: 15,
    SharePointGroupID: 0,
  };
  const { value } = await ask.post<{ value: string }>(service, { queryParams });
  const found = JSON.parse(value) as { DisplayText: string; EntityData: { Email: string } }[];
  return found.map(({ DisplayText, EntityData }) => ({ title: DisplayText, email: EntityData.Email }));
}

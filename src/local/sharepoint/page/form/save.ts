// Saves a form as SharePoint's does: changed values, as text, without an etag.
import { Refused } from "../rest/ask.ts";
import type { List } from "../rest/read.ts";

export interface FormValue {
  readonly FieldName: string;
  readonly FieldValue: string;
}

/** Messages by column; an empty name has messages about no single column. */
export type Problems = ReadonlyMap<string, string>;

export type Saved =
  | { readonly kind: "saved"; readonly id: number | undefined }
  | { readonly kind: "refused"; readonly problems: Problems };

interface Outcome extends FormValue {
  readonly HasException: boolean;
  readonly ErrorMessage: string | null;
}

export function update(list: List, id: number, formValues: readonly FormValue[]): Promise<Saved> {
  return send(list, `/items(${id})/ValidateUpdateListItem`, { formValues, bNewDocumentUpdate: false });
}

export function create(list: List, folder: string | undefined, formValues: readonly FormValue[]): Promise<Saved> {
  const FolderPath = { DecodedUrl: folder ?? list.info.RootFolder.ServerRelativeUrl };
  const listItemCreateInfo = { FolderPath, UnderlyingObjectType: 0 };
  return send(list, "/AddValidateUpdateItemUsingPath", { listItemCreateInfo, formValues, bNewDocumentUpdate: false });
}

async function send(list: List, path: string, body: unknown): Promise<Saved> {
  try {
    const { value } = await list.post<{ value: readonly Outcome[] }>(path, body);
    const wrong = value.filter((outcome) => outcome.HasException);
    if (wrong.length > 0) {
      const told = wrong.map((one): [string, string] => [
        one.FieldName,
        one.ErrorMessage ?? "SharePoint does not take this.",
      ]);
      return { kind: "refused", problems: new Map(told) };
    }
    const id = value.find((outcome) => outcome.FieldName === "Id")?.FieldValue;
    return { kind: "saved", id: id === undefined ? undefined : Number(id) };
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return { kind: "refused", problems: new Map([["", explain(problem)]]) };
  }
}

function explain({ status, message }: Refused): string {
  if (status === 404)
    return `Somebody deleted this item meanwhile, so it cannot be saved. What you typed is still here. ${message}`;
  if (status === 0) return `${message} It is not known whether this was saved; what you typed is still here.`;
  return message;
}

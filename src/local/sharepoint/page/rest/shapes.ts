// The parts of SharePoint's answers about lists, columns, views and rows that the page uses.

import type { Zone } from "../../zones.ts";

export interface Mask {
  readonly High: string;
  readonly Low: string;
}

export interface ListInfo {
  readonly Id: string;
  readonly Title: string;
  readonly Description: string;
  readonly BaseType: number;
  readonly ItemCount: number;
  readonly LastItemModifiedDate: string;
  readonly DefaultViewUrl: string;
  readonly EnableVersioning: boolean;
  readonly EffectiveBasePermissions: Mask;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}

/** The properties after the first nine exist for some types of columns only. */
export interface Field {
  readonly InternalName: string;
  readonly Title: string;
  readonly Description: string;
  readonly TypeAsString: string;
  readonly Required: boolean;
  readonly Hidden: boolean;
  readonly ReadOnlyField: boolean;
  readonly FromBaseType: boolean;
  readonly SchemaXml: string;
  readonly DefaultValue?: string | null;
  readonly CustomFormatter?: string | null;
  readonly Choices?: readonly string[];
  readonly FillInChoice?: boolean;
  readonly DisplayFormat?: number;
  readonly RichText?: boolean;
  readonly ShowAsPercentage?: boolean;
  readonly LookupList?: string;
  readonly LookupField?: string | null;
  readonly Sortable?: boolean;
  /** The time zone of the field's site, which `readList` adds; UTC without it. */
  readonly zone?: Zone;
}

export interface View {
  readonly Id: string;
  readonly Title: string;
  readonly Hidden: boolean;
  readonly DefaultView: boolean;
  readonly ServerRelativeUrl: string;
  readonly ListViewXml: string;
  readonly CustomFormatter?: string | null;
}

export interface ContentType {
  readonly StringId: string;
  readonly Name: string;
  readonly ClientFormCustomFormatter?: string | null;
}

export interface User {
  readonly Id: number;
  readonly Title: string;
  readonly Email: string;
}

/** A row of a list data stream: display texts by column, raw values beside them under a dotted name. */
export type StreamRow = Readonly<Record<string, unknown>> & { readonly ID: string };

export interface Stream {
  readonly Row: readonly StreamRow[];
  readonly FirstRow: number;
  readonly LastRow: number;
  readonly NextHref?: string;
  readonly PrevHref?: string;
}

export interface PersonValue {
  readonly title: string;
  readonly email: string;
}

const rights = { view: 0, add: 1, edit: 2, remove: 3 } as const;
export type Right = keyof typeof rights;

/** Whether a permission mask, as two numbers or as hexadecimal text, has a right: they are its lowest four bits. */
export function may(mask: Mask | unknown, right: Right): boolean {
  const low =
    typeof mask === "string" ? Number.parseInt(mask.slice(-8), 16) : Number((mask as Mask | undefined)?.Low ?? 0);
  return ((low >>> rights[right]) & 1) === 1;
}

// The parsed form of a CAML view.

export type Comparison =
  | "Eq"
  | "Neq"
  | "Gt"
  | "Geq"
  | "Lt"
  | "Leq"
  | "BeginsWith"
  | "Contains"
  | "Includes"
  | "NotIncludes";

export interface CamlValue {
  /** the Type attribute */
  type: string;
  text: string;
  /** compares the time of a date, too */
  includeTime: boolean;
  /** the value is in UTC; otherwise it is the site's time, whatever it ends with */
  inUtc?: boolean;
  /** a value that depends on the person and the time, such as `Today` */
  special?: { kind: "today" | "now" | "userId"; offsetDays: number };
}

export type CamlNode =
  | { node: "and" | "or"; parts: CamlNode[] }
  | { node: "compare"; operator: Comparison; field: string; lookupId: boolean; value: CamlValue }
  | { node: "null"; field: string; isNull: boolean }
  | { node: "in"; field: string; lookupId: boolean; values: CamlValue[] }
  | { node: "membership"; field: string; type: string; group: number | undefined }
  | { node: "overlap"; start: string; end: string; value: CamlValue };

export interface Order {
  field: string;
  ascending: boolean;
}

export type Scope = "folder" | "recursive" | "recursiveAll" | "filesOnly";

export interface CamlView {
  where: CamlNode | undefined;
  orderBy: Order[];
  groupBy: { fields: Order[]; collapsed: boolean };
  fields: string[];
  rowLimit: number | undefined;
  scope: Scope;
}

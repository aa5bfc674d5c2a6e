// What an OData filter is made of once it is parsed.

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";
export type FunctionName =
  | "substringof"
  | "startswith"
  | "endswith"
  | "day"
  | "month"
  | "year"
  | "hour"
  | "minute"
  | "second";

export type Literal = string | number | boolean | null;

export type Node =
  | { node: "and" | "or"; left: Node; right: Node }
  | { node: "not"; inner: Node }
  | { node: "compare"; operator: Comparison; left: Node; right: Node }
  | { node: "call"; name: FunctionName; args: Node[] }
  /** `type` tells a guid or a date from a plain string of the same letters */
  | { node: "literal"; type: "string" | "number" | "boolean" | "null" | "guid" | "datetime"; value: Literal }
  | { node: "path"; names: string[] };

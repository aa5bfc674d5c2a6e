// Canonical JSON: one text for one value, so that a hash of it means something. Keys are sorted by code units, there are no blanks, and what
// is empty is left out. (Libraries for RFC 8785 refuse a text with half a surrogate pair, which a list may hold; nothing may stop a snapshot.)

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Empty are an absent value, an empty text, and a list or an object in which nothing is left. A number and `false` never are. */
export function canonicalJson(value: Json): string {
  return written(value) ?? "{}";
}

/** Nothing for what is empty. Within a list every element stays, so that none takes the place of another. */
function written(value: Json | undefined): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) {
    return value.length > 0 ? `[${value.map((each) => written(each) ?? emptyOf(each)).join(",")}]` : undefined;
  }
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const text = written(value[key]);
      return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
    });
  return members.length > 0 ? `{${members.join(",")}}` : undefined;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const emptyOf = (value: Json): string =>
  value === null || typeof value !== "object" ? JSON.stringify(value ?? null) : isList(value) ? "[]" : "{}";

// The kinds of columns our lists are made of. Each makes a column from a name, a title and a description.
import {
  type Column,
  type Day,
  type FieldDefinition,
  type Merging,
  type Person,
  type RawRow,
  Undecodable,
} from "./column.ts";

interface Naming extends Merging {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

type Extras = Omit<FieldDefinition, "type" | "choices">;

function plain<T>(
  naming: Naming,
  field: FieldDefinition,
  decodeValue: (value: unknown) => T,
  encodeValue: (value: T) => unknown = (value) => value,
): Column<T> {
  return {
    ...naming,
    field,
    select: [naming.name],
    expand: [],
    decode: (row) => decodeValue(row[naming.name]),
    encode: (value) => ({ [naming.name]: encodeValue(value) }),
  };
}

/** One line of at most 255 characters; an empty cell decodes to an empty string. */
export function text(naming: Naming, extras: Extras = {}): Column<string> {
  return plain(naming, { type: "Text", ...extras }, (value) => asText(naming.name, value));
}

/** Plain text of several lines, at most 63,999 characters over REST; an empty cell decodes to an empty string. */
export function note(naming: Naming, extras: Extras = {}): Column<string> {
  return plain(naming, { type: "Note", ...extras }, (value) => asText(naming.name, value).replaceAll("\r\n", "\n"));
}

/** One of a fixed set of values, or undefined. REST accepts other values; they do not decode. */
export function choice<const C extends readonly string[]>(
  naming: Naming,
  choices: C,
  extras: Extras = {},
): Column<C[number] | undefined> {
  return plain<C[number] | undefined>(
    naming,
    { type: "Choice", choices, ...extras },
    (value) => {
      if (isBlank(value)) return undefined;
      if (typeof value === "string" && choices.includes(value)) return value;
      throw new Undecodable(naming.name, value);
    },
    (value) => value ?? null,
  );
}

/** A number, or undefined. */
export function number(naming: Naming, extras: Extras = {}): Column<number | undefined> {
  return plain<number | undefined>(
    naming,
    { type: "Number", decimals: 0, ...extras },
    (value) => {
      if (isBlank(value)) return undefined;
      if (typeof value === "number" && Number.isFinite(value)) return value;
      throw new Undecodable(naming.name, value);
    },
    (value) => value ?? null,
  );
}

/** A calendar day, or undefined. On the wire it is an instant, which `siteDays.ts` translates by the site's time zone. */
export function day(naming: Naming, extras: Extras = {}): Column<Day | undefined> {
  return plain<Day | undefined>(
    naming,
    { type: "DateTime", ...extras },
    (value) => {
      if (isBlank(value)) return undefined;
      if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
      throw new Undecodable(naming.name, value);
    },
    (value) => value ?? null,
  );
}

/** One person, or undefined. */
export function person(naming: Naming, extras: Extras = {}): Column<Person | undefined> {
  return {
    ...naming,
    field: { type: "User", ...extras },
    select: personTerms(naming.name),
    expand: [naming.name],
    decode: (row) => (isBlank(row[naming.name]) ? undefined : asPerson(naming.name, row[naming.name])),
    encode: (value) => ({ [`${naming.name}Id`]: value?.id ?? null }),
  };
}

/** Any number of people. */
export function people(naming: Naming, extras: Extras = {}): Column<readonly Person[]> {
  return {
    ...naming,
    field: { type: "UserMulti", ...extras },
    select: personTerms(naming.name),
    expand: [naming.name],
    decode: (row) => {
      const value = row[naming.name];
      if (isBlank(value)) return [];
      if (!Array.isArray(value)) throw new Undecodable(naming.name, value);
      return value.map((each) => asPerson(naming.name, each));
    },
    encode: (value) => ({ [`${naming.name}Id`]: value.map((each) => each.id) }),
  };
}

/** `$select` terms for a person column, ours or SharePoint's own. */
export function personTerms(name: string): readonly string[] {
  return [`${name}/Id`, `${name}/Title`, `${name}/EMail`];
}

/** Reads a person as expanded in a row (`Id`, `Title`, `EMail`) or as in a version (`LookupId`, `LookupValue`, `Email`). */
export function asPerson(column: string, value: unknown): Person {
  const found = (value ?? {}) as RawRow;
  const id = found.Id ?? found.LookupId;
  const name = found.Title ?? found.LookupValue;
  const email = found.EMail ?? found.Email;
  if (typeof id !== "number") throw new Undecodable(column, value);
  return { id, name: typeof name === "string" ? name : "", email: typeof email === "string" ? email : "" };
}

function asText(column: string, value: unknown): string {
  if (isBlank(value)) return "";
  if (typeof value === "string") return value;
  throw new Undecodable(column, value);
}

function isBlank(value: unknown): value is null | undefined | "" {
  return value === null || value === undefined || value === "";
}

// The kinds of columns our lists are made of. Each makes a column from a name, a title and a description.
import {
  type Column,
  type Day,
  type FieldDefinition,
  isGone,
  type Merging,
  type Moment,
  type Person,
  type RawRow,
  someoneUnknown,
  Undecodable,
} from "./column.ts";
import { plain as plainText } from "./plain.ts";
import { wordsOf } from "./richText.ts";

interface Naming extends Merging {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
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

/** Plain text of several lines, at most 63,999 characters over REST; an empty cell decodes to an empty string, formatted text to its words. */
export function note(naming: Naming, extras: Extras = {}): Column<string> {
  return plain(naming, { type: "Note", ...extras }, (value) =>
    wordsOf(asText(naming.name, value)).replaceAll("\r\n", "\n"),
  );
}

/**
 * One of a fixed set of values, or undefined. REST accepts any value: one that differs only in case or blanks decodes as the
 * choice that it plainly is, others do not decode.
 */
export function choice<const C extends readonly string[]>(
  naming: Naming,
  choices: C,
  extras: Extras = {},
): Column<C[number] | undefined> {
  return plain<C[number] | undefined>(
    naming,
    { type: "Choice", choices, ...extras },
    (value) => {
      const given = onlyOne(value);
      if (isBlank(given)) return undefined;
      if (typeof given !== "string") throw new Undecodable(naming.name, value);
      const found = choices.includes(given) ? given : choices.find((each) => plainText(each) === plainText(given));
      if (found === undefined && plainText(given) !== "") throw new Undecodable(naming.name, value);
      return found;
    },
    (value) => value ?? null,
  );
}

/** A number, or undefined. A column that was made one of text sends it as text. */
export function number(naming: Naming, extras: Extras = {}): Column<number | undefined> {
  return plain<number | undefined>(
    naming,
    { type: "Number", decimals: 0, ...extras },
    (value) => {
      if (isBlank(value)) return undefined;
      const found = typeof value === "string" && /^[-+]?\d+(\.\d+)?$/.test(plainText(value)) ? Number(value) : value;
      if (typeof found === "number" && Number.isFinite(found)) return found;
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

/** An instant, or undefined. */
export function moment(naming: Naming, extras: Extras = {}): Column<Moment | undefined> {
  return plain<Moment | undefined>(
    naming,
    { type: "DateTime", withTime: true, ...extras },
    (value) => {
      if (isBlank(value)) return undefined;
      const instant = new Date(String(value));
      if (Number.isNaN(instant.getTime())) throw new Undecodable(naming.name, value);
      return asMoment(instant);
    },
    (value) => value ?? null,
  );
}

/** SharePoint drops what is less than a second. */
export const asMoment = (instant: Date): Moment => `${instant.toISOString().slice(0, 19)}Z`;

/** One person, or undefined. */
export function person(naming: Naming, extras: Extras = {}): Column<Person | undefined> {
  return {
    ...naming,
    field: { type: "User", ...extras },
    select: personTerms(naming.name),
    expand: [naming.name],
    decode(row) {
      const value = onlyOne(row[naming.name]);
      const number = onlyOne(row[`${naming.name}Id`]);
      if (isBlank(value) && isBlank(number)) return undefined;
      if (!isBlank(value) && typeof value !== "object") throw new Undecodable(naming.name, value);
      return asPerson(value, number);
    },
    encode: (value) => ({ [`${naming.name}Id`]: value && !isGone(value) ? value.id : null }),
  };
}

/** Any number of people. */
export function people(naming: Naming, extras: Extras = {}): Column<readonly Person[]> {
  return {
    ...naming,
    field: { type: "UserMulti", ...extras },
    // SharePoint refuses the whole query for the e-mail of several when one of them has no mailbox (sp-dev-docs#10562).
    select: [`${naming.name}/Id`, `${naming.name}/Title`],
    expand: [naming.name],
    decode: (row) => {
      const value = row[naming.name];
      if (isBlank(value)) return [];
      if (typeof value !== "object") throw new Undecodable(naming.name, value);
      return (Array.isArray(value) ? value : [value]).map((each) => asPerson(each));
    },
    encode: (value) => ({ [`${naming.name}Id`]: value.flatMap((each) => (isGone(each) ? [] : each.id)) }),
  };
}

/** `$select` terms for a column of one person, ours or SharePoint's own. The number is there when the person is not. */
export function personTerms(name: string): readonly string[] {
  return [`${name}Id`, `${name}/Title`, `${name}/EMail`];
}

/**
 * Reads a person as expanded in a row (`Id`, `Title`, `EMail`), with the number beside it, or as in a version (`LookupId`,
 * `LookupValue`, `Email`). Of somebody who was removed from the site nothing may be left, or a part.
 */
export function asPerson(value: unknown, number?: unknown): Person {
  const found = (value ?? {}) as RawRow;
  const id = number ?? found.Id ?? found.LookupId;
  const name = found.Title ?? found.LookupValue;
  const email = found.EMail ?? found.Email;
  return {
    id: typeof id === "number" && id > 0 ? id : someoneUnknown.id,
    name: typeof name === "string" ? name : "",
    email: typeof email === "string" ? email : "",
  };
}

/** A column that was made one of several values sends a list. */
function onlyOne(value: unknown): unknown {
  return Array.isArray(value) && value.length <= 1 ? value[0] : value;
}

function asText(column: string, value: unknown): string {
  if (isBlank(value)) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new Undecodable(column, value);
}

function isBlank(value: unknown): value is null | undefined | "" {
  return value === null || value === undefined || value === "";
}

// What a form asks for, as a description: of a column's own words and limits, where a column is behind it.
import type { ReactElement, ReactNode } from "react";
import { isSaid } from "../../plan/account.ts";
import { isDay } from "../../plan/days.ts";
import type { Column } from "../../schema/column.ts";
import { formWords } from "./words.ts";

/** The event of a form that the person has asked for, as it opens. Focus that comes by on its way to elsewhere is none. */
export const formOpened = "formopened";

interface Described<Name extends string> {
  /** Of the value, and of the control. */
  readonly name: Name;
  readonly label: string;
  readonly hint?: string | undefined;
  /** It has to be given: what is said where it is not. */
  readonly required?: string | undefined;
  /** What is wrong with what is given. */
  readonly wrong?: string | false | undefined;
  /** Beside its neighbour where there is room. */
  readonly half?: boolean;
}

export interface TextField<Name extends string> extends Described<Name> {
  /** A line of text, several lines, a day, or a web address. */
  readonly kind: "line" | "lines" | "date" | "address";
  /** Room for more than a sentence or two. */
  readonly tall?: boolean;
  /** Worth a second look, and taken all the same. */
  readonly warning?: string | false | undefined;
  /** Words that somebody else has put there since the person began to write. */
  readonly changed?: Changed | false;
  /** Stands beside it where there is room, else below. */
  readonly aside?: ReactNode;
}

export interface Changed {
  readonly by: string;
  readonly now: string;
}

export interface ChoiceField<Name extends string> extends Described<Name> {
  readonly kind: "select" | "radio";
  readonly choices: readonly Choice[];
  readonly isDisabled?: boolean;
}

interface Choice {
  readonly value: string;
  readonly label: string | ReactElement;
}

/** Something to be confirmed; `yes` once it is. */
export interface TickField<Name extends string> extends Described<Name> {
  readonly kind: "tick";
}

/** A field that draws itself, its label and what it lacks included. */
export interface OwnField<Name extends string> extends Described<Name> {
  readonly kind: "own";
  readonly render: (message: string | undefined) => ReactNode;
}

export type FormField<Name extends string> = TextField<Name> | ChoiceField<Name> | TickField<Name> | OwnField<Name>;

export function isText<Name extends string>(field: FormField<Name>): field is TextField<Name> {
  return !["own", "select", "radio", "tick"].includes(field.kind);
}

/** In characters, as SharePoint takes them over REST; of an address, as browsers do. */
const longest = { line: 255, lines: 63_999, address: 2000, date: undefined } as const;

/** Days outside these are mistyped years; SharePoint takes none before the first. */
const days = { first: "1900-01-01", last: "2199-12-31" };

const textKinds = { Text: "line", Note: "lines", DateTime: "date" } as const;

/** A field for a column of text or of days: its title, and whether it takes lines. */
export function textOf<Name extends string>(name: Name, { title, field }: Column<unknown>): TextField<Name> {
  return { name, kind: textKinds[field.type as keyof typeof textKinds], label: title };
}

/** A field for a column of choices. */
export function choiceOf<Name extends string>(
  name: Name,
  { title, field: { choices = [] } }: Column<unknown>,
): ChoiceField<Name> {
  return { name, kind: "select", label: title, choices: choices.map((value) => ({ value, label: value })) };
}

/** What is to be said of a field before its form can be saved. */
export function problemOf<Name extends string>(field: FormField<Name>, value: unknown): string | undefined {
  // Marks alone, or characters that nobody sees, are no answer.
  const isBlank = typeof value === "string" ? !isSaid(value) : !value;
  if (isBlank && field.required) return field.required;
  return tooLong(field, value) ?? mistypedDay(field, value) ?? (field.wrong || undefined);
}

/** Said while it is typed, so that nobody goes on in vain. */
export function tooLong<Name extends string>(field: FormField<Name>, value: unknown): string | undefined {
  const most = isText(field) ? longest[field.kind] : undefined;
  const { length } = String(value ?? "");
  return most === undefined || length <= most ? undefined : formWords.tooLong(field.label, most, length);
}

function mistypedDay<Name extends string>({ kind }: FormField<Name>, value: unknown): string | undefined {
  if (kind !== "date" || typeof value !== "string" || value === "") return undefined;
  if (!isDay(value)) return formWords.noDay;
  return value < days.first || value > days.last ? formWords.mistypedYear : undefined;
}

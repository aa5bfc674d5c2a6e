// A form's editor for one column, by the column's type.
import { h } from "../dom.ts";
import type { Ask } from "../rest/ask.ts";
import type { Field, StreamRow } from "../rest/shapes.ts";
import { cellOf, isDay, type LookupCell, type PersonCell } from "../values.ts";
import { choiceEditor, choicesEditor, lookupEditor } from "./choiceEditors.ts";
import type { Editor } from "./editor.ts";
import { dateText, formText, linkText, lookupText, peopleText } from "./formText.ts";
import { peopleEditor } from "./peopleEditor.ts";

export interface EditorOptions {
  readonly field: Field;
  /** The row as it is; undefined in a form for a new one. */
  readonly row: StreamRow | undefined;
  readonly ask: Ask;
}

export function createEditor({ field, row, ask }: EditorOptions): Editor {
  const cell = row ? cellOf(row, field) : "";
  const text = row ? formText(row, field) : (field.DefaultValue ?? "");
  switch (field.TypeAsString) {
    case "Note":
      return note(field, text);
    case "Choice":
      return choiceEditor(field, text);
    case "MultiChoice":
      return choicesEditor(field, text.split(";#").filter(Boolean));
    case "Boolean":
      return checkbox(text === "1");
    case "DateTime":
      return date(field, cell instanceof Date ? cell : undefined);
    case "User":
    case "UserMulti":
      return people(field, Array.isArray(cell) ? (cell as PersonCell[]) : [], ask);
    case "Lookup":
    case "LookupMulti": {
      const chosen = Array.isArray(cell) ? (cell as LookupCell[]) : [];
      return lookupEditor({ field, chosen, ask, text: (ids) => lookupText(ids, field) });
    }
    case "URL":
      return hyperlink(row, field);
    default: {
      const mode = /^(Number|Currency|Integer)$/.test(field.TypeAsString) ? "decimal" : undefined;
      const input = h("input", { type: "text", value: text, inputmode: mode, autocomplete: "off" });
      return { element: input, control: input, text: () => input.value };
    }
  }
}

function note(field: Field, text: string): Editor {
  const area = h("textarea", { rows: 5 }, text);
  // Rich text would lose its markup in a plain box, so it is shown and not changed.
  area.readOnly = field.RichText === true;
  return { element: area, control: area, text: () => area.value };
}

function checkbox(checked: boolean): Editor {
  const input = h("input", { type: "checkbox", checked });
  return { element: input, control: input, text: () => (input.checked ? "1" : "0") };
}

function date(field: Field, value: Date | undefined): Editor {
  const day = isDay(field);
  const input = h("input", { type: day ? "date" : "datetime-local" });
  // These inputs take local time without a zone; 16 characters of it are the date and the minutes.
  if (value) {
    const local = new Date(value.getTime() - value.getTimezoneOffset() * 60_000).toISOString();
    input.value = local.slice(0, day ? 10 : 16);
  }
  return {
    element: input,
    control: input,
    text: () => (input.value === "" ? "" : dateText(new Date(day ? `${input.value}T00:00` : input.value), field)),
    problem: () => (input.validity.badInput ? "This is not a whole date yet." : undefined),
  };
}

function people(field: Field, chosen: readonly PersonCell[], ask: Ask): Editor {
  const picker = peopleEditor({ ask, chosen, many: field.TypeAsString === "UserMulti" });
  return {
    element: picker.element,
    control: picker.control,
    text: () => peopleText(picker.chosen().map((one) => one.email)),
    problem: () =>
      picker.left() === "" ? undefined : `“${picker.left()}” is nobody yet: choose from the list below the box.`,
  };
}

function hyperlink(row: StreamRow | undefined, field: Field): Editor {
  const name = field.InternalName;
  const url = h("input", { type: "text", inputmode: "url", value: String(row?.[name] ?? ""), placeholder: "https://" });
  const words = h("input", { type: "text", value: String(row?.[`${name}.desc`] ?? ""), placeholder: "Text to show" });
  words.setAttribute("aria-label", `${field.Title}: text to show`);
  return {
    element: h("div", { class: "stack" }, url, words),
    control: url,
    text: () => linkText(url.value, words.value),
  };
}

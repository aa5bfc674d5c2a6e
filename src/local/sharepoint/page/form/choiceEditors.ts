// Editors for choice, multiple choice and lookup columns.
import { h } from "../dom.ts";
import type { Ask } from "../rest/ask.ts";
import type { Field } from "../rest/shapes.ts";
import type { LookupCell } from "../values.ts";
import type { Editor } from "./editor.ts";

export function choiceEditor(field: Field, value: string): Editor {
  const choices = field.Choices ?? [];
  if (field.FillInChoice) {
    const id = `choices-${field.InternalName}`;
    const input = h("input", { type: "text", value, list: id, autocomplete: "off" });
    const offered = h("datalist", { id }, ...choices.map((choice) => h("option", { value: choice })));
    return { element: h("div", {}, input, offered), control: input, text: () => input.value };
  }
  // A value that is no longer a choice is kept until somebody chooses another.
  const all = value === "" || choices.includes(value) ? choices : [value, ...choices];
  const select = h(
    "select",
    {},
    ...["", ...all].map((choice) => h("option", { value: choice, selected: choice === value }, choice)),
  );
  return { element: select, control: select, text: () => select.value };
}

export function choicesEditor(field: Field, values: readonly string[]): Editor {
  const choices = [...new Set([...(field.Choices ?? []), ...values])];
  const boxes = choices.map((choice) =>
    h("input", { type: "checkbox", value: choice, checked: values.includes(choice) }),
  );
  const labels = boxes.map((box, index) => h("label", { class: "choice" }, box, choices[index]));
  const group = h("div", { role: "group", class: "stack", tabindex: -1 }, ...labels);
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  return { element: group, control: group, text: () => chosen().join(";#") };
}

export interface LookupOptions {
  readonly field: Field;
  readonly chosen: readonly LookupCell[];
  readonly ask: Ask;
  text(ids: readonly number[]): string;
}

/** The options are loaded after the form is drawn; until then the editor has only the present value. */
export function lookupEditor({ field, chosen, ask, text }: LookupOptions): Editor {
  const many = field.TypeAsString === "LookupMulti";
  const select = h("select", { multiple: many, size: many ? 6 : undefined });
  const fill = (rows: readonly LookupCell[]) => {
    const ids = new Set(chosen.map((one) => Number(one.lookupId)));
    const options = rows.map(({ lookupId, lookupValue }) => option(Number(lookupId), lookupValue, ids));
    select.replaceChildren(...(many ? [] : [h("option", { value: "" })]), ...options);
  };
  fill(chosen);
  void offered(field, ask).then(fill, () => undefined);
  const ids = () => [...select.selectedOptions].map((one) => Number(one.value)).filter((id) => id > 0);
  return { element: select, control: select, text: () => text(ids()) };
}

function option(id: number, title: string, chosen: ReadonlySet<number>): HTMLOptionElement {
  return h("option", { value: id, selected: chosen.has(id) }, title);
}

async function offered(field: Field, ask: Ask): Promise<readonly LookupCell[]> {
  const list = (field.LookupList ?? "").replaceAll(/[{}]/g, "");
  const shown = field.LookupField || "Title";
  const path = `web/lists(guid'${list}')/items?$select=Id,${shown}&$top=5000`;
  const { value } = await ask.get<{ value: readonly Record<string, unknown>[] }>(path);
  return value.map((row) => ({ lookupId: Number(row.Id), lookupValue: String(row[shown] ?? "") }));
}

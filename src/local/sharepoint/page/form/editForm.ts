// A form for editing: saves changed values, and keeps all input when SharePoint refuses them.
import { commentsPane } from "../comments/commentsPane.ts";
import { h } from "../dom.ts";
import { nameOf } from "../list/remove.ts";
import { show } from "../page.ts";
import type { Field, StreamRow } from "../rest/shapes.ts";
import { createEditor } from "./createEditor.ts";
import type { Editor } from "./editor.ts";
import { type FormShown, formatted, heading, written } from "./parts.ts";
import { create, type FormValue, type Problems, update } from "./save.ts";

interface Line {
  readonly field: Field;
  readonly editor: Editor;
  readonly before: string;
  readonly element: HTMLElement;
  readonly problem: HTMLElement;
}

/** `row` is undefined in a form for a new one. */
export function drawEditForm(shown: FormShown, row: StreamRow | undefined): void {
  const { shell, list, layout, back } = shown;
  const sections = layout.sections.map(({ title, fields }) => ({
    title,
    lines: fields.map((field) => drawLine(shown, field, row)),
  }));
  const lines = sections.flatMap((section) => section.lines);
  const summary = h("div", { class: "problem", role: "alert", tabindex: -1, hidden: true });
  const save = h("button", { type: "submit", class: "primary" }, "Save");
  const cancel = h("button", { type: "button", onclick: () => leave() }, "Cancel");
  const title = row ? nameOf(row) : "New item";
  const seen = row ?? { ID: "" };
  const form = h(
    "form",
    { class: "form", novalidate: true, "aria-label": title },
    h("div", { class: "commands" }, save, cancel),
    heading(shown, seen, title),
    summary,
    ...sections.map((one) =>
      h("section", {}, one.title ? h("h2", {}, one.title) : undefined, ...one.lines.map((line) => line.element)),
    ),
    formatted(shown, layout.footer, seen),
    row && written(shown, row),
  );
  const guard = (event: BeforeUnloadEvent) => {
    if (lines.some(isChanged)) event.preventDefault();
  };
  window.addEventListener("beforeunload", guard);

  function leave(): void {
    window.removeEventListener("beforeunload", guard);
    location.assign(back);
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (save.disabled) return;
    const unread = new Map(lines.flatMap(({ field, editor }) => pair(field.InternalName, editor.problem?.())));
    tell(lines, summary, unread);
    if (unread.size > 0) return;
    const values = lines.filter(isChanged).map(sent);
    // As in SharePoint's form, saving without a change makes no version.
    if (row && values.length === 0) return leave();
    save.disabled = true;
    const saved = row
      ? await update(list, Number(row.ID), values)
      : await create(list, shell.address.query.get("RootFolder") ?? undefined, values);
    save.disabled = false;
    if (saved.kind === "saved") leave();
    else tell(lines, summary, saved.problems);
  });
  show(shell, `${list.info.Title} - ${title}`, form, row && commentsPane(shell, list, Number(row.ID)));
}

const isChanged = ({ editor, before }: Line): boolean => editor.text() !== before || editor.problem?.() !== undefined;
const sent = ({ field, editor }: Line): FormValue => ({ FieldName: field.InternalName, FieldValue: editor.text() });
const pair = (name: string, problem: string | undefined): [string, string][] => (problem ? [[name, problem]] : []);

function drawLine({ shell }: FormShown, field: Field, row: StreamRow | undefined): Line {
  const editor = createEditor({ field, row, ask: shell.ask });
  const id = `field-${field.InternalName}`;
  editor.control.id = id;
  editor.control.setAttribute("aria-describedby", `${id}-help ${id}-problem`);
  if (field.Required) editor.control.setAttribute("aria-required", "true");
  const star = field.Required ? h("span", { class: "required", "aria-hidden": "true" }, " *") : undefined;
  const isGroup = editor.control.getAttribute("role") === "group";
  if (isGroup) editor.control.setAttribute("aria-label", field.Title);
  const label = isGroup ? h("span", { class: "label" }, field.Title, star) : h("label", { for: id }, field.Title, star);
  const problem = h("p", { id: `${id}-problem`, class: "problem", hidden: true });
  const help = h("p", { id: `${id}-help`, class: "quiet" }, field.Description);
  const element = h(
    "div",
    { class: "line", "data-field": field.InternalName },
    label,
    editor.element,
    problem,
    field.Description ? help : undefined,
  );
  // A new row starts with the column's default, which is sent like typed input.
  return { field, editor, element, problem, before: row ? editor.text() : "" };
}

/** Shows each message below its column, other messages at the top, and moves focus there. */
function tell(lines: readonly Line[], summary: HTMLElement, problems: Problems): void {
  const known = new Set(lines.map(({ field }) => field.InternalName));
  const others = [...problems]
    .filter(([name]) => !known.has(name))
    .map(([name, text]) => (name ? `${name}: ${text}` : text));
  for (const { field, editor, problem } of lines) {
    const text = problems.get(field.InternalName);
    problem.textContent = text ?? "";
    problem.hidden = text === undefined;
    editor.control.setAttribute("aria-invalid", String(text !== undefined));
  }
  const heading = problems.size > others.length ? ["This could not be saved yet: see the messages below."] : [];
  summary.replaceChildren(...[...heading, ...others].map((text) => h("p", {}, text)));
  summary.hidden = problems.size === 0;
  const first = lines.find(({ field }) => problems.has(field.InternalName));
  if (others.length > 0) summary.focus();
  else first?.editor.control.focus();
}

// A people picker: the chosen people, and a box that searches the directory while you type.
import { h } from "../dom.ts";
import { type Ask, Refused } from "../rest/ask.ts";
import { searchPeople } from "../rest/read.ts";
import type { PersonValue } from "../rest/shapes.ts";

export interface PeopleOptions {
  readonly ask: Ask;
  readonly chosen: readonly PersonValue[];
  readonly many: boolean;
}

export interface PeopleEditor {
  readonly element: HTMLElement;
  readonly control: HTMLInputElement;
  chosen(): readonly PersonValue[];
  /** Text in the box for which no person was chosen. */
  left(): string;
}

export function peopleEditor({ ask, chosen: atFirst, many }: PeopleOptions): PeopleEditor {
  let chosen = [...atFirst];
  let found: readonly PersonValue[] = [];
  let at = -1;
  const listId = `people-${crypto.randomUUID()}`;
  const input = h("input", {
    type: "text",
    role: "combobox",
    autocomplete: "off",
    placeholder: "Enter a name",
    "aria-autocomplete": "list",
    "aria-controls": listId,
    "aria-expanded": "false",
  });
  const chips = h("span", { class: "chips" });
  const options = h("ul", { id: listId, role: "listbox", class: "suggestions", hidden: true });

  function drawChips(): void {
    chips.replaceChildren(...chosen.map(chip));
    // A column for one person shows no box once a person is chosen.
    input.hidden = !many && chosen.length > 0;
  }

  function chip(person: PersonValue): HTMLElement {
    const drop = () => {
      chosen = chosen.filter((one) => one !== person);
      drawChips();
      input.focus();
    };
    const remove = h("button", { type: "button", "aria-label": `Remove ${person.title}`, onclick: drop }, "✕");
    return h("span", { class: "chip", title: person.email }, person.title, remove);
  }

  function drawOptions(note?: string): void {
    const open = found.length > 0 || note !== undefined;
    options.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    const rows = found.map((person, index) => {
      const take = (event: Event) => {
        event.preventDefault();
        choose(person);
      };
      const attributes = {
        id: `${listId}-${index}`,
        role: "option",
        "aria-selected": String(index === at),
        onpointerdown: take,
      };
      return h("li", attributes, person.title, h("span", { class: "quiet" }, person.email));
    });
    options.replaceChildren(...rows, ...(note === undefined ? [] : [h("li", { class: "quiet" }, note)]));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${listId}-${at}`);
  }

  function close(): void {
    found = [];
    at = -1;
    drawOptions();
  }

  function choose(person: PersonValue): void {
    if (!chosen.some((one) => one.email === person.email)) chosen.push(person);
    input.value = "";
    close();
    drawChips();
    input.focus();
  }

  async function search(): Promise<void> {
    const text = input.value.trim();
    if (text === "") return close();
    try {
      const answer = await searchPeople(ask, text);
      // Only the answer to the latest input counts.
      if (input.value.trim() !== text) return;
      found = answer;
      at = found.length > 0 ? 0 : -1;
      drawOptions(found.length === 0 ? `Nobody found for “${text}”.` : undefined);
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      found = [];
      drawOptions(problem.message);
    }
  }

  input.addEventListener("input", () => void search());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const person = found[at];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      at = (at + step + found.length) % found.length;
      drawOptions();
    } else if (event.key === "Enter" && person) choose(person);
    else if (event.key === "Escape" && !options.hidden) close();
    else if (event.key === "Backspace" && input.value === "" && chosen.length > 0) {
      chosen = chosen.slice(0, -1);
      drawChips();
    } else return;
    event.preventDefault();
  });
  drawChips();
  const element = h("div", { class: "people-picker" }, chips, input, options);
  return { element, control: input, chosen: () => chosen, left: () => input.value.trim() };
}

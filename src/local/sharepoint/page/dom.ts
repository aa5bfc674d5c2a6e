// Creates elements from text and attributes, never from markup.

export type Child = Node | string | undefined | false;
type Handler = (event: Event) => void;
/** `false` and undefined leave an attribute out, `true` sets it without a value; `on…` listens. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | Handler>>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

/** Asks for confirmation before an action that cannot be undone here. */
export function confirm(question: string, detail: string, yes: string): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = h(
      "dialog",
      { "aria-labelledby": "confirm-question", class: "confirm" },
      h("h2", { id: "confirm-question" }, question),
      h("p", {}, detail),
      h(
        "p",
        { class: "buttons" },
        h("button", { type: "button", class: "primary", onclick: () => dialog.close("yes") }, yes),
        h("button", { type: "button", onclick: () => dialog.close() }, "Cancel"),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

// The page's elements by id, with their types checked.

export function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The host page has no ${kind.name} "${id}".`);
  return found;
}

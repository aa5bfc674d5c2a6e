// The page's elements by their ids, each with its kind checked once.

export function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The host page has no ${kind.name} "${id}".`);
  return found;
}

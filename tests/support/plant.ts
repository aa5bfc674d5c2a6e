// Puts elements into a page whose content policy takes neither HTML from text nor style attributes.
import type { Frame } from "playwright-core";

export interface Planted {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** As `setProperty` takes them. */
  readonly style?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly inside?: readonly Planted[];
}

/** In an element of their own, first in the page's main part, or last in the page. */
export function plant(tab: Frame, at: "main first" | "body last", all: readonly Planted[]): Promise<void> {
  return tab.evaluate(
    ([where, planted]) => {
      // The page has no names for functions of a bundle, so it is one that calls itself.
      const made = (of: Planted, make: (of: Planted, make: unknown) => HTMLElement): HTMLElement => make(of, make);
      const element = ({ tag, attributes = {}, style = {}, text = "", inside = [] }: Planted, again: unknown) => {
        const one = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
        for (const [name, value] of Object.entries(style)) one.style.setProperty(name, value);
        one.append(text, ...inside.map((each) => made(each, again as typeof element)));
        return one;
      };
      const own = document.createElement("div");
      own.append(...planted.flatMap((each) => [made(each, element), " "]));
      if (where === "body last") document.body.append(own);
      else document.querySelector("main")?.prepend(own);
    },
    [at, all] as const,
  );
}

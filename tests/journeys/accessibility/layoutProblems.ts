// Runs in the tab's page: it stands on its own, and looks at what is drawn.

export function layoutProblems(): string[] {
  const problems: string[] = [];
  const told = (element: Element) => {
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return `${element.tagName.toLowerCase()} “${name.trim().slice(0, 60)}”`;
  };
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
  const visible = [...document.body.querySelectorAll("*")].filter(shown);

  // Sideways scrolling: the page's, and on a phone any part's, but for charts of months, which are there as a table too.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) problems.push("The page scrolls sideways.");
  for (const element of visible) {
    const { overflowX } = getComputedStyle(element);
    const scrolls = (overflowX === "auto" || overflowX === "scroll") && !element.hasAttribute("data-has-table");
    if (scrolls && width <= 640 && element.scrollWidth > element.clientWidth + 1)
      problems.push(`${told(element)} scrolls sideways.`);
  }

  // Words cut by an edge, where neither an ellipsis nor a scroll bar says that there is more.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || !shown(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const words of range.getClientRects()) {
      const edge = cuttingEdge(parent, words);
      if (edge) problems.push(`${told(parent)} is cut by ${edge}.`);
    }
  }

  // Controls over one another.
  const controls = visible.filter((element) =>
    element.matches("button, a[href], input, select, textarea, [role=button], [role=tab], [role=menuitem], summary"),
  );
  const boxes = controls.map((element) => ({ element, box: seenBox(element), layer: layerOf(element) }));
  boxes.forEach(({ element, box, layer }, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (layer !== other.layer || element.contains(other.element) || other.element.contains(element)) continue;
      if (contains(box, other.box) || contains(other.box, box)) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 1 && down > 1) problems.push(`${told(element)} overlaps ${told(other.element)}.`);
    }
  });
  return [...new Set(problems)];

  function cuttingEdge(parent: Element, drawn: DOMRect): string | undefined {
    if (drawn.width < 1 || drawn.height < 1) return undefined;
    let words: Box = drawn;
    for (let element: Element | null = parent; element; element = element.parentElement) {
      const style = getComputedStyle(element);
      if (style.clipPath !== "none" || style.opacity === "0") return undefined;
      const { overflowX, overflowY } = style;
      if (overflowX === "visible" && overflowY === "visible") continue;
      const edge = element.getBoundingClientRect();
      // What is out of sight as a whole is not cut: a scrolled list, or what a card leaves out.
      const inside =
        words.left < edge.right - 1 &&
        words.right > edge.left + 1 &&
        words.top < edge.bottom - 1 &&
        words.bottom > edge.top + 1;
      if (!inside) return undefined;
      const clips = (overflow: string) => overflow === "hidden" || overflow === "clip";
      const sideways = words.right > edge.right + 1.5 || words.left < edge.left - 1.5;
      if (clips(overflowX) && sideways && style.textOverflow !== "ellipsis") return told(element);
      const downwards = words.bottom > edge.bottom + 3 || words.top < edge.top - 3;
      if (clips(overflowY) && downwards && style.getPropertyValue("-webkit-line-clamp") === "none")
        return told(element);
      // What is left of them: the rest can be scrolled to, or an ellipsis stands for it.
      words = intersection(words, edge);
    }
    return words.right > width + 1 || words.left < -1 ? "the edge of the window" : undefined;
  }

  function contains(outer: Box, inner: Box): boolean {
    return (
      outer.left <= inner.left + 1 &&
      outer.right >= inner.right - 1 &&
      outer.top <= inner.top + 1 &&
      outer.bottom >= inner.bottom - 1
    );
  }

  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }

  function intersection(one: Box, other: Box): Box {
    return {
      left: Math.max(one.left, other.left),
      right: Math.min(one.right, other.right),
      top: Math.max(one.top, other.top),
      bottom: Math.min(one.bottom, other.bottom),
    };
  }

  /** What its scrolling ancestors leave of it. */
  function seenBox(element: Element): Box {
    let box: Box = element.getBoundingClientRect();
    for (let up = element.parentElement; up; up = up.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(up);
      if (overflowX === "visible" && overflowY === "visible") continue;
      box = intersection(box, up.getBoundingClientRect());
    }
    return box;
  }

  /** What lies on top of the rest on purpose: menus, forms, panels, sticky heads. */
  function layerOf(element: Element): Element | null {
    for (let up: Element | null = element; up; up = up.parentElement) {
      const { position } = getComputedStyle(up);
      if (position === "sticky" || position === "fixed") return up;
      if (
        up.matches(
          "[role=menu], [role=dialog], [role=group][data-testid], [data-testid=action-panel], [data-testid=notice]",
        )
      )
        return up;
    }
    return null;
  }
}

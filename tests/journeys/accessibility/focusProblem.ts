// Runs in the tab's page: it stands on its own, and tells what is wrong with where focus is.

/** Nothing when all is well; `nowhere` when no element has focus. */
export function focusProblem(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return "nowhere";
  const told = `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60)}”`;
  if (element.closest("[inert]")) return `${told} is out of reach`;
  const box = element.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return `${told} has no size`;
  if (!element.checkVisibility({ visibilityProperty: true })) return `${told} is not visible`;
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, window.innerWidth);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, window.innerHeight);
  if (right - left < 1 || bottom - top < 1) return `${told} is outside the window`;
  if (!isUncovered()) return `${told} is covered`;
  // Parts of the page that are only ever given focus are told by where they are.
  if (element.matches("main, section, [tabindex='-1']:not(button, [role])")) return undefined;
  return hasIndicator(element) ? undefined : `${told} does not show that it has focus`;

  /** Whether any of a grid of points on it is not under something else. */
  function isUncovered(): boolean {
    for (const across of [0.5, 0.1, 0.9, 0.3, 0.7]) {
      for (const down of [0.5, 0.15, 0.85]) {
        const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
        if (hit && (element?.contains(hit) || hit.contains(element) || isOwn(hit))) return true;
      }
    }
    return false;
  }

  /** Its own label, or the box drawn around a field. */
  function isOwn(hit: Element): boolean {
    return element instanceof HTMLInputElement && [...(element.labels ?? [])].some((label) => label.contains(hit));
  }

  function hasIndicator(focused: Element): boolean {
    const near = [focused, focused.parentElement, focused.parentElement?.parentElement].filter(
      (each) => each instanceof Element,
    );
    return near.some((each) =>
      [null, "::before", "::after"].some((part) =>
        isRing(getComputedStyle(each, part), part === null ? each : undefined),
      ),
    );
  }

  function isRing(style: CSSStyleDeclaration, element: Element | undefined): boolean {
    const outline =
      style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1 && !isClear(style.outlineColor);
    if (element) return outline || (element === document.activeElement && style.boxShadow !== "none");
    if (style.content === "none") return false;
    // Fluent's fields draw a line below themselves, as a border or as a picture, that grows from nothing.
    const border = Number.parseFloat(style.borderBottomWidth) >= 2 && !isClear(style.borderBottomColor);
    const line = border || (style.backgroundImage !== "none" && Number.parseFloat(style.height) >= 2);
    return outline || (line && !/^matrix\(0,/.test(style.transform));
  }

  function isClear(colour: string): boolean {
    return colour === "transparent" || /^rgba\(.*,\s*0\)$/.test(colour) || /\/ 0\)$/.test(colour);
  }
}

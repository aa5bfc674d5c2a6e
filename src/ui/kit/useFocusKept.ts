// A control that goes away while it has focus (a Save button once it has saved, a panel that closes) hands its focus on,
// so that nobody who works by keys or by ear is thrown back to the top of the page.
import { useEffect } from "react";

interface Stop {
  readonly element: HTMLElement;
  /** What it stood in, nearest first, as it was when it had focus. */
  readonly within: readonly HTMLElement[];
}

/** How many of the last focused elements are remembered; the form, menu and panel on the way back are among them. */
const remembered = 12;

/** Long enough for the screen itself to put focus where it wants it. Milliseconds. */
const patience = 30;

/** Watches the whole page, what stands outside the tab's tree (menus, forms) included. */
export function useFocusKept(): void {
  useEffect(() => {
    let trail: Stop[] = [];
    let last: Element | undefined;
    let timer: number | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      // Tabster's empty elements, which only hand focus on, are no place to come back to.
      if (target.hasAttribute("data-tabster-dummy")) return;
      const stop = { element: target, within: ancestorsOf(target) };
      trail = [stop, ...trail.filter(({ element }) => element !== target)].slice(0, remembered);
    };
    const look = () => {
      timer = undefined;
      // Nothing has focus, though what had it is still there: the person has clicked beside everything.
      if (document.activeElement !== document.body || !last || last.isConnected) return;
      heirOf(trail)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      if (document.activeElement === document.body) timer ??= window.setTimeout(look, patience);
    });
    document.addEventListener("focusin", onFocus, { capture: true });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", onFocus, { capture: true });
      observer.disconnect();
      window.clearTimeout(timer);
    };
  }, []);
}

const focusable = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex='0']";

/** The element itself, what is left nearby, else where focus was before, else the page. */
function heirOf(trail: readonly Stop[]): HTMLElement | undefined {
  const [last] = trail;
  if (last && isThere(last.element)) return last.element;
  for (const element of last?.within ?? []) {
    // The page and its parts are too wide to be the same place.
    if (element.matches("main, main > *, body")) break;
    if (!isThere(element)) continue;
    const heir = element.hasAttribute("tabindex") ? element : element.querySelector<HTMLElement>(focusable);
    if (heir) return heir;
  }
  const before = trail.find(({ element }) => isThere(element))?.element;
  return before ?? document.querySelector<HTMLElement>("main") ?? undefined;
}

function isThere(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    !element.matches(":disabled") &&
    !element.closest("[inert]") &&
    element.getClientRects().length > 0
  );
}

function ancestorsOf(element: HTMLElement): readonly HTMLElement[] {
  const parent = element.parentElement;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

// Runs inside every measured page, before anything else: sees when things are painted, by rectangles and never by asking what
// lies under a point, which takes seconds among thousands of cards.
import { blankIn, cardOf, cards, columnOf, tallest } from "./rectangles.ts";

export interface Frames {
  /** Milliseconds between one frame and the next, at worst. */
  readonly worst: number;
  readonly over50: number;
  /** How much of the longest column was empty where cards belong, at worst: 0 to 1. */
  readonly blank: number;
}

interface Spot {
  readonly reference: string;
  readonly x: number;
  readonly y: number;
}

interface Watch {
  /** Milliseconds from the navigation to the first card painted, and the scripts loaded by then. */
  readonly first: Promise<{ readonly at: number; readonly scripts: readonly string[] }>;
  /** The nth card of a column, by its place on the screen. */
  spot(column: string, nth?: number): Spot | undefined;
  columnAt(column: string): { readonly x: number; readonly y: number } | undefined;
  /** Milliseconds from the first key, release or drop until the card lies still in the column. */
  settled(reference: string, column: string, within: number): Promise<number | undefined>;
  /** Milliseconds from now, where a change arrives, until its words are painted. */
  changed(id: number, reference: string, title: string): Promise<number | undefined>;
  /** Milliseconds from the first key until nothing changes any more. */
  quiet(within: number): Promise<number | undefined>;
  /** Watches frames, and with `blank` the longest column, until the function it gives is called. */
  frames(blank: boolean): () => Frames;
  /** Where and how far the longest column can be scrolled, in pixels. */
  longest(): { readonly x: number; readonly y: number; readonly range: number };
}

declare global {
  interface Window {
    watch: Watch;
    stopFrames?: () => Frames;
  }
}

/** When the first key, release or drop came since it was asked for. */
let firstInput: number | undefined;
for (const kind of ["keydown", "input", "pointerup", "drop"]) {
  addEventListener(kind, ({ timeStamp }) => (firstInput ??= timeStamp), { capture: true });
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.splice(0).forEach((run) => void run());

/** Waits for the next key, release or drop, which may take its time on a busy machine. */
async function input(): Promise<void> {
  firstInput = undefined;
  for (const end = performance.now() + 20_000; firstInput === undefined && performance.now() < end; ) await painted();
}

/** After the next frame has been painted. */
function painted(): Promise<number> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      waiting.push(() => resolve(performance.now()));
      channel.port2.postMessage(0);
    }),
  );
}

async function firstCard(): ReturnType<() => Watch["first"]> {
  for (;;) {
    const at = await painted();
    if (document.querySelector("[data-ref]")) {
      const resources = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
      return { at, scripts: resources.filter((path) => path.endsWith(".js")) };
    }
  }
}

window.watch = {
  first: firstCard(),
  spot(column, nth = 0) {
    const held = columnOf(column)?.getBoundingClientRect();
    if (!held) return undefined;
    const inside = cards()
      .map((card) => ({ card, rect: card.getBoundingClientRect() }))
      .filter(({ rect }) => rect.left >= held.left - 4 && rect.right <= held.right + 4 && rect.top > 80)
      .sort((a, b) => a.rect.top - b.rect.top);
    const found = inside[nth];
    const reference = found?.card.dataset.ref;
    return found && reference
      ? { reference, x: found.rect.left + found.rect.width / 2, y: found.rect.top + 40 }
      : undefined;
  },
  columnAt(column) {
    const rect = columnOf(column)?.getBoundingClientRect();
    return rect && { x: rect.left + rect.width / 2, y: Math.max(rect.top, 0) + 240 };
  },
  async settled(reference, column, within) {
    await input();
    const seen: { at: number; where: string }[] = [];
    for (const end = performance.now() + within; performance.now() < end; ) {
      const at = await painted();
      const rect = cardOf(reference)?.getBoundingClientRect();
      const held = columnOf(column)?.getBoundingClientRect();
      const isIn = rect && held && rect.left >= held.left - 4 && rect.right <= held.right + 4;
      seen.push({ at, where: isIn ? `${Math.round(rect.left)} ${Math.round(rect.top)}` : "" });
    }
    const last = seen.at(-1)?.where;
    if (!last) return undefined;
    const unlike = seen.findLastIndex(({ where }) => where !== last);
    const first = seen[unlike + 1];
    return first && firstInput !== undefined ? first.at - firstInput : undefined;
  },
  async changed(id, reference, title) {
    const start = performance.now();
    window.bench?.change(id, title);
    for (;;) {
      const at = await painted();
      if (cardOf(reference)?.textContent?.includes(title)) return at - start;
      if (at > start + 20_000) return undefined;
    }
  },
  async quiet(within) {
    let [changed, last] = [true, 0];
    const observer = new MutationObserver(() => (changed = true));
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    await input();
    for (let end = performance.now() + within; performance.now() < end; ) {
      const at = await painted();
      if (changed) [last, end] = [at, at + within];
      changed = false;
    }
    observer.disconnect();
    return firstInput === undefined ? undefined : last - firstInput;
  },
  frames(watchBlank) {
    const gaps: number[] = [];
    let [last, running, blank] = [0, true, 0];
    const column = tallest();
    // Before the page has heard of it: what the screen shows at that moment.
    const onScroll = () => (blank = Math.max(blank, blankIn(column)));
    if (watchBlank) addEventListener("scroll", onScroll, { capture: true });
    const look = (at: number) => {
      if (last) gaps.push(at - last);
      last = at;
      if (running) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return () => {
      running = false;
      removeEventListener("scroll", onScroll, { capture: true });
      return { worst: Math.max(0, ...gaps), over50: gaps.filter((gap) => gap > 50).length, blank };
    };
  },
  longest() {
    const { element, left, right } = tallest();
    const { top, bottom } = element.getBoundingClientRect();
    const [y, range] = [
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
      element.scrollHeight - element.clientHeight,
    ];
    return { x: (left + right) / 2, y, range };
  },
};

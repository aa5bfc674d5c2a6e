// Screens in a real browser over lists in memory: one page, in which each test opens the tab anew. No tenant, no Teams, and time that
// moves only when the test says so.
import type { BrowserContext, CDPSession, Frame, Page } from "playwright-core";
import type { ActionFields } from "../../src/plan/actions.ts";
import type { Frame as HostFrame, Theme } from "../../src/ports/host.ts";
import type { AnyRow, Failure } from "../../src/ports/lists.ts";
import type { Values } from "../../src/schema/list.ts";
import { sharedBrowser } from "./browser.ts";
import type { Fault } from "./memoryLists.ts";
import { sampleAnswers } from "./sampleData.ts";
import { screenPage } from "./screen/build.ts";
import type { ScreenWish } from "./screen/main.tsx";

export interface Screen {
  /** The page, as tests of the whole tenant know the tab: by its frame. */
  readonly tab: Frame;
  readonly page: Page;
  readonly rows: Rows;
  /** What the browser's console called an error since the screen was opened. */
  readonly errors: readonly string[];
  /** The same place again, over the same lists in the same browser, as after a reload; another, if a query says so. */
  reload(query?: string): Promise<void>;
}

interface ScreenOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly forcedColors?: "active" | "none";
  /** Motion costs time that hardly any test has a use for. */
  readonly reducedMotion?: "reduce" | "no-preference";
  /** What is there when the screen is. */
  readonly waitFor?: string;
}

const wide = { width: 1440, height: 900 };
const origin = "https://screen.example";

interface Shared {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly session: CDPSession;
  errors: string[];
}

let shared: Promise<Shared> | undefined;

async function openPage(): Promise<Shared> {
  const [browser, files, answers] = await Promise.all([sharedBrowser(), screenPage(), sampleAnswers()]);
  const context = await browser.newContext({ viewport: wide, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const opened: Shared = { context, page, session: await context.newCDPSession(page), errors: [] };
  page.on("pageerror", ({ message }) => opened.errors.push(message));
  page.on("console", (message) => message.type() === "error" && opened.errors.push(message.text()));
  // A secure origin that no machine has, because only such a page may use the clipboard.
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/sample.json") return route.fulfill({ body: answers, contentType: "application/json" });
    const file = files.get(pathname === "/" ? "/index.html" : pathname);
    return route.fulfill(file ?? { status: 404 });
  });
  await page.goto(origin);
  await page.waitForFunction(() => "openTab" in window);
  return opened;
}

/** The page of this worker's files. */
async function sharedPage(): Promise<Shared> {
  const known = await shared;
  if (known && !known.page.isClosed()) return known;
  shared = openPage();
  return shared;
}

/** Opens the tab over new lists: `openScreen("as=lead-5&frame=personal&theme=dark&sub=open%3D1.1.4")`. */
export async function openScreen(query: string, options: ScreenOptions = {}): Promise<Screen> {
  const { viewport = wide, waitFor = "[data-ref]", forcedColors = "none", reducedMotion = "reduce" } = options;
  const { page, context, ...opened } = await sharedPage();
  await context.setOffline(false);
  await page.emulateMedia({ forcedColors, reducedMotion });
  await page.setViewportSize(viewport);
  await page.mouse.move(0, 0);
  const show = async (asked: string, again: boolean) => {
    await page.evaluate((wanted) => window.openTab(wanted), { ...wishOf(asked), again });
    await page.waitForSelector(waitFor);
  };
  const from = opened.errors.length;
  await show(query, false);
  return {
    ...{ page, tab: page.mainFrame(), rows: rowsOn(page) },
    get errors() {
      return opened.errors.slice(from);
    },
    reload: (other = query) => show(other, true),
  };
}

/** The words of the local Teams window's address. */
function wishOf(query: string): Omit<ScreenWish, "again"> {
  const asked = new URLSearchParams(query);
  const frame = asked.get("frame") ?? "content";
  return {
    login: asked.get("as") ?? "owner",
    frame: frame === "personal" ? "content" : (frame as HostFrame),
    scope: frame === "personal" ? "personal" : frame === "content" ? "channel" : "meeting",
    theme: (asked.get("theme") ?? "default") as Theme,
    subPage: asked.get("sub") ?? "",
  };
}

export type Rows = ReturnType<typeof rowsOn>;

/** SharePoint's side of a screen, past the tab. Rows have our names for their columns. */
function rowsOn(page: Page) {
  return {
    row: (reference: string): Promise<AnyRow & { readonly fields: ActionFields }> =>
      page.evaluate((wanted) => {
        const { lists, listOf } = window.opened;
        const found = lists.rows(listOf("Actions")).find(({ fields }) => fields.reference === wanted);
        if (!found) throw new Error(`No row ${wanted}`);
        return found as AnyRow & { readonly fields: ActionFields };
      }, reference),
    /** All versions of a row since the screen was opened, oldest first. */
    versions: (reference: string): Promise<readonly AnyRow[]> =>
      page.evaluate((wanted) => {
        const { lists, listOf } = window.opened;
        const actions = listOf("Actions");
        const found = lists.rows(actions).find(({ fields }) => fields.reference === wanted);
        return found ? [...lists.history(actions, found.id)] : [];
      }, reference),
    /** Changes a row as a coordinator would in the list. */
    change: (reference: string, fields: Partial<ActionFields>): Promise<void> =>
      page.evaluate(
        ([wanted, given]) => {
          const { lists, listOf } = window.opened;
          const actions = listOf("Actions");
          const found = lists.rows(actions).find(({ fields }) => fields.reference === wanted);
          if (!found) throw new Error(`No row ${wanted}`);
          lists.changeElsewhere(actions, found.id, given);
        },
        [reference, fields] as const,
      ),
    remove: (reference: string): Promise<void> =>
      page.evaluate((wanted) => {
        const { lists, listOf } = window.opened;
        const actions = listOf("Actions");
        const found = lists.rows(actions).find(({ fields }) => fields.reference === wanted);
        if (found) lists.deleteElsewhere(actions, found.id);
      }, reference),
    /** The entries of an action in one log, oldest first. */
    entries: (log: string, reference: string): Promise<readonly AnyRow[]> =>
      page.evaluate(
        ([title, wanted]) => {
          const { lists, listOf } = window.opened;
          const found = lists.rows(listOf("Actions")).find(({ fields }) => fields.reference === wanted);
          return lists.rows(listOf(title)).filter(({ fields }) => fields.actionId === found?.id);
        },
        [log, reference] as const,
      ),
    rowsOf: (title: string): Promise<readonly AnyRow[]> =>
      page.evaluate((wanted) => [...window.opened.lists.rows(window.opened.listOf(wanted))], title),
    addEntry: (log: string, reference: string, fields: Values): Promise<void> =>
      page.evaluate(
        ([title, wanted, given]) => {
          const { lists, listOf } = window.opened;
          const found = lists.rows(listOf("Actions")).find((row) => row.fields.reference === wanted);
          const about = { actionId: found?.id, reference: wanted, operation: crypto.randomUUID() };
          lists.addElsewhere(listOf(title), { ...about, ...given });
        },
        [log, reference, fields] as const,
      ),
    failNextWrite: (fault: Fault): Promise<void> =>
      page.evaluate((wanted) => window.opened.lists.failNextWrite(wanted), fault),
    /** While told, every request fails so. */
    fail: (failure: Failure | undefined): Promise<void> =>
      page.evaluate((wanted) => {
        window.opened.lists.down = wanted;
      }, failure),
    /** Lets time go by, with what falls due in it. */
    advance: (milliseconds: number): Promise<void> =>
      page.evaluate((wanted) => window.opened.clock.advance(wanted), milliseconds),
  };
}

/** No network, as requests find it. */
export const noNetwork: Failure = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined };

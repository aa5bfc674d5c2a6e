// Screens in a real browser over lists in memory: one page, in which each test opens the tab anew. No tenant, no Teams, and time that
// moves only when the test says so.
import type { BrowserContext, CDPSession, Frame, Page } from "playwright-core";
import { securityHeaders } from "../../src/host/headers.ts";
import type { Frame as HostFrame, Theme } from "../../src/ports/host.ts";
import type { Failure } from "../../src/ports/lists.ts";
import { sharedBrowser } from "./browser.ts";
import { sampleAnswers } from "./sampleData.ts";
import type { ScreenWish } from "./screen/main.tsx";
import { type Rows, rowsOn } from "./screenRows.ts";
import { screenPage } from "./testPages.ts";

export interface Screen {
  /** The page, as tests of the whole tenant know the tab: by its frame. */
  readonly tab: Frame;
  readonly page: Page;
  readonly rows: Rows;
  /** What the browser's console called an error since the screen was opened. */
  readonly errors: readonly string[];
  /** The same place again, over the same lists in the same browser, as after a reload; another, if a query says so, and what is there then. */
  reload(query?: string, waitFor?: string): Promise<void>;
}

interface ScreenOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly forcedColors?: "active" | "none";
  /** Device pixels to one of CSS. */
  readonly zoom?: number;
  /** Motion costs time that hardly any test has a use for. */
  readonly reducedMotion?: "reduce" | "no-preference";
  /** What is there when the screen is. */
  readonly waitFor?: string;
  /** With the made-up feature besides the product's. */
  readonly hasLessons?: boolean;
}

const wide = { width: 1440, height: 900 };
const origin = "https://screen.example";

/** The product's policy of content: what it forbids is an error of the console. */
const told = { authority: "https://login.test/t", sharePointOrigin: "https://sharepoint.test", hostOrigins: [] };
const policy = { "content-security-policy": securityHeaders(told)["content-security-policy"] ?? "" };

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
    const file = files.get(pathname);
    return route.fulfill(file ? { ...file, headers: policy } : { status: 404 });
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
  const {
    viewport = wide,
    waitFor = "[data-ref]",
    forcedColors = "none",
    reducedMotion = "reduce",
    zoom = 1,
    hasLessons = false,
  } = options;
  const { page, context, session, ...opened } = await sharedPage();
  await context.setOffline(false);
  await page.emulateMedia({ forcedColors, reducedMotion });
  await page.setViewportSize(viewport);
  // A page keeps the one that it was made with, so it is said past Playwright.
  const screen = { ...viewport, deviceScaleFactor: zoom, mobile: false };
  await session.send("Emulation.setDeviceMetricsOverride", screen);
  await page.mouse.move(0, 0);
  const show = async (asked: string, again: boolean, expected: string) => {
    await page.evaluate((wanted) => window.openTab(wanted), { ...wishOf(asked), again, hasLessons });
    await page.waitForSelector(expected);
  };
  const from = opened.errors.length;
  await show(query, false, waitFor);
  return {
    ...{ page, tab: page.mainFrame(), rows: rowsOn(page) },
    get errors() {
      return opened.errors.slice(from);
    },
    reload: (other = query, expected = waitFor) => show(other, true, expected),
  };
}

/** The words of the local Teams window's address. */
function wishOf(query: string): Omit<ScreenWish, "again" | "hasLessons"> {
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

/** No network, as requests find it. */
export const noNetwork: Failure = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined };

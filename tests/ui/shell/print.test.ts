// What is printed of each screen, looked at as the browser lays it out for paper; and what is not.
import type { Frame } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { openScreen, type Screen } from "../../support/screen.ts";

const screens = {
  board: ["as=lead-5", "[data-ref]"],
  action: ["as=lead-5&sub=open%3D24.1.1", "[data-testid=action-panel] [data-testid=evidence]"],
  overview: ["as=slt-1&sub=screen%3Dprogress", "[data-figure=direction]"],
  changes: ["as=slt-1&sub=screen%3Dchanges", "[data-kind]"],
  timeline: ["as=slt-1&sub=screen%3Dtimeline", "[data-testid=timeline-chart] [data-row]"],
  onTime: ["as=slt-1&sub=screen%3Don-time", "[data-testid=rate]"],
  papers: ["as=coordinator-5&sub=screen%3Dpapers", "[data-testid=paper]"],
} as const;

let shown: Screen | undefined;

afterEach(() => shown?.page.emulateMedia({ media: null }));

async function printed(name: keyof typeof screens, more = "", options: Parameters<typeof openScreen>[1] = {}) {
  const [query, waitFor] = screens[name];
  await shown?.page.emulateMedia({ media: null });
  shown = await openScreen(query + more, { waitFor, ...options });
  await rulesAreThere(shown);
  await toPaper(shown);
  return shown;
}

/** They come after the board. */
const rulesAreThere = ({ tab }: Screen) =>
  tab.waitForFunction(() =>
    [...document.querySelectorAll("style")].some((each) => each.textContent?.includes("data-paper")),
  );

/** A browser that only shows what would be printed says so a moment later; one that prints says so before. */
async function toPaper({ page, tab }: Screen): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await tab.waitForFunction(() =>
    [...document.querySelectorAll("style")].some((each) => each.textContent?.startsWith("@page")),
  );
}

const isSeen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 1;

/** What is printed and matches. */
const seen = (tab: Frame, selector: string) =>
  tab.locator(selector).evaluateAll((all, test) => {
    const is = new Function(`return ${test}`)() as (element: Element) => boolean;
    return all.filter(is).map((each) => each.getAttribute("aria-label") ?? each.textContent ?? "");
  }, String(isSeen));

/** Texts with too little contrast against white, and backgrounds that are printed. */
const onWhite = (tab: Frame) =>
  tab.evaluate(() => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const found: string[] = [];
    let texts = 0;
    for (const element of document.querySelectorAll("body, body *")) {
      if (!element.checkVisibility()) continue;
      const { color, backgroundColor, colorScheme } = getComputedStyle(element);
      const name = `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`;
      if (colorScheme.includes("dark") && !colorScheme.includes("light")) found.push(`dark: ${name}`);
      if (!/^rgba\(\d+, \d+, \d+, 0\)$/.test(backgroundColor) && luminance(backgroundColor) < 0.99)
        found.push(`${backgroundColor}: ${name}`);
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasText) continue;
      texts++;
      if (1.05 / (luminance(color) + 0.05) < 4.5) found.push(`${color}: ${name}`);
    }
    return { texts, found };
  });

describe.each(["default", "dark", "contrast"])("from the theme %s", (theme) => {
  test.each(Object.keys(screens) as (keyof typeof screens)[])("%s is printed dark on white", async (name) => {
    const { tab } = await printed(name, `&theme=${theme}`, {
      forcedColors: theme === "contrast" ? "active" : "none",
    });
    const { texts, found } = await onWhite(tab);
    expect(texts).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
});

test.each(Object.keys(screens) as (keyof typeof screens)[])(
  "nothing of %s that is there to be pressed is printed, and nothing scrolls",
  async (name) => {
    const { tab, page, errors } = await printed(name, "", { viewport: { width: 1030, height: 700 } });
    expect(
      await seen(
        tab,
        "button:not([data-paper=words]), input, select, textarea, nav, form, [role=menu], [data-testid=notice]",
      ),
    ).toEqual([]);
    const cut = await tab.evaluate(() =>
      [...document.querySelectorAll("#tab *")]
        .filter((each) => {
          if (!each.checkVisibility() || each.clientHeight <= 1) return false;
          const { overflowX, overflowY, clipPath } = getComputedStyle(each);
          if (clipPath !== "none") return false;
          const isHidden = (overflow: string) => overflow !== "visible" && overflow !== "clip";
          return (
            (isHidden(overflowY) && each.scrollHeight > each.clientHeight + 1) ||
            (isHidden(overflowX) && each.scrollWidth > each.clientWidth + 1)
          );
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    );
    expect(errors).toEqual([]);
  },
);

test.each(["board", "overview", "changes", "timeline", "onTime", "action"] as const)(
  "%s says on paper of which plan and moment it is, on the first page and at the edge of the others",
  async (name) => {
    const { tab } = await printed(name);
    expect(await seen(tab, "[data-testid=print-heading]")).toEqual([
      expect.stringMatching(/^Fresh startAs at \d+ \w+ \d{4} at \d\d:\d\d$/),
    ]);
    const edges = await tab.evaluate(() =>
      [...document.querySelectorAll("style")]
        .map((each) => each.textContent ?? "")
        .filter((text) => text.startsWith("@page")),
    );
    const what = {
      board: "Board",
      overview: "Overview",
      changes: "Changes",
      timeline: "Timeline",
      onTime: "On time",
      action: "Action 24",
    };
    expect(edges).toEqual([expect.stringContaining(`content:"Fresh start \\b7  ${what[name]}`)]);
    expect(edges[0]).toContain("counter(pages)");
  },
);

describe("the board", () => {
  const references = (tab: Frame) =>
    tab.locator("[data-printed]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-printed") ?? ""));

  test("has every card on paper, not only those in sight, each under its status", async () => {
    const { tab, rows } = await printed("board");
    const known = (await rows.rowsOf("Actions")).map(({ fields }) => String(fields.reference));
    const found = await references(tab);
    expect(found.length).toBe(146);
    expect(found.filter((reference) => !known.includes(reference))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
    const columns = await tab
      .locator("[data-paper-column]")
      .evaluateAll((tables) =>
        tables.map((table) => [table.querySelector("th")?.textContent, table.querySelectorAll("tbody tr").length]),
      );
    for (const [title, count] of columns) expect(title).toMatch(new RegExp(`${count}$`));
    expect(await seen(tab, "article[data-ref]")).toEqual([]);
  });

  test("on a phone, too, all columns are printed", async () => {
    const { tab } = await printed("board", "", { viewport: { width: 320, height: 700 }, waitFor: "[data-ref]" });
    expect((await references(tab)).length).toBe(146);
  });

  test("says in words which filters are on, and prints what they show", async () => {
    const query = encodeURIComponent("programme=5&lanes=lead&text=training&column=Green,Amber");
    const { tab } = await printed("board", `&sub=${query}`);
    const words = await tab.locator("[data-paper=only]").last().textContent();
    expect(words).toContain(
      "Status: At risk, On track. Programme: 5 Supporting elected members. Search actions: “training”",
    );
    const found = await references(tab);
    expect(words).toContain(`${found.length} of 146 actions`);
    expect(found.length).toBeGreaterThan(1);
  });

  test("is as it was on the screen once it is printed", async () => {
    const { tab, page } = await printed("board");
    await page.emulateMedia({ media: "screen" });
    await expect.poll(() => tab.locator("[data-printed]").count()).toBe(0);
    expect(await tab.locator("article[data-ref]").count()).toBeGreaterThan(5);
  });
});

test("the browser's own printing finds the whole board, before it looks", async () => {
  const [query, waitFor] = screens.board;
  const { tab, page } = await openScreen(query, { waitFor });
  await tab.evaluate(() =>
    window.addEventListener("beforeprint", () => {
      document.title = String(document.querySelectorAll("[data-printed]").length);
    }),
  );
  await page.pdf();
  expect(await page.title()).toBe("146");
  await expect.poll(() => tab.locator("[data-printed]").count()).toBe(0);
});

test("an open action is printed alone, with its words where the screen has fields", async () => {
  const { tab } = await printed("action", "");
  expect(await seen(tab, "[data-ref], [data-printed]")).toEqual([]);
  expect(await seen(tab, "h3")).toEqual(expect.arrayContaining(["Current position", "Dates", "Evidence", "About"]));
  const words = await tab.getByTestId("action-panel").evaluate((panel) => (panel as HTMLElement).innerText);
  expect(words).toContain("Outline ready; dates follow once the election timetable is set.");
});

test("what is typed and not saved yet is not printed, and paper says so", async () => {
  const [query, waitFor] = screens.action;
  shown = await openScreen(query, { waitFor });
  const { tab, page } = shown;
  const field = tab.locator("[data-field=narrative] textarea");
  await field.fill("Half a sentence");
  await toPaper(shown);
  const words = await tab.getByTestId("action-panel").evaluate((panel) => (panel as HTMLElement).innerText);
  expect(words).not.toContain("Half a sentence");
  expect(words).toContain("Words that are typed here and not saved yet are not printed.");
  await page.emulateMedia({ media: "screen" });
  expect(await field.inputValue()).toBe("Half a sentence");
});

test("the overview says on paper which positions it compares, and its bars keep their patterns", async () => {
  const { tab } = await printed("overview", "%26at%3D5%26than%3D3");
  await tab.getByText(/^Position: Round 5, .* compared with Round 3, /).waitFor();
  const parts = tab.locator('[data-group="all"] [data-status=Amber]');
  expect(await parts.evaluate((part) => getComputedStyle(part).printColorAdjust)).toBe("exact");
  expect(await parts.evaluate((part) => getComputedStyle(part).backgroundImage)).toContain("repeating-linear-gradient");
});

test("every change is printed, where the screen first shows some, and its words in full", async () => {
  const { tab } = await printed("changes", "%26than%3D1");
  const groups = await tab
    .locator("[data-kind]")
    .evaluateAll((all) =>
      all.map((group) => [
        Number(/\d+$/.exec(group.querySelector("h2")?.textContent ?? "")?.[0]),
        group.querySelectorAll("li").length,
      ]),
    );
  expect(groups.filter(([said, lines]) => said !== lines)).toEqual([]);
  expect(Math.max(...groups.map(([said = 0]) => said))).toBeGreaterThan(25);
});

test("of the timeline the table is printed, every action of it, and paper says that the drawing is not", async () => {
  const { tab } = await printed("timeline");
  expect(await seen(tab, "[data-testid=timeline-chart], [data-testid=timeline-key]")).toEqual([]);
  expect((await seen(tab, "[data-line]")).length).toBe(146);
  expect(await seen(tab, "p[class]")).toEqual(
    expect.arrayContaining([expect.stringContaining("The drawing on the screen is not printed.")]),
  );
});

test("a paper is printed alone", async () => {
  const { tab } = await printed("papers");
  expect(await seen(tab, "h1, [data-testid=print-heading], [data-testid=issue-paper]")).toEqual([]);
  expect(await seen(tab, "[data-testid=paper] h2")).toHaveLength(1);
  const around = await tab.evaluate(() => {
    const paper = document.querySelector<HTMLElement>("[data-testid=paper]")?.innerText ?? "";
    return document.body.innerText.replace(paper, "").trim();
  });
  expect(around).toBe("");
});

test("tables repeat their headings, and no row is torn", async () => {
  for (const name of ["board", "timeline", "overview"] as const) {
    const { tab } = await printed(name);
    const found = await tab.locator("table").evaluateAll((tables) =>
      tables
        .filter((table) => table.checkVisibility())
        .map((table) => {
          const [head, row] = [table.querySelector("thead"), table.querySelector("tbody tr")];
          return [head && getComputedStyle(head).display, row && getComputedStyle(row).breakInside].join(" ");
        }),
    );
    expect(new Set(found)).toEqual(new Set(["table-header-group avoid"]));
  }
});

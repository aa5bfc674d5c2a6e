// The stage of a meeting: what it shows, and how one goes through it.
import { describe, expect, test } from "vitest";
import { openScreen } from "../../support/screen.ts";
import { linesOn, logOf, openStage, otherAdds, otherPresents, otherShows, shownOn } from "./onStage.ts";

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
];

describe("the stage", () => {
  test("goes on and back by keys, by a presenter's remote and by clicks", async () => {
    const { tab, page } = await openStage("visitor");
    const lines = await linesOn(tab);
    const [first, second, third] = lines;
    expect(await shownOn(tab)).toBe(first);
    await page.keyboard.press("PageDown");
    await expect.poll(() => shownOn(tab)).toBe(second);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => shownOn(tab)).toBe(third);
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => shownOn(tab)).toBe(first);
    await tab.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => shownOn(tab)).toBe(second);
    await tab.locator("[data-testid=stage-list] button").nth(4).click();
    await expect.poll(() => shownOn(tab)).toBe(lines[4]);
  });

  test("jumps to a reference that is typed, and says so where there is none", async () => {
    const { tab, page } = await openStage("visitor");
    await page.keyboard.type("9.9.9");
    await tab.getByText("Go to 9.9.9").waitFor();
    await page.keyboard.press("Enter");
    await tab.getByText("No action 9.9.9").waitFor();
    await page.keyboard.type("4.2.1");
    await page.keyboard.press("Enter");
    await expect.poll(() => shownOn(tab)).toBe("4.2.1");
    expect(await tab.getByTestId("typed").count()).toBe(0);
  });

  test("shows the whole board by programme, and comes back to where it was", async () => {
    const { tab, page } = await openStage("visitor");
    await page.keyboard.press("PageDown");
    const before = await shownOn(tab);
    await page.keyboard.press("b");
    await tab.getByTestId("stage-board").waitFor();
    await page.keyboard.press("b");
    await expect.poll(() => shownOn(tab)).toBe(before);
    await tab.getByRole("button", { name: /^4 Corporate governance/ }).click();
    await tab.getByTestId("stage-board").waitFor();
    await tab.getByRole("button", { name: /^14\.1\.2, / }).click();
    await expect.poll(() => shownOn(tab)).toBe("14.1.2");
  });

  test("has the agenda's other items after the exceptions, or the agenda as its chair ordered it", async () => {
    const { tab } = await openStage("visitor");
    const lines = await linesOn(tab);
    expect(lines.slice(-3)).toEqual(["Minutes of the last meeting", "9.2.2", "3.1.1"]);
    await tab.getByRole("button", { name: "Agenda" }).click();
    expect(await linesOn(tab)).toEqual(["Minutes of the last meeting", "9.2.2", "3.1.1"]);
  });

  test("is there without any meeting, exceptions and all, and offers nobody to present", async () => {
    const { tab, page, reload } = await openScreen("as=slt-1&frame=meetingStage", {
      waitFor: "[data-testid=stage-list] li",
    });
    await page.evaluate(() => {
      const { lists, listOf } = window.opened;
      for (const { id } of lists.rows(listOf("Meetings"))) lists.deleteElsewhere(listOf("Meetings"), id);
    });
    await reload("as=slt-1&frame=meetingStage", "[data-testid=stage-list] li");
    expect((await linesOn(tab)).length).toBeGreaterThan(5);
    expect(await tab.getByRole("button", { name: "Present" }).count()).toBe(0);
  });

  test("is dark in a light tab too, and keeps high contrast", async () => {
    const colour = (tab: Awaited<ReturnType<typeof openStage>>["tab"]) =>
      tab.getByTestId("stage").evaluate((stage) => getComputedStyle(stage).backgroundColor);
    const light = await openStage("visitor", { frame: "content", sub: "screen=stage" });
    const [red = 255] = ((await colour(light.tab)).match(/\d+/g) ?? []).map(Number);
    expect(red).toBeLessThan(64);
    const contrast = await openStage("visitor", { theme: "contrast" });
    expect(await colour(contrast.tab)).toBe("rgb(0, 0, 0)");
  });

  test.each(sizes)("is legible from ten metres at $width by $height, and nothing is cut", async (viewport) => {
    const { tab, page } = await openStage("slt-1", { viewport });
    expect(await tab.evaluate(measure)).toEqual([]);
    await page.keyboard.press("b");
    await tab.getByTestId("stage-board").waitFor();
    expect(await tab.evaluate(measure)).toEqual([]);
  });
});

describe("what is put on record on the stage", () => {
  test.each(sizes)("has a form as large as the rest at $width by $height", async (viewport) => {
    const { tab, page } = await openStage("slt-1", { viewport });
    await tab.getByRole("button", { name: "Present" }).click();
    await tab.getByText("You present").waitFor();
    await tab.getByRole("button", { name: "Decision", exact: true }).click();
    await tab.getByTestId("stage-form").getByRole("textbox").first().waitFor();
    expect(await tab.evaluate(measure)).toEqual([]);
    await page.keyboard.press("Enter");
    await tab.getByText("Enter the decision").waitFor();
    expect(await tab.evaluate(measure)).toEqual([]);
    const bottom = await tab.getByRole("button", { name: "Record decision" }).evaluate((button) => {
      const { right, bottom: end, left } = button.getBoundingClientRect();
      const seen = document.elementFromPoint((left + right) / 2, end - 4);
      return button.contains(seen) ? end : undefined;
    });
    expect(bottom).toBeLessThanOrEqual(viewport.height);
  });

  test("is a challenge of the action that is shown: both ratings stand there, and keys that are typed in the form step nowhere", async () => {
    const { tab, page } = await openStage("slt-1");
    expect(await tab.getByRole("button", { name: /^(Challenge|Decision|Question)$/ }).count()).toBe(0);
    await tab.getByRole("button", { name: "Present" }).click();
    await tab.getByText("You present").waitFor();
    // Which action comes first follows from the day.
    const before = "3.3.2";
    await page.keyboard.type(before);
    await page.keyboard.press("Enter");
    await expect.poll(() => shownOn(tab)).toBe(before);
    await tab.getByRole("button", { name: "Challenge", exact: true }).click();
    const form = tab.getByTestId("challenge-form");
    await form.getByRole("radio", { name: "Amber" }).check();
    await form.getByRole("textbox").pressSequentially("2 posts are filled, b");
    expect(await shownOn(tab)).toBe(before);
    await form.getByRole("textbox").press("Enter");
    const both = tab.getByTestId("stage-challenge");
    await both.getByText("2 posts are filled, b").waitFor();
    expect(await both.innerText()).toMatch(/Rated Red by its lead[\s\S]*SLT member 1 says it should be Amber/);
    expect(await tab.locator("[data-testid=stage-list] [aria-current]").textContent()).toContain(", Challenged");
  });
});

describe("a meeting that is closed", () => {
  test("stays on the stage, and has the decision whose form was opened in it", async () => {
    const stage = await openStage("slt-1");
    const { tab, rows, page } = stage;
    await page.evaluate(() => {
      const { lists, listOf } = window.opened;
      lists.addElsewhere(listOf("Meetings"), { title: "The next one", body: "Joint Board", on: "2027-02-09" });
    });
    await otherPresents(stage);
    await otherShows(stage, "9.2.2");
    await expect.poll(() => shownOn(tab)).toBe("9.2.2");
    const title = await tab.getByRole("heading", { level: 1 }).innerText();
    await tab.getByRole("button", { name: "Decision", exact: true }).click();
    const form = tab.getByTestId("stage-form");
    await form.getByRole("textbox").first().fill("Report in May.");
    await otherAdds(stage, { kind: "Closed" });
    await tab.getByText("Meeting closed").waitFor();
    expect(await tab.getByRole("heading", { level: 1 }).innerText()).toBe(title);
    expect(await shownOn(tab)).toBe("9.2.2");
    await form.getByRole("button", { name: "Record decision" }).click();
    await expect
      .poll(async () => (await rows.rowsOf("Meeting records")).at(-1)?.fields)
      .toMatchObject({ words: "Report in May.", meetingId: stage.meeting });
    expect(await tab.getByRole("button", { name: "Decision", exact: true }).count()).toBe(0);
  });

  test("is said to be gone where the address names one that is not in the list", async () => {
    const { tab } = await openScreen("as=visitor&frame=meetingStage&sub=screen%3Dstage%26meeting%3D999", {
      waitFor: "[data-testid=stage]",
    });
    await tab.getByRole("heading", { name: "This meeting is not in the list any more." }).waitFor();
  });
});

describe("who follows", () => {
  test("sees what the presenter shows, leaves with one click, keeps their place over a reload, and follows again", async () => {
    const stage = await openStage("visitor");
    const { tab, page } = stage;
    await otherPresents(stage);
    await otherShows(stage, "9.2.2");
    await expect.poll(() => shownOn(tab)).toBe("9.2.2");
    await tab.getByRole("button", { name: "Look around on your own" }).click();
    await page.keyboard.type("4.2.1");
    await page.keyboard.press("Enter");
    await otherShows(stage, "3.1.1");
    await stage.rows.advance(40_000);
    expect(await shownOn(tab)).toBe("4.2.1");
    const address = await page.evaluate(() => window.location.search.slice(1));
    await stage.reload(`as=visitor&frame=meetingStage&sub=${encodeURIComponent(address)}`, "[data-testid=presenting]");
    await expect.poll(() => shownOn(tab)).toBe("4.2.1");
    await tab.getByRole("button", { name: "Follow again" }).click();
    await expect.poll(() => shownOn(tab)).toBe("3.1.1");
  });

  test("is not offered to present where they may add nothing", async () => {
    const { tab } = await openStage("visitor");
    expect(await tab.getByRole("button", { name: "Present" }).count()).toBe(0);
  });
});

describe("who presents", () => {
  test("opens the meeting; of several quick steps their own screen shows each, and the log has the first and the last", async () => {
    const stage = await openStage("slt-1");
    const { tab, page } = stage;
    const lines = await linesOn(tab);
    await tab.getByRole("button", { name: "Present" }).click();
    await tab.getByText("You present").waitFor();
    await expect.poll(() => logOf(stage)).toEqual(["Opened", `Showing ${lines[0]}`]);
    await page.waitForTimeout(1_100);
    for (let step = 1; step <= 5; step++) await page.keyboard.press("PageDown");
    await expect.poll(() => shownOn(tab)).toBe(lines[5]);
    await expect
      .poll(() => logOf(stage), { timeout: 4_000 })
      .toEqual(["Opened", ...[0, 1, 5].map((index) => `Showing ${lines[index]}`)]);
  });

  test("presents on after a reload, at the same place", async () => {
    const stage = await openStage("slt-1");
    const { tab, page } = stage;
    const lines = await linesOn(tab);
    await tab.getByRole("button", { name: "Present" }).click();
    await tab.getByText("You present").waitFor();
    await page.keyboard.press("PageDown");
    await expect.poll(() => logOf(stage), { timeout: 4_000 }).toHaveLength(3);
    await stage.reload(
      `as=slt-1&frame=meetingStage&sub=${encodeURIComponent(`meeting=${stage.meeting}`)}`,
      "[data-testid=presenting]",
    );
    await tab.getByText("You present").waitFor();
    expect(await shownOn(tab)).toBe(lines[1]);
  });

  test("is asked before taking over from somebody, and goes on from where they are", async () => {
    const stage = await openStage("slt-1");
    const { tab } = stage;
    await otherPresents(stage);
    await otherShows(stage, "9.2.2");
    await expect.poll(() => shownOn(tab)).toBe("9.2.2");
    await tab.getByRole("button", { name: "Present" }).click();
    await tab.getByText("Board member 1 presents. Take over?").waitFor();
    await tab.getByRole("button", { name: "Take over" }).click();
    await tab.getByText("You present").waitFor();
    expect(await shownOn(tab)).toBe("9.2.2");
    expect(await logOf(stage)).toEqual(["Opened", "Showing 9.2.2", "Presenting"]);
  });

  test("is told when somebody takes over, and follows them", async () => {
    const stage = await openStage("slt-1");
    const { tab, page } = stage;
    await tab.getByRole("button", { name: "Present" }).click();
    await tab.getByText("You present").waitFor();
    await otherPresents(stage, "Presenting");
    await tab.getByText("Board member 1 presents now. You follow.").waitFor();
    await otherShows(stage, "9.2.2");
    await expect.poll(() => shownOn(tab)).toBe("9.2.2");
    await tab.getByRole("button", { name: "OK", exact: true }).click();
    await page.keyboard.press("PageDown");
    await tab.getByText("You look around on your own").waitFor();
  });
});

/** What is too small, cut or too faint, a text each. */
function measure(): readonly string[] {
  const stage = document.querySelector("[data-testid=stage]");
  const shown = document.querySelector("[data-testid=stage-shown]");
  if (!stage || !shown) return ["There is no stage."];
  const found: string[] = [];
  const isAction = !document.querySelector("[data-testid=stage-board]");
  if (document.documentElement.scrollWidth > window.innerWidth) found.push("The page scrolls sideways.");
  if (document.documentElement.scrollHeight > window.innerHeight) found.push("The page scrolls.");
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = numbers(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element | null): string => {
    if (!element) return "rgb(255, 255, 255)";
    const { backgroundColor } = getComputedStyle(element);
    const [, , , alpha = 1] = numbers(backgroundColor);
    return alpha === 0 ? behind(element.parentElement) : backgroundColor;
  };
  const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    const words = text.textContent?.trim();
    if (!element || !words) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const least = isAction && shown.contains(element) ? 28 : 20;
    if (size < least) found.push(`${size} px: ${words}`);
    const [one, other] = [luminance(style.color), luminance(behind(element))].toSorted((a, b) => b - a);
    const ratio = ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05);
    if (ratio < 7) found.push(`${ratio.toFixed(1)}:1: ${words}`);
  }
  for (const element of stage.querySelectorAll("*")) {
    if (element instanceof SVGElement) continue;
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline")
      found.push(`Wider than its place: ${element.tagName} ${element.textContent?.slice(0, 40)}`);
  }
  for (const button of stage.querySelectorAll("button")) {
    const { width, height } = button.getBoundingClientRect();
    if (width < 44 || height < 44) found.push(`${width} by ${height}: ${button.textContent}`);
  }
  return found;
}

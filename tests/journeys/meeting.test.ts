// A meeting of several people, each in a browser of their own, through the real teams-js: the stage is shared from a side panel, and followed.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

const inPanel = (login: string) =>
  journey.open(`as=${login}&frame=sidePanel`, { waitFor: "[data-testid=agenda-panel]" });
/** A window that waits until somebody shares. */
const onStage = (login: string) =>
  journey.open(`as=${login}&frame=meetingStage&stage=shared`, {
    waitFor: "[data-testid=stage]",
    viewport: { width: 1280, height: 800 },
  });
type Opened = Awaited<ReturnType<typeof onStage>>;

const press = (tab: Frame, name: string | RegExp) => tab.getByRole("button", { name, exact: true }).first().click();
const shownIn = async ({ host }: Opened) => (await host.tab()).getByTestId("stage-shown").getAttribute("aria-label");
const role = async ({ host }: Opened) => (await host.tab()).getByTestId("presenting").getAttribute("data-role");

/** The items of the agenda that can be shown, by the names of their buttons. */
const itemsIn = (panel: Frame) =>
  panel
    .getByRole("button", { name: /^Show on the stage: / })
    .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? each.textContent ?? ""));

const entries = async (list: string) => {
  const answer = await journey.tenant.ask("owner", `_api/web/lists/getbytitle('${list}')/items?$top=500`);
  return ((await answer.json()) as { value: readonly Readonly<Record<string, unknown>>[] }).value;
};

describe("a meeting", () => {
  test("is shared from the side panel, followed on two stages through twenty steps though one is offline for a while, and goes on after reloads", async () => {
    const chair = await inPanel("board-1");
    await press(chair.tab, "Open the meeting");
    await chair.tab.getByText("You present").first().waitFor();
    const opening = [onStage("slt-1"), onStage("coordinator-4")] as const;
    await press(chair.tab, "Share to stage");
    const [one, other] = await Promise.all(opening);
    expect([await role(one), await role(other)]).toEqual(["following", "following"]);

    const items = await itemsIn(chair.tab);
    expect(items.length).toBeGreaterThan(2);
    for (let step = 0; step < 20; step++) {
      if (step === 6) await other.host.choose("Network", "offline");
      if (step === 12) await other.host.choose("Network", "online");
      const item = items[step % items.length] ?? "";
      await press(chair.tab, item);
      const followers = step >= 6 && step < 12 ? [one] : [one, other];
      for (const follower of followers) {
        await expect.poll(async () => item.includes((await shownIn(follower)) ?? "nothing")).toBe(true);
      }
    }

    const before = await shownIn(one);
    await one.host.reload(() => one.host.page.reload());
    await expect.poll(() => shownIn(one)).toBe(before);
    const panel = await chair.host.reload(() => chair.host.page.reload());
    await panel.getByText("You present").first().waitFor();
    const shown = (await entries("Meeting log")).filter(({ RecordKind }) => RecordKind === "Showing");
    expect(shown.length).toBeGreaterThanOrEqual(20);

    const stage = await one.host.tab();
    await press(stage, "Present");
    await press(stage, "Take over");
    await expect.poll(() => role(one)).toBe("presenting");
    await panel
      .getByText(/SLT member 1 presents/)
      .first()
      .waitFor();
    await stage.getByTestId("stage-shown").focus();
    for (const key of [..."2.2.1", "Enter"]) await one.host.page.keyboard.press(key);
    await expect.poll(() => shownIn(one)).toBe("2.2.1");
    await expect.poll(() => shownIn(other)).toBe("2.2.1");
    expect([...chair.host.errors, ...one.host.errors]).toEqual([]);
  });

  test("has what is challenged and decided without a network on record once, also after a reload", async () => {
    const { host, tab } = await journey.open("as=slt-1&frame=meetingStage", {
      waitFor: "[data-testid=stage]",
      viewport: { width: 1280, height: 800 },
    });
    await tab.getByTestId("stage-shown").focus();
    for (const key of [..."1.2.1", "Enter"]) await host.page.keyboard.press(key);
    await tab.locator("[data-testid=stage-shown][aria-label='1.2.1']").waitFor();
    await host.choose("Network", "offline");
    await press(tab, "Challenge");
    const challenge = tab.getByTestId("challenge-form");
    await challenge.getByRole("radio", { name: "Red" }).check();
    await challenge.getByRole("textbox").fill("Nobody was trained in October.");
    await challenge.getByRole("textbox").press("Enter");
    await challenge.waitFor({ state: "detached" });
    await press(tab, "Decision");
    const decision = tab.getByTestId("decision-form");
    await decision.getByRole("textbox").first().fill("Train everybody by Easter.");
    await decision.getByRole("textbox").first().press("Enter");
    await decision.waitFor({ state: "detached" });
    await host.reload(() => host.page.reload());
    expect(await entries("Meeting records").then((all) => all.filter(isNew).length)).toBe(0);
    await host.choose("Network", "online");
    await expect
      .poll(async () => (await entries("Meeting records")).filter(isNew).map(({ RecordKind }) => RecordKind))
      .toEqual(["Challenge", "Decision"]);
    const later = await host.reload(() => host.page.reload());
    await later.getByTestId("stage").waitFor();
    expect((await entries("Meeting records")).filter(isNew)).toHaveLength(2);
  });
});

const isNew = ({ Words }: Readonly<Record<string, unknown>>) =>
  ["Nobody was trained in October.", "Train everybody by Easter."].includes(String(Words));

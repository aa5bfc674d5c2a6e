// A feature is one folder and one line of a registry: everything that a feature may bring, brought by one that is made up, in the whole tab
// over a whole tenant. Nothing of the product knows of it.
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { features } from "../../../src/app/features.ts";
import { siteDefinition } from "../../../src/app/siteDefinition.ts";
import { featureWritings } from "../../../src/local/sample/featureWritings.ts";
import { actionIds } from "../../../src/local/sample/seed.ts";
import { seedFeatures } from "../../../src/local/sample/seedFeatures.ts";
import { serverClock } from "../../../src/local/sample/serverClock.ts";
import { openSite } from "../../../src/local/sample/site.ts";
import { dayOf } from "../../../src/plan/days.ts";
import { provisionSite } from "../../../src/provision/provision.ts";
import { goToScreen, look, panelOf, screenButton } from "../../support/actionPanel.ts";
import { startJourney } from "../../support/journey.ts";
import { siteOf } from "../../support/siteOf.ts";
import { lessonsTab } from "../../support/testPages.ts";
import { lessons } from "./feature.ts";
import { sample } from "./sample.ts";

const registry = [...features, lessons];
const journey = startJourney(async () => ({
  features: registry,
  tabFolder: await lessonsTab(),
}));

const owner = () => siteOf(journey.tenant, journey.tenant.siteUrl).as("owner");

beforeAll(async () => {
  await provisionSite(owner(), await siteDefinition(registry), () => undefined);
  const { siteUrl, tokenFor } = journey.tenant;
  const site = openSite(siteUrl, "owner@council.example", tokenFor);
  const clock = serverClock(siteUrl);
  const ids = await actionIds(site);
  const rows = sample(dayOf(new Date()), (reference) => ids.get(reference) ?? 0);
  await seedFeatures({ site, clock, writings: featureWritings(rows), log: () => undefined });
  await clock.release();
  for (const login of ["slt-1", "lead-5"]) {
    const user = `i:0#.f|membership|${login}@council.example`;
    await owner().web.siteGroups.getByName("Improvement tutors").users.add(user);
  }
});

const open = async (as: string, sub = "screen=lessons", waitFor = "[data-testid=lessons]") =>
  journey.open(String(new URLSearchParams({ as, sub })), { waitFor });

const lessonIn = (tab: Frame, title: string) => tab.locator(`[data-lesson="${title}"]`);

/** Looks again until the lesson says so, with everything saved. */
async function says(tab: Frame, title: string, story: string | RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await look(tab);
        const state = await lessonIn(tab, title).getAttribute("data-state");
        return `${await lessonIn(tab, title).locator("[data-story]").innerText()} (${state})`;
      },
      { interval: 500 },
    )
    .toEqual(typeof story === "string" ? `${story} (saved)` : expect.stringMatching(story));
}

interface Version {
  readonly LessonStory: string;
  readonly LessonMood: string;
  readonly Editor: { readonly LookupValue: string };
}

async function rowsOf(list: string): Promise<readonly Record<string, unknown>[]> {
  const query = "$select=*,FileDirRef,Who/EMail&$expand=Who";
  const plain = list === "Lesson plans" ? query : "$select=*,FileDirRef";
  const answer = await journey.tenant.ask(
    "owner",
    `_api/web/lists/getByTitle('${list}')/items?${plain}&$filter=FSObjType eq 0`,
  );
  return ((await answer.json()) as { value: Record<string, unknown>[] }).value;
}

async function versionsOf(title: string): Promise<readonly Version[]> {
  const row = (await rowsOf("Lessons")).find((each) => each.Title === title);
  const answer = await journey.tenant.ask("owner", `_api/web/lists/getByTitle('Lessons')/items(${row?.Id})/versions`);
  return ((await answer.json()) as { value: Version[] }).value;
}

describe("a feature's lists", () => {
  test("are laid down with its groups, and a second provisioning does nothing", async () => {
    const doings: string[] = [];
    const left = await provisionSite(owner(), await siteDefinition(registry), ({ doing }) => doings.push(doing));
    expect([doings, left]).toEqual([[], []]);
    expect((await rowsOf("Lesson plans"))[0]?.FileDirRef).toMatch(/Lists\/Lesson plans\/5 Supporting elected members$/);
  });

  test("hold its sample rows, with their history", async () => {
    const { tab } = await open("owner");
    await says(tab, "Ask first", "We did not ask, and it showed.");
    await lessonIn(tab, "Ask first").getByRole("button", { name: "Show who changed what" }).click();
    const steps = lessonIn(tab, "Ask first").locator("[data-version]");
    await expect.poll(() => steps.count()).toBe(2);
    expect(await steps.first().innerText()).toMatch(
      /Site owner.*\n.*Story: .*We did not ask.*→ We did not ask, and it showed/s,
    );
    expect(await tab.locator("[data-plan]").innerText()).toBe(
      "5 Supporting elected members: Ask everybody, by 2026-12-31,",
    );
  });
});

describe("a feature's screen", () => {
  test("has its place in the navigation and an address of its own", async () => {
    const { tab, host } = await open("slt-1", "", "[data-ref]");
    await screenButton(tab, "Reports").click();
    await expect.poll(() => tab.locator("[data-lesson]").count()).toBe(2);
    await tab.getByRole("button", { name: "Good", exact: true }).click();
    await expect.poll(() => tab.locator("[data-lesson]").allInnerTexts()).toHaveLength(1);
    await expect.poll(() => tab.evaluate(() => window.location.search)).toMatch(/screen=lessons&mood=Good/);
    await host.page.getByRole("button", { name: "Back" }).click();
    await tab.waitForSelector("[data-ref]");
    const linked = await open("slt-1", "screen=lessons&mood=Bad");
    await expect.poll(() => linked.tab.locator("[data-lesson]").allInnerTexts()).toHaveLength(1);
  });

  test("comes once the board is there, so that it opens without a network too", async () => {
    const { tab } = await open("visitor", "", "[data-ref]");
    const asked = () => tab.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    await expect.poll(async () => (await asked()).filter((name) => name.includes("LessonsPage"))).toHaveLength(1);
  });
});

describe("what a feature says", () => {
  test("stands on cards, in the panel, among the checks and among one's own work", async () => {
    const { tab } = await open("owner", "text=1.1.1&open=1.1.1", '[data-ref="1.1.1"]');
    const tags = tab.locator('article[data-ref="1.1.1"]');
    await expect.poll(() => tags.innerText()).toMatch(/Lessons: 1/);
    await expect.poll(() => panelOf(tab).getByTestId("lessons-section").innerText()).toMatch(/Was nothing learnt\?/);
    await expect
      .poll(() => panelOf(tab).getByTestId("checks").innerText())
      .toMatch(/Somebody noted that nothing was learnt/);
    await goToScreen(tab, "Assurance");
    await tab.locator('[data-check="nothing-learnt"] [data-ref="1.1.1"]').waitFor();
    const mine = await journey.open("as=owner&frame=personal", { waitFor: "[data-testid=items] li" });
    expect(await mine.tab.getByTestId("items").innerText()).toMatch(/A question about a lesson/);
    await mine.tab.getByRole("button", { name: "Open On the first" }).click();
    await expect.poll(() => mine.tab.locator("[data-lesson]").allInnerTexts()).toHaveLength(1);
  });

  test("an entry is added to its log from the panel, once", async () => {
    const { tab } = await open("coordinator-5", "text=1.1.2&open=1.1.2", '[data-ref="1.1.2"]');
    await panelOf(tab).getByRole("button", { name: "Add note" }).click();
    await expect
      .poll(
        async () => {
          await look(tab);
          return panelOf(tab).locator("[data-note=there]").count();
        },
        { interval: 500 },
      )
      .toBe(1);
    const notes = (await rowsOf("Lesson notes")).filter(({ Words }) => Words === "Well noted.");
    expect(notes).toHaveLength(1);
  });
});

describe("a row of a feature's list", () => {
  test("is edited without a network, kept through a reload, and sent once when there is one", async () => {
    const { tab, host } = await open("owner");
    await says(tab, "Say thanks", "");
    await host.choose("Network", "offline");
    await lessonIn(tab, "Say thanks").getByRole("button", { name: "Tell again" }).click();
    await expect.poll(() => lessonIn(tab, "Say thanks").getAttribute("data-state")).toMatch(/waiting|sending/);
    const later = await host.reload(() => host.page.reload());
    await host.choose("Network", "online");
    await later.waitForSelector("[data-testid=lessons]");
    await says(later, "Say thanks", " Again.".trim());
    expect((await versionsOf("Say thanks")).map(({ LessonStory }) => LessonStory ?? "")).toEqual([" Again.", ""]);
  });

  test("takes changes of two people to different columns, and loses neither", async () => {
    const mine = await open("owner");
    const theirs = await open("slt-1");
    await says(theirs.tab, "Ask first", /showed/);
    await theirs.host.choose("Network", "offline");
    await lessonIn(theirs.tab, "Ask first").getByRole("button", { name: "Feel good" }).click();
    await lessonIn(mine.tab, "Ask first").getByRole("button", { name: "Tell again" }).click();
    await says(mine.tab, "Ask first", "We did not ask, and it showed. Again.");
    await theirs.host.choose("Network", "online");
    await says(theirs.tab, "Ask first", "We did not ask, and it showed. Again.");
    const [last] = await versionsOf("Ask first");
    expect(last).toMatchObject({ LessonStory: "We did not ask, and it showed. Again.", LessonMood: "Good" });
  });

  test("shows both texts when two people change the same one, and the second chooses", async () => {
    const mine = await open("owner");
    const theirs = await open("slt-1");
    await says(theirs.tab, "Ask first", /showed/);
    await theirs.host.choose("Network", "offline");
    await lessonIn(theirs.tab, "Ask first").getByRole("button", { name: "Tell again" }).click();
    const row = (await rowsOf("Lessons")).find(({ Title }) => Title === "Ask first");
    await journey.tenant.ask("owner", `_api/web/lists/getByTitle('Lessons')/items(${row?.Id})`, {
      method: "POST",
      headers: { "X-HTTP-Method": "MERGE", "If-Match": "*", "content-type": "application/json;odata=nometadata" },
      body: JSON.stringify({ LessonStory: "Told by the owner." }),
    });
    await says(mine.tab, "Ask first", "Told by the owner.");
    await theirs.host.choose("Network", "online");
    await expect
      .poll(
        async () => {
          await look(theirs.tab);
          return theirs.tab.getByTestId("needs-you").count();
        },
        { interval: 500 },
      )
      .toBe(1);
    await theirs.tab.getByTestId("needs-you").locator("summary").click();
    const conflict = theirs.tab.getByTestId("conflict");
    await expect.poll(() => conflict.innerText()).toMatch(/Story[\s\S]*Told by the owner/);
    await conflict.getByRole("button", { name: "Keep mine" }).click();
    await says(theirs.tab, "Ask first", /Again\. Again\. \(saved\)/);
    expect((await versionsOf("Ask first"))[1]?.LessonStory).toBe("Told by the owner.");
  });

  test("is added without a network, edited while it is on its way, and there once", async () => {
    const { tab, host } = await open("owner");
    await tab.waitForSelector("[data-lesson]");
    await host.choose("Network", "offline");
    await tab.getByLabel("New lesson").fill("Look twice");
    await tab.getByRole("button", { name: "Add lesson" }).click();
    await lessonIn(tab, "Look twice").getByRole("button", { name: "Tell again" }).click();
    await lessonIn(tab, "Look twice").getByRole("button", { name: "Feel good" }).click();
    await expect.poll(() => lessonIn(tab, "Look twice").locator("[data-story]").innerText()).toBe(" Again.".trim());
    await host.choose("Network", "online");
    await says(tab, "Look twice", "Again.");
    const rows = (await rowsOf("Lessons")).filter(({ Title }) => Title === "Look twice");
    expect(rows).toMatchObject([{ LessonStory: " Again.", LessonMood: "Good", LearntOn: "2026-11-20T00:00:00Z" }]);
  });

  test("is added in its programme's folder, dates and people and all, by whoever may there", async () => {
    const { tab } = await open("lead-5");
    await tab.getByLabel("New lesson").fill("Ask again");
    await tab.getByRole("button", { name: "Add plan" }).click();
    const plan = tab.locator('[data-plan="Ask again"]');
    await expect.poll(() => plan.innerText()).toMatch(/by 2027-01-31, Programme lead 5/);
    await expect
      .poll(async () => (await rowsOf("Lesson plans")).filter(({ Title }) => Title === "Ask again"))
      .toMatchObject([
        {
          FileDirRef: expect.stringMatching(/\/5 Supporting elected members$/),
          DoneBy: "2027-01-31T00:00:00Z",
          Who: [{ EMail: "lead-5@council.example" }],
        },
      ]);
  });
});

describe("a feature whose list is taken away", () => {
  beforeAll(async () => {
    await owner().web.lists.getByTitle("Lesson plans").delete();
  });
  afterAll(async () => {
    await provisionSite(owner(), await siteDefinition(registry), () => undefined);
  });

  test("has no screen any more, and an address that leads there says why; the board is as it was", async () => {
    const { tab } = await open("lead-5", "", "[data-ref]");
    expect(await screenButton(tab, "Reports").count()).toBe(0);
    expect(await tab.locator("article[data-ref]").count()).toBeGreaterThan(5);
    const linked = await open("lead-5", "screen=lessons", "[data-testid=no-list]");
    const said = await linked.tab.getByTestId("no-list").innerText();
    expect(said).toMatch(/Lessons cannot be shown[\s\S]*“Lesson plans” is not on this site[\s\S]*Ask an owner/);
  });

  test("is offered to an owner to be set up again, and is there then", async () => {
    const { tab } = await open("owner", "screen=lessons", "[data-testid=no-list]");
    await tab.getByRole("button", { name: "Set up this site" }).last().click();
    await tab.locator('[data-part="Lesson plans"]').waitFor();
    await tab.getByRole("button", { name: "Add what is missing" }).click();
    // A busy machine takes its time over all the steps.
    await tab.getByRole("button", { name: "Open the board" }).click({ timeout: 300_000 });
    await tab.waitForSelector("[data-testid=lessons]");
    expect(await screenButton(tab, "Reports").count()).toBe(1);
  });
});

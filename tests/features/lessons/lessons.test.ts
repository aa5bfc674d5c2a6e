// A feature is one folder and one line of a registry: everything that a feature may bring, brought by one that is made up, in the whole tab
// over a whole tenant. Nothing of the product knows of it.
import type { Frame } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { features } from "../../../src/app/features.ts";
import { siteDefinition } from "../../../src/app/siteDefinition.ts";
import { featureWritings } from "../../../src/local/sample/featureWritings.ts";
import { actionIds } from "../../../src/local/sample/seed.ts";
import { seedFeatures } from "../../../src/local/sample/seedFeatures.ts";
import { serverClock } from "../../../src/local/sample/serverClock.ts";
import { openSite } from "../../../src/local/sample/site.ts";
import { dayOf } from "../../../src/plan/days.ts";
import { provisionSite } from "../../../src/provision/provision.ts";
import { look, panelOf, screenButton } from "../../support/actionPanel.ts";
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
  test("comes once the board is there, so that it opens without a network too", async () => {
    const { tab } = await open("visitor", "", "[data-ref]");
    const asked = () => tab.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    await expect.poll(async () => (await asked()).filter((name) => name.includes("LessonsPage"))).toHaveLength(1);
  });
});

describe("a feature's log", () => {
  test("takes an entry from the panel, once", async () => {
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

test("a list that is taken away is offered to an owner to be set up again, and is there then", async () => {
  await owner().web.lists.getByTitle("Lesson plans").delete();
  const { tab } = await open("owner", "screen=lessons", "[data-testid=no-list]");
  await tab.getByRole("button", { name: "Set up this site" }).last().click();
  await tab.locator('[data-part="Lesson plans"]').waitFor();
  await tab.getByRole("button", { name: "Add what is missing" }).click();
  // A busy machine takes its time over all the steps.
  await tab.getByRole("button", { name: "Open the board" }).click({ timeout: 300_000 });
  await tab.waitForSelector("[data-testid=lessons]");
  expect(await screenButton(tab, "Lessons").count()).toBe(1);
});

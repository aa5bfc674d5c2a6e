// Random steps at the keyboard, over the screens: `npm run campaign -- focus` takes ten thousand.
import { expect, test } from "vitest";
import { plant } from "../support/plant.ts";
import { focusProblem } from "./accessibility/focusProblem.ts";
import { showInMemory } from "./accessibility/stage.ts";
import { states } from "./accessibility/states.ts";
import { walk } from "./accessibility/walk.ts";

const wide = { theme: "default", forced: false, width: 1280, zoom: 1 } as const;
const phone = { theme: "dark", forced: false, width: 320, zoom: 1 } as const;

const stateOf = (name: string) => {
  const state = states.find((each) => each.name === name);
  if (!state) throw new Error(`There is no state “${name}”`);
  return state;
};

test.each([
  { name: "lanes", setting: wide, seed: 1 },
  { name: "one's own actions", setting: wide, seed: 3 },
  { name: "the board", setting: phone, seed: 4 },
  { name: "an action of one's own", setting: phone, seed: 2 },
])("focus stays in sight, and shows, however the keys are pressed: $name", async ({ name, setting, seed }) => {
  const { problems, left } = await walk(await showInMemory(stateOf(name), setting), { steps: 75, seed, name });
  expect(problems).toEqual([]);
  // Past the last control Tab leaves the page, where nothing is proven.
  expect(left).toBeLessThan(20);
});

test("focus that is covered, out of the window, without a ring or nowhere is found", async () => {
  const { tab } = await showInMemory(stateOf("the board"), wide);
  await tab.getByPlaceholder("Search actions").focus();
  const found = ["bare", "away", "under"];
  await plant(tab, "body last", [
    { tag: "button", attributes: { id: "bare" }, style: { outline: "none", "box-shadow": "none" }, text: "Bare" },
    { tag: "button", attributes: { id: "away" }, style: { position: "fixed", left: "-500px" }, text: "Away" },
    {
      ...{ tag: "div", style: { position: "fixed", top: "0", left: "0" } },
      inside: [
        { tag: "button", attributes: { id: "under" }, style: { width: "99px" }, text: "Under" },
        { tag: "div", style: { position: "absolute", inset: "0", background: "grey" } },
      ],
    },
  ]);
  const told: (string | undefined)[] = [];
  for (const id of found) {
    await tab.locator(`#${id}`).focus();
    told.push(await tab.evaluate(focusProblem));
  }
  await tab.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  told.push(await tab.evaluate(focusProblem));
  expect(told).toEqual([
    "button “Bare” does not show that it has focus",
    "button “Away” is outside the window",
    "button “Under” is covered",
    "nowhere",
  ]);
});

test("focus that stood on one of Tabster's empty elements goes back where it was when that one goes away", async () => {
  const { tab } = await showInMemory(stateOf("the board"), wide);
  const search = tab.getByPlaceholder("Search actions");
  await search.focus();
  await tab.evaluate(() => {
    const dummy = document.createElement("i");
    dummy.tabIndex = 0;
    dummy.setAttribute("data-tabster-dummy", "");
    document.body.append(dummy);
    dummy.focus();
    dummy.remove();
  });
  await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
});

// The board's states: lanes, filters, menus, and the forms that a move asks for.
import type { Frame } from "playwright-core";
import { press, type ScreenState } from "./screenState.ts";

/** A card on a board that shows no other. */
const alone = (reference: string, query = "as=lead-5") =>
  ({ query, sub: `text=${reference}`, waitFor: `article[data-ref="${reference}"]` }) as const;

/** Opens the menu of a card, and chooses in it. */
async function chooseInMenu(tab: Frame, reference: string, item?: string): Promise<void> {
  await tab.getByRole("button", { name: `More options for ${reference}`, exact: true }).click();
  await tab.getByRole("menuitem", { name: "Open" }).waitFor();
  if (item) await tab.getByRole("menuitem", { name: item, exact: true }).click();
}

export const boardStates: readonly ScreenState[] = [
  { name: "the board", query: "as=lead-5", waitFor: "article[data-ref]" },
  { name: "lanes", query: "as=lead-5", sub: "lanes=programme", waitFor: "article[data-ref]" },
  {
    name: "a lane closed",
    query: "as=slt-1",
    sub: "lanes=theme",
    waitFor: "article[data-ref]",
    arrive: ({ tab }) => tab.locator("section button[aria-expanded=true]").first().click(),
  },
  {
    name: "filters open, and some on",
    query: "as=lead-5",
    sub: "programme=5&show=overdue&column=Red,Amber,Green",
    waitFor: "main h1",
    arrive: async ({ tab }) => {
      await press(tab, /^Filters/);
      await tab.getByRole("region", { name: "Filters" }).waitFor();
    },
  },
  { name: "a search that finds nothing", query: "as=lead-5", sub: "text=zzzz", waitFor: "main h1" },
  {
    name: "the menu of lanes",
    query: "as=lead-5",
    waitFor: "article[data-ref]",
    arrive: async ({ tab }) => {
      await press(tab, /^Group by/);
      await tab.getByRole("menuitemradio").first().waitFor();
    },
  },
  {
    name: "a card's menu",
    ...alone("1.1.4"),
    arrive: ({ tab }) => chooseInMenu(tab, "1.1.4"),
  },
  {
    name: "a card's menu that offers nothing",
    ...alone("1.1.4", "as=visitor"),
    arrive: ({ tab }) => chooseInMenu(tab, "1.1.4"),
  },
  {
    name: "the form of a move",
    ...alone("1.1.5"),
    arrive: async ({ tab }) => {
      await chooseInMenu(tab, "1.1.5", "Off track");
      const form = tab.getByTestId("move-form");
      await form.getByRole("button", { name: "Move" }).click();
      await form.getByText("Enter progress and next steps").waitFor();
    },
  },
  {
    name: "the form of a claim",
    ...alone("1.1.5"),
    arrive: async ({ tab }) => {
      await chooseInMenu(tab, "1.1.5", "Claimed complete");
      await tab.getByTestId("move-form").waitFor();
    },
  },
  {
    name: "what was just refused",
    query: "as=lead-5",
    sub: "column=Claimed",
    waitFor: "article[data-ref]",
    arrive: async ({ tab }) => {
      await tab.locator("article[data-ref] [role=button]").first().press("Shift+ArrowRight");
      await tab.getByTestId("notice").waitFor();
    },
  },
];

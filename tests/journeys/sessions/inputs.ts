// What a person's hands do in a window: type and save, drag, use the menu, the keyboard, their own list.
import type { Frame, Locator } from "playwright-core";
import { boardColumns } from "../../../src/plan/action.ts";
import { type EditStep, ratings } from "./plan.ts";
import type { Person } from "./windows.ts";

/** The fields whose words are followed. */
export type Words = "narrative" | "evidence" | "title" | "correctiveAction" | "ask";

/** An edit made by hand. Its words are like no other's. */
export interface Made {
  readonly name: string;
  readonly who: Person;
  readonly step: EditStep;
  /** Empty for a move or a confirmation that takes no words. */
  readonly texts: Partial<Record<Words, string>>;
  /** What its author had before them in those fields, when they began or when they chose. */
  readonly seen: string[];
  /** `shown`: the board has taken it up, so it counts as kept on this device. */
  progress: "begun" | "pressed" | "shown";
  /** The window was loaded anew, or killed, after the press and before the board had shown it: then either is right. */
  interrupted: boolean;
  givenUp: boolean;
}

const places: readonly string[] = boardColumns;

/** Milliseconds that a screen has, on a machine that is busy with other things. */
const quickly = { timeout: 15_000 };

/** Makes the edit up to the press of its last button. The answer waits until the board shows it. */
export async function makeEdit(tab: Frame, made: Made): Promise<() => Promise<void>> {
  switch (made.step.means) {
    case "typing":
      return type(tab, made);
    case "own list":
      return updateOwn(tab, made);
    case "nothing has changed":
      return confirmUnchanged(tab, made);
    case "drag":
    case "menu":
    case "keyboard":
      return move(tab, made, gestures[made.step.means]);
  }
}

export async function openPanel(tab: Frame, reference: string): Promise<Locator> {
  const panel = tab.locator(`[data-testid="action-panel"][aria-label="Action ${reference}"]`);
  if (await panel.isVisible()) return panel;
  const own = tab.getByTestId("my-actions");
  if (await own.isVisible()) {
    await own.getByRole("button", { name: `Open ${reference}`, exact: true }).click(quickly);
  } else {
    await tab.getByPlaceholder("Search actions").fill(reference, quickly);
    await cardOf(tab, reference)
      .getByRole("button", { name: new RegExp(`^${reference} `) })
      .click(quickly);
  }
  await panel.waitFor(quickly);
  return panel;
}

const cardOf = (tab: Frame, reference: string) => tab.locator(`article[data-ref="${reference}"]`);

/** A field that is edited in place. */
const fieldOf = (panel: Locator, field: Words) => panel.locator(`form[data-field="${field}"] textarea`);

async function type(tab: Frame, made: Made): Promise<() => Promise<void>> {
  const { reference, field, to } = made.step;
  const panel = await openPanel(tab, reference);
  const area = fieldOf(panel, field);
  // The first key decides what counts as seen: whatever stands before it then.
  await area.press("Control+End", quickly);
  await area.press("~", quickly);
  made.seen.push((await area.inputValue()).replace(/~$/, ""));
  made.texts[field] = made.name;
  await area.fill(made.name, quickly);
  made.progress = "pressed";
  if (to % 2 === 0) await area.press("Control+Enter", quickly);
  else await saveBeside(area).click(quickly);
  return () => shown(tab, reference, field, made.name);
}

/** Another field may hold words of an earlier session, and has a button of its own. */
function saveBeside(area: Locator): Locator {
  const button = 'button[normalize-space()="Save"]';
  return area.locator(`xpath=ancestor::*[.//${button}][1]//${button}`);
}

type Gesture = (tab: Frame, reference: string, column: string) => Promise<void>;

async function move(tab: Frame, made: Made, gesture: Gesture): Promise<() => Promise<void>> {
  const { reference } = made.step;
  const panel = await openPanel(tab, reference);
  const narrative = fieldOf(panel, "narrative");
  const from = await columnOf(tab, reference);
  made.seen.push(await narrative.inputValue(quickly));
  const column = columnToMoveTo(made.step, from);
  // A move that takes no words is made by the gesture alone.
  made.progress = "pressed";
  made.interrupted = true;
  await gesture(tab, reference, column);
  const form = tab.getByTestId("move-form");
  const asked = await Promise.race([
    form.waitFor(quickly).then(() => true),
    cardElsewhere(tab, reference, from).then(() => false),
  ]);
  made.interrupted = false;
  if (!asked) return async () => undefined;
  made.progress = "begun";
  made.seen.push(await narrative.inputValue());
  await fillWords(form, made);
  made.progress = "pressed";
  if (made.step.to % 2 === 0) await form.getByRole("button", { name: "Move" }).click(quickly);
  else await form.locator("textarea").first().press("Control+Enter", quickly);
  return () => shown(tab, reference, "narrative", made.name);
}

async function cardElsewhere(tab: Frame, reference: string, from: string): Promise<void> {
  await tab.waitForFunction(
    ([card, column]) => {
      const now = document.querySelector(`article[data-ref="${card}"]`)?.closest("[data-column]");
      return now && now.getAttribute("data-column") !== column;
    },
    [reference, from] as const,
    quickly,
  );
}

/** Fills whatever the form asks for, with words of this edit's own. */
async function fillWords(form: Locator, made: Made): Promise<void> {
  for (const key of ["narrative", "correctiveAction", "ask"] as const) {
    const area = form.locator(`textarea[name="${key}"]`);
    if (!(await area.isVisible())) continue;
    made.seen.push(await area.inputValue());
    const text = key === "narrative" ? made.name : `${made.name}, ${key}`;
    made.texts[key] = text;
    await area.fill(text, quickly);
  }
}

function columnToMoveTo({ means, to }: EditStep, from: string): string {
  const at = places.indexOf(from);
  const near = means === "keyboard" ? [places[at - 1], places[at + 1]] : ratings;
  const reachable = ratings.filter((rating) => rating !== from && near.includes(rating));
  const chosen = reachable[to % reachable.length];
  if (!chosen) throw new Error(`There is nowhere to go from ${from}.`);
  return chosen;
}

async function columnOf(tab: Frame, reference: string): Promise<string> {
  const column = tab.locator("[data-column]", { has: cardOf(tab, reference) });
  return (await column.getAttribute("data-column", quickly)) ?? "";
}

async function drag(tab: Frame, reference: string, column: string): Promise<void> {
  const { mouse } = tab.page();
  // What drags is loaded a moment after the board.
  await tab.locator(`article[data-ref="${reference}"][draggable="true"]`).waitFor(quickly);
  const from = await cardOf(tab, reference).boundingBox(quickly);
  const header = tab.locator(`[data-column-header="${column}"]`);
  const target = await header.boundingBox(quickly);
  if (!from || !target) throw new Error("There is nothing to drag, or nowhere to.");
  await mouse.move(from.x + 50, from.y + 40);
  await mouse.down();
  await mouse.move(from.x + 70, from.y + 50, { steps: 3 });
  await mouse.move(target.x + target.width / 2, target.y + 120, { steps: 6 });
  await mouse.up();
}

async function useMenu(tab: Frame, reference: string, column: string): Promise<void> {
  await cardOf(tab, reference)
    .getByRole("button", { name: `More options for ${reference}`, exact: true })
    .click(quickly);
  await tab.locator(`[data-move="${column}"]`).click(quickly);
}

async function useKeys(tab: Frame, reference: string, column: string): Promise<void> {
  const from = await columnOf(tab, reference);
  const right = places.indexOf(column) > places.indexOf(from);
  const button = cardOf(tab, reference).getByRole("button", { name: new RegExp(`^${reference} `) });
  await button.press(right ? "Shift+ArrowRight" : "Shift+ArrowLeft", quickly);
}

async function updateOwn(tab: Frame, made: Made): Promise<() => Promise<void>> {
  const { reference } = made.step;
  const item = tab.getByTestId("my-actions").locator(`li[data-ref="${reference}"]`);
  await item.getByRole("button", { name: `Update ${reference}`, exact: true }).click(quickly);
  const form = item.getByTestId("update-form");
  await form.waitFor(quickly);
  const words = { Red: /Off track/, Amber: /At risk/, Green: /On track/ };
  const rating = ratings[made.step.to % ratings.length] ?? "Amber";
  await form.getByRole("radio", { name: words[rating] }).check(quickly);
  // The form shows what stood there when it was opened.
  made.seen.push(...(await form.locator("p").allTextContents()));
  await fillWords(form, made);
  made.progress = "pressed";
  await form.getByRole("button", { name: "Save update" }).click(quickly);
  return async () => {
    await openPanel(tab, reference);
    await shown(tab, reference, "narrative", made.name);
  };
}

async function confirmUnchanged(tab: Frame, made: Made): Promise<() => Promise<void>> {
  const { reference } = made.step;
  const button = tab.getByRole("button", { name: `No change this month to ${reference}`, exact: true });
  await button.waitFor(quickly);
  made.progress = "pressed";
  await button.click(quickly);
  const item = tab.getByTestId("my-actions").locator(`li[data-ref="${reference}"]`);
  const [question, done] = [item.getByTestId("still-so"), item.getByTestId("update-done")];
  const rejected = tab.locator(`li[data-ref="${reference}"][data-state="needs you"]`);
  const outcome = done.or(rejected).first();
  await question.or(outcome).first().waitFor(quickly);
  if (await question.isVisible()) await question.getByRole("button", { name: /^Yes, still / }).click(quickly);
  return () => outcome.waitFor();
}

const gestures: Readonly<Record<"drag" | "menu" | "keyboard", Gesture>> = { drag, menu: useMenu, keyboard: useKeys };

/** Waits until the panel shows the words as made, in their field or in a box that asks for the person. */
async function shown(tab: Frame, reference: string, field: Words, text: string): Promise<void> {
  await tab.waitForFunction(
    ([panelLabel, name, words]) => {
      const panel = document.querySelector(`[data-testid="action-panel"][aria-label="${panelLabel}"]`);
      const drafted = [...(panel?.querySelectorAll("button") ?? [])].some((button) => button.textContent === "Save");
      const area = panel?.querySelector<HTMLTextAreaElement>(`form[data-field="${name}"] textarea`);
      if (area?.value === words && !drafted) return true;
      const boxes = panel?.querySelectorAll('[data-testid="conflict"], [data-testid="rejected"]') ?? [];
      return [...boxes].some((box) =>
        [box.textContent, ...[...box.querySelectorAll("textarea")].map(({ value }) => value)].some((said) =>
          said?.includes(words),
        ),
      );
    },
    [`Action ${reference}`, field, text] as const,
    { timeout: 20_000 },
  );
}

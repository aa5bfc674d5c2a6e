// What a person's hands do in the forms of claims, evidence and checks: open one, fill it in, press its last button, come back to it.
import type { Frame, Locator } from "playwright-core";
import { evidenceForm, evidenceOf, fillCheck, fillClaim, verificationOf } from "../../support/actionPanel.ts";
import { until } from "../../support/until.ts";
import { openPanel } from "../sessions/inputs.ts";
import type { Made, MadePiece } from "./made.ts";

/** Milliseconds that a screen has, on a machine that is busy with other things. */
const quickly = { timeout: 15_000 };

const moveForm = (tab: Frame) => tab.getByTestId("move-form");
const button = (within: Frame | Locator, name: string | RegExp) =>
  within.getByRole("button", { name, ...(typeof name === "string" && { exact: true }) });

const formIn = (tab: Frame, { step: { form } }: Made): Locator => {
  if (form === "evidence") return evidenceForm(tab);
  return form === "withdraw evidence" ? tab.getByTestId("withdraw-evidence") : moveForm(tab);
};

const openers = {
  claim: /^(Claim complete|Continue the claim)$/,
  evidence: /^(Add evidence|Continue adding evidence)$/,
  "take back": /^(Withdraw claim|Return to the lead)$/,
  verify: "Verify",
} as const;

const lastButtons = {
  claim: "Claim",
  evidence: /^(Add|Try again)$/,
  "withdraw evidence": "Withdraw evidence",
  "take back": /^(Withdraw the claim|Return)$/,
  verify: "Verify",
} as const;

/** Whether the window shows the criteria that the action has: what was done elsewhere comes in a moment. */
export async function showsCriteria(tab: Frame, reference: string, marks: readonly string[]): Promise<boolean> {
  if (!(await isListed(tab, reference))) return false;
  await openPanel(tab, reference);
  const wanted = marks.join(" ");
  const groups = '[data-testid="evidence"] [data-criterion]:not([data-criterion=""])';
  const shown = tab.waitForFunction(
    ([all, expected]) =>
      [...document.querySelectorAll(all)].map((each) => each.getAttribute("data-criterion")).join(" ") === expected,
    [groups, wanted] as const,
    { timeout: 8_000 },
  );
  return shown.then(
    () => true,
    () => false,
  );
}

/** One's own list may not have an action any more that asks for nothing. */
async function isListed(tab: Frame, reference: string): Promise<boolean> {
  const own = tab.getByTestId("my-actions");
  if (!(await own.isVisible()) || (await tab.getByTestId("action-panel").isVisible())) return true;
  return isThere(button(own, `Open ${reference}`));
}

/** Opens the form, with what is kept of it; nothing if it is not offered now. */
export async function openForm(tab: Frame, made: Made): Promise<Locator | undefined> {
  const { form, reference } = made.step;
  if (!(await isListed(tab, reference))) return undefined;
  await openPanel(tab, reference);
  const found = formIn(tab, made);
  // One that was begun before the page was loaded is open in its place.
  if (await found.isVisible()) return found;
  if (form === "withdraw evidence") {
    const menu = button(evidenceOf(tab), `Correct “${made.withdraws}”`);
    if (!(await isThere(menu))) return undefined;
    await menu.click(quickly);
    await tab.getByRole("menuitem", { name: "Withdraw" }).click(quickly);
  } else {
    const opener = button(form === "evidence" ? evidenceOf(tab) : verificationOf(tab), openers[form]);
    if (!(await isThere(opener))) return undefined;
    await opener.click(quickly);
  }
  await found.waitFor(quickly);
  return found;
}

/** A section of the panel comes a moment after it. */
const isThere = (control: Locator): Promise<boolean> =>
  control.waitFor({ timeout: 2_500 }).then(
    () => true,
    () => false,
  );

/** What of it the form does not hold yet is typed and chosen. */
export async function fill(form: Locator, made: Made): Promise<void> {
  const { words, pieces, criteria } = made;
  switch (made.step.form) {
    case "claim":
      if (criteria && (await form.getByLabel("Success criteria", { exact: true }).isVisible())) {
        await form.getByLabel("Success criteria", { exact: true }).fill(criteria, quickly);
      }
      for (const piece of pieces) await addPiece(form, piece);
      return fillClaim(form, words);
    case "evidence":
      return fillEvidence(form, made);
    case "withdraw evidence":
      return form.getByLabel("Why it is withdrawn").fill(words, quickly);
    case "take back":
      return form.locator("textarea").first().fill(words, quickly);
    case "verify":
      return fillCheck(form, words);
  }
}

const pieceIn = (form: Locator, { title }: MadePiece) =>
  form.locator(`[data-testid="new-piece"]:has([aria-label="Remove ${title}"])`);

async function addPiece(form: Locator, piece: MadePiece): Promise<void> {
  if ((await pieceIn(form, piece).count()) > 0) return;
  // What was added when the button was last pressed is evidence of the action now.
  if ((await form.locator(`[data-evidence="${piece.title}"]`).count()) > 0) return;
  const account = form.locator(`section[data-criterion="${piece.criterion}"]`);
  if (piece.file) {
    await account.locator("input[type=file]").setInputFiles(piece.file, quickly);
  } else {
    await button(account, "Add a link").click(quickly);
    const added = account.getByTestId("new-piece").last();
    await added.getByLabel("Link").fill(piece.link ?? "", quickly);
    await added.getByLabel("Title").fill(piece.title, quickly);
  }
  await pieceIn(form, piece).waitFor(quickly);
}

async function fillEvidence(form: Locator, { pieces: [piece], words }: Made): Promise<void> {
  if (!piece) return;
  const supports = form.getByLabel("Supports");
  if (await supports.isVisible()) await supports.selectOption(piece.criterion, quickly);
  const type = form.getByRole("radio", { name: piece.file ? "File" : "Link" });
  // Who may add no files is not asked.
  if (piece.file || (await type.isVisible())) await type.check(quickly);
  if (piece.file && (await form.getByTestId("chosen-file").textContent()) === "No file chosen") {
    await form.locator("input[type=file]").setInputFiles(piece.file, quickly);
  }
  if (piece.link) await form.getByRole("textbox", { name: "Link" }).fill(piece.link, quickly);
  await form.getByLabel("Title").fill(piece.title, quickly);
  await form.getByLabel("Kind").selectOption("Data", quickly);
  await form.getByLabel("Date of the evidence").fill("2026-10-30", quickly);
  await form.getByLabel("What it shows").fill(words, quickly);
}

/** What the form, come back to, no longer has of what was typed and kept as a draft. */
export async function whatIsMissing(form: Locator, made: Made): Promise<string[]> {
  const typed = await form.evaluate((element) =>
    [...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].map(({ value }) => value),
  );
  const told = (await form.textContent()) ?? "";
  const isHere = (text: string) => typed.includes(text) || told.includes(text);
  const { words, criteria, pieces } = made;
  const expected = [words, criteria, ...pieces.flatMap(({ title, link = "" }) => [title, link])];
  // What was pressed may have gone from the form piece by piece, each when it was kept.
  const own = made.wasPressed ? [words] : expected;
  return own
    .filter((text) => text !== "" && !isHere(text))
    .map((text) => `“${text}” of ${made.name} is not in the form`);
}

export const press = (form: Locator, made: Made): Promise<void> =>
  button(form, lastButtons[made.step.form]).click(quickly);

/** Whether the form has closed; if not, why it still stands, by its own words. */
export async function isDone(tab: Frame, made: Made): Promise<true | string> {
  const form = formIn(tab, made);
  let told: true | string = "";
  await until(`${made.name} closes or says why not`, async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (!(await form.isVisible())) told = true;
    else if ((await form.getByRole("progressbar").count()) === 0) {
      const notice = tab.getByTestId("notice").filter({ hasText: "still in the form" });
      told = (await form.getByRole("alert").or(notice).allTextContents()).join(" ");
    }
    return told !== "";
  });
  return told;
}

/** Files are on their way: cancels that, if there is still time; gives whether there was. */
export async function cancelUpload(tab: Frame, made: Made): Promise<boolean> {
  const form = formIn(tab, made);
  const cancelled = button(form, "Cancel upload")
    .click({ timeout: 500 })
    .then(
      () => true,
      () => false,
    );
  if (!(await cancelled)) return false;
  return isThere(button(form, lastButtons[made.step.form]));
}

/** As people do who are told that the browser no longer has a file. */
export async function chooseFilesAgain(form: Locator, made: Made): Promise<void> {
  for (const piece of made.pieces) {
    const there = pieceIn(form, piece);
    if ((await there.getByText("The browser no longer has this file").count()) === 0) continue;
    await button(there, `Remove ${piece.title}`).click(quickly);
    await addPiece(form, piece);
  }
}

export async function leave(form: Locator, how: "left" | "discarded"): Promise<void> {
  await button(form, how === "left" ? "Save draft and close" : "Discard").click(quickly);
  await form.waitFor({ state: "detached", ...quickly });
}

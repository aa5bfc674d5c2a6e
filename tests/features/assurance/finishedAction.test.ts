// The life of a finished action: claimed with evidence, returned, claimed again, verified, slipped, re-opened; by single clicks and by
// keys. Each person comes to the lists as the one before has left them.
import type { Frame, Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  cardOf,
  evidenceForm,
  evidenceOf,
  fillCheck,
  fillClaim,
  hasFocus,
  openActionScreen,
  panelOf,
  stands,
  verificationOf,
} from "../../support/actionPanel.ts";
import type { Screen } from "../../support/screen.ts";

const reference = "1.2.1";

/** One way to work: how to press a button, to write into a field, and to move a card. */
interface Way {
  readonly name: string;
  press(button: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  move(tab: Frame, reference: string, word: string): Promise<void>;
}

const click = (button: Locator) => button.click();

const ways: readonly Way[] = [
  {
    name: "by single clicks",
    press: click,
    write: (field, text) => field.fill(text),
    async move(tab, reference, word) {
      await tab.getByRole("button", { name: `More options for ${reference}`, exact: true }).click();
      await tab.getByRole("menuitem", { name: new RegExp(`^${word}`) }).click();
    },
  },
  {
    name: "by keyboard",
    press: (button) => button.press("Enter"),
    async write(field, text) {
      await field.focus();
      await field.press("Control+A");
      await field.page().keyboard.insertText(text);
    },
    async move(tab, reference, word) {
      await cardOf(tab, reference)
        .getByRole("button", { name: new RegExp(`^${reference} `) })
        .focus();
      await tab.page().keyboard.press("m");
      await hasFocus(tab.getByRole("menu"));
      await tab.getByRole("menuitem", { name: new RegExp(`^${word}`) }).press("Enter");
    },
  },
];

describe.each(ways)("a finished action, $name:", ({ press, write, move }) => {
  const button = (within: Locator, name: string | RegExp) => within.getByRole("button", { name, exact: true });
  const moveForm = (tab: Frame) => tab.getByTestId("move-form");

  async function answer(tab: Frame, label: string, text: string, name: string): Promise<void> {
    await hasFocus(moveForm(tab));
    await write(moveForm(tab).getByLabel(label), text);
    await press(button(moveForm(tab), name));
    await moveForm(tab).waitFor({ state: "detached" });
  }

  async function claim(tab: Frame, words: string): Promise<void> {
    await move(tab, reference, "Claimed complete");
    await hasFocus(moveForm(tab));
    await fillClaim(moveForm(tab), words);
    await press(button(moveForm(tab), "Claim"));
    await stands(tab, reference, "Claimed");
  }

  async function verify(tab: Frame): Promise<void> {
    await move(tab, reference, "Verified");
    await hasFocus(moveForm(tab));
    await press(button(moveForm(tab), "Verify"));
    await moveForm(tab).getByText("Say whether SC1 is met").waitFor();
    await fillCheck(moveForm(tab), "Read both, and rang two members.");
    await press(button(moveForm(tab), "Verify"));
    await stands(tab, reference, "Verified");
  }

  /** The next person comes to the lists as they are now. */
  async function comes(screen: Screen, login: string): Promise<void> {
    await screen.reload(String(new URLSearchParams({ as: login, sub: `text=${reference}&open=${reference}` })));
    await hasFocus(panelOf(screen.tab));
  }

  const kindsIn = async ({ rows }: Screen, log: string) =>
    (await rows.entries(log, reference)).map(({ fields }) => fields.kind);

  test("criteria are written, and each is evidenced, by a link and by a file", async () => {
    const { tab, rows } = await openActionScreen("lead-5", reference);
    await press(evidenceOf(tab).getByRole("button", { name: /success criteria$/ }));
    await write(
      tab.getByRole("textbox", { name: "Success criteria" }),
      "All have been asked\nNine in ten say it helps",
    );
    await press(button(evidenceOf(tab), "Save").first());
    await evidenceOf(tab).locator('[data-criterion="SC2"]').waitFor();

    await press(button(evidenceOf(tab), "Add evidence"));
    await write(evidenceForm(tab).getByRole("textbox", { name: "Link" }), "https://council.example/register?year=2026");
    await write(evidenceForm(tab).getByLabel("Title"), "Register of interviews");
    await evidenceForm(tab).getByLabel("Kind").selectOption("Data");
    await evidenceForm(tab).getByLabel("Date of the evidence").fill("2026-11-03");
    await press(button(evidenceForm(tab), "Add"));
    await evidenceOf(tab).locator('[data-criterion="SC1"] a').waitFor();

    await press(button(evidenceOf(tab), "Add evidence"));
    await evidenceForm(tab).getByRole("radio", { name: "File" }).press("Space");
    const [chooser] = await Promise.all([
      tab.page().waitForEvent("filechooser"),
      press(button(evidenceForm(tab), "Choose a file")),
    ]);
    await chooser.setFiles({ name: "Survey.txt", mimeType: "text/plain", buffer: Buffer.from("61 of 63") });
    await evidenceForm(tab).getByLabel("Kind").selectOption("Lived experience");
    await evidenceForm(tab).getByLabel("Date of the evidence").fill("2026-11-10");
    await press(button(evidenceForm(tab), "Add"));
    await evidenceOf(tab).locator('[data-criterion="SC2"] a').waitFor();
    await tab.getByText("2 of 2 success criteria have evidence").waitFor();

    await expect
      .poll(() => rows.row(reference))
      .toMatchObject({
        fields: { coverage: "2 of 2", successCriteria: "SC1 All have been asked\nSC2 Nine in ten say it helps" },
      });
    const bank = await rows.entries("Evidence", reference);
    expect(bank).toMatchObject([
      {
        fields: { title: "Register of interviews", criterion: "SC1", kind: "Data" },
        author: { email: "lead-5@council.example" },
      },
      { fields: { title: "Survey", criterion: "SC2", kind: "Lived experience" } },
    ]);
    expect(bank[1]?.fields.link).toMatch(/\/Evidence%20files\/5%20.*\/Survey\.txt$/);
  });

  test("it is claimed, returned to the rating it had, and claimed again", async () => {
    const screen = await openActionScreen("lead-5", reference);
    const { tab, rows } = screen;
    const { fields: before } = await rows.row(reference);
    await claim(tab, "See the bank.");
    expect((await rows.row(reference)).fields).toMatchObject({ lifecycle: "Claimed complete", rating: before.rating });

    await comes(screen, "verifier-1");
    await move(tab, reference, "On track");
    await hasFocus(moveForm(tab));
    await press(button(moveForm(tab), "Return"));
    await moveForm(tab).getByText("Enter the reason").waitFor();
    await answer(tab, "Reason", "The survey lacks two wards.", "Return");
    await stands(tab, reference, "Green");

    await comes(screen, "lead-5");
    await tab.getByTestId("returned").getByText("The survey lacks two wards.").waitFor();
    await press(button(verificationOf(tab), "Claim complete"));
    await fillClaim(moveForm(tab), "With the two wards.");
    await press(button(moveForm(tab), "Claim"));
    await stands(tab, reference, "Claimed");
    expect((await rows.entries("Claims", reference)).map(({ fields }) => [fields.kind, fields.words])).toEqual([
      ["Claimed", "See the bank."],
      ["Claimed", "With the two wards."],
    ]);
    expect(await rows.entries("Verifications", reference)).toMatchObject([
      {
        fields: { kind: "Returned", words: "The survey lacks two wards." },
        author: { email: "verifier-1@council.example" },
      },
    ]);
  });

  test("it is verified, slips, is verified once more, and the lead re-opens it", async () => {
    const screen = await openActionScreen("lead-5", reference);
    const { tab, rows } = screen;
    await claim(tab, "See the bank.");
    await comes(screen, "verifier-1");
    await verify(tab);
    await move(tab, reference, "On track");
    await answer(tab, "Reason", "Two mentors have left.", "No longer in place");
    await stands(tab, reference, "Green");
    await verificationOf(tab).getByText("Reopened once after it was verified.").waitFor();

    await comes(screen, "lead-5");
    await claim(tab, "Two new mentors.");
    await comes(screen, "verifier-1");
    await verify(tab);

    await comes(screen, "lead-5");
    await press(button(verificationOf(tab), "Reopen"));
    await press(tab.getByRole("menuitem", { name: /^At risk/ }));
    await answer(tab, "Why it is reopened", "The mentors want more training.", "Reopen");
    await stands(tab, reference, "Amber");
    expect(await kindsIn(screen, "Verifications")).toEqual(["Verified", "Slipped", "Verified"]);
    expect(await kindsIn(screen, "Claims")).toEqual(["Claimed", "Claimed", "Re-opened"]);
    await expect
      .poll(() => rows.row(reference))
      .toMatchObject({ fields: { narrative: "The mentors want more training.", verifiedOn: undefined } });
  });
});

// Above the board: what somebody changed in SharePoint and an owner puts right by setting the site up again.
import { describe, expect, test } from "vitest";
import type { AlteredNote } from "../../../src/ports/lists.ts";
import { openScreen } from "../../support/screen.ts";

const narrative = { name: "Narrative", title: "Progress and next steps" };
const ask = { name: "Ask", title: "Help needed" };
const query = (login: string) => `as=${login}&sub=text%3D1.1.2`;

async function openAltered(login: string, altered: readonly AlteredNote[]) {
  const screen = await openScreen(query(login));
  await screen.page.evaluate((given) => void window.opened.lists.altered.set("Actions", given), altered);
  await screen.reload();
  return screen.tab.getByTestId("to-set-up-again");
}

test("a board whose columns are as they were set up says nothing of them", async () => {
  expect(await (await openAltered("lead-5", [])).count()).toBe(0);
});

test("everybody is told which columns append changes, what that does, and whom to ask", async () => {
  const banner = await openAltered("lead-5", [
    { ...narrative, appends: true, formatted: false },
    { ...ask, appends: true, formatted: false },
  ]);
  expect(await banner.innerText()).toBe(
    "“Progress and next steps” in Actions and “Help needed” in Actions were changed in SharePoint to append changes. The board keeps the text, but an edit made in the list itself empties it. Ask an owner of this site to set it up again.",
  );
});

test("an owner is told which column is formatted text, and can set the site up again", async () => {
  const banner = await openAltered("owner", [{ ...narrative, appends: false, formatted: true }]);
  expect(await banner.locator("span").first().innerText()).toBe(
    "“Progress and next steps” in Actions was changed in SharePoint to formatted text. Words in angle brackets, such as <this>, are lost when they are saved.",
  );
  expect(await banner.getByRole("button", { name: "Set up this site" }).count()).toBe(1);
});

describe("the folder of a programme", () => {
  async function openWith(login: string, fields: Readonly<Record<string, string>>) {
    const screen = await openScreen(query(login));
    const [row] = (await screen.rows.rowsOf("Programmes")).filter(({ fields: { number } }) => number === 5);
    await screen.page.evaluate(
      ([id, changed]) => window.opened.lists.changeElsewhere(window.opened.listOf("Programmes"), id, changed),
      [Number(row?.id), fields] as const,
    );
    await screen.reload();
    return screen.tab;
  }

  test("that has another name than its programme is named to everybody, with its programme and whom to ask", async () => {
    const tab = await openWith("lead-5", { title: "Members" });
    expect(await tab.getByTestId("to-set-up-again").innerText()).toBe(
      "A folder in Actions has the wrong name: “5 Supporting elected members” should be “5 Members”. The board still shows each action under its own programme. Ask an owner of this site to set it up again.",
    );
  });

  test("is named with two others at most where many have the wrong name", async () => {
    const screen = await openScreen(query("lead-5"));
    const rows = await screen.rows.rowsOf("Programmes");
    await screen.page.evaluate(
      (ids) => {
        const { lists, listOf } = window.opened;
        for (const id of ids) lists.changeElsewhere(listOf("Programmes"), id, { title: `Of row ${id}` });
      },
      rows.slice(0, 5).map(({ id }) => id),
    );
    await screen.reload();
    expect(await screen.tab.getByTestId("to-set-up-again").innerText()).toMatch(
      /^Folders in Actions have the wrong names: (“[^”]+” should be “[^”]+”(, | and )){3}2 more\. The board still/,
    );
  });

  test("that is missing is named to an owner, who can set the site up again", async () => {
    const tab = await openWith("owner", { folders: "Actions: 999999" });
    const banner = tab.getByTestId("to-set-up-again");
    expect(await banner.locator("span").first().innerText()).toBe("The folder of programme 5 is missing from Actions.");
    expect(await banner.getByRole("button", { name: "Set up this site" }).count()).toBe(1);
  });
});

test("everybody is told that the site lacks a column of this version, and whom to ask", async () => {
  const missing = { name: "UpdatedAt", title: "Time of the last update", appends: false, formatted: false } as const;
  const banner = await openAltered("lead-5", [{ ...missing, missing: true }]);
  expect(await banner.innerText()).toBe(
    "This version of the board needs a new column: “Time of the last update” in Actions. Until then, not everything can be kept. Ask an owner of this site to set it up again.",
  );
});

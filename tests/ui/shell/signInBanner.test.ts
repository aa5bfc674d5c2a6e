// What stands above an open board when its person is signed out: why, and what became of their own click.
import { expect, test } from "vitest";
import type { Failure } from "../../../src/ports/lists.ts";
import { look } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

const why = "A rule of your organisation blocks this sign-in. Try from your usual place of work.";
const blocked: Failure = {
  kind: "sign-in",
  why,
  because: {
    kind: "entra",
    reason: { what: "A rule of your organisation blocks this sign-in", todo: "Try again.", helper: "administrator" },
    reference: "Error code: AADSTS53003. Correlation ID: none.",
  },
};

test("why Entra has signed somebody out of an open board is said, and then why their click did not help", async () => {
  const { tab, rows } = await openScreen("as=lead-5");
  await rows.fail(blocked);
  await look(tab);
  const banner = tab.getByTestId("error");
  await banner.getByText(why).waitFor();
  await banner.getByRole("button", { name: "Sign in" }).click();
  await banner.getByText("Nothing is behind this page.").waitFor();
  await rows.fail(undefined);
  await look(tab);
  await banner.waitFor({ state: "detached" });
  await rows.fail(blocked);
  await look(tab);
  await banner.getByText(why).waitFor();
  expect(await banner.getByText("Nothing is behind this page.").count()).toBe(0);
});

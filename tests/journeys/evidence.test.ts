// Evidence that is uploaded, and broken off. Every assertion about rows is made over REST.
import { createHash } from "node:crypto";
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cardOf, evidenceForm, evidenceOf, openAction } from "../support/actionPanel.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

describe("an upload", () => {
  const faults = (script: readonly unknown[]) =>
    fetch(new URL("/_local/faults", journey.tenant.siteUrl), { method: "POST", body: JSON.stringify({ script }) });
  const big = Buffer.alloc(5 * 1024 * 1024, "council ");
  const other = Buffer.alloc(5 * 1024 * 1024, "another ");

  async function fill(tab: Frame, buffer = big): Promise<void> {
    await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
    await evidenceForm(tab).getByRole("radio", { name: "File" }).check();
    await evidenceForm(tab)
      .locator("input[type=file]")
      .setInputFiles({ name: "Inspection report.pdf", mimeType: "application/pdf", buffer });
    await evidenceForm(tab).getByLabel("Title").fill("What the inspectors found");
    await evidenceForm(tab).getByLabel("Kind").selectOption("External view");
    await evidenceForm(tab).getByLabel("Date of the evidence").fill("2026-10-30");
    await evidenceForm(tab).getByLabel("What it shows").fill("Paragraph 12");
  }

  async function expectKept(tab: Frame): Promise<void> {
    expect(await evidenceForm(tab).getByLabel("Title").inputValue()).toBe("What the inspectors found");
    expect(await evidenceForm(tab).getByLabel("What it shows").inputValue()).toBe("Paragraph 12");
    expect(await evidenceForm(tab).getByLabel("Kind").inputValue()).toBe("External view");
    expect(await evidenceForm(tab).getByTestId("chosen-file").textContent()).toBe("Inspection report.pdf, 5.0 MB");
  }

  test("that fails keeps what was typed and chosen, and can be tried again", async () => {
    const tab = await openAction(journey, "lead-5", "3.1.1");
    await fill(tab);
    // A browser resends what a closed connection swallowed, so it is cut for longer than that.
    await faults([{ kind: "lostBefore", url: "AddUsingPath", times: 6 }]);
    await evidenceForm(tab).getByRole("button", { name: "Add", exact: true }).click();
    await tab.getByTestId("upload-problem").getByText("SharePoint could not be reached.").waitFor();
    await expectKept(tab);
    expect(await journey.rows.entries("Evidence", "3.1.1")).toEqual([]);

    await tab.getByRole("button", { name: "Close", exact: true }).click();
    await cardOf(tab, "3.1.1")
      .getByRole("button", { name: /^3\.1\.1 / })
      .click();
    await expectKept(tab);
    await faults([]);
    await evidenceForm(tab).getByRole("button", { name: "Try again" }).click();
    await evidenceOf(tab).getByRole("link", { name: "What the inspectors found" }).waitFor();
    await expect.poll(async () => (await journey.rows.entries("Evidence", "3.1.1")).length).toBe(1);
    const [made] = await journey.rows.entries("Evidence", "3.1.1");
    const path = decodeURIComponent(new URL(String(made?.EvidenceLink)).pathname);
    expect(path).toMatch(/\/Inspection report\.pdf$/);
    expect(made).toMatchObject({ FileSize: big.length, FileHash: createHash("sha256").update(big).digest("hex") });
    const content = await journey.tenant.ask(
      "lead-5",
      `_api/web/getFileByServerRelativePath(decodedurl='${path}')/$value`,
    );
    expect(Buffer.from(await content.arrayBuffer()).equals(big)).toBe(true);
  });

  test("of a name that is taken gets a number, and nothing is written over; one that is cancelled leaves the form", async () => {
    const tab = await openAction(journey, "lead-5", "3.1.1");
    await fill(tab, other);
    await faults([{ kind: "slow", url: "AddUsingPath", milliseconds: 4000, times: 2 }]);
    await evidenceForm(tab).getByRole("button", { name: "Add", exact: true }).click();
    await evidenceForm(tab).getByRole("button", { name: "Cancel upload" }).click();
    await evidenceForm(tab).getByRole("button", { name: "Add", exact: true }).waitFor();
    await expectKept(tab);
    await faults([]);
    await evidenceForm(tab).getByRole("button", { name: "Add", exact: true }).click();
    await expect.poll(async () => (await journey.rows.entries("Evidence", "3.1.1")).length).toBe(2);
    const links = (await journey.rows.entries("Evidence", "3.1.1")).map(({ EvidenceLink }) =>
      decodeURIComponent(String(EvidenceLink)),
    );
    expect(links.map((link) => link.split("/").at(-1))).toEqual(["Inspection report.pdf", "Inspection report 2.pdf"]);
  });
});

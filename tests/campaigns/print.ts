// npm run campaign -- print [--actions 5000]: prints every screen as a PDF from each theme, and reads its text with pdftotext: all of it is
// there, on every page it says what it is, and the theme makes no difference. Then the board with thousands of actions.
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { sharedBrowser } from "../support/browser.ts";
import { openScreen, type Screen } from "../support/screen.ts";

const { values } = parseArgs({ options: { actions: { type: "string", default: "5000" } }, allowPositionals: true });

const screens = {
  Board: ["as=lead-5", "[data-ref]"],
  "Action 24.1.1": ["as=lead-5&sub=open%3D24.1.1", "[data-testid=action-panel] [data-testid=evidence]"],
  Overview: ["as=slt-1&sub=screen%3Dprogress", "[data-figure=direction]"],
  Changes: ["as=slt-1&sub=screen%3Dchanges", "[data-kind]"],
  Timeline: ["as=slt-1&sub=screen%3Dtimeline", "[data-testid=timeline-chart] [data-row]"],
  "On time": ["as=slt-1&sub=screen%3Don-time", "[data-testid=rate]"],
  Papers: ["as=coordinator-5&sub=screen%3Dpapers", "[data-testid=paper]"],
} as const;

const faults: string[] = [];
const expects = (isSo: boolean, sentence: string) => {
  if (!isSo) faults.push(sentence);
};

/** The pages of what is printed, as texts. */
async function pagesOf({ page }: Screen): Promise<readonly string[]> {
  // Snapshots, and what features say of actions, come after the screen.
  await page.waitForTimeout(1_500);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 1e9 });
  return text.split("\f").slice(0, -1);
}

for (const [name, [query, waitFor]] of Object.entries(screens)) {
  const texts: string[] = [];
  for (const theme of ["default", "dark", "contrast"]) {
    const screen = await openScreen(`${query}&theme=${theme}`, { waitFor });
    const pages = await pagesOf(screen);
    texts.push(pages.join("\f"));
    for (const [at, text] of pages.entries()) {
      const where = `${name}, ${theme}, page ${at + 1} of ${pages.length}`;
      expects(text.includes(`Page ${at + 1} of ${pages.length}`), `${where} has no number`);
      expects(text.includes("Fresh start"), `${where} does not say of which plan it is`);
      if (at > 0 && name !== "Papers")
        expects(text.includes(`Fresh start · ${name} · As at `), `${where} does not say what it is`);
    }
    if (name === "Board" || name === "Timeline") {
      const rows = await screen.rows.rowsOf("Actions");
      const missing = rows
        .filter(({ fields }) => fields.lifecycle !== "Superseded")
        .map(({ fields }) => String(fields.reference))
        .filter((reference) => !pages.some((text) => text.split(/\s+/).includes(reference)));
      expects(missing.length === 0, `${name}, ${theme}: not printed are ${missing.join(", ")}`);
    }
    console.log(`${name}, ${theme}: ${pages.length} pages`);
  }
  expects(new Set(texts).size === 1, `${name} is printed otherwise from another theme`);
}

const many = Number(values.actions);
const screen = await openScreen(screens.Board[0]);
await screen.page.evaluate((count) => {
  const { lists, listOf, actionAt } = window.opened;
  const { fields, folder } = actionAt("9.1.1") as ReturnType<typeof actionAt> & { readonly folder: string };
  for (let at = 1; at <= count; at++)
    lists.addElsewhere(listOf("Actions"), { ...fields, reference: `99.${at}`, title: `Action ${at} of many` }, folder);
}, many);
await screen.rows.advance(60_000);
await screen.tab.getByRole("button", { name: new RegExp(`^${many + 146} actions`) }).waitFor();
const from = performance.now();
const pages = await pagesOf(screen);
const printed = pages.flatMap((text) => text.split(/\s+/)).filter((word) => /^99\.\d+$/.test(word));
expects(new Set(printed).size === many, `Of ${many} actions ${new Set(printed).size} are printed`);
console.log(`${many} actions more: ${pages.length} pages in ${((performance.now() - from) / 1000).toFixed(1)} s`);

for (const fault of faults) console.log(fault);
console.log(faults.length === 0 ? "Everything is printed." : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
await (await sharedBrowser()).close();

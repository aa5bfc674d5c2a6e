// npm run campaign -- accessibility [--all] [--states REGEX]: every screen and state of the tab, paired with every theme, forced
// colours, width and zoom; with --all in every combination of these.
import { parseArgs } from "node:util";
import { problemsOf } from "../journeys/accessibility/inspect.ts";
import { factors, type Setting, told } from "../journeys/accessibility/settings.ts";
import { showInTeams } from "../journeys/accessibility/stage.ts";
import { states } from "../journeys/accessibility/states.ts";
import { launchBrowser } from "../support/browser.ts";
import { pairwise } from "../support/pairwise.ts";
import { rowsOverRest } from "../support/rowsOverRest.ts";
import { startTenant } from "../support/tenant.ts";

const { values } = parseArgs({
  options: { all: { type: "boolean", default: false }, states: { type: "string", default: "" } },
  allowPositionals: true,
});
const chosen = states.filter(({ name }) => new RegExp(values.states, "i").test(name));
const all: readonly Setting[] = factors.theme.flatMap((theme) =>
  factors.forced.flatMap((forced) =>
    factors.width.flatMap((width) => factors.zoom.map((zoom) => ({ theme, forced, width, zoom }))),
  ),
);
const shown = values.all
  ? chosen.flatMap((state) => all.map((setting) => ({ state, setting })))
  : pairwise({ ...factors, state: chosen }).map(({ state, ...setting }) => ({ state, setting }));

const [tenant, browser] = await Promise.all([startTenant({ seed: true }), launchBrowser()]);
const stage = { tenant, browser, rows: rowsOverRest(tenant) };
let barred = 0;
try {
  for (const { state, setting } of shown) {
    const problems = await look(state, setting);
    if (problems.length > 0) barred++;
    for (const problem of problems) console.log(`${state.name} (${told(setting)}): ${problem}`);
  }
} finally {
  await browser.close();
  await tenant.close();
}
console.log(
  `accessibility: ${chosen.length} screens and states, shown ${shown.length} times, ${barred} times with a barrier`,
);
process.exitCode = barred > 0 ? 1 : 0;

async function look(state: (typeof states)[number], setting: Setting): Promise<readonly string[]> {
  try {
    const { tab, close } = await showInTeams(stage, state, setting);
    const problems = await problemsOf(tab);
    await close();
    return problems;
  } catch (problem) {
    return [`cannot be come to: ${problem instanceof Error ? problem.message : problem}`];
  }
}

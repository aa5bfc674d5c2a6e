// npm run campaign -- focus [--steps 10000] [--seed N] [--states REGEX]: random Tab, Shift+Tab, arrows, Enter and Escape over all
// screens, in walks of a hundred steps, each in a setting drawn from its seed.
import { parseArgs } from "node:util";
import { seeded } from "../../src/local/sharepoint/faultKinds.ts";
import { factors, type Setting, told } from "../journeys/accessibility/settings.ts";
import { showInTeams } from "../journeys/accessibility/stage.ts";
import { states } from "../journeys/accessibility/states.ts";
import { walk } from "../journeys/accessibility/walk.ts";
import { launchBrowser } from "../support/browser.ts";
import { rowsOverRest } from "../support/rowsOverRest.ts";
import { startTenant } from "../support/tenant.ts";

const { values } = parseArgs({
  options: {
    steps: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    states: { type: "string", default: "" },
  },
  allowPositionals: true,
});
const chosen = states.filter(({ name }) => new RegExp(values.states, "i").test(name));
const stretch = 100;
const browser = await launchBrowser();
let [taken, found] = [0, 0];
try {
  for (let seed = Number(values.seed); taken < Number(values.steps); seed++) {
    const next = seeded(seed);
    const one = <T>(among: readonly T[]): T => among[Math.floor(next() * among.length)] as T;
    const setting: Setting = {
      theme: one(factors.theme),
      forced: one(factors.forced),
      width: one(factors.width),
      zoom: one(factors.zoom),
    };
    const state = one(chosen);
    // Enter at random gives roles away and moves actions: each walk has a plan of its own.
    const tenant = await startTenant({ seed: true });
    const stage = { tenant, browser, rows: rowsOverRest(tenant) };
    try {
      const { steps, problems } = await walk(await showInTeams(stage, state, setting), {
        steps: stretch,
        seed,
        name: state.name,
      });
      taken += steps;
      found += problems.length;
      for (const problem of problems) console.log(`${problem} (${told(setting)})`);
    } catch (problem) {
      console.log(`${state.name}, seed ${seed} (${told(setting)}): not walked: ${problem}`);
      found++;
      taken += stretch;
    } finally {
      await tenant.close();
    }
  }
} finally {
  await browser.close();
}
console.log(`focus: ${taken} steps, ${found} times lost, hidden or not shown`);
process.exitCode = found > 0 ? 1 : 0;

// npm run campaign -- hostile [--strings N]: every hostile string through every field, view, link and list page.
import { parseArgs } from "node:util";
import { launchBrowser } from "../support/browser.ts";
import { startTenant } from "../support/tenant.ts";
import { attack } from "./hostile/attack.ts";
import { hostileStrings } from "./hostile/strings.ts";

const { values } = parseArgs({ options: { strings: { type: "string" } } });
const strings = hostileStrings.slice(0, Number(values.strings ?? hostileStrings.length));
const [tenant, browser] = await Promise.all([startTenant({ seed: true }), launchBrowser()]);
try {
  const result = await attack(tenant, browser, strings, { report: (line) => console.log(line) });
  for (const line of [...result.lost, ...result.harm]) console.log(line);
  console.log(
    `hostile: ${result.strings} strings, ${result.stored} stored, ${result.refused} refused in words, ${result.lost.length} lost; ` +
      `${result.screens} screens, ${result.harm.length} harmed`,
  );
  process.exitCode = result.lost.length + result.harm.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await tenant.close();
}

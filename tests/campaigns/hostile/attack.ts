// The whole attack: strings into every column, then onto every screen.
import type { Browser } from "playwright-core";
import { openLists } from "../../../src/app/site.ts";
import { systemClock } from "../../../src/host/clock.ts";
import { signInFor } from "../../../src/host/node/signIn.ts";
import type { Tenant } from "../../../src/local/tenant.ts";
import { actions } from "../../../src/plan/actions.ts";
import { rowsIn } from "../../support/rows.ts";
import { showInTheLists, showInTheTab } from "./show.ts";
import { storeEverywhere } from "./store.ts";

export interface Attack {
  readonly strings: number;
  readonly stored: number;
  readonly refused: number;
  readonly lost: readonly string[];
  readonly screens: number;
  readonly harm: readonly string[];
}

interface AttackOptions {
  readonly report?: (line: string) => void;
  /** Only every so many strings are put into links and forms, each of which is a page to load. */
  readonly linkEvery?: number;
}

/** As many strings at a time as there are actions to hold them; each is on a card, in a panel, in lists and forms while it is held. */
export async function attack(
  tenant: Tenant,
  browser: Browser,
  strings: readonly string[],
  { report, linkEvery = 1 }: AttackOptions = {},
): Promise<Attack> {
  const signIn = signInFor(tenant.siteUrl, { as: "owner", show: () => undefined });
  const lists = openLists({ siteUrl: tenant.siteUrl, signIn, clock: systemClock });
  const rows = await rowsIn(lists, actions);
  let [stored, refused, screens] = [0, 0, 0];
  const lost: string[] = [];
  const harm: string[] = [];
  for (let first = 0; first < strings.length; first += rows.length) {
    const held = strings.slice(first, first + rows.length);
    const used = rows.slice(0, held.length);
    for (const [index, text] of held.entries()) {
      const { id } = used[index] ?? { id: 0 };
      const outcome = await storeEverywhere(lists, id, text, `${first + index}`);
      stored += outcome.stored;
      refused += outcome.refused;
      lost.push(...outcome.lost);
    }
    report?.(
      `${first + held.length} of ${strings.length} strings written: ${stored} stored, ${refused} refused, ${lost.length} lost`,
    );
    const references = used.map((row) => row.fields.reference);
    const inTab = await showInTheTab(
      browser,
      tenant,
      references,
      held.filter((_, index) => index % linkEvery === 0),
    );
    const ids = used.filter((_, index) => index % linkEvery === 0).map((row) => row.id);
    const inLists = await showInTheLists(browser, tenant, ["Actions", "Claims", "Evidence"], ids);
    screens += inTab.screens + inLists.screens;
    harm.push(...inTab.harm, ...inLists.harm);
    report?.(`${screens} screens seen, ${harm.length} harmed`);
  }
  return { strings: strings.length, stored, refused, lost, screens, harm };
}

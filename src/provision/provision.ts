// Brings a site to its definition: reads it, plans, applies the plan and reads it again to check.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import { mayManage } from "../schema/rights.ts";
import { applySteps, type Progress } from "./apply.ts";
import { CannotProvision } from "./cannot.ts";
import type { SiteDefinition } from "./definition.ts";
import { planSite } from "./plan.ts";
import { readSite } from "./readSite.ts";
import { applicable, type Step } from "./steps.ts";

/** Only the owner's own token shows whether they are one: the tab's shows no more than the tab may do. */
export async function demandOwner(sp: SPFI): Promise<void> {
  const web = await sp.web.select("EffectiveBasePermissions")<{ EffectiveBasePermissions: unknown }>();
  if (mayManage(web.EffectiveBasePermissions)) return;
  throw new CannotProvision("You are not an owner of this site, so SharePoint does not let you set it up.");
}

/** SharePoint changes some things itself while others are applied, so the remaining steps are applied again. */
const ROUNDS = 3;

export async function checkSite(sp: SPFI, definition: SiteDefinition): Promise<readonly Step[]> {
  return planSite(await readSite(sp, definition), definition);
}

/**
 * Resolves with what is left: steps that a person must do by hand, and changes that SharePoint does not show after several
 * rounds. Usually nothing.
 * @throws when something that is not ours is in the way, and when SharePoint refuses a step.
 */
export async function provisionSite(
  sp: SPFI,
  definition: SiteDefinition,
  report: (progress: Progress) => void,
): Promise<readonly Step[]> {
  let steps = await stepsFor(sp, definition);
  for (let round = 0; round < ROUNDS && steps.some(applicable); round++) {
    await applySteps(sp, { definition, steps: steps.filter(applicable) }, report);
    steps = await stepsFor(sp, definition);
  }
  return steps.map((step) => (applicable(step) ? { kind: "not shown", drift: notShown(step) } : step));
}

/** @throws before the first change when something that is not ours is in the way. */
async function stepsFor(sp: SPFI, definition: SiteDefinition): Promise<readonly Step[]> {
  const steps = await checkSite(sp, definition);
  const inTheWay = steps.filter(({ kind }) => kind === "in the way");
  if (inTheWay.length > 0) throw new CannotProvision(inTheWay.map(({ drift }) => drift).join("\n"));
  return steps;
}

const notShown = ({ drift }: Step): string => `SharePoint accepted a change, but does not show it: ${drift}`;

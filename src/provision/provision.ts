// Brings a site to its definition: reads it, plans, applies the plan and reads it again to check.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import { mayManage } from "../schema/rights.ts";
import { applySteps, type Progress } from "./apply.ts";
import { CannotProvision } from "./cannot.ts";
import type { SiteDefinition } from "./definition.ts";
import { planSite } from "./plan.ts";
import { readSite } from "./readSite.ts";
import type { Step } from "./steps.ts";

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
 * Resolves with the steps that a person must do by hand; usually none.
 * @throws when SharePoint refuses a step, or when the site still differs after several rounds.
 */
export async function provisionSite(
  sp: SPFI,
  definition: SiteDefinition,
  report: (progress: Progress) => void,
): Promise<readonly Step[]> {
  let steps = await checkSite(sp, definition);
  for (let round = 0; round < ROUNDS && steps.some(applicable); round++) {
    await applySteps(sp, { definition, steps: steps.filter(applicable) }, report);
    steps = await checkSite(sp, definition);
  }
  const left = steps.filter(applicable);
  if (left.length > 0) {
    throw new CannotProvision(
      `SharePoint accepted these changes but does not show them: ${left.map((step) => step.drift).join(" ")}`,
    );
  }
  return steps;
}

const applicable = (step: Step): boolean => step.kind !== "by hand";

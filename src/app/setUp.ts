// Setting up a site from the tab, over PnPjs; loaded when first needed.
import type { SetUp, SetUpProgress } from "../ports/setUp.ts";
import { type Expected, lookAtSite } from "../provision/lookAtSite.ts";
import { demandOwner, provisionSite } from "../provision/provision.ts";
import { outcomeOf } from "../sharepoint/failure.ts";
import type { Site } from "../sharepoint/lists.ts";
import { asOwner, type Owners } from "./asOwner.ts";

export function openSetUp({ sp }: Site, owners: Owners, expected: Expected): SetUp {
  return {
    look: () => outcomeOf(() => lookAtSite(sp, expected)),
    complete: (onProgress) =>
      asOwner(owners, async (site) => {
        await demandOwner(site.sp);
        const left = await provisionSite(site.sp, expected.definition, addedUp(onProgress));
        const found = await lookAtSite(site.sp, expected);
        const notShown = left.filter(({ kind }) => kind === "not shown").map(({ drift }) => drift);
        return { ...found, left: [...found.left, ...notShown] };
      }),
  };
}

/** Provisioning may need a second round, because SharePoint changes some things by itself. The progress shows both as one. */
function addedUp(onProgress: (progress: SetUpProgress) => void): (progress: SetUpProgress) => void {
  let before = 0;
  let last = 0;
  return ({ done, total, doing }) => {
    if (done === 0) before = last;
    last = before + total;
    onProgress({ done: before + done, total: last, doing });
  };
}

// People and their roles over PnPjs, loaded when first needed. Changing a role uses the owner's rights.
import { assignedGroups } from "../plan/roles.ts";
import type { People } from "../ports/people.ts";
import { assign } from "../provision/assign.ts";
import type { SiteDefinition } from "../provision/definition.ts";
import { moveAction } from "../provision/moveAction.ts";
import { provisionSite } from "../provision/provision.ts";
import { saveProgramme } from "../provision/saveProgramme.ts";
import type { Site } from "../sharepoint/lists.ts";
import { createPeople } from "../sharepoint/people.ts";
import { asOwner, type Owners } from "./asOwner.ts";

export function openPeople({ sp }: Site, owners: Owners, definition: SiteDefinition): People {
  const { search, known, membersOf } = createPeople(sp);
  return {
    search,
    known,
    members: (role) => membersOf(assignedGroups[role].title),
    change: (change, onProgress) =>
      asOwner(owners, async ({ sp }) => {
        await assign(sp, change);
        // Groups and permissions follow from the roles.
        await provisionSite(sp, definition, ({ doing }) => onProgress(doing));
        return undefined;
      }),
    saveProgramme: (programme, onProgress) =>
      asOwner(owners, async ({ sp }) => {
        await saveProgramme(sp, programme);
        await provisionSite(sp, definition, ({ doing }) => onProgress(doing));
        return undefined;
      }),
    moveAction: (id, to) =>
      asOwner(owners, async ({ sp }) => {
        await moveAction(sp, { id, to });
        return undefined;
      }),
  };
}

// Closes a round of the sample as a coordinator's tab does: the plan is read and frozen as it is then, and the entry names the file.
import type { Says } from "../../plan/feature.ts";
import { lateRules } from "../../plan/lateRules.ts";
import { freezeRound } from "../../plan/snapshots/closeRound.ts";
import { readPlan } from "../../plan/snapshots/readPlan.ts";
import type { SiteDefinition } from "../../provision/definition.ts";
import { encodeFields } from "../../schema/rowCodec.ts";
import { withMidnights } from "../../schema/siteDays.ts";
import { createFiles } from "../../sharepoint/files.ts";
import { createLists } from "../../sharepoint/lists.ts";
import type { SampleClosing } from "./entries.ts";
import type { SampleSite } from "./site.ts";

interface Closing {
  readonly site: SampleSite;
  readonly siteUrl: string;
  readonly definition: SiteDefinition;
  /** With whose checks the actions are frozen. */
  readonly says: readonly Says[];
}

export function closerOf({ site, siteUrl, definition, says }: Closing): (closing: SampleClosing) => Promise<void> {
  const definitions = definition.lists;
  return async ({ by, at, opening }) => {
    const connection = { sp: site.as(by), url: siteUrl };
    const lists = createLists(connection);
    const now = () => new Date(at);
    const read = () => readPlan({ lists, definitions, rules: lateRules(now), now });
    const closing = await freezeRound(opening, { read, definitions, files: createFiles(connection), lists, says });
    if (closing.kind === "closed") return;
    if (closing.kind !== "frozen") throw new Error(`${opening} could not be closed: ${JSON.stringify(closing)}`);
    const { list: title, fields, operation } = closing.entry;
    const list = definitions.find((each) => each.title === title);
    if (!list) throw new Error(`There is no list ${title}.`);
    const body = withMidnights(list, encodeFields(list, { ...fields, operation }), await site.zone());
    await site.as(by).web.getList(site.pathOf(list)).items.add(body);
  };
}

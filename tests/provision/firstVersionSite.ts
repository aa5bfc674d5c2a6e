// A site as the first version set it up, with two programmes. `firstVersion.jsonl` has the steps that it applied, one a line: those of
// an empty site, then those for the rows of Programmes.

import { readFile } from "node:fs/promises";
import "@pnp/sp/files/index.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { applySteps } from "../../src/provision/apply.ts";
import type { Step } from "../../src/provision/steps.ts";
import { definition } from "../support/definition.ts";
import { type LocalSite, OWNER } from "./localSite.ts";
import { addFolderAsBefore } from "./oldSite.ts";

type AsApplied = Step extends infer S ? (S extends Step ? Omit<S, "drift"> : never) : never;

export async function makeFirstVersionSite(site: LocalSite): Promise<void> {
  const sp = site.as(OWNER);
  const lines = (await readFile(new URL("./firstVersion.jsonl", import.meta.url), "utf8")).trim().split("\n");
  const applied = lines.map((line) => JSON.parse(line) as { readonly pass: number; readonly step: AsApplied });
  const apply = async (pass: number) => {
    const steps = applied.filter((each) => each.pass === pass).map(({ step }) => ({ ...step, drift: "" }) as Step);
    for (const step of steps) {
      if (step.kind === "add folder") await addFolderAsBefore(sp, step.list, step.name);
      else await applySteps(sp, { definition, steps: [step] }, () => undefined);
    }
  };
  const list = (title: string) => sp.web.lists.getByTitle(title);
  await apply(1);
  for (const [number, title] of [
    [1, "Training"],
    [2, "People's voice"],
  ] as const) {
    const lead = await sp.web.ensureUser(`lead-${number}@council.example`);
    const coordinator = await sp.web.ensureUser(`coordinator-${number}@council.example`);
    await list("Programmes").items.add({
      ...{ Title: title, ProgrammeNumber: number, ProgrammeLeadId: lead.Id, ProgrammeCoordinatorId: coordinator.Id },
    });
  }
  await apply(2);
  const added = await list("Actions").items.add({ Title: "Train everybody", Reference: "1.1.1", Rating: "Amber" });
  await list("Actions").items.getById(added.Id).update({ Narrative: "Half done." });
  await list("Evidence").items.add({ Title: "Minutes", ActionId: added.Id, Reference: "1.1.1", OperationId: "op-1" });
  await sp.web
    .getFolderByServerRelativePath("/sites/improvement/Evidence files/1 Training")
    .files.addUsingPath("minutes.txt", "Minutes");
}

// Who led and coordinated each programme so far, by the history of its row in Programmes, what of it the log does not have yet, and how that
// is added.

import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import { dayOf } from "../plan/days.ts";
import { folderOf, type ProgrammeFields, programmes } from "../plan/programmes.ts";
import { type TeamFields, teams } from "../plan/teams.ts";
import { listPathOf } from "../schema/address.ts";
import { isGone, type Person, type RawRow } from "../schema/column.ts";
import type { Version } from "../schema/list.ts";
import { blankFields, decodeVersion, encodeFields } from "../schema/rowCodec.ts";
import { withMidnights } from "../schema/siteDays.ts";
import { inBatch } from "../sharepoint/batch.ts";
import { zoneReader } from "../sharepoint/siteZone.ts";
import type { ListState } from "./state.ts";

interface Asked {
  readonly webPath: string;
  /** Ids of the rows of Programmes. */
  readonly rows: readonly number[];
  /** The log; undefined if it is missing. */
  readonly log: ListState | undefined;
}

/** The earliest first. */
export async function readUnrecordedTeams(sp: SPFI, { webPath, rows, log }: Asked): Promise<readonly TeamFields[]> {
  const found = await inBatch(sp, rows, async (batched, id) => {
    const raw: RawRow[] = await batched.web.getList(listPathOf(webPath, programmes)).items.getById(id).versions();
    return teamsIn(
      id,
      raw.map((version) => decodeVersion(programmes, version)),
    );
  });
  const recorded = await recordedOperations(sp, webPath, log);
  return found.flat().filter(({ operation }) => !recorded.has(operation));
}

async function recordedOperations(sp: SPFI, webPath: string, log: ListState | undefined): Promise<ReadonlySet<string>> {
  const { operation } = teams.columns;
  if (!log?.fields.has(operation.name)) return new Set();
  const { items } = sp.web.getList(listPathOf(webPath, teams));
  const rows: readonly RawRow[] = await items.select(operation.name).top(5000)();
  return new Set(rows.map((row) => operation.decode(row)));
}

export async function recordTeam(sp: SPFI, path: string, team: TeamFields): Promise<void> {
  const zone = await zoneReader(sp).read();
  await sp.web.getList(path).items.add(withMidnights(teams, encodeFields(teams, team), zone));
}

/** An entry for each version of the row that changed who leads or coordinates the programme. SharePoint gives the latest version first. */
function teamsIn(programmeId: number, versions: readonly Version<ProgrammeFields>[]): readonly TeamFields[] {
  const blank = blankFields(teams);
  let last = "nobody, nobody";
  return versions.toReversed().flatMap(({ label, when, fields }) => {
    const { lead, coordinator } = fields;
    const now = `${lead?.id ?? "nobody"}, ${coordinator?.id ?? "nobody"}`;
    if (now === last) return [];
    last = now;
    const operation = `team of ${programmeId}, version ${label}`;
    const people = { ...columnsFor("lead", lead), ...columnsFor("coordinator", coordinator) };
    return [{ ...blank, title: folderOf(fields), programmeId, since: dayOf(when), ...people, operation }];
  });
}

/** SharePoint lets nobody be named who has left the site since: of them there is the site's number. */
function columnsFor(role: "lead" | "coordinator", who: Person | undefined): Partial<TeamFields> {
  return who && isGone(who) ? { [`${role}Left`]: who.id } : { [role]: who };
}

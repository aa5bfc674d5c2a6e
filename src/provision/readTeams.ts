// Who led and coordinated each programme so far, by the history of its row in Programmes, and what of it the log does not have yet.

import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import { dayOf } from "../plan/days.ts";
import { folderOf, type ProgrammeFields, programmes } from "../plan/programmes.ts";
import { type TeamFields, teams } from "../plan/teams.ts";
import { listPathOf } from "../schema/address.ts";
import type { RawRow } from "../schema/column.ts";
import type { Version } from "../schema/list.ts";
import { decodeVersion } from "../schema/rowCodec.ts";
import { inBatch } from "../sharepoint/batch.ts";
import type { ListState } from "./state.ts";

interface Asked {
  readonly webPath: string;
  /** Ids of the rows of Programmes. */
  readonly rows: readonly number[];
  /** The log; undefined if it is missing. */
  readonly log: ListState | undefined;
}

/** The earliest first. */
export async function unrecordedTeams(sp: SPFI, { webPath, rows, log }: Asked): Promise<readonly TeamFields[]> {
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

/** An entry for each version of the row that changed who leads or coordinates the programme. SharePoint gives the latest version first. */
export function teamsIn(programmeId: number, versions: readonly Version<ProgrammeFields>[]): readonly TeamFields[] {
  let last = "nobody, nobody";
  return versions.toReversed().flatMap(({ label, when, fields }) => {
    const { lead, coordinator } = fields;
    const now = `${lead?.id ?? "nobody"}, ${coordinator?.id ?? "nobody"}`;
    if (now === last) return [];
    last = now;
    const operation = `team of ${programmeId}, version ${label}`;
    return [{ title: folderOf(fields), programmeId, since: dayOf(when), lead, coordinator, operation }];
  });
}

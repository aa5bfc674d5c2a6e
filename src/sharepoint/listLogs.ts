// The changes of each list, for somebody to whom the site's are refused.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/lists/index.js";
import type { Outcome } from "../ports/lists.ts";
import { inBatch } from "./batch.ts";
import { fetchLimit, type ItemChange, type Log, lastToken, queryFrom } from "./changeLog.ts";
import { outcomeOf } from "./failure.ts";

/** Lists in place of the site's changes: the token of each that had changes, and the site's, from whose time the others begin. */
interface ListTokens {
  readonly site: string;
  readonly lists: Readonly<Record<string, string>>;
}

export function readListLogs(sp: SPFI, token: string, ids: readonly string[]): Promise<Outcome<Log>> {
  const tokens = JSON.parse(token) as ListTokens;
  const tokenOf = (id: string) => tokens.lists[id] ?? listToken(id, tokens.site);
  return outcomeOf(async () => {
    const logs = await inBatch<string, readonly ItemChange[]>(sp, ids, (batched, id) =>
      batched.web.lists.getById(id).getChanges(queryFrom(tokenOf(id))),
    );
    const lists = Object.fromEntries(ids.map((id, index) => [id, lastToken(logs[index] ?? []) ?? tokenOf(id)]));
    return {
      token: JSON.stringify({ site: tokens.site, lists }),
      changes: logs.flat(),
      isCut: logs.some(({ length }) => length >= fetchLimit),
    };
  });
}

/** `1;2;site;time;number`. A list's token has 3 for 2, and -1 for whatever came from that time on. */
function listToken(id: string, siteToken: string): string {
  return `1;3;${id};${siteToken.split(";")[3] ?? ""};-1`;
}

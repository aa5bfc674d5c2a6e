// Reads the plan of a site anew, apart from what a page knows and still owes: what a snapshot freezes is what SharePoint has.
import type { Known, KnownList } from "../../ports/known.ts";
import type { AnyRow, ListAnswer, Lists, Opened, Outcome } from "../../ports/lists.ts";
import type { List } from "../../schema/list.ts";
import { surplusOf } from "../../schema/surplus.ts";
import { type LateRules, projectWith } from "../board.ts";
import { readDatePhrase } from "../datePhrase.ts";
import { dayOf } from "../days.ts";
import type { PlanRead } from "./closeRound.ts";

interface ReadParts {
  readonly lists: Pick<Lists, "open" | "token">;
  readonly definitions: readonly List[];
  readonly rules: LateRules;
  readonly now: () => Date;
}

export async function readPlan({ lists, definitions, rules, now }: ReadParts): Promise<Outcome<PlanRead>> {
  const opened = await lists.open(definitions);
  if (opened.kind === "not-set-up") return { kind: "refused", why: opened.why, status: 0 };
  if (opened.kind !== "done") return opened;
  const takenAt = now();
  const project = projectWith({ ...rules, since: undefined, readPhrase: readDatePhrase });
  const board = project(knownOf(opened.value, definitions), "all", undefined);
  const after = await lists.token(definitions);
  if (after.kind !== "done" && after.kind !== "token-dead") return after;
  const tokens = { before: opened.value.token, after: after.kind === "done" ? after.value : "" };
  return { kind: "done", value: { board, today: dayOf(takenAt), takenAt, tokens } };
}

/** The lists as they are known where nothing is pending. */
function knownOf({ me, site, present, lists }: Opened, definitions: readonly List[]): Known {
  const known = definitions.map((list): [string, KnownList] => [list.title, knownList(list, lists.get(list.title))]);
  return { me, site, present, lists: new Map(known) };
}

function knownList(list: List, answer: ListAnswer | undefined): KnownList {
  if (answer?.kind !== "read") return answer ?? { kind: "missing" };
  const { folders, unreadable, rights } = answer;
  const surplus = surplusOf(list, answer.rows, answer.unread ?? []);
  const duplicates = duplicatesIn(list, answer.rows);
  const rows = answer.rows.filter((row) => !surplus.has(row.id) && !duplicates.includes(row));
  return {
    ...{ kind: "read", unreadable, rights, surplus, duplicates },
    rows: new Map(rows.map((row) => [row.id, row])),
    folders: new Map(folders.map((folder) => [folder.name, folder])),
  };
}

/** Rows that one person's addition made twice, because an answer was lost; the lowest id is the row itself. */
function duplicatesIn({ columns, mode }: List, rows: readonly AnyRow[]): readonly AnyRow[] {
  if (mode === "log" || !columns.addition) return [];
  const seen = new Set<string>();
  return rows
    .toSorted((a, b) => a.id - b.id)
    .filter(({ fields, author }) => {
      const key = `${author.id} ${String(fields.addition ?? "")}`;
      const isAgain = Boolean(fields.addition) && seen.has(key);
      seen.add(key);
      return isAgain;
    });
}

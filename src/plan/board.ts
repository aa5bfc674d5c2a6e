// The board: what screens work with, made from the lists after each change. What has not changed is the same object as before.
import type { Changed, Known, KnownList, Project } from "../ports/known.ts";
import { keyOf } from "../schema/address.ts";
import type { Person } from "../schema/column.ts";
import type { List, UnreadableRow } from "../schema/list.ts";
import { type Action, actionOf } from "./action.ts";
import { changedActions, type InDoubt, logsOf } from "./actionLogs.ts";
import { type ActionRow, actions } from "./actions.ts";
import type { withoutWithdrawn } from "./corrections.ts";
import { isUndated, type ReadPhrase } from "./dates.ts";
import type { withoutEarly } from "./earlyEntries.ts";
import {
  claims,
  type EarlierRule,
  type EvidenceEntry,
  evidence,
  planDates,
  supersessions,
  verifications,
} from "./log.ts";
import type { withExtension } from "./meetings/extensions.ts";
import type * as offeredRules from "./offered.ts";
import { type Plan, readPlan } from "./plan.ts";
import { planSettings } from "./planSettings.ts";
import { type ProgrammeRow, programmes, programmesByFolder } from "./programmes.ts";
import { withSharedReferences } from "./references.ts";
import { type Round, readRounds, rounds } from "./rounds.ts";
import { rowsOf } from "./rowsOf.ts";
import type { FrozenAction, Snapshot } from "./snapshots/format.ts";
import { teams, teamsOf, withFormer } from "./teams.ts";

export interface Board {
  readonly me: Person;
  readonly site: { readonly title: string; readonly url: string };
  /** Whether the person owns the plan, by their rights in SharePoint, not by a role. */
  readonly isOwner: boolean;
  readonly plan: Plan;
  readonly programmes: readonly ProgrammeRow[];
  /** By row id. */
  readonly actions: ReadonlyMap<number, Action>;
  /** Rows that could not be read, with the title of their list. */
  readonly unreadable: readonly Unreadable[];
  /** Every piece of evidence; one that SharePoint does not have yet has an id below 0. */
  readonly evidence: readonly EvidenceEntry[];
  readonly rounds: readonly Round[];
  /** Titles of the lists that the person may add to. */
  readonly mayAdd: ReadonlySet<string>;
  /** Every list and library that the site shows this person: paths below the site's, in lower case. */
  readonly present: ReadonlySet<string>;
  /** The plan as it was when the last round was closed; absent until it has been read, after the cards. */
  readonly since?: LastSnapshot | undefined;
  /** Finds entries that SharePoint's own columns contradict; absent until it has been loaded. */
  readonly inDoubt?: InDoubt | undefined;
  /** Whether everything has been read and loaded that decides what counts. Until then some entries count that will not. */
  readonly isJudged: boolean;
  /** By title: every list that has been read, or could not be. Features find theirs with `rowsOf`. */
  readonly lists: ReadonlyMap<string, KnownList>;
}

interface Unreadable extends UnreadableRow {
  readonly list: string;
}

/** The lists that the first card needs. */
export const startLists: readonly List[] = [
  actions,
  programmes,
  planSettings,
  claims,
  verifications,
  supersessions,
  rounds,
  evidence,
  planDates,
  teams,
];

/** Whether the list could not be read, or is not in the site. */
export function isUnavailable({ lists, present }: Pick<Board, "lists" | "present">, title: string): boolean {
  const known = lists.get(title);
  return known ? known.kind !== "read" : !isPresent({ present }, title);
}

/** Whether the site shows this person the list or the library, read or not. */
export function isPresent({ present }: Pick<Board, "present">, title: string): boolean {
  const path = title.toLowerCase();
  return present.has(`lists/${path}`) || present.has(path);
}

/** Rules that the first card does without. */
export interface LateRules {
  /** Reads the plan's words, which count where a row has no dates. */
  readonly readPhrase?: ReadPhrase;
  /** Finds entries that SharePoint's own columns contradict. */
  readonly inDoubt?: InDoubt;
  /** Tells evidence apart that people of another programme offer. */
  readonly offered?: Pick<typeof offeredRules, "checkersIn" | "withoutOffered">;
  /** Names entries that do not count because they are too many. */
  readonly floodsAbout?: (lists: Known["lists"], actionId: number) => readonly string[];
  /** Leaves out entries from before the row was there. */
  readonly sinceRow?: typeof withoutEarly;
  /** Sets evidence apart that was taken back. */
  readonly withdrawn?: typeof withoutWithdrawn;
  /** Leaves out a later date that was refused. */
  readonly extended?: typeof withExtension;
  readonly files?: FileRule;
  readonly since?: LastSnapshot | undefined;
  /** Titles of lists that are read after the cards and decide what counts. */
  readonly lateLists?: readonly string[];
}

/** The last snapshot, with its actions by their rows. */
export interface LastSnapshot {
  readonly snapshot: Snapshot;
  readonly byId: ReadonlyMap<number, FrozenAction>;
}

/** Whether a piece of evidence has lost its file, by the libraries of these titles. */
export interface FileRule {
  readonly libraries: readonly string[];
  readonly isLost: (entry: EvidenceEntry, known: Pick<Known, "lists" | "site">) => boolean;
}

export const projectBoard: Project<Board> = projectWith({});

export function projectWith(rules: LateRules): Project<Board> {
  return (known, changed, before) => project(known, { changed, before, ...rules });
}

interface Projecting extends LateRules {
  readonly changed: Changed;
  readonly before: Board | undefined;
}

function project(known: Known, projecting: Projecting): Board {
  const { changed, before } = projecting;
  const { me, site, present, lists } = known;
  const touched = (list: List) => changed === "all" || changed.has(list.title);
  const entries = [...rowsOf(lists, rounds).values()];
  const doubted = projecting.inDoubt?.(entries);
  const found =
    before && !touched(rounds)
      ? before.rounds
      : readRounds(entries.flatMap((row) => (doubted?.has(row.id) ? [] : row)));
  const plan = before && !touched(rounds) && !touched(planSettings) ? before.plan : planOf(lists, found);
  const isSame =
    before !== undefined && !touched(programmes) && !touched(teams) && isSameRule(before.plan.earlier, plan.earlier);
  const sorted = isSame
    ? before.programmes
    : [...rowsOf(lists, programmes).values()].sort((a, b) => (a.fields.number ?? 0) - (b.fields.number ?? 0));
  return {
    ...{ me, site, present, lists, programmes: sorted, rounds: found },
    plan,
    ...{ since: projecting.since, inDoubt: projecting.inDoubt },
    actions: actionsAfter(known, { plan, programmes: sorted }, { ...projecting, before: isSame ? before : undefined }),
    evidence: before && !touched(evidence) ? before.evidence : [...rowsOf(lists, evidence).values()],
    ...(before && changed !== "all" ? rightsIn(before) : rightsOf(lists)),
    isJudged: isJudged({ lists, present }, projecting),
    unreadable: unreadableIn(lists, doubted),
  };
}

const isSameRule = (one: EarlierRule, other: EarlierRule) =>
  one.claims === other.claims && one.verifications === other.verifications;

const isJudged = (known: Pick<Known, "lists" | "present">, { inDoubt, offered, lateLists = [] }: LateRules): boolean =>
  inDoubt !== undefined &&
  offered !== undefined &&
  lateLists.every((title) => known.lists.has(title) || isUnavailable(known, title));

/** Words of these kinds give no date. */
const isOpenKind = (kind: string | undefined) => ["ongoing", "to be agreed", "not understood"].includes(kind ?? "");

/** Whether a row waits for the reading of the plan's words. */
export function waitsForReading({ actions: all }: Pick<Board, "actions">): boolean {
  return [...all.values()].some(({ fields }) => isUndated(fields) && !isOpenKind(fields.dateKind));
}

function actionsAfter(
  known: Known,
  { plan, programmes: programmeRows }: Pick<Board, "plan" | "programmes">,
  { changed, before, readPhrase, inDoubt, offered, floodsAbout, sinceRow, withdrawn, extended, files }: Projecting,
): Board["actions"] {
  const { lists } = known;
  const rows = rowsOf(lists, actions);
  const logs = logsOf(lists, inDoubt, plan.earlier);
  const list = lists.get(actions.title);
  const byFolder = programmesByFolder(programmeRows, actions, list?.kind === "read" ? [...list.folders.values()] : []);
  const withTheirTeams = teamsOf(programmeRows, [...rowsOf(lists, teams).values()]);
  const all = [...withTheirTeams.values()];
  const byRow = (id: number) => {
    const found = programmeRows.find((each) => each.id === id);
    return found && withTheirTeams.get(found.fields);
  };
  const checkers = offered?.checkersIn(lists) ?? new Set<number>();
  const read = (row: ActionRow): Action => {
    const fields = byFolder.get(keyOf(row.folder));
    const every = logs.get(row.id);
    const found = sinceRow?.(every, row, rows) ?? every;
    const present = fields && withTheirTeams.get(fields);
    const programme = present && withFormer(present, found.planDates, byRow);
    const judging = { all, checkers, programme };
    const own = offered?.withoutOffered(found, judging) ?? found;
    const log = withdrawn?.(own, { ...judging, lists, inDoubt, actionId: row.id }) ?? own;
    const lost = files ? log.evidence.filter((entry) => files.isLost(entry, known)) : [];
    const doubts = [...log.doubts, ...(floodsAbout?.(lists, row.id) ?? [])];
    const action = actionOf(row, { programme, log: { ...log, lost, doubts }, read: readPhrase });
    return extended?.(action, { lists, inDoubt }) ?? action;
  };
  if (changed === "all" || !before || isAnew(before, { changed, offered, checkers, files })) {
    const made = new Map([...rows.values()].map((row) => [row.id, read(row)]));
    return withSharedReferences(made, new Map(), made.keys());
  }
  const ids = changedActions(lists, before.lists, changed);
  if (ids.size === 0) return before.actions;
  const next = new Map(before.actions);
  for (const id of ids) {
    const row = rows.get(id);
    if (row) next.set(id, read(row));
    else next.delete(id);
  }
  return withSharedReferences(next, before.actions, ids);
}

interface Change {
  readonly changed: Exclude<Changed, "all">;
  readonly offered: LateRules["offered"];
  readonly checkers: ReadonlySet<number>;
  readonly files: FileRule | undefined;
}

/** Whether something has changed that may concern every action. */
function isAnew({ lists }: Board, { changed, offered, checkers, files }: Change): boolean {
  const known = offered?.checkersIn(lists) ?? checkers;
  return known.size !== checkers.size || files?.libraries.some((title) => changed.has(title)) === true;
}

function planOf(lists: Known["lists"], found: readonly Round[]): Plan {
  return readPlan(
    [...rowsOf(lists, planSettings).values()].map(({ fields }) => fields),
    found,
  );
}

const rightsIn = ({ isOwner, mayAdd }: Board) => ({ isOwner, mayAdd });

function rightsOf(lists: Known["lists"]): Pick<Board, "isOwner" | "mayAdd"> {
  const mayAdd = [...lists].flatMap(([title, list]) => (list.kind === "read" && list.rights.add ? [title] : []));
  const plan = lists.get(actions.title);
  // Only owners may delete an action: everybody else reads, or has one of our permission levels, which never include deleting.
  return { isOwner: plan?.kind === "read" && plan.rights.delete, mayAdd: new Set(mayAdd) };
}

const allReadable: readonly Unreadable[] = [];

/** With entries of rounds that do not count. */
function unreadableIn(lists: Known["lists"], doubted: ReturnType<InDoubt> | undefined): readonly Unreadable[] {
  const found = [...lists].flatMap(([list, known]) =>
    known.kind === "read" ? known.unreadable.map((row) => ({ ...row, list })) : [],
  );
  for (const [id, reason] of doubted ?? []) found.push({ id, etag: "", reason, list: rounds.title });
  return found.length > 0 ? found : allReadable;
}

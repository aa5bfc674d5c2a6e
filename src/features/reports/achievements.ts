// Which achievements stand. Who said so is the author of the entry, as SharePoint writes it: no column is believed.
import type { Board } from "../../plan/board.ts";
import { inOrder } from "../../plan/completion.ts";
import { dayOf } from "../../plan/days.ts";
import { planDates, supersessions } from "../../plan/log.ts";
import { nameOf } from "../../plan/nameOf.ts";
import { authorsOf } from "../../plan/offered.ts";
import { type ProgrammeRow, programmes } from "../../plan/programmes.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { Snapshot } from "../../plan/snapshots/format.ts";
import { thawRows } from "../../plan/snapshots/thaw.ts";
import { type Programme, roleIn, type TeamEntry, teams, teamsOf } from "../../plan/teams.ts";
import { type Day, isUnknown, type Person } from "../../schema/column.ts";
import { uncountedAchievements as words } from "./achievementWords.ts";
import { type AchievementEntry, achievements } from "./list.ts";

export interface Achievement {
  readonly entry: AchievementEntry;
  readonly programme: Programme;
  /** The day of its entry where none is given. */
  readonly on: Day;
}

export interface Achievements {
  /** Newest first. */
  readonly standing: readonly Achievement[];
  /** With the entry that withdraws each, newest first. */
  readonly withdrawn: readonly (Achievement & { readonly by: AchievementEntry })[];
  /** Why further entries do not count, a sentence each. */
  readonly uncounted: readonly string[];
}

interface Given {
  readonly entries: readonly AchievementEntry[];
  readonly programmeRows: readonly ProgrammeRow[];
  readonly teamEntries: readonly TeamEntry[];
  /** People who have added entries that only owners may add. */
  readonly owners: ReadonlySet<number>;
}

export function achievementsOf({ entries, programmeRows, teamEntries, owners }: Given): Achievements {
  const all = [...teamsOf(programmeRows, teamEntries).values()];
  const uncounted: string[] = [];
  const counted = new Map<string, Achievement>();
  const withdrawals: AchievementEntry[] = [];
  for (const entry of inOrder(entries)) {
    const { kind, programme: number, achievedOn, title } = entry.fields;
    if (kind === "Withdrawn") {
      withdrawals.push(entry);
      continue;
    }
    const [who, on] = [nameOf(entry.author), dayOf(entry.created)];
    const programme = all.find((each) => each.number === number);
    if (!programme) uncounted.push(words.noProgramme(who, on, title));
    else if (!mayAdd(entry, programme, { all, owners })) uncounted.push(words.notTheirs(who, on, { title, programme }));
    else counted.set(keyOfEntry(entry), { entry, programme, on: achievedOn ?? on });
  }
  const withdrawn = new Map<string, AchievementEntry>();
  for (const by of withdrawals) {
    const [who, on] = [nameOf(by.author), dayOf(by.created)];
    const found = counted.get(by.fields.about);
    if (!found) uncounted.push(words.nothing(who, on));
    else if (!mayWithdraw(by, found, { all, owners })) uncounted.push(words.notWithdrawn(who, on, found.entry.fields));
    else if (!withdrawn.has(by.fields.about)) withdrawn.set(by.fields.about, by);
  }
  const sorted = [...counted].toReversed().toSorted(([, a], [, b]) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return {
    standing: sorted.flatMap(([key, each]) => (withdrawn.has(key) ? [] : each)),
    withdrawn: sorted.flatMap(([key, each]) => {
      const by = withdrawn.get(key);
      return by ? { ...each, by } : [];
    }),
    uncounted,
  };
}

/** What a withdrawal names an entry by. Only entries that somebody added in SharePoint's own form have no operation. */
export const keyOfEntry = ({ id, fields }: Pick<AchievementEntry, "id" | "fields">): string =>
  fields.operation || `#${id}`;

interface People {
  readonly all: readonly Programme[];
  readonly owners: ReadonlySet<number>;
}

/**
 * SharePoint takes entries from leads and coordinators of any programme, and from owners. So whoever was in no programme that day was an
 * owner. A coordinator may speak of any programme, because coordinators write the paper; a lead, of their own alone.
 */
function mayAdd({ author, created }: Pick<AchievementEntry, "author" | "created">, own: Programme, people: People) {
  const on = dayOf(created);
  const roles = people.all.flatMap((each) => roleIn(each, author, on) ?? []);
  return roleIn(own, author, on) !== undefined || roles.includes("coordinator") || isOwner(author, on, people);
}

function isOwner(author: Person, on: Day, { all, owners }: People): boolean {
  return isUnknown(author) || owners.has(author.id) || !all.some((each) => roleIn(each, author, on));
}

function mayWithdraw(
  { author, created }: Pick<AchievementEntry, "author" | "created">,
  { entry, programme }: Achievement,
  people: People,
): boolean {
  const on = dayOf(created);
  const isOwn = author.id === entry.author.id;
  return isOwn || roleIn(programme, author, on) === "coordinator" || isOwner(author, on, people);
}

/** Whether the signed-in person's withdrawal would count. */
export const mayWithdrawNow = (
  { me, isOwner: owns }: Pick<Board, "me" | "isOwner">,
  { entry, programme }: Achievement,
) => owns || me.id === entry.author.id || programme.coordinator?.id === me.id;

interface Offered {
  readonly offered: readonly ProgrammeRow[];
  /** The number of the one that is most likely meant; none where the person has none, or several. */
  readonly own: number | undefined;
}

/** For which programmes the signed-in person's entry would count. */
export function programmesToAdd({
  me,
  isOwner: owns,
  programmes: all,
}: Pick<Board, "me" | "isOwner" | "programmes">): Offered {
  const own = all.filter(({ fields: { lead, coordinator } }) => [lead?.id, coordinator?.id].includes(me.id));
  const coordinates = own.some(({ fields }) => fields.coordinator?.id === me.id);
  const [first, ...others] = own;
  return {
    offered: owns || coordinates || !first ? all : own,
    own: others.length === 0 ? first?.fields.number : undefined,
  };
}

/** As they are now. */
export const achievementsNow = ({ lists, programmes: programmeRows }: Pick<Board, "lists" | "programmes">) =>
  achievementsOf({
    entries: [...rowsOf(lists, achievements).values()],
    programmeRows,
    teamEntries: [...rowsOf(lists, teams).values()],
    owners: authorsOf(rowsOf(lists, supersessions), rowsOf(lists, planDates)),
  });

/** As they were when the snapshot was taken; none in a snapshot from before there was the list. */
export const achievementsIn = (snapshot: Pick<Snapshot, "lists" | "people">): Achievements =>
  achievementsOf({
    entries: thawRows(achievements, snapshot),
    programmeRows: thawRows(programmes, snapshot),
    teamEntries: thawRows(teams, snapshot),
    owners: new Set(
      [...thawRows(supersessions, snapshot), ...thawRows(planDates, snapshot)].map(({ author }) => author.id),
    ),
  });

// Who led and coordinated each programme, and since when. Programmes says who does today; set-up copies its history into this log, so that
// what somebody said of an action is judged by what they were on that day.
import { type Day, isGone, isUnknown, type Person, someoneUnknown } from "../schema/column.ts";
import { day, number, person, text } from "../schema/columns.ts";
import { defineList, entryColumns, type Fields, type Row } from "../schema/list.ts";
import { dayOf } from "./days.ts";
import type { PlanDateEntry } from "./log.ts";
import type { ProgrammeFields, ProgrammeRow } from "./programmes.ts";

const columns = {
  title: text({ name: "Title", title: "Programme" }, { required: true }),
  programmeId: number({ name: "ProgrammeId", title: "Programme row" }, { indexed: true, required: true }),
  since: day({ name: "TeamSince", title: "Since" }),
  lead: person({ name: "TeamLead", title: "Lead" }),
  coordinator: person({ name: "TeamCoordinator", title: "Coordinator" }),
  leadLeft: number({ name: "TeamLeadLeft", title: "Lead who has left" }, { hidden: true }),
  coordinatorLeft: number({ name: "TeamCoordinatorLeft", title: "Coordinator who has left" }, { hidden: true }),
  ...entryColumns,
};

export const teams = defineList({
  title: "Programme roles",
  mode: "log",
  subject: "programmeId",
  load: "start",
  columns,
});

export type TeamFields = Fields<typeof columns>;
export type TeamEntry = Row<TeamFields>;

export type Team = Pick<TeamFields, "since" | "lead" | "coordinator">;

/** A programme with its teams so far, the earliest first. */
export interface Programme extends ProgrammeFields {
  readonly teams?: readonly Team[];
  /** As one action has it: the programmes that it was in before, the earliest first. */
  readonly former?: readonly Former[];
}

interface Former {
  readonly programme: Programme;
  /** The day of the move. */
  readonly until: Day;
}

/** What the person was in the programme on that day; nothing if neither. On a day of change both teams count, and on that of a move. */
export function roleIn(programme: Programme | undefined, who: Person, on: Day): "lead" | "coordinator" | undefined {
  if (!programme || isUnknown(who)) return undefined;
  const inForce = teamsIn(programme, on);
  if (inForce.some(({ lead }) => lead?.id === who.id)) return "lead";
  return inForce.some(({ coordinator }) => coordinator?.id === who.id) ? "coordinator" : undefined;
}

/** Whether the person may be one of those who led and coordinated the programme that day, though no number says so. */
export function mayBeIn(programme: Programme | undefined, who: Person, on: Day): boolean {
  const teams = programme ? teamsIn(programme, on) : [];
  return teams.some(({ lead, coordinator }) => mayBeOne(who, lead) || mayBeOne(who, coordinator));
}

/** Whether two are perhaps one person: both have left, and SharePoint gave no number of one. It may give nothing at all of the other. */
export function mayBeOne(who: Person, other: Person | undefined): boolean {
  if (isUnknown(who)) return !other || isGone(other);
  return isGone(who) && other !== undefined && isUnknown(other);
}

/** Of the programme that the action was in that day. */
const teamsIn = (programme: Programme, on: Day) => programmesOn(programme, on).flatMap((each) => teamsOn(each, on));

function programmesOn(programme: Programme, on: Day): readonly Programme[] {
  const { former = [] } = programme;
  const stays: readonly Partial<Former>[] = [...former, { programme }];
  return stays.flatMap(({ programme: each, until = on }, index) => {
    const { until: since = on } = former[index - 1] ?? {};
    return each && since <= on && on <= until ? [each] : [];
  });
}

function teamsOn(programme: Programme, on: Day): readonly Pick<Team, "lead" | "coordinator">[] {
  const { teams: all = [] } = programme;
  const begun = all.filter(({ since = "" }) => since <= on);
  const before = begun.findLast(({ since = "" }) => since < on) ?? all[0];
  const today = all.some(({ since = "" }) => since > on) ? [] : [programme];
  return [...(before ? [before] : []), ...begun.filter(({ since }) => since === on), ...today];
}

/** Every programme with its teams, by its row's fields. */
export function teamsOf(rows: readonly ProgrammeRow[], entries: readonly TeamEntry[]): ReadonlyMap<object, Programme> {
  return new Map(rows.map(({ id, fields }) => [fields, withTeams(fields, id, entries)]));
}

/** The programme as an action has it whose owners' entries say that they moved it; the same object if they do not. */
export function withFormer(
  programme: Programme,
  entries: readonly PlanDateEntry[],
  byRow: (id: number) => Programme | undefined,
): Programme {
  const former = entries
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ fields, created }) => {
      const from = fields.movedFrom && byRow(fields.movedFrom);
      return from ? { programme: from, until: dayOf(created) } : [];
    });
  return former.length > 0 ? { ...programme, former } : programme;
}

/** In the order of their days. */
function withTeams(programme: ProgrammeFields, id: number, entries: readonly TeamEntry[]): Programme {
  const left = (number: number | undefined): Person | undefined =>
    number ? { ...someoneUnknown, id: number } : undefined;
  const own = entries.flatMap(({ fields }) => {
    const { lead = left(fields.leadLeft), coordinator = left(fields.coordinatorLeft) } = fields;
    return fields.programmeId === id ? [{ ...fields, lead, coordinator }] : [];
  });
  return { ...programme, teams: own.toSorted((a, b) => ((a.since ?? "") < (b.since ?? "") ? -1 : 1)) };
}

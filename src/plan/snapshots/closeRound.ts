// Closes a round: freezes the plan into a file, which nobody can change, and makes the entry that names it. The file's name is the lock: of
// two who close at once one adds the file, and both make the entry of that file, which SharePoint accepts once. Killed between the two, the
// next who closes finds the file.
import type { Files } from "../../ports/files.ts";
import type { Failure, Lists, Outcome } from "../../ports/lists.ts";
import type { Entry } from "../../ports/storage.ts";
import type { Day, Person } from "../../schema/column.ts";
import { asMoment } from "../../schema/columns.ts";
import type { List } from "../../schema/list.ts";
import { type ActionFields, actions } from "../actions.ts";
import { allChecksOf } from "../allChecks.ts";
import { type Board, isPresent, startLists } from "../board.ts";
import type { Says } from "../feature.ts";
import { roundClosed } from "../newEntry.ts";
import { resultOf, roundProgress } from "../roundProgress.ts";
import type { Round } from "../rounds.ts";
import { forecastOf } from "./direction.ts";
import { byId, type FrozenAction, readSnapshot, type Snapshot, writeSnapshot } from "./format.ts";
import { freezePlan, freezeRows, peopleIn, peopleOf } from "./freeze.ts";
import { fileOf, snapshotFiles } from "./list.ts";
import { contentOf, type LastSeal, lastSeal, sha256Of, textIn } from "./readSealed.ts";
import { sealedFigures, sealFields } from "./seal.ts";

/** The plan as SharePoint has it, read anew for the purpose, without edits that have not arrived. */
export interface PlanRead {
  readonly board: Board;
  readonly today: Day;
  readonly takenAt: Date;
  readonly tokens: Snapshot["tokens"];
}

export interface ClosingParts {
  /** Reads every list completely. */
  readonly read: () => Promise<Outcome<PlanRead>>;
  /** Every list of the product. */
  readonly definitions: readonly List[];
  readonly files: Pick<Files, "addOnce" | "contentOf">;
  readonly lists: Pick<Lists, "versions">;
  /** With whose checks the actions are frozen. */
  readonly says: readonly Says[];
}

export type Closing =
  /** The entry that closes the round, to be added. */
  | { readonly kind: "frozen"; readonly entry: Entry }
  /** Somebody else has closed it. */
  | { readonly kind: "closed" }
  /** The file's name is taken by something else than the plan as it is now. */
  | { readonly kind: "taken"; readonly file: string }
  | Failure;

/** `opening`: the operation of the entry that opened the round. */
export async function freezeRound(opening: string, parts: ClosingParts): Promise<Closing> {
  const outcome = await parts.read();
  if (outcome.kind !== "done") return outcome;
  const { board } = outcome.value;
  const found = board.rounds.find((round) => isOf(round, opening));
  if (!found) return { kind: "refused", why: "This round is no longer in the list Update rounds.", status: 404 };
  if (found.closedOn) return { kind: "closed" };
  // A list that an earlier version did not have is left out. One that is there and was not read would be missing from the record for ever.
  const unread = [...startLists, ...parts.definitions.filter(({ library }) => !library)].find(
    (list) =>
      board.lists.get(list.title)?.kind !== "read" && (startLists.includes(list) || isPresent(board, list.title)),
  );
  if (unread) return { kind: "refused", why: `The list ${unread.title} could not be read.`, status: 0 };
  const previous = lastSeal(board.rounds);
  const before = previous && (await contentOf(previous.seal, parts.files));
  if (before && isPassing(before)) return before;
  // A snapshot that is gone or was changed stops no round: then nobody says who moved a date.
  const last = before?.kind === "done" ? before.value : undefined;
  const { definitions, says } = parts;
  const plan = withChecks(freeze(found, previous, { ...outcome.value, definitions }), outcome.value, { last, says });
  const frozen = await withMoves(plan, { before: last, parts });
  if (frozen.kind !== "done") return frozen;
  const name = fileOf(found.number);
  const text = writeSnapshot(frozen.value);
  const added = await parts.files.addOnce({ library: snapshotFiles, name, content: text });
  if (added.kind !== "done") return added;
  const { link, isAdded } = added.value;
  const there = isAdded ? ({ kind: "done", value: text } as const) : await parts.files.contentOf(link);
  if (there.kind !== "done") return there;
  const read = readSnapshot(textIn(there.value));
  // Whoever closes a round answers for what its entry says: a file that was there counts only if it holds the plan that they have frozen.
  const own = readSnapshot(text);
  if (read.kind !== "read" || own.kind !== "read" || !holdsTheSame(read.snapshot, own.snapshot)) {
    const again = await parts.read();
    const isClosed =
      again.kind === "done" && again.value.board.rounds.some((each) => isOf(each, opening) && each.closedOn);
    return isClosed ? { kind: "closed" } : { kind: "taken", file: name };
  }
  const { result } = read.snapshot;
  const seal = sealFields({
    ...{ link, sha256: await sha256Of(there.value), figures: sealedFigures(read.snapshot) },
    previous: previous && { round: previous.number, sha256: previous.seal.sha256 },
  });
  return { kind: "frozen", entry: roundClosed({ number: found.number, opening, result, seal }) };
}

const isOf = (round: Round, opening: string) => round.opening.fields.operation === opening;

/** But for when it was taken, and by whom; and a file may not know who moved a date, where SharePoint would not tell. */
function holdsTheSame(file: Snapshot, own: Snapshot): boolean {
  const { takenAt, tokens } = own;
  const plain = (snapshot: Snapshot) => writeSnapshot({ ...snapshot, takenAt, takenBy: 0, tokens, people: {} });
  const unknown = new Set(file.actions.flatMap(({ id, moves }) => (moves.length === 0 ? [id] : [])));
  const actions = own.actions.map((action) => (unknown.has(action.id) ? { ...action, moves: [] } : action));
  return plain(file) === plain({ ...own, actions });
}

/** Whether another try may go well. */
const isPassing = (outcome: { readonly kind: string }): outcome is Extract<Failure, { kind: "later" | "sign-in" }> =>
  outcome.kind === "later" || outcome.kind === "sign-in";

type Frozen = PlanRead & Pick<ClosingParts, "definitions">;

function freeze(round: Round, previous: LastSeal | undefined, read: Frozen): Snapshot {
  const { board, today, takenAt, tokens, definitions } = read;
  const plan = freezePlan(board, today);
  const people = new Map<number, Person>(
    Object.entries(plan.people).map(([id, each]) => [Number(id), { id: Number(id), ...each }]),
  );
  const numberOf = peopleIn(people);
  const result = resultOf(roundProgress(board.actions.values(), board.plan, today));
  const lists: Snapshot["lists"] = {};
  const unread: string[] = [];
  for (const list of definitions.filter(({ title, library }) => title !== actions.title && !library)) {
    const known = board.lists.get(list.title);
    if (known?.kind === "read") lists[list.title] = freezeRows(list, known.rows.values(), numberOf);
    else unread.push(list.title);
  }
  const { number, opening } = round;
  return {
    ...plan,
    ...{ format: 1, site: board.site.url, lists, checked: false, unread, tokens },
    round: {
      ...{ number, opening: opening.fields.operation, opened: asMoment(opening.created) },
      deadline: opening.fields.deadline,
    },
    ...{ takenAt: takenAt.toISOString(), takenBy: numberOf(board.me) },
    previous: previous && { round: previous.number, sha256: previous.seal.sha256 },
    result: { ...result, byProgramme: result.byProgramme.map((each) => ({ ...each })) },
    people: peopleOf(people),
  };
}

interface Checking {
  readonly last: Snapshot | undefined;
  readonly says: readonly Says[];
}

function withChecks(snapshot: Snapshot, { board, today }: PlanRead, { last, says }: Checking): Snapshot {
  const since = last && { snapshot: last, byId: byId(last) };
  const all = snapshot.actions.map((action) => {
    const live = board.actions.get(action.id);
    const found = live ? allChecksOf(live, { ...board, since }, today, says) : [];
    return { ...action, checks: found.map(({ kind, text }) => ({ kind, text })) };
  });
  return { ...snapshot, actions: all, checked: true };
}

interface Before {
  readonly before: Snapshot | undefined;
  readonly parts: Pick<ClosingParts, "lists">;
}

/** With who moved which date since the snapshot before, which SharePoint's versions of the row say. */
async function withMoves(snapshot: Snapshot, { before, parts }: Before): Promise<Outcome<Snapshot>> {
  if (!before) return { kind: "done", value: snapshot };
  const people = new Map<number, Person>();
  const numberOf = peopleIn(people);
  const was = byId(before);
  const failures: Failure[] = [];
  const all = await Promise.all(
    snapshot.actions.map(async (action) => {
      const earlier = was.get(action.id);
      if (!earlier || forecastOf(earlier.fields) === forecastOf(action.fields)) return action;
      // By SharePoint's clock where it is known, not by that of whoever took the snapshot.
      const since = earlier.modified ?? before.takenAt;
      const moves = await readMoves(action.id, since, { lists: parts.lists, numberOf });
      if (moves.kind === "done") return { ...action, moves: moves.value };
      failures.push(moves);
      return action;
    }),
  );
  const failure = failures.find(isPassing);
  if (failure) return failure;
  return { kind: "done", value: { ...snapshot, actions: all, people: { ...peopleOf(people), ...snapshot.people } } };
}

interface MoveParts {
  readonly lists: Pick<Lists, "versions">;
  readonly numberOf: (person: Person) => number;
}

/** Who moved an action's date since a moment, oldest first. */
async function readMoves(
  id: number,
  since: string,
  { lists, numberOf }: MoveParts,
): Promise<Outcome<FrozenAction["moves"]>> {
  const outcome = await lists.versions(actions, id);
  if (outcome.kind !== "done") return outcome;
  const versions = outcome.value.toReversed();
  const value = versions.flatMap(({ when, who, fields }, index) => {
    const earlier = versions[index - 1];
    if (!earlier || when <= new Date(since)) return [];
    const [from, to] = [earlier.fields as ActionFields, fields as ActionFields].map(forecastOf);
    if (from === to) return [];
    const reason = String((fields as ActionFields).revisedDueReason ?? "");
    return [{ from, to, reason, by: numberOf(who), at: asMoment(when) }];
  });
  return { kind: "done", value };
}

// A random plan imported, then changed by people and in the file, and imported again and again, against the oracle.
import { carryOut } from "../../../../src/features/importing/carryOut.ts";
import { guessed } from "../../../../src/features/importing/choices.ts";
import {
  type Answers,
  type ImportPlan,
  importPlan,
  noAnswers,
  type Planned,
} from "../../../../src/features/importing/importPlan.ts";
import { readPlan } from "../../../../src/features/importing/readPlan.ts";
import { planTables, recordsOf } from "../../../../src/features/importing/records.ts";
import { toWrite } from "../../../../src/features/importing/run.ts";
import { readDatePhrase } from "../../../../src/plan/datePhrase.ts";
import { lead5 } from "../../../support/builders.ts";
import {
  type FilePlan,
  type FileRow,
  nextEdition,
  somePlan,
  someWords,
  tablesOf,
} from "../../../support/sources/actionPlans.ts";
import { type Random, random } from "../../../sync/simulator/random.ts";
import { added, chosen, type Decision, imported, type Known, questions, seen } from "./oracle.ts";
import { boardInMemory } from "./rows.ts";

const editions = 4;
const time = { now: () => 0, wait: async () => undefined };

interface World {
  readonly by: Random;
  readonly board: ReturnType<typeof boardInMemory>;
  /** The ids of rows by the actions of the file. */
  readonly ids: Map<number, number>;
  readonly known: Map<number, Known>;
  readonly mistakes: string[];
  /** An action whose number and title have both changed since somebody left open which it is: nobody can tell any more. */
  isLost: boolean;
}

/** What went wrong, in words. */
export async function reimport(seed: number): Promise<readonly string[]> {
  const by = random(seed);
  const world: World = { by, board: boardInMemory(), ids: new Map(), known: new Map(), mistakes: [], isLost: false };
  let file = somePlan(by);
  for (let edition = 1; edition <= editions && world.mistakes.length === 0 && !world.isLost; edition++) {
    await importFile(world, file);
    if (world.mistakes.length === 0 && !world.isLost) await importSameFile(world, file);
    people(world);
    file = nextEdition(file, by);
  }
  return world.mistakes.map((mistake) => `seed ${seed}: ${mistake}`);
}

async function planOf({ board }: World, file: FilePlan) {
  const tables = tablesOf(file);
  const records = recordsOf(tables, planTables(tables));
  const choices = { ...guessed(records, { programmes: [], remembered: undefined }), leads: chosen };
  const read = readPlan(records.records, choices, readDatePhrase);
  const last = await board.last();
  const plan = (answers: Answers) => importPlan(read, { actions: board.actions(), last, answers });
  return { choices, read, last, plan };
}

async function importFile(world: World, file: FilePlan): Promise<void> {
  const { board, ids, known, mistakes } = world;
  const { choices, read, last, plan: planWith } = await planOf(world, file);
  if (read.actions.length !== file.rows.length) {
    mistakes.push(`${read.actions.length} of ${file.rows.length} rows are read as actions`);
    return;
  }
  const answers = decide(world, file, planWith);
  const plan = planWith(answers);
  const before = board.rows.size;
  await carryOut(
    { plan, read, answers, choices, last },
    {
      ...{ sync: board.sync, files: board.files, now: () => new Date(0), time, source: "plan.docx" },
      ...{ signal: new AbortController().signal, onProgress: () => undefined },
    },
  );
  world.isLost = file.rows.some((row, index) => {
    const held = known.get(ids.get(row.action) ?? -1);
    const { action, candidate } = plan.rows[index] ?? {};
    if (held) return !isRecognisable(held, row) && (action ?? candidate)?.id !== ids.get(row.action);
    // A new action under the number of one that the file has no more.
    return action !== undefined && isRecognisable(known.get(action.id) ?? { row: {}, agreed: {} }, row);
  });
  if (world.isLost) return;
  let next = before;
  for (const [index, row] of file.rows.entries()) {
    const planned = plan.rows[index];
    if (!planned) continue;
    const id = ids.get(row.action);
    const before = id === undefined ? undefined : known.get(id);
    if (planned.kind === "add") {
      next++;
      if (id !== undefined) mistakes.push(`${row.reference} “${row.title}” is added, and is row ${id}`);
      ids.set(row.action, next);
      known.set(next, added(row, planned.reference));
    } else if (planned.action) {
      if (planned.action.id !== id)
        mistakes.push(`${row.reference} “${row.title}” is taken for row ${planned.action.id}, not ${id}`);
      if (id !== undefined && before) known.set(id, imported(before, row, decisionsFor(planned, answers)));
    } else if (!mayBeLeft(planned, before)) mistakes.push(`${row.reference} “${row.title}” is left: ${planned.notes}`);
  }
  for (const { kind, action } of plan.rows.slice(file.rows.length)) {
    const held = action && known.get(action.id);
    if (action && file.rows.some((row) => ids.get(row.action) === action.id))
      mistakes.push(`${action.id} is in the file`);
    if (kind === "withdraw" && held) held.row = { ...held.row, lifecycle: "Superseded" };
  }
  compare(world);
}

/** Its number or its title is still what it was. Where somebody left a question open, both may have changed since. */
const isRecognisable = ({ row, agreed }: Known, { reference, title }: FileRow): boolean =>
  [row, agreed].some((each) => each.title === title || (reference !== "" && each.reference === reference));

const decisionsFor = ({ key }: Planned, { fields }: Answers): Readonly<Record<string, Decision>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([at, answer]) =>
      at.startsWith(`${key} `) ? [[at.slice(key.length + 1), answer]] : [],
    ),
  );

/** It was withdrawn, or waits for an answer about itself or about another row. */
const mayBeLeft = ({ candidate, notes }: Planned, before: Known | undefined): boolean =>
  candidate !== undefined ||
  before?.row.lifecycle === "Superseded" ||
  notes.some((note) => note.startsWith("Decide first"));

/** Answers at random: about identity the truth or nothing, about fields anything. What is asked must be what both have changed. */
function decide(
  { by, ids, known, mistakes }: World,
  file: FilePlan,
  planWith: (answers: Answers) => ImportPlan,
): Answers {
  let answers = noAnswers;
  const unanswered = new Set<string>();
  for (let round = 0; round < 6; round++) {
    for (const [index, { key, candidate }] of planWith(answers).rows.entries()) {
      const id = ids.get(file.rows[index]?.action ?? -1);
      if (!candidate || unanswered.has(key)) continue;
      if (by.chance(0.2)) unanswered.add(key);
      else answers = { ...answers, identities: { ...answers.identities, [key]: id ?? "new" } };
    }
  }
  const fields: Record<string, "file" | "row"> = {};
  const withdrawn: number[] = [];
  for (const [index, { key, action, changes = [] }] of planWith(answers).rows.entries()) {
    const row = file.rows[index];
    const before = row && known.get(ids.get(row.action) ?? -1);
    const asked = changes.flatMap(({ field, kind }) => (kind === "ask" ? [field] : []));
    const expected = row && before && action ? questions(before, row) : [];
    if (before && action && known.get(action.id) === before && asked.toSorted().join() !== expected.toSorted().join())
      mistakes.push(`${row?.reference} “${row?.title}” asks about ${asked}, not about ${expected}`);
    for (const field of asked) if (by.chance(0.7)) fields[`${key} ${field}`] = by.pick(["file", "row"] as const);
    if (!row && action && key.startsWith("missing") && by.chance(0.3)) withdrawn.push(action.id);
  }
  return { ...answers, fields, withdrawn };
}

/** Nothing is written; asked is only what nobody has decided. */
async function importSameFile(world: World, file: FilePlan): Promise<void> {
  const { plan: planWith } = await planOf(world, file);
  const plan = planWith(noAnswers);
  const writes = toWrite(plan);
  for (const { key, changes } of writes)
    world.mistakes.push(`again, ${key} would be written: ${JSON.stringify(changes)}`);
}

/** People write into rows, renumber and withdraw them, and add their own. */
function people({ by, board, known }: World): void {
  for (const [id, held] of known) {
    if (!by.chance(0.4)) continue;
    const edits: readonly (() => object)[] = [
      () => ({ narrative: someWords(by) }),
      () => ({ title: `Reworded ${id} ${someWords(by).replaceAll("\n", " ")}`.slice(0, 255) }),
      () => ({ rating: by.pick(["Red", "Amber", "Green", undefined]), lifecycle: "In progress" }),
      () => ({ due: `2027-0${1 + by.below(9)}-15` }),
      () => ({ leads: by.pick([[], [lead5]]) }),
      () => ({ reference: `9.${id}` }),
      () => ({ outcome: "", leadRoles: "Somebody else" }),
      () => (by.chance(0.3) ? { lifecycle: "Superseded" } : {}),
    ];
    const edit = by.pick(edits)();
    held.row = { ...held.row, ...edit };
    board.put(id, edit);
  }
  if (by.chance(0.2)) {
    const fields = {
      title: `Written by people ${someWords(by).replaceAll("\n", " ")}`,
      reference: `8.${board.rows.size + 1}`,
    };
    const id = board.rows.size + 1;
    board.put(id, fields);
    known.set(id, { row: fields, agreed: {} });
  }
}

function compare({ board, known, mistakes }: World): void {
  if (board.rows.size !== known.size) mistakes.push(`${board.rows.size} rows, not ${known.size}`);
  for (const [id, { row }] of known) {
    const held: Readonly<Record<string, unknown>> = board.rows.get(id) ?? {};
    for (const field of new Set([...Object.keys(row), ...Object.keys(held)])) {
      if (["slips", "carriedForward", "supersededBy", "supersededReason"].includes(field)) continue;
      if (seen(held[field]) !== seen(row[field]))
        mistakes.push(`row ${id}, ${field}: ${JSON.stringify(held[field])}, not ${JSON.stringify(row[field])}`);
    }
  }
}

// Adding an action: to which programmes a person may, which reference comes next, and what the new row holds. The first card does without.
import { keyOf } from "../schema/address.ts";
import type { Person } from "../schema/column.ts";
import { plain } from "../schema/plain.ts";
import { type Action, compareReferences } from "./action.ts";
import { type ActionFields, actions } from "./actions.ts";
import type { Board } from "./board.ts";
import { withMarks } from "./criteria.ts";
import type { DateReading } from "./datePhrase.ts";
import { fieldsFor } from "./dateReading.ts";
import { folderOf, isClosed, type ProgrammeFields, programmesByFolder } from "./programmes.ts";

/** A programme with the folder that its actions are in. */
export interface OpenProgramme {
  readonly programme: ProgrammeFields;
  /** The folder's name in Actions. */
  readonly folder: string;
}

/** The programmes to which the person may add actions, by what SharePoint says of their folders. A programme that is not set up has none. */
export function openProgrammes({ programmes, lists }: Pick<Board, "programmes" | "lists">): readonly OpenProgramme[] {
  const list = lists.get(actions.title);
  if (list?.kind !== "read") return [];
  const folders = [...list.folders.values()];
  const byFolder = programmesByFolder(programmes, actions, folders);
  return folders
    .flatMap(({ name, rights }): readonly OpenProgramme[] => {
      const programme = rights.add ? byFolder.get(keyOf(name)) : undefined;
      return programme && !isClosed(programme) ? [{ programme, folder: name }] : [];
    })
    .toSorted((a, b) => (a.programme.number ?? 0) - (b.programme.number ?? 0));
}

/** Whether the person may change what the plan says of the action: whoever may add actions to its programme. */
export function mayReword({ id, canEdit, folder }: Action, board: Pick<Board, "programmes" | "lists">): boolean {
  if (!canEdit || id <= 0) return false;
  const list = board.lists.get(actions.title);
  // Outside the folders only owners may add.
  if (folder === "") return list?.kind === "read" && list.rights.add;
  return openProgrammes(board).some((open) => keyOf(open.folder) === keyOf(folder));
}

interface Beside {
  readonly outcome: string;
  readonly section: string;
  /** The programme's number. */
  readonly programme: number | undefined;
}

/** A reference that counts: `1.1.`, 12. */
const counting = /^(.*?)(\d+)\D*$/u;
/** The number at the beginning of an outcome or a section. */
const leading = /^\s*(\d+(?:\.\d+)*)(?=[\s.:)–-]|$)/u;

/**
 * The reference after the last one of the same outcome, or else of the section, or else of the programme. Withdrawn actions keep theirs,
 * so it is one that no action has.
 */
export function nextReference(all: Iterable<Action>, { outcome, section, programme }: Beside): string {
  const known = [...all].filter(({ fields }) => counting.test(fields.reference.trim()));
  const first = [
    ...within(outcome, known, (action) => action.fields.outcome),
    ...within(section, known, (action) => action.fields.section),
    ...within(String(programme ?? ""), known, (action) => String(action.programme?.number ?? "")),
  ].find((prefix) => prefix !== undefined);
  const prefix = first ?? "";
  const numbers = known.flatMap(({ fields }) => {
    const [, before = "", number = ""] = counting.exec(fields.reference.trim()) ?? [];
    return plain(before) === plain(prefix) ? [number] : [];
  });
  const last = Math.max(0, ...numbers.map(Number));
  const width = Math.max(1, ...numbers.filter((number) => number.startsWith("0")).map(({ length }) => length));
  return `${prefix}${String(last + 1).padStart(width, "0")}`;
}

/** What references begin with beside those that share a text; or what its own number begins. */
function within(text: string, all: readonly Action[], textOf: (action: Action) => string): readonly string[] {
  if (plain(text) === "") return [];
  const beside = all
    .filter((action) => plain(textOf(action)) === plain(text))
    .map(({ fields }) => fields.reference.trim());
  const last = beside.toSorted(compareReferences).at(-1);
  if (last !== undefined) return [counting.exec(last)?.[1] ?? ""];
  const number = leading.exec(text)?.[1];
  return number === undefined ? [] : [`${number}.`];
}

/** The texts that actions have in one column, each once, in the order of their numbers. */
export function textsIn(all: Iterable<Action>, column: "outcome" | "section" | "theme"): readonly string[] {
  const found = new Map<string, string>();
  for (const { fields } of all) if (fields[column].trim()) found.set(plain(fields[column]), fields[column].trim());
  return [...found.values()].sort(compareReferences);
}

/** What is typed of a new action. */
export interface NewAction {
  readonly reference: string;
  readonly title: string;
  readonly section: string;
  readonly theme: string;
  readonly outcome: string;
  readonly leads: readonly Person[];
  readonly leadRoles: string;
  readonly phrase: string;
  readonly criteria: string;
}

/** What the new row holds. Words without a date leave its dates empty. */
export function newActionFields(
  { leads, phrase, criteria, ...words }: NewAction,
  reading: DateReading,
  programme: Pick<ProgrammeFields, "number" | "title">,
): Partial<ActionFields> {
  const trimmed = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text.trim()]));
  return {
    ...trimmed,
    ...(leads.length > 0 && { leads }),
    ...(phrase.trim() && fieldsFor(phrase.trim(), reading)),
    ...(criteria.trim() && { successCriteria: withMarks(criteria) }),
    programmeName: folderOf(programme),
  };
}

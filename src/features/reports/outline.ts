// What is kept of a paper from one meeting to the next: its words, and which sections it has in which order. What somebody has changed and not
// kept for everybody yet is a draft on their device.
import type { Board } from "../../plan/board.ts";
import type { PaperSection } from "../../plan/papers/input.ts";
import { type PaperKind, sectionsOf, textKeys } from "../../plan/papers/makePaper.ts";
import type { Decisions } from "../../plan/papers/names.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { Day } from "../../schema/column.ts";
import type { PlanSync } from "../../ui/kit/session.tsx";
import { type Outline, type OutlineFields, outlines } from "./list.ts";

const keptKeys = [...textKeys, "theme", "sections"] as const;
type KeptKey = (typeof keptKeys)[number];
export type Kept = Readonly<Record<KeptKey, string>>;

/** What a paper is made with: the words that are kept, and what is only for this meeting. */
export interface PaperDraft extends Kept {
  readonly meetingOn: Day | "";
  /** What was decided about names in a public paper. */
  readonly decisions: Decisions;
}

/** Of several rows the first counts. */
export function outlineRow({ lists }: Pick<Board, "lists">, kind: PaperKind): Outline | undefined {
  const rows = [...rowsOf(lists, outlines).values()].filter(({ fields }) => fields.kind.trim() === kind.key);
  return rows.toSorted((a, b) => a.id - b.id)[0];
}

const nothing = Object.fromEntries(keptKeys.map((key) => [key, ""])) as Kept;

export const keptIn = (row: Outline | undefined): Kept =>
  row ? (Object.fromEntries(keptKeys.map((key) => [key, row.fields[key]])) as Kept) : nothing;

/** Whether the draft has words that are not kept for everybody. */
export const isChanged = (draft: Kept, row: Outline | undefined): boolean => changedIn(draft, keptIn(row)).length > 0;

const changedIn = (draft: Kept, kept: Kept): readonly KeptKey[] => keptKeys.filter((key) => draft[key] !== kept[key]);

interface Keeping {
  readonly sync: Pick<PlanSync, "edit" | "addRow">;
  readonly kind: PaperKind;
  readonly row: Outline | undefined;
}

/** Keeps what was changed, and nothing else: somebody else may have changed another of its words meanwhile. */
export async function keepOutline(draft: Kept, { sync, kind, row }: Keeping): Promise<void> {
  const kept = keptIn(row);
  const changes: Partial<OutlineFields> = Object.fromEntries(changedIn(draft, kept).map((key) => [key, draft[key]]));
  if (Object.keys(changes).length === 0) return;
  if (row) await sync.edit(outlines, row.id, changes);
  else await sync.addRow(outlines, { title: kind.title, kind: kind.key, ...changes });
}

export interface Chosen {
  readonly key: string;
  readonly title: string;
  readonly isOn: boolean;
}

/** The sections of a kind in their order: as the outline has them; those that it does not name come after, where they belong. */
export function chosenSections(text: string, kind: PaperKind, all: readonly PaperSection[]): readonly Chosen[] {
  const own = sectionsOf(kind, all);
  const named = text.split("\n").flatMap((line): readonly Chosen[] => {
    const key = line.trim().replace(/^-/u, "");
    const section = own.find((each) => each.key === key);
    return section ? [{ key, title: section.title, isOn: !line.trim().startsWith("-") }] : [];
  });
  const first = named.filter(({ key }, index) => named.findIndex((each) => each.key === key) === index);
  const others = own.filter(({ key }) => !first.some((each) => each.key === key));
  return others.reduce<readonly Chosen[]>((found, { key, title, order }) => {
    const at = found.findIndex((each) => (own.find((section) => section.key === each.key)?.order ?? 0) > order);
    return found.toSpliced(at < 0 ? found.length : at, 0, { key, title, isOn: true });
  }, first);
}

export const sectionsText = (chosen: readonly Chosen[]): string =>
  chosen.map(({ key, isOn }) => (isOn ? key : `-${key}`)).join("\n");

/** One section one place up or down. */
export function moved(chosen: readonly Chosen[], key: string, by: 1 | -1): readonly Chosen[] {
  const at = chosen.findIndex((each) => each.key === key);
  const section = chosen[at];
  const to = at + by;
  if (!section || to < 0 || to >= chosen.length) return chosen;
  return chosen.toSpliced(at, 1).toSpliced(to, 0, section);
}

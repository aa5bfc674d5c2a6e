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

/** What this device has of a paper, and nobody else: the words that were changed here, and what was there when each was. */
export interface OwnDraft {
  readonly own: Partial<Kept>;
  readonly seen: Partial<Kept>;
  readonly meetingOn?: Day | "";
  readonly decisions: Decisions;
}

export const noDraft: OwnDraft = { own: {}, seen: {}, decisions: {} };

/** The draft with something changed. A word that is as it is kept is no change. */
export function changed(draft: OwnDraft, next: Partial<PaperDraft>, kept: Kept): OwnDraft {
  const [own, seen] = [{ ...kept, ...draft.own }, { ...draft.seen }] as [
    Record<KeptKey, string>,
    Record<string, string>,
  ];
  const words: Partial<Record<KeptKey, string>> = {};
  const base: Partial<Record<KeptKey, string>> = {};
  for (const key of keptKeys) {
    const value = next[key] ?? own[key];
    if (value === kept[key]) continue;
    words[key] = value;
    base[key] = seen[key] ?? kept[key];
  }
  const { meetingOn = draft.meetingOn, decisions = draft.decisions } = next;
  return { own: words, seen: base, decisions, ...(meetingOn !== undefined && { meetingOn }) };
}

/** Who changed a word that is being changed here, and to what; nothing if nobody did. */
export function changedMeanwhile(key: KeptKey, { own, seen }: OwnDraft, row: Outline | undefined): string | undefined {
  const [before, now] = [seen[key], row?.fields[key]];
  return own[key] !== undefined && before !== undefined && now !== undefined && now !== before ? now : undefined;
}

interface Keeping {
  readonly sync: Pick<PlanSync, "edit" | "addRow">;
  readonly kind: PaperKind;
  readonly row: Outline | undefined;
}

/** Keeps what was changed, and nothing else: somebody else may have changed another of its words meanwhile. */
export async function keepOutline({ own, seen }: OwnDraft, { sync, kind, row }: Keeping): Promise<void> {
  const changes: Partial<OutlineFields> = own;
  if (Object.keys(changes).length === 0) return;
  if (row) await sync.edit(outlines, row.id, changes, { seen });
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

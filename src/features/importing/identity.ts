// Which action of the plan each row of a file is: by its reference, else by its title. Whatever is not certain is asked.
import type { Action } from "../../plan/action.ts";
import { plain } from "../../schema/plain.ts";
import type { LastImport } from "./lastImport.ts";
import type { ReadAction } from "./readAction.ts";
import { likeness, wordsIn } from "./similar.ts";

export type Found =
  | { readonly kind: "one"; readonly action: Action }
  /** It may be that action: its title is the same under another reference, or similar. */
  | { readonly kind: "similar"; readonly action: Action }
  /** It was withdrawn in the board. */
  | { readonly kind: "withdrawn"; readonly action: Action }
  /** Its reference is that of an action that another row may be. */
  | { readonly kind: "waits"; readonly action: Action }
  | { readonly kind: "several"; readonly actions: readonly Action[] }
  | { readonly kind: "none" };

/** A row of the file with what somebody answered about it. */
export interface Sought {
  readonly row: ReadAction;
  readonly answer: number | "new" | undefined;
}

interface Parts {
  readonly actions: ReadonlyMap<number, Action>;
  readonly last: LastImport | undefined;
}

/** Titles that share this much are asked about. */
const alike = 0.75;

/** In the order of what is sought. No action is found twice. */
export function identified(sought: readonly Sought[], { actions, last }: Parts): readonly Found[] {
  const all = [...actions.values()];
  const live = all.filter(({ status }) => !status.superseded);
  /** A title that people have reworded is still known as it was imported. */
  const titlesOf = ({ id, fields }: Action) => [
    ...new Set([plain(fields.title), plain(last?.rows.get(id)?.title ?? fields.title)]),
  ];
  const importedReference = ({ id }: Action) => plain(last?.rows.get(id)?.reference ?? "");
  const referencesOf = (action: Action) => [...new Set([plain(action.fields.reference), importedReference(action)])];
  const byReference = groupedBy(live, ({ fields }) => [plain(fields.reference)]);
  const byImported = groupedBy(live, (action) => [importedReference(action)]);
  const withdrawn = all.filter(({ status }) => status.superseded);
  const withdrawnByTitle = groupedBy(withdrawn, titlesOf);
  const withdrawnByReference = groupedBy(withdrawn, referencesOf);
  const byTitle = groupedBy(live, titlesOf);
  const rowsByTitle = groupedBy(sought, ({ row }) => (row.reference ? [] : [titleOf(row)]));

  const wordsOfActions = new Map<number, readonly ReadonlySet<string>[]>();
  const found = new Map<Sought, Found>();
  const taken = new Set<number>();
  const free = (some: readonly Action[] = []) => some.filter(({ id }) => !taken.has(id));
  const open = () => sought.filter((each) => !found.has(each));
  const take = (each: Sought, action: Action) => {
    taken.add(action.id);
    found.set(each, { kind: action.status.superseded ? "withdrawn" : "one", action });
  };
  const hasTitle = ({ row }: Sought, action: Action) => titlesOf(action).includes(titleOf(row));
  const ofReference = ({ row }: Sought) => free(row.reference ? byReference.get(plain(row.reference)) : []);
  /** Renumbered in the board since it was imported. */
  const ofImported = ({ row }: Sought) => free(row.reference ? byImported.get(plain(row.reference)) : []);

  for (const each of sought) {
    const chosen = typeof each.answer === "number" ? actions.get(each.answer) : undefined;
    if (chosen && !taken.has(chosen.id)) take(each, chosen);
  }
  for (const isIt of [hasTitle, hasSimilar]) {
    for (const each of open()) {
      const all = new Set([...ofImported(each), ...ofReference(each)]);
      const [same, ...others] = [...all].filter((action) => isIt(each, action));
      if (same && others.length === 0) take(each, same);
    }
  }
  // Renumbered: the title of one action under the reference of another.
  for (const each of open()) {
    if (each.answer === "new" || !each.row.reference) continue;
    const same = free([byTitle, withdrawnByTitle].flatMap((map) => map.get(titleOf(each.row)) ?? []));
    const isKnown = ofImported(each).length + ofReference(each).length > 0;
    const renumbered = same.length === 1 ? same[0] : same.length === 0 && isKnown ? mostSimilar(each, all) : undefined;
    if (!renumbered) continue;
    taken.add(renumbered.id);
    found.set(each, { kind: "similar", action: renumbered });
  }
  for (const each of open()) {
    // An action that came from a file is known to it by the number that it had there.
    const same = [ofImported(each), ofReference(each).filter((action) => importedReference(action) === "")].find(
      (some) => some.length > 0,
    );
    const [first] = same ?? [];
    if (first && same?.length === 1) take(each, first);
    else if (same) found.set(each, { kind: "several", actions: same });
    else if (!each.row.reference) byItsTitle(each);
  }
  for (const each of open()) found.set(each, otherwise(each));
  return sought.map((each) => found.get(each) ?? { kind: "none" });

  /** Rows without references, of which as many have the title as there are actions, are those in their order. */
  function byItsTitle(each: Sought): void {
    const same = free(byTitle.get(titleOf(each.row)));
    const rows = (rowsByTitle.get(titleOf(each.row)) ?? []).filter((other) => !found.has(other));
    const [first] = same.toSorted((a, b) => a.id - b.id);
    if (first && (same.length === 1 || same.length === rows.length)) take(each, first);
    else if (first) found.set(each, { kind: "several", actions: same });
  }

  function otherwise({ row, answer }: Sought): Found {
    const [asked] = row.reference ? (byReference.get(plain(row.reference)) ?? []) : [];
    if (asked && [...found.values()].some((other) => other.kind === "similar" && other.action.id === asked.id))
      return { kind: "waits", action: asked };
    if (answer === "new") return { kind: "none" };
    const [renumbered] = row.reference ? free(byReference.get(plain(row.reference))) : [];
    if (renumbered) return { kind: "similar", action: renumbered };
    const [gone] = free(withdrawnByTitle.get(titleOf(row)));
    if (gone) return { kind: "withdrawn", action: gone };
    const [numbered] = row.reference ? free(withdrawnByReference.get(plain(row.reference))) : [];
    if (numbered) return { kind: "similar", action: numbered };
    const best = mostSimilar({ row, answer }, all);
    return best ? { kind: "similar", action: best } : { kind: "none" };
  }

  /** Of each title its words, once: every new row of a large file is compared with every action. */
  function wordsOf(action: Action): readonly ReadonlySet<string>[] {
    const known = wordsOfActions.get(action.id) ?? titlesOf(action).map(wordsIn);
    wordsOfActions.set(action.id, known);
    return known;
  }

  function hasSimilar({ row }: Sought, action: Action): boolean {
    return likenessTo(wordsIn(row.fields.title ?? ""), action) >= alike;
  }

  function likenessTo(words: ReadonlySet<string>, action: Action): number {
    return Math.max(...wordsOf(action).map((title) => likeness(words, title)));
  }

  function mostSimilar({ row }: Sought, some: readonly Action[]): Action | undefined {
    const words = wordsIn(row.fields.title ?? "");
    const similar = free(some)
      .map((action) => ({ action, share: likenessTo(words, action) }))
      .filter(({ share }) => share >= alike);
    return similar.sort((a, b) => b.share - a.share)[0]?.action;
  }
}

const titleOf = ({ fields }: ReadAction) => plain(fields.title ?? "");

function groupedBy<T>(all: readonly T[], keysOf: (each: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const each of all) {
    for (const key of keysOf(each)) if (key) map.set(key, [...(map.get(key) ?? []), each]);
  }
  return map;
}

// The papers in Paper log, and which of its entries count: unchanged since they were added, with files where papers are, made from what the
// closing entry of their round says.
import type { Board } from "../../plan/board.ts";
import { inOrder } from "../../plan/completion.ts";
import { entriesInDoubt } from "../../plan/entryOrder.ts";
import type { Round } from "../../plan/rounds.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import { sealedRounds } from "../../plan/snapshots/closedRounds.ts";
import { below, listUrlOf } from "../../schema/address.ts";
import type { Day } from "../../schema/column.ts";
import { keyOfPaper } from "./issue.ts";
import { issueWords as words } from "./issueWords.ts";
import { type PaperEntry, paperDrafts, paperLog, papers } from "./list.ts";
import { isSaidOf, type PaperFile, readFiles } from "./paperFiles.ts";

export interface KeptPaper {
  readonly entry: PaperEntry;
  readonly files: readonly PaperFile[];
}

export interface IssuedPaper extends KeptPaper {
  /** Oldest first. */
  readonly addenda: readonly PaperEntry[];
}

export interface KeptPapers {
  /** Newest first. */
  readonly issued: readonly IssuedPaper[];
  /** Newest first. */
  readonly drafts: readonly KeptPaper[];
  /** Addenda that name no paper that was issued. */
  readonly strays: readonly PaperEntry[];
  /** Newest first, each with why it does not count. */
  readonly uncounted: readonly { readonly entry: PaperEntry; readonly why: string }[];
}

export interface Judging {
  readonly siteUrl: string;
  readonly rounds: readonly Round[];
  readonly now: Date;
}

export function papersOf(entries: Iterable<PaperEntry>, judging: Judging): KeptPapers {
  const all = inOrder([...entries]);
  const doubted = entriesInDoubt(all, judging.now);
  const judged = all.map((entry) => {
    const files = readFiles(entry.fields.files) ?? [];
    return { entry, files, why: doubted.get(entry.id) ?? whyNot(entry, files, judging) };
  });
  const of = (kind: PaperEntry["fields"]["kind"]) =>
    judged.flatMap(({ entry, files, why }) => (!why && entry.fields.kind === kind ? [{ entry, files }] : []));
  const addenda = of("Addendum").map(({ entry }) => entry);
  const issued = of("Issued").map(({ entry, files }) => ({
    ...{ entry, files },
    addenda: addenda.filter(({ fields }) => fields.about === keyOfPaper(entry)),
  }));
  const found = new Set(issued.flatMap((each) => each.addenda));
  return {
    issued: issued.toReversed(),
    drafts: of("Draft").toReversed(),
    strays: addenda.filter((entry) => !found.has(entry)),
    uncounted: judged.toReversed().flatMap(({ entry, why }) => (why ? [{ entry, why }] : [])),
  };
}

/** Nothing if it counts, as far as its own words go. */
function whyNot({ fields }: PaperEntry, files: readonly PaperFile[], judging: Judging): string | undefined {
  if (fields.kind === "Addendum") return undefined;
  const library = fields.kind === "Issued" ? papers : paperDrafts;
  if (files.length === 0) return words.uncounted.files;
  const address = listUrlOf(judging.siteUrl, library);
  if (!files.every(({ link }) => isIn(address, link))) return words.uncounted.elsewhere(library.title);
  return fields.kind === "Issued" ? whyNoSnapshot(fields, judging) : undefined;
}

/** Whether it is a file of the library itself. */
function isIn(library: string, link: string): boolean {
  const [own, its] = [new URL(library), new URL(link)];
  const rest = own.origin === its.origin ? below(own.pathname, its.pathname) : undefined;
  return rest !== undefined && rest !== "" && !/[/\\]/u.test(rest);
}

function whyNoSnapshot({ round, comparedWith, snapshot }: PaperEntry["fields"], { rounds }: Judging) {
  const sealed = sealedRounds({ rounds });
  // A round keeps the number of its snapshot if an earlier one loses its entry.
  const named = (number: number | undefined) =>
    sealed.find((each) => each.seal.round === number) ?? sealed.find((each) => each.round.number === number);
  const [at, than] = [named(round), named(comparedWith)];
  if (!at || (comparedWith !== undefined && !than)) return words.uncounted.noRound;
  // Entries of earlier versions say nothing of the snapshot that they are compared with.
  const isSaid = isSaidOf(snapshot, at, than) || isSaidOf(snapshot, at);
  return isSaid ? undefined : words.uncounted.snapshot(at.round.number);
}

/** As the lists have them now. */
export function papersNow({ lists, rounds, site }: Pick<Board, "lists" | "rounds" | "site">, today: Day): KeptPapers {
  const judging = { siteUrl: site.url, rounds, now: new Date(`${today}T23:59:59Z`) };
  return papersOf(rowsOf(lists, paperLog).values(), judging);
}

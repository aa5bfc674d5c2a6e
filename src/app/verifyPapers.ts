// What `npm run verify` says of issued papers: whether their files are those that were issued, and which entries of the log do not count.
import { issueWords } from "../features/reports/issueWords.ts";
import { papersOf } from "../features/reports/keptPapers.ts";
import { paperLog } from "../features/reports/list.ts";
import { checkFiles, isAmiss, lineOf, sumOf } from "../features/reports/paperFiles.ts";
import type { Board } from "../plan/board.ts";
import { rowsOf } from "../plan/rowsOf.ts";
import type { Files } from "../ports/files.ts";

interface Given {
  readonly board: Board;
  readonly siteUrl: string;
  readonly files: Pick<Files, "contentOf">;
  readonly now: Date;
}

export interface VerifiedPapers {
  readonly lines: readonly string[];
  readonly isWell: boolean;
}

export async function verifyPapers({ board, siteUrl, files, now }: Given): Promise<VerifiedPapers> {
  const { rounds } = board;
  const { issued, uncounted } = papersOf(rowsOf(board.lists, paperLog).values(), { siteUrl, rounds, now });
  // Oldest first, as the rounds.
  const checked = await checkFiles(
    issued.toReversed().flatMap((each) => each.files),
    files,
  );
  const doubted = uncounted.toReversed().map(({ entry, why }) => issueWords.entry(entry.id, paperLog.title, why));
  const lines = [...checked.map(lineOf), ...doubted, ...(checked.length > 0 ? [sumOf(checked)] : [])];
  return { lines, isWell: doubted.length === 0 && !checked.some(isAmiss) };
}

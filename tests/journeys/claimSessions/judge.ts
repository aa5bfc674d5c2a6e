// What SharePoint has in the end of what people said in forms: each claim, check and piece of evidence once, with its words, link and
// file, and the board showing what the entries come to.
import { look } from "../../support/actionPanel.ts";
import { until } from "../../support/until.ts";
import { openPanel } from "../sessions/inputs.ts";
import { kept } from "../sessions/tray.ts";
import { personAt, type WindowName, type Windows } from "../sessions/windows.ts";
import { columnsByLog } from "./column.ts";
import type { Made, MadePiece } from "./made.ts";
import type { ActionRecord, Entry, Records } from "./records.ts";

export interface Verdict {
  /** How many of the forms are in SharePoint, and pieces of evidence. */
  readonly arrived: number;
  readonly pieces: number;
  /** What is kept on the device as a draft, where it cannot be said now. */
  readonly drafts: number;
  /** Drafts that are still there though their form was made, because the browser was killed in that moment. */
  readonly besides: number;
  /** Files of forms that were discarded after they had been sent: nobody of the programme may delete one. */
  readonly leftFiles: readonly string[];
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly problems: readonly string[];
}

interface Judged {
  readonly made: readonly Made[];
  readonly actions: readonly ActionRecord[];
  /** Files that were there before the session. */
  readonly before: readonly string[];
  readonly records: Records;
  readonly windows: Windows;
  readonly used: readonly WindowName[];
}

export async function judge(judged: Judged): Promise<Verdict> {
  const { made, actions, records } = judged;
  const verdict = {
    ...{ arrived: 0, pieces: 0, drafts: 0, besides: 0 },
    ...{ leftFiles: [] as string[], lost: [] as string[], doubled: [] as string[], problems: [] as string[] },
  };
  const drafts = await draftsIn(judged);
  for (const each of made) {
    const record = actions.find(({ reference }) => reference === each.step.reference);
    if (!record) continue;
    const times =
      each.step.form === "evidence" ? piecesOf(record, each.pieces[0]).length : entriesOf(record, each).length;
    const isDraft = drafts.some((draft) => draft.includes(each.name));
    const isMeant = each.progress !== "discarded" && each.progress !== "not possible";
    if (times > 1) verdict.doubled.push(`${each.name} is there ${times} times`);
    if (times > 0 && !isMeant) verdict.problems.push(`${each.name} is there, and was ${each.progress}`);
    if (times === 0 && isMeant && !isDraft) verdict.lost.push(`${each.name} (${each.progress})`);
    if (times > 0 && isDraft && each.wasBroken) verdict.besides++;
    else if (times > 0 && isDraft) verdict.problems.push(`${each.name} is there, and is still a draft`);
    if (times === 0 && isMeant && isDraft) verdict.drafts++;
    verdict.arrived += Math.min(times, 1);
    for (const piece of each.pieces) {
      const found = piecesOf(record, piece);
      verdict.pieces += Math.min(found.length, 1);
      if (found.length > 1) verdict.doubled.push(`“${piece.title}” is there ${found.length} times`);
      if (found.length === 0 && times > 0) verdict.lost.push(`“${piece.title}”`);
      for (const entry of found) verdict.problems.push(...(await whatDiffers(entry, piece, records)));
    }
    if (times > 0 && each.criteria && !hasLines(record, each.criteria)) {
      verdict.lost.push(`the criteria of ${each.name}: the row has “${record.row.SuccessCriteria}”`);
    }
  }
  verdict.problems.push(...actions.flatMap((record) => unknownIn(record, made)));
  await judgeFiles(judged, verdict);
  verdict.problems.push(...(await columnsThatDiffer(judged)));
  return verdict;
}

const piecesOf = ({ Evidence }: ActionRecord, piece: MadePiece | undefined): readonly Entry[] =>
  Evidence.filter(({ Title }) => Title === piece?.title);

/** The entries that say what was said in the form. */
function entriesOf(record: ActionRecord, { step, words }: Made): readonly Entry[] {
  const [claims, checks] = [record.Claims, record.Verifications];
  const said = step.form === "withdraw evidence" ? record["Evidence corrections"] : [...claims, ...checks];
  return said.filter(({ Words }) => Words === words);
}

const hasLines = ({ row }: ActionRecord, criteria: string) =>
  criteria.split("\n").every((line) => String(row.SuccessCriteria).includes(line));

/** Entries that nobody of the session made. */
function unknownIn(record: ActionRecord, made: readonly Made[]): string[] {
  const said = new Set(made.map(({ words }) => words));
  const titles = new Set(made.flatMap(({ pieces }) => pieces.map(({ title }) => title)));
  return [
    ...record.Evidence.filter(({ Title }) => !titles.has(String(Title))),
    ...[record.Claims, record.Verifications, record["Evidence corrections"]]
      .flat()
      .filter(({ Words }) => !said.has(Words ?? "")),
  ].map(({ Title, Words }) => `Nobody made “${Title}”: “${Words}”`);
}

async function whatDiffers(entry: Entry, piece: MadePiece, { contentOf }: Records): Promise<string[]> {
  const { title, criterion, link, file } = piece;
  const found = String(entry.EvidenceLink);
  const isOf = String(entry.Criterion ?? "") === criterion ? [] : [`“${title}” is of “${entry.Criterion}”`];
  if (!file) return found === link ? isOf : [...isOf, `The link of “${title}” is ${found}`];
  const content = await contentOf(decodeURIComponent(new URL(found).pathname));
  const isSame = content.equals(file.buffer) && entry.FileSize === file.buffer.length;
  return isSame ? isOf : [...isOf, `The file of “${title}” is another: ${found}`];
}

async function judgeFiles(
  { made, actions, before, records }: Judged,
  verdict: { leftFiles: string[]; problems: string[]; lost: string[] },
): Promise<void> {
  const linked = new Set(
    actions.flatMap(({ Evidence }) =>
      Evidence.map(({ EvidenceLink }) => {
        const link = String(EvidenceLink);
        return URL.canParse(link) ? decodeURIComponent(new URL(link).pathname) : link;
      }),
    ),
  );
  for (const path of (await records.files()).filter((each) => !before.includes(each) && !linked.has(each))) {
    const of = made.find(({ pieces }) => pieces.some(({ title }) => path.includes(title)));
    if (of?.progress === "discarded" || of?.progress === "kept") verdict.leftFiles.push(path);
    else verdict.problems.push(`No entry knows the file ${path} of ${of?.name ?? "nobody"} (${of?.progress})`);
  }
}

async function draftsIn({ windows, used }: Judged): Promise<readonly string[]> {
  const found: string[] = [];
  for (const window of used) {
    const drafts = await kept(await windows.tab(window), personAt(window).login, "drafts");
    found.push(...drafts.map((draft) => JSON.stringify(draft)));
  }
  return found;
}

/** The board of each window shows what the entries come to, in a while. */
async function columnsThatDiffer({ actions, windows, used }: Judged): Promise<string[]> {
  const wrong: string[] = [];
  for (const window of used.filter((name) => name !== "lead's own list")) {
    for (const record of actions) {
      const right = columnsByLog(record);
      const tab = await windows.tab(window);
      await openPanel(tab, record.reference);
      const shown = () => tab.locator("[data-column]", { has: tab.locator(`article[data-ref="${record.reference}"]`) });
      let is: string | null = "";
      const isRight = until("", async () => {
        await look(tab);
        is = await shown().getAttribute("data-column");
        return right.includes(String(is));
      });
      const late = new Promise((resolve) => setTimeout(resolve, 15_000));
      await Promise.race([isRight, late]);
      if (!right.includes(String(is)))
        wrong.push(
          `${record.reference} is in ${is} on the ${window}, and belongs in ${right.join(" or ")} by its entries`,
        );
    }
  }
  return wrong;
}

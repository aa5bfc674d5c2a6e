// A paper of each kind from the files of its snapshots, in each of its forms.
import { renderToStaticMarkup } from "react-dom/server";
import { papers as assurance } from "../../../src/features/assurance/papers.ts";
import { papers as meeting } from "../../../src/features/meeting/papers.ts";
import { papers as progress } from "../../../src/features/progress/papers.ts";
import { kinds } from "../../../src/features/reports/kinds.ts";
import { PaperView } from "../../../src/features/reports/PaperView.tsx";
import { papers as reports } from "../../../src/features/reports/papers.ts";
import { toBook } from "../../../src/features/reports/render/toBook.ts";
import { toDocument } from "../../../src/features/reports/render/toDocument.ts";
import type { Drawing } from "../../../src/office/drawing.ts";
import { writeWord } from "../../../src/office/word.ts";
import { writeWorkbook } from "../../../src/office/workbook.ts";
import type { PaperGift } from "../../../src/plan/feature.ts";
import type { SnapshotRead } from "../../../src/plan/papers/input.ts";
import {
  type Made,
  makePaper,
  type PaperRequest,
  type PaperTexts,
  sectionsOf,
  textKeys,
} from "../../../src/plan/papers/makePaper.ts";
import type { Audience, Paper } from "../../../src/plan/papers/paper.ts";
import type { Releases } from "../../../src/plan/papers/release.ts";

const paperGifts: readonly PaperGift[] = [reports, progress, assurance, meeting];

export const sections = paperGifts.flatMap((gift) => gift.sections);
export const releases: Releases = Object.assign({}, ...paperGifts.map((gift) => gift.releases ?? {}));

export const kindKeys = kinds.map(({ key }) => key);

export function kindOf(key: string) {
  const kind = kinds.find((each) => each.key === key);
  if (!kind) throw new Error(`There is no kind of paper ${key}.`);
  return kind;
}

export const texts = Object.fromEntries(textKeys.map((key) => [key, `What is said of ${key}.`])) as PaperTexts;

export const requestOf = (kind: string, audience: Audience, given: Partial<PaperRequest> = {}): PaperRequest => ({
  ...{ kind: kindOf(kind), audience, title: "Progress of the plan", meetingDate: undefined, texts, theme: "" },
  ...{ sections: sectionsOf(kindOf(kind), sections).map(({ key }) => key), decisions: {}, exemptNow: [], ...given },
});

export const make = (request: PaperRequest, snapshots: readonly SnapshotRead[]): Made =>
  makePaper(request, { snapshots, sections, releases });

const dot = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);

export const wordOf = (paper: Paper, png: (drawing: Drawing) => Promise<Uint8Array> = async () => dot) =>
  writeWord(toDocument(paper), { png });

export const bookOf = (paper: Paper) => writeWorkbook(toBook(paper));

export const pageOf = (paper: Paper) => renderToStaticMarkup(<PaperView paper={paper} />);

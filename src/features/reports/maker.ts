// Makes papers and their files, in a worker: see `making.ts`.
import { pngOf } from "../../office/drawing.ts";
import type { OnProgress } from "../../office/progress.ts";
import { readTemplate, type Template } from "../../office/template.ts";
import { type WordOptions, writeWord } from "../../office/word.ts";
import { writeWorkbook } from "../../office/workbook.ts";
import type { PaperGift } from "../../plan/feature.ts";
import type { SnapshotRead } from "../../plan/papers/input.ts";
import { type Made, makePaper, type PaperRequest } from "../../plan/papers/makePaper.ts";
import { findNames, undecided } from "../../plan/papers/names.ts";
import type { Paper, PaperTable } from "../../plan/papers/paper.ts";
import { readSnapshot } from "../../plan/snapshots/format.ts";
import { sha256Of, textIn } from "../../plan/snapshots/readSealed.ts";
import { makerWords as words } from "./makerWords.ts";
import { type Answer, type Order, rowsAtOnce, type SentPaper, type SnapshotFile, type TablePlace } from "./making.ts";
import { toBook } from "./render/toBook.ts";
import { toDocument } from "./render/toDocument.ts";

type Say = (answer: Answer, transfer?: readonly ArrayBuffer[]) => void;

/** Carries out one order after the other. */
export function createMaker(gifts: readonly PaperGift[], say: Say): (order: Order) => Promise<void> {
  let snapshots: readonly SnapshotRead[] = [];
  /** What is asked of a paper after it was made is mostly of the same: more of its rows, its files. */
  let last: { readonly request: string; readonly made: Made } | undefined;
  const sections = gifts.flatMap((gift) => gift.sections);
  const releases = Object.assign({}, ...gifts.map((gift) => gift.releases ?? {}));

  function make(request: PaperRequest): Made {
    const key = JSON.stringify(request);
    if (last?.request !== key) last = { request: key, made: makePaper(request, { snapshots, sections, releases }) };
    return last.made;
  }

  async function file({ format, request, template }: Extract<Order, { kind: "file" }>): Promise<void> {
    const { paper } = make(request);
    const onProgress = nowAndThen((done, total) => say({ kind: "progress", done, total }));
    if (format === "workbook") {
      const bytes = bufferOf(await writeWorkbook(toBook(paper), onProgress));
      return say({ kind: "file", bytes, note: "" }, [bytes]);
    }
    const { used, note } = template ? usable(template, request) : { used: undefined, note: "" };
    const bytes = await wordOf(paper, { onProgress, ...(used && { template: used }) });
    say({ kind: "file", bytes, note }, [bytes]);
  }

  /** The council's template if the paper may have it, and what there is to say of it. */
  function usable(file: ArrayBuffer, request: PaperRequest): { readonly used?: Template; readonly note: string } {
    const read = readTemplate(new Uint8Array(file));
    if (read.kind === "refused") return { note: words.template(read.reason) };
    const found = request.audience === "Public" ? notPublished(read.template, request) : [];
    if (found.length > 0) return { note: words.template(words.names(found)) };
    return { used: read.template, note: read.leftOut.length > 0 ? words.leftOut(read.leftOut) : "" };
  }

  function notPublished({ header, footer }: Template, { audience, decisions }: PaperRequest): readonly string[] {
    const parts = [header.default, header.first, footer.default, footer.first];
    const text = parts.flatMap((part) => part?.text ?? []).join("\n\n");
    const said: Paper = { title: "", audience, author: "", header: text, footer: "", headings: [] };
    const findings = findNames(
      said,
      snapshots.map(({ snapshot }) => snapshot.people),
    );
    const published = Object.entries(decisions).filter(([, decision]) => decision === "publish");
    return undecided(findings, Object.fromEntries(published)).map(({ found }) => found);
  }

  async function carryOut(order: Order): Promise<void> {
    switch (order.kind) {
      case "snapshots":
        last = undefined;
        snapshots = await Promise.all(order.files.map(readFile));
        return say({ kind: "done" });
      case "paper":
        return say({ kind: "paper", made: sentPaper(make(order.request), snapshots) });
      case "rows": {
        const rows = rowsIn(make(order.request).paper, order.table);
        return say({ kind: "rows", rows: rows.slice(order.from, order.from + rowsAtOnce) });
      }
      case "file":
        return file(order);
      case "word": {
        const bytes = await wordOf(order.paper);
        return say({ kind: "file", bytes, note: "" }, [bytes]);
      }
    }
  }

  return async (order) => {
    try {
      await carryOut(order);
    } catch (problem) {
      say({ kind: "failed", why: problem instanceof Error ? problem.message : String(problem) });
    }
  };
}

const wordOf = async (paper: Paper, options: Omit<WordOptions, "png"> = {}): Promise<ArrayBuffer> =>
  bufferOf(await writeWord(toDocument(paper), { png: pngOf, ...options }));

/** Between two messages of how far it is, in milliseconds: the page draws each of them. */
const quiet = 100;

/** Thousands of parts would flood the page. The last is always told. */
function nowAndThen(tell: OnProgress): OnProgress {
  let told = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - told < quiet) return;
    told = now;
    tell(done, total);
  };
}

/** Of its own, so that it can be handed over. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer =>
  bytes.byteLength === bytes.buffer.byteLength ? (bytes.buffer as ArrayBuffer) : (bytes.slice().buffer as ArrayBuffer);

async function readFile({ round, sha256, bytes }: SnapshotFile): Promise<SnapshotRead> {
  const content = await bytes.arrayBuffer();
  if ((await sha256Of(content)) !== sha256) throw new Error(words.notRead(round, words.otherFile));
  const read = readSnapshot(textIn(content));
  if (read.kind !== "read") throw new Error(words.notRead(round, read.why));
  return { snapshot: read.snapshot, sha256 };
}

function rowsIn(paper: Paper, { heading, part }: TablePlace): PaperTable["rows"] {
  const found = paper.headings[heading]?.parts[part];
  return found?.kind === "table" ? found.rows : [];
}

function sentPaper({ paper, findings, undecided }: Made, snapshots: readonly SnapshotRead[]): SentPaper {
  const rows: number[] = [];
  const headings = paper.headings.map((heading) => ({
    ...heading,
    parts: heading.parts.map((part) => {
      if (part.kind !== "table") return part;
      rows.push(part.rows.length);
      return { ...part, rows: part.rows.slice(0, rowsAtOnce) };
    }),
  }));
  const themes = snapshots.at(-1)?.snapshot.actions.map(({ fields }) => fields.theme.trim()) ?? [];
  return {
    ...{ paper: { ...paper, headings }, rows, findings, undecided },
    themes: [...new Set(themes)].filter(Boolean).toSorted((a, b) => a.localeCompare(b, "en-GB")),
  };
}

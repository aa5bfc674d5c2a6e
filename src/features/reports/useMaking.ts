// Makes the files of a paper, and keeps them in SharePoint or hands them to the browser. It can be stopped at any time.
import { useRef, useState } from "react";
import type { Board } from "../../plan/board.ts";
import type { PaperRequest } from "../../plan/papers/makePaper.ts";
import { keyOf } from "../../plan/papers/names.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import { encodedPath, listUrlOf } from "../../schema/address.ts";
import { download as saveFile } from "../../ui/kit/download.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { fileNameOf } from "./fileNames.ts";
import { type Kept, keepPaper } from "./issue.ts";
import { paperDrafts, TEMPLATE_NAME } from "./list.ts";
import type { MakerClient } from "./makerClient.ts";
import { makerWords } from "./makerWords.ts";
import type { Format, SentPaper } from "./making.ts";
import type { PaperChoice } from "./paperChoice.ts";
import { snapshotText } from "./paperFiles.ts";
import { nameWords, issueFormWords as words } from "./words.ts";

export type Work =
  | { readonly kind: "none" }
  /** `share`: of the step that is done, from 0 to 1; absent where nobody knows. */
  | { readonly kind: "working"; readonly step: "word" | "workbook" | "keeping"; readonly share?: number }
  | { readonly kind: "failed"; readonly why: string }
  | {
      readonly kind: "kept";
      readonly said: string;
      readonly links: readonly string[];
      readonly note: string;
      /** Of its entry. */
      readonly operation: string;
      readonly of: string;
    };

interface Given {
  readonly board: Board;
  readonly choice: PaperChoice;
  readonly request: PaperRequest;
  readonly maker: MakerClient | undefined;
  readonly made: SentPaper | undefined;
}

type Done = Extract<Kept, { kind: "kept" }>;

export function useMaking({ board, choice, request, maker, made }: Given) {
  const { sync, files } = useSession();
  const [work, setWork] = useState<Work>({ kind: "none" });
  const stop = useRef<AbortController>(undefined);
  /** The same for each try of one paper, so that one that is tried again is there once. */
  const tried = useRef<{ readonly of: string; readonly operation: string }>(undefined);

  /** The council's own document, and what is to be said if there is one that cannot be read. */
  async function template(): Promise<{ readonly bytes?: ArrayBuffer; readonly note: string }> {
    const found = templateRow(board);
    if (!found?.file) return { note: "" };
    const read = await files.contentOf(`${listUrlOf(board.site.url, paperDrafts)}/${encodedPath(found.file.name)}`);
    return read.kind === "done" ? { bytes: read.value, note: "" } : { note: makerWords.template(read.why) };
  }

  /** The file, or nothing if it was stopped or failed, which is said then. */
  async function file(format: Format, signal: AbortSignal, isDraft = true) {
    if (!maker || signal.aborted) return undefined;
    setWork({ kind: "working", step: format });
    const own = format === "word" ? await template() : { note: "" };
    if (signal.aborted) return undefined;
    const outcome = await maker.file(
      { format, request: { ...request, isDraft }, template: own.bytes },
      (done, total) => {
        if (!signal.aborted) setWork({ kind: "working", step: format, share: total > 0 ? done / total : 0 });
      },
    );
    if (outcome.kind === "done") {
      const { bytes, note } = outcome.value;
      return signal.aborted ? undefined : { bytes, note: [own.note, note].filter(Boolean).join(" ") };
    }
    if (outcome.kind === "failed") setWork({ kind: "failed", why: outcome.why });
    return undefined;
  }

  /** What stops the work that begins now. */
  function begin(): AbortSignal {
    stop.current = new AbortController();
    return stop.current.signal;
  }

  async function make(state: "Draft" | "Issued"): Promise<Done | undefined> {
    const { at, than, kind, audience } = choice;
    if (!at) return undefined;
    const signal = begin();
    const isDraft = state === "Draft";
    const word = await file("word", signal, isDraft);
    const workbook = word && (await file("workbook", signal, isDraft));
    if (!word || !workbook) return undefined;
    setWork({ kind: "working", step: "keeping" });
    const of = JSON.stringify([state, at.seal.sha256, than?.seal.sha256, request]);
    if (tried.current?.of !== of) tried.current = { of, operation: crypto.randomUUID() };
    const kept = await keepPaper(
      {
        ...{ state, paper: kind.key, title: kind.title, meeting: request.texts.meeting, audience },
        ...{ meetingOn: request.meetingDate, round: at.round.number, comparedWith: than?.round.number },
        ...{ snapshot: snapshotText(at, than), operation: tried.current.operation },
        decisions: decisionsIn(request, made),
        files: [
          { name: fileNameOf({ ...request, isDraft }, "docx"), bytes: new Uint8Array(word.bytes) },
          { name: fileNameOf({ ...request, isDraft }, "xlsx"), bytes: new Uint8Array(workbook.bytes) },
        ],
      },
      { files, sync, signal },
    );
    if (kept.kind === "failed") {
      setWork({ kind: "failed", why: kept.why });
      return undefined;
    }
    const { operation } = tried.current;
    tried.current = undefined;
    const said = state === "Issued" ? words.issued(kept.version) : words.drafted(kept.version);
    setWork({
      kind: "kept",
      said,
      links: kept.links,
      operation,
      of: subjectOf(choice),
      note: [word.note, workbook.note].filter(Boolean).join(" "),
    });
    return kept;
  }

  async function download(format: Format): Promise<void> {
    const found = await file(format, begin());
    if (!found) return;
    saveFile(fileNameOf({ ...request, isDraft: true }, format === "word" ? "docx" : "xlsx"), found.bytes);
    setWork({ kind: "none" });
  }

  function cancel(): void {
    stop.current?.abort();
    maker?.stopFiles();
    // What was on its way to SharePoint may be there: whoever was sending it says so.
    if (work.kind !== "working" || work.step !== "keeping") setWork({ kind: "failed", why: words.cancelled });
  }

  // What became of one paper is not said beside another.
  const isOther = work.kind === "kept" && work.of !== subjectOf(choice);
  return {
    work: isOther ? ({ kind: "none" } as const) : work,
    make,
    download,
    cancel,
    hasTemplate: templateRow(board) !== undefined,
  };
}

const subjectOf = ({ kind, audience, at }: PaperChoice): string => [kind.key, audience, at?.seal.sha256].join(" ");

/** The council's own document, if there is one. */
const templateRow = ({ lists }: Pick<Board, "lists">) =>
  [...rowsOf(lists, paperDrafts).values()].find(
    ({ file, folder }) => folder === "" && file?.name.toLowerCase() === TEMPLATE_NAME.toLowerCase(),
  );

/** What was found and what was decided, a line each. */
function decisionsIn({ decisions }: PaperRequest, made: SentPaper | undefined): string {
  const lines = (made?.findings ?? []).flatMap(({ found, kind }) => {
    const decision = decisions[keyOf(found)];
    return decision ? [nameWords.decision(found, kind, decision)] : [];
  });
  return lines.join("\n");
}

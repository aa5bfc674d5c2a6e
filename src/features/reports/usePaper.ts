// A paper as the screen shows it: its snapshots are read, then the worker makes it, again whenever something of it is changed.
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { PaperRequest } from "../../plan/papers/makePaper.ts";
import type { PaperTable } from "../../plan/papers/paper.ts";
import type { Sealed } from "../../plan/snapshots/closedRounds.ts";
import type { Files } from "../../ports/files.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { type MakerClient, makerClient } from "./makerClient.ts";
import type { SentPaper, SnapshotFile, TablePlace } from "./making.ts";
import { paperWords as words } from "./words.ts";

export type ShownPaper =
  | { readonly kind: "none" | "reading" | "making" }
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "made"; readonly made: SentPaper; readonly isOld: boolean };

interface Found {
  readonly paper: ShownPaper;
  readonly maker: MakerClient | undefined;
  readonly onMore: (place: TablePlace) => void;
  /** Fetches every row of every table. */
  readonly onWhole: () => Promise<void>;
  /** Reads and makes it anew. */
  readonly onRetry: () => void;
}

export function usePaper(period: readonly Sealed[], request: PaperRequest): Found {
  const { files, workers } = useSession();
  const [tries, setTries] = useState(0);
  const key = [tries, ...period.map(({ seal }) => seal.sha256)].join(" ");
  const [read, setRead] = useState<{
    readonly key: string;
    readonly files?: readonly SnapshotFile[];
    readonly why?: string;
  }>();
  useEffect(() => {
    let isCurrent = true;
    void readAll(period, files).then((found) => isCurrent && setRead({ key, ...found }));
    return () => {
      isCurrent = false;
    };
  }, [key, files]);
  const found = read?.key === key ? read : undefined;
  const snapshots = found?.files;
  const maker = useMemo(
    () =>
      snapshots && snapshots.length > 0
        ? makerClient(async () => (await workers()).startMaker(), snapshots)
        : undefined,
    [snapshots, workers],
  );
  useEffect(() => () => maker?.end(), [maker]);
  const [made, setMade] = useState<{
    readonly maker: MakerClient;
    readonly request: string;
    readonly made?: SentPaper;
    readonly why?: string;
  }>();
  const asked = JSON.stringify(request);
  const latest = useRef(asked);
  latest.current = asked;
  useEffect(() => {
    if (!maker) return;
    void maker.paper(request).then((outcome) => {
      // Words that are typed meanwhile have an answer of their own coming.
      if (outcome.kind === "cancelled" || latest.current !== asked) return;
      const found = outcome.kind === "done" ? { made: outcome.value } : { why: outcome.why };
      // Drawing hundreds of rows at once would hold up the page.
      startTransition(() => setMade({ maker, request: asked, ...found }));
    });
  }, [maker, asked]);
  const onMore = useCallback(
    (place: TablePlace) => {
      const from = made?.made && tableAt(made.made, place)?.rows.length;
      if (!maker || !from) return;
      const { request: of } = made;
      void maker.rows({ request: JSON.parse(of) as PaperRequest, table: place, from }).then((outcome) => {
        if (outcome.kind !== "done") return;
        startTransition(() =>
          setMade((known) =>
            known?.made && known.request === of
              ? { ...known, made: withRows(known.made, { place, from }, outcome.value) }
              : known,
          ),
        );
      });
    },
    [maker, made],
  );
  const onWhole = useCallback(async () => {
    if (!maker || !made?.made) return;
    const request = JSON.parse(made.request) as PaperRequest;
    const whole = await withAllRows(made.made, { maker, request });
    // There at once, because it is printed next.
    flushSync(() => setMade((known) => (known && known.made === made.made ? { ...known, made: whole } : known)));
  }, [maker, made]);
  return {
    paper: shown({ period, read: found, made: made?.maker === maker ? made : undefined, asked }),
    maker,
    onMore,
    onWhole,
    onRetry: () => setTries((before) => before + 1),
  };
}

interface State {
  readonly period: readonly Sealed[];
  readonly read: { readonly why?: string } | undefined;
  readonly made: { readonly request: string; readonly made?: SentPaper; readonly why?: string } | undefined;
  readonly asked: string;
}

function shown({ period, read, made, asked }: State): ShownPaper {
  if (period.length === 0) return { kind: "none" };
  if (!read) return { kind: "reading" };
  const why = read.why ?? made?.why;
  if (why !== undefined) return { kind: "failed", why };
  return made?.made ? { kind: "made", made: made.made, isOld: made.request !== asked } : { kind: "making" };
}

/** One after the other: the network may be poor. Whether each is the file that was kept is checked where it is read, in the worker. */
async function readAll(
  period: readonly Sealed[],
  files: Pick<Files, "contentOf">,
): Promise<{ files: readonly SnapshotFile[] } | { why: string }> {
  const found: SnapshotFile[] = [];
  for (const { seal, round } of period) {
    const outcome = await files.contentOf(seal.link);
    if (outcome.kind !== "done") return { why: words.notRead(round.number, outcome.why) };
    found.push({ sha256: seal.sha256, round: round.number, bytes: new Blob([outcome.value]) });
  }
  return { files: found };
}

/** As far as rows come: what is missing is said where it is. */
async function withAllRows(
  made: SentPaper,
  { maker, request }: { readonly maker: MakerClient; readonly request: PaperRequest },
): Promise<SentPaper> {
  let whole = made;
  for (const [at, place] of tablePlaces(made).entries()) {
    for (let had = -1; ; ) {
      const from = tableAt(whole, place)?.rows.length ?? 0;
      if (from >= (made.rows[at] ?? 0) || from === had) break;
      const outcome = await maker.rows({ request, table: place, from });
      if (outcome.kind !== "done") return whole;
      whole = withRows(whole, { place, from }, outcome.value);
      had = from;
    }
  }
  return whole;
}

const tablePlaces = ({ paper }: SentPaper): readonly TablePlace[] =>
  paper.headings.flatMap(({ parts }, heading) =>
    parts.flatMap(({ kind }, part) => (kind === "table" ? [{ heading, part }] : [])),
  );

function tableAt({ paper }: SentPaper, { heading, part }: TablePlace) {
  const found = paper.headings[heading]?.parts[part];
  return found?.kind === "table" ? found : undefined;
}

interface Added {
  readonly place: TablePlace;
  /** So many rows were there when it was asked for. */
  readonly from: number;
}

/** Rows that came already, because somebody pressed twice, are not added again. */
function withRows(made: SentPaper, { place, from }: Added, more: PaperTable["rows"]): SentPaper {
  const table = tableAt(made, place);
  if (table?.rows.length !== from) return made;
  const longer = { ...table, rows: [...table.rows, ...more] };
  const headings = made.paper.headings.map((heading, index) =>
    index === place.heading ? { ...heading, parts: heading.parts.with(place.part, longer) } : heading,
  );
  return { ...made, paper: { ...made.paper, headings } };
}

// Papers: which paper, with which sections and words; the paper itself; what it takes to issue it; and what was issued.
import { Link } from "@fluentui/react-components";
import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import type { Board } from "../../plan/board.ts";
import type { PaperGift } from "../../plan/feature.ts";
import type { PaperSection } from "../../plan/papers/input.ts";
import { type PaperRequest, textKeys } from "../../plan/papers/makePaper.ts";
import { sealedRounds } from "../../plan/snapshots/closedRounds.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { IssuePaper } from "./IssuePaper.tsx";
import { paperLog } from "./list.ts";
import type { SentPaper, TablePlace } from "./making.ts";
import { NamesInText } from "./NamesInText.tsx";
import { chosenSections, keptIn, outlineRow, type PaperDraft } from "./outline.ts";
import { PaperLog } from "./PaperLog.tsx";
import { PaperSettings } from "./PaperSettings.tsx";
import { usePapersStyles } from "./PapersPage.styles.ts";
import { PaperView } from "./PaperView.tsx";
import { PaperWords } from "./PaperWords.tsx";
import { type PaperChoice, readChoice } from "./paperChoice.ts";
import { usePaper } from "./usePaper.ts";
import { paperWords as words } from "./words.ts";

export function PapersPage({ board, query, onQuery, onGo }: ScreenProps) {
  const styles = usePapersStyles();
  const { readOnly } = useSession();
  const sealed = useMemo(() => sealedRounds(board), [board]);
  const choice = readChoice(query, sealed);
  const sections = useSections();
  const { draft, row, keep } = usePaperDraft(board, choice);
  const chosen = chosenSections(draft.sections, choice.kind, sections);
  const request = requestOf({ choice, draft, sections: chosen.flatMap(({ key, isOn }) => (isOn ? key : [])) });
  const { paper, maker, onMore, onWhole } = usePaper(sections.length > 0 ? choice.period : [], request);
  const mayMake = board.mayAdd.has(paperLog.title) && !readOnly;
  const made = paper.kind === "made" ? paper.made : undefined;
  const totalOf = useCallback((place: TablePlace) => made && totalAt(made, place), [made]);
  if (sealed.length === 0) {
    return (
      <Page title={words.title} testId="papers" intro={words.intro}>
        <Empty>{words.noRounds}</Empty>
        <Link onClick={() => onGo("screen=rounds")}>{words.toRounds}</Link>
      </Page>
    );
  }
  return (
    <Page title={words.title} testId="papers" intro={words.intro} width="full">
      <div className={styles.columns}>
        <PaperSettings
          {...{ choice, sealed, chosen, draft, made, onQuery }}
          sections={sections}
          onDraft={mayMake ? keep : undefined}
        />
        <div className={styles.side}>
          {choice.audience === "Public" && made && made.findings.length > 0 && (
            <NamesInText
              findings={made.findings}
              decisions={draft.decisions}
              onDecide={mayMake ? (decisions) => keep({ ...draft, decisions }) : undefined}
            />
          )}
          <IssuePaper
            {...{ board, choice, draft, row, request, maker, mayMake }}
            made={made}
            onPrint={async () => {
              await onWhole();
              window.print();
            }}
            isOld={paper.kind !== "made" || paper.isOld}
            isLast={choice.at === sealed.at(-1)}
            onIssued={() => keep(undefined)}
          />
        </div>
        <div className={styles.middle}>
          <PaperWords {...{ choice, draft, row }} onDraft={mayMake ? keep : undefined} />
          {paper.kind === "failed" && (
            <p className={styles.failed} role="alert">
              {words.failed(paper.why)}
            </p>
          )}
          {(paper.kind === "reading" || paper.kind === "making") && (
            <p className={styles.quiet} role="status">
              {words[paper.kind]}
            </p>
          )}
          {made && (
            <section aria-label={words.preview} aria-busy={paper.kind === "made" && paper.isOld}>
              <PaperView paper={made.paper} totalOf={totalOf} onMore={onMore} />
            </section>
          )}
        </div>
      </div>
      <PaperLog board={board} mayAdd={mayMake} />
    </Page>
  );
}

function totalAt(made: SentPaper, place: TablePlace): number | undefined {
  let at = 0;
  for (const [heading, { parts }] of made.paper.headings.entries()) {
    for (const [part, each] of parts.entries()) {
      if (each.kind !== "table") continue;
      if (heading === place.heading && part === place.part) return made.rows[at];
      at++;
    }
  }
  return undefined;
}

/** The chapters of every feature, once they are loaded. */
function useSections(): readonly PaperSection[] {
  const { features } = useFeatures();
  const [gifts, setGifts] = useState<readonly PaperGift[]>([]);
  useEffect(() => {
    void Promise.all(features.flatMap(({ papers }) => papers?.() ?? [])).then((found) =>
      startTransition(() => setGifts(found)),
    );
  }, [features]);
  return useMemo(() => gifts.flatMap(({ sections }) => sections), [gifts]);
}

/** What the paper is made with: what this device has, else what is kept for everybody. */
function usePaperDraft(board: Board, { kind }: PaperChoice) {
  const [own, keep] = useDraft<PaperDraft>(0, `paper ${kind.key}`);
  const row = outlineRow(board, kind);
  const kept: PaperDraft = { ...keptIn(row), meetingOn: board.plan.nextBoard ?? "", decisions: {} };
  return { draft: own ? { ...kept, ...own } : kept, row, keep };
}

interface Asked {
  readonly choice: PaperChoice;
  readonly draft: PaperDraft;
  readonly sections: readonly string[];
}

function requestOf({ choice: { kind, audience }, draft, sections }: Asked): PaperRequest {
  const texts = Object.fromEntries(textKeys.map((key) => [key, draft[key]])) as PaperRequest["texts"];
  return {
    ...{ kind, audience, title: kind.title, texts, sections, decisions: draft.decisions },
    ...{ meetingDate: draft.meetingOn || undefined, theme: kind.hasTheme ? draft.theme : "", exemptNow: [] },
  };
}

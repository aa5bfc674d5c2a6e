// Papers: which paper, with which sections and words; the paper itself; what it takes to issue it; and what was issued.
import { Button, Link } from "@fluentui/react-components";
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
import { IssuePaper, LastIssued } from "./IssuePaper.tsx";
import { papersNow } from "./keptPapers.ts";
import { outlines, paperDrafts, paperLog } from "./list.ts";
import type { SentPaper, TablePlace } from "./making.ts";
import { NamesInText } from "./NamesInText.tsx";
import { chosenSections, type PaperDraft } from "./outline.ts";
import { PaperLog } from "./PaperLog.tsx";
import { PaperSettings } from "./PaperSettings.tsx";
import { usePapersStyles } from "./PapersPage.styles.ts";
import { PaperView } from "./PaperView.tsx";
import { PaperWords } from "./PaperWords.tsx";
import { type PaperChoice, readChoice } from "./paperChoice.ts";
import { usePaper } from "./usePaper.ts";
import { usePaperDraft } from "./usePaperDraft.ts";
import { paperWords as words } from "./words.ts";

export function PapersPage({ board, today, edits, query, onQuery, onGo }: ScreenProps) {
  const styles = usePapersStyles();
  const { readOnly, sync } = useSession();
  // Papers are read and printed without these, which an older site does not have.
  useEffect(() => void sync.follow([outlines, paperDrafts]), [sync]);
  const sealed = useMemo(() => sealedRounds(board), [board]);
  const choice = readChoice(query, sealed);
  const sections = useSections();
  const used = usePaperDraft(board, choice);
  const { draft, change } = used;
  const chosen = chosenSections(draft.sections, choice.kind, sections);
  const { lists, rounds, site } = board;
  const kept = useMemo(() => papersNow({ lists, rounds, site }, today), [lists, rounds, site, today]);
  const exemptNow = useMemo(() => exemptIn(board.actions), [board.actions]);
  const keys = chosen.flatMap(({ key, isOn }) => (isOn ? key : []));
  const request = requestOf({ exemptNow, choice, draft, sections: keys });
  const { paper, maker, onMore, onWhole, onRetry } = usePaper(sections.length > 0 ? choice.period : [], request);
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
          onChange={mayMake ? change : undefined}
        />
        <div className={styles.side}>
          <LastIssued issued={kept.issued} />
          {choice.audience === "Public" && made && made.findings.length > 0 && (
            <NamesInText
              findings={made.findings}
              decisions={draft.decisions}
              onDecide={mayMake ? (decisions) => change({ decisions }) : undefined}
            />
          )}
          <IssuePaper
            issued={kept.issued}
            {...{ board, edits, choice, used, request, maker, mayMake }}
            made={made}
            onPrint={async () => {
              await onWhole();
              window.print();
            }}
            isOld={paper.kind !== "made" || paper.isOld}
            isLast={choice.at === sealed.at(-1)}
          />
        </div>
        <div className={styles.middle}>
          {mayMake && <PaperWords choice={choice} used={used} />}
          {paper.kind === "failed" && (
            <div className={styles.box} role="alert">
              <p className={styles.failed}>{words.failed(paper.why)}</p>
              <div className={styles.buttons}>
                <Button onClick={onRetry}>{words.again}</Button>
              </div>
            </div>
          )}
          {(paper.kind === "reading" || paper.kind === "making") && (
            <p className={styles.quiet} role="status">
              {words[paper.kind]}
            </p>
          )}
          {made && (
            <section aria-label={words.preview} aria-busy={paper.kind === "made" && paper.isOld}>
              {/* Taking another paper's rows away is less work than changing each of them into others. */}
              <PaperView key={made.paper.title} paper={made.paper} totalOf={totalOf} onMore={onMore} />
            </section>
          )}
        </div>
      </div>
      <PaperLog kept={kept} mayAdd={mayMake} />
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

interface Asked {
  readonly exemptNow: ReturnType<typeof exemptIn>;
  readonly choice: PaperChoice;
  readonly draft: PaperDraft;
  readonly sections: readonly string[];
}

function requestOf({ exemptNow, choice: { kind, audience }, draft, sections }: Asked): PaperRequest {
  const texts = Object.fromEntries(textKeys.map((key) => [key, draft[key]])) as PaperRequest["texts"];
  const theme = kind.hasTheme ? draft.theme : "";
  return {
    ...{ kind, audience, texts, isDraft: true, sections, decisions: draft.decisions },
    ...{ meetingDate: draft.meetingOn || undefined, theme, exemptNow },
    title: theme ? words.about(kind.title, theme) : kind.title,
  };
}

/** What was made exempt since the position is not to be published either. */
const exemptIn = (actions: Board["actions"]) =>
  [...actions.values()].flatMap(({ id, fields: { exempt } }) => (exempt ? [{ id, paragraph: exempt }] : []));

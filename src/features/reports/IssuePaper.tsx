// What it takes to make and issue the paper: what is still missing, the buttons, the progress of long work, and what became of it.
import { Button, Link, ProgressBar } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Board } from "../../plan/board.ts";
import { dayOf, formatDay } from "../../plan/days.ts";
import { missingTexts, type PaperRequest } from "../../plan/papers/makePaper.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useSession } from "../../ui/kit/session.tsx";
import type { IssuedPaper } from "./keptPapers.ts";
import { outlines } from "./list.ts";
import type { MakerClient } from "./makerClient.ts";
import type { SentPaper } from "./making.ts";
import { keepOutline } from "./outline.ts";
import { PaperLinks } from "./PaperLinks.tsx";
import { paperLogId } from "./PaperLog.tsx";
import { usePapersStyles } from "./PapersPage.styles.ts";
import type { PaperChoice } from "./paperChoice.ts";
import { useMaking } from "./useMaking.ts";
import type { UsedDraft } from "./usePaperDraft.ts";
import { issueFormWords as words } from "./words.ts";

interface Props {
  readonly board: Board;
  readonly choice: PaperChoice;
  readonly issued: readonly IssuedPaper[];
  readonly edits: ScreenProps["edits"];
  readonly used: UsedDraft;
  readonly request: PaperRequest;
  readonly maker: MakerClient | undefined;
  readonly made: SentPaper | undefined;
  /** Whether the paper is being made again. */
  readonly isOld: boolean;
  /** Whether it reports the last closed round. */
  readonly isLast: boolean;
  readonly mayMake: boolean;
  readonly onPrint: () => void;
}

export function IssuePaper(props: Props) {
  const { board, issued, edits, choice, used, request, maker, made, isOld, isLast, mayMake, onPrint } = props;
  const styles = usePapersStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  /** The paper that the person was asked about; when anything of it is changed, the question is gone. */
  const [asked, setAsked] = useState<string>();
  const wanted = JSON.stringify([choice.period.map(({ seal }) => seal.sha256), request]);
  const isAsked = asked === wanted;
  const { work, make, download, cancel, hasTemplate } = useMaking({ board, choice, request, maker, made });
  const confirmId = useId();
  const blocked = blockedBy({ request, made, isOld });
  const warnings = mayMake
    ? [...warningsOf({ choice, isLast, board, request }, issued), hasTemplate ? words.template : words.noTemplate]
    : [];
  const isWorking = work.kind === "working";
  /** What is not decided must not leave the page, as a draft or a print either. */
  const isUndecided = choice.audience === "Public" && (made === undefined || made.undecided.length > 0);

  async function issue(): Promise<void> {
    setAsked(undefined);
    if (blocked.length > 0) return;
    const { own, row, settle } = used;
    await keepOutline(own, { sync, kind: choice.kind, row });
    settle({ own: own.own });
    const kept = await make("Issued");
    if (!kept) return;
    announce(words.issued(kept.version));
    if (request.audience === "Public") settle({ decisions: request.decisions });
  }

  return (
    <section className={styles.box} aria-label={words.title} data-testid="issue-paper">
      <h2 className={styles.subtitle}>{words.title}</h2>
      {!mayMake && <p className={styles.quiet}>{words.viewOnly}</p>}
      {mayMake && blocked.length > 0 && (
        <>
          <p className={styles.quiet}>{words.blocked}</p>
          <ul className={styles.list} data-testid="blocked">
            {blocked.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {warnings.map((each) => (
        <p key={each} className={styles.quiet}>
          {each}
        </p>
      ))}
      {isWorking && (
        <div role="status">
          <p
            className={styles.quiet}
          >{`${words.working[work.step]} ${work.share === undefined ? "" : words.progress(Math.round(work.share * 100))}`}</p>
          <ProgressBar {...(work.share !== undefined && { value: work.share })} aria-label={words.working[work.step]} />
          <Button onClick={cancel}>{words.cancel}</Button>
        </div>
      )}
      {work.kind === "failed" && (
        <p className={styles.failed} role="alert">
          {work.why}
        </p>
      )}
      {work.kind === "kept" && (
        <div role="status">
          <p className={styles.well}>{work.said}</p>
          {edits.some(({ entry }) => entry?.operation === work.operation) && (
            <p className={styles.quiet}>{words.waiting}</p>
          )}
          {work.note && <p className={styles.quiet}>{work.note}</p>}
          <PaperLinks links={work.links} />
        </div>
      )}
      {mayMake && isAsked && !isWorking && (
        <>
          {/* Focus goes here, and not to a button, so that a key that is held does not issue the paper. */}
          <p id={confirmId} tabIndex={-1} className={styles.said}>
            {words.confirm(nameOf(request), 2)}
          </p>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={issue}>
              {words.issueNow}
            </Button>
            <Button onClick={() => setAsked(undefined)}>{words.keepWaiting}</Button>
          </div>
        </>
      )}
      {!isWorking && !isAsked && (
        <div className={styles.buttons}>
          {mayMake && (
            <Button
              appearance="primary"
              disabledFocusable={blocked.length > 0}
              onClick={() => {
                setAsked(wanted);
                // The question is there after the next drawing.
                requestAnimationFrame(() => document.getElementById(confirmId)?.focus());
              }}
            >
              {words.issue}
            </Button>
          )}
          {mayMake && (
            <Button disabledFocusable={!made || isUndecided} title={words.draftHint} onClick={() => make("Draft")}>
              {words.draft}
            </Button>
          )}
          <Button onClick={onPrint} disabledFocusable={!made || isUndecided}>
            {words.print}
          </Button>
        </div>
      )}
      {!isWorking && (
        <div className={styles.buttons}>
          <span className={styles.quiet}>{words.download}</span>
          <Button size="small" disabledFocusable={!made || isUndecided} onClick={() => download("word")}>
            {words.word}
          </Button>
          <Button size="small" disabledFocusable={!made || isUndecided} onClick={() => download("workbook")}>
            {words.workbook}
          </Button>
        </div>
      )}
    </section>
  );
}

const nameOf = ({ title, texts, meetingDate, audience }: PaperRequest): string =>
  [title, texts.meeting, meetingDate && formatDay(meetingDate), audience.toLowerCase()].filter(Boolean).join(", ");

/** What has to be done before it can be issued. */
function blockedBy({ request, made, isOld }: Pick<Props, "request" | "made" | "isOld">): readonly string[] {
  const missing = missingTexts(request).map((key) => outlines.columns[key].title);
  const hasMeeting = request.texts.meeting.trim() !== "" && request.meetingDate !== undefined;
  const names = made?.undecided.length ?? 0;
  return [
    ...(missing.length > 0 ? [words.blockedMissing(missing)] : []),
    ...(hasMeeting ? [] : [words.blockedMeeting]),
    ...(names > 0 ? [words.blockedNames(names)] : []),
    ...(isOld ? [words.blockedOld] : []),
  ];
}

function warningsOf(
  { choice, isLast, board, request }: Pick<Props, "choice" | "isLast" | "board" | "request">,
  issued: readonly IssuedPaper[],
): readonly string[] {
  const last = board.rounds.findLast(({ closedOn }) => closedOn)?.number;
  const { round } = board.plan;
  const before = issued.find(
    ({ entry: { fields } }) =>
      fields.paper === choice.kind.key &&
      fields.audience === choice.audience &&
      fields.meetingOn === request.meetingDate,
  )?.entry;
  return [
    ...(before ? [words.issuedBefore(before.fields.version ?? 1, formatDay(dayOf(before.created)))] : []),
    ...(isLast && round ? [words.openRound(round.number)] : []),
    ...(choice.than ? [] : [words.noBefore]),
    ...(!isLast && last !== undefined ? [words.olderPosition(last)] : []),
  ];
}

/** The one that most people come for. */
export function LastIssued({ issued: [last] }: { readonly issued: readonly IssuedPaper[] }) {
  const styles = usePapersStyles();
  if (!last) return null;
  return (
    <section className={styles.box} aria-label={words.last} data-testid="last-issued">
      <h2 className={styles.subtitle}>{words.last}</h2>
      <p className={styles.said}>{last.entry.fields.title}</p>
      <PaperLinks links={last.files.map(({ link }) => link)} />
      <Link onClick={() => document.getElementById(paperLogId)?.scrollIntoView()}>{words.all}</Link>
    </section>
  );
}

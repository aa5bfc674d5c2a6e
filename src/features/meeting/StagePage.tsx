// The stage of a meeting: the exceptions at the left, the one that is looked at at the right, the programmes below. Always dark.
import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { formatDay } from "../../plan/days.ts";
import type { Meeting } from "../../plan/meetings/bodies.ts";
import { openChallenges } from "../../plan/meetings/onRecord.ts";
import { actionsWith } from "../../plan/references.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { PlainButton } from "../../ui/kit/PlainButton.tsx";
import { AlwaysDark } from "./AlwaysDark.tsx";
import { readAgenda } from "./agenda.ts";
import { exceptionsOf } from "./exceptions.ts";
import { nameOfShown, type Shown } from "./meetingLog.ts";
import { type Listed, readListed, withListed } from "./place.ts";
import { programmeSummaries } from "./programmeSummaries.ts";
import { useStageStyles } from "./Stage.styles.ts";
import { StageAction } from "./StageAction.tsx";
import { StageBoard } from "./StageBoard.tsx";
import { StageList } from "./StageList.tsx";
import { StagePresenting } from "./StagePresenting.tsx";
import { StageProgrammes } from "./StageProgrammes.tsx";
import { type OpenedForm, StageRecords } from "./StageRecords.tsx";
import { type StageItem, stageItems, stepFrom } from "./stageItems.ts";
import { stageWords as words } from "./stageWords.ts";
import { useMeetingLists } from "./useMeetingLists.ts";
import { usePresenting } from "./usePresenting.ts";
import { type Since, useSince } from "./useSince.ts";
import { useStageKeys } from "./useStageKeys.ts";
import { type StageMeeting, useStageMeeting } from "./useStageMeeting.ts";
import { meetingWords } from "./words.ts";

/** Pixels by which a key scrolls. */
const line = 120;

export function StagePage(props: ScreenProps) {
  const isRead = useMeetingLists(props.board);
  const { meeting, isGone } = useStageMeeting(props);
  return <AlwaysDark>{isRead && <Stage {...props} meeting={meeting} isGone={isGone} />}</AlwaysDark>;
}

interface StageProps extends ScreenProps, StageMeeting {}

function Stage({ board, today, query, onQuery, meeting, isGone }: StageProps) {
  const styles = useStageStyles();
  const since = useSince(board, meeting);
  const listed = readListed(query);
  const { items, hasAgenda, programmes } = useItems({ board, today, meeting }, since, listed);
  const presenting = usePresenting({ board, meeting, today, query, onQuery });
  const { state } = presenting;
  const shown = presenting.shown ?? state.shown ?? items[0]?.shown;
  const [opened, setOpened] = useState<OpenedForm>();
  const isBoard = shown?.kind === "board";
  const [programme, setProgramme] = useState<number>();
  const right = useRef<HTMLElement>(null);
  const onShow = (next: Shown) => {
    setProgramme(undefined);
    presenting.show(next);
  };
  const last = useLastItem(shown);
  const item = last?.kind === "board" ? items[0]?.shown : last;
  const onStep = (by: 1 | -1) => {
    const next = stepFrom(items, item, by);
    if (next) onShow(next.shown);
  };
  const onBoard = () => onShow(isBoard && item ? item : { kind: "board" });
  const typed = useStageKeys({
    onStep,
    onScroll: (by) => right.current?.scrollBy({ top: by * line }),
    onBoard,
    onJump(reference) {
      const [found] = actionsWith(board.actions, reference);
      if (found) onShow({ kind: "action", id: found.id, reference: found.fields.reference });
      return found !== undefined;
    },
  });
  useSaid(shown, right);
  return (
    <div className={styles.scrolls}>
      <div className={styles.stage} data-testid="stage">
        <header className={styles.head}>
          <h1 className={styles.title}>{isGone ? meetingWords.gone : titleOf(meeting)}</h1>
          <div className={styles.push}>{meeting && <StagePresenting presenting={presenting} shown={shown} />}</div>
        </header>
        <div className={styles.body}>
          {!isBoard && (
            <StageList
              {...{ board, today, items, shown, listed, hasAgenda, onShow }}
              notice={noticeOf(since)}
              onListed={(next) => onQuery((known) => withListed(known, next))}
            />
          )}
          <div className={styles.right}>
            <section
              ref={right}
              className={styles.shown}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has nothing in it that could be focused.
              tabIndex={0}
              aria-label={shown ? nameOfShown(shown) : words.title}
              data-testid="stage-shown"
            >
              {isBoard ? (
                <StageBoard {...{ programmes, today, onShow }} at={programme} />
              ) : (
                <Item {...{ board, today, since, shown }} />
              )}
            </section>
            <div className={styles.buttons}>
              <PlainButton className={styles.button} onClick={() => onStep(-1)}>
                {words.previous}
              </PlainButton>
              <PlainButton className={styles.button} onClick={() => onStep(1)}>
                {words.next}
              </PlainButton>
              <PlainButton
                className={mergeClasses(styles.button, isBoard && styles.current)}
                aria-pressed={isBoard}
                onClick={onBoard}
              >
                {words.board}
              </PlainButton>
              {meeting && (
                <StageRecords
                  {...{ board, opened }}
                  meetingId={meeting.id}
                  isOpen={state.status === "open"}
                  action={actionOf(shown, board)}
                  onOpened={setOpened}
                />
              )}
            </div>
          </div>
        </div>
        {!opened && (
          <StageProgrammes
            programmes={programmes}
            onShow={(number) => {
              onShow({ kind: "board" });
              setProgramme(number);
            }}
          />
        )}
        {typed && (
          <p className={styles.typed} role="status" data-testid="typed">
            {typed.isUnknown ? words.unknown(typed.text) : `${words.typed} ${typed.text}`}
          </p>
        )}
      </div>
    </div>
  );
}

function useItems(
  { board, today, meeting }: Pick<StageProps, "board" | "today" | "meeting">,
  since: Since,
  listed: Listed,
) {
  const { actions, plan, programmes, lists } = board;
  const snapshot = since.kind === "read" ? since.snapshot : undefined;
  const isCompared = since.kind !== "loading";
  // One text, because it has to be the same each time while nothing changes.
  const challenged = [...openChallenges(board).keys()].join(" ");
  const exceptions = useMemo(
    () =>
      isCompared
        ? exceptionsOf(board, { since: snapshot, challenged: new Set(challenged.split(" ").map(Number)), today })
        : [],
    [actions, plan, programmes, challenged, isCompared, snapshot, today],
  );
  const text = meeting?.fields.agenda ?? "";
  const agenda = useMemo(() => readAgenda(text, { actions }), [text, actions]);
  const items = useMemo(
    (): readonly StageItem[] => stageItems({ board: { actions }, exceptions, agenda, listed }),
    [actions, exceptions, agenda, listed],
  );
  const summaries = useMemo(
    () => programmeSummaries({ actions, plan, programmes, lists }, today),
    [actions, plan, programmes, today],
  );
  return { items, hasAgenda: agenda.length > 0, programmes: summaries };
}

/** What was shown before the whole board, to come back to. */
function useLastItem(shown: Shown | undefined): Shown | undefined {
  const [last, setLast] = useState(shown);
  useEffect(() => {
    if (shown && shown.kind !== "board") setLast(shown);
  }, [shown]);
  return shown?.kind === "board" ? last : shown;
}

/** Tells who does not see it what is shown now, and begins it at its top. */
function useSaid(shown: Shown | undefined, right: React.RefObject<HTMLElement | null>): void {
  const announce = useAnnounce();
  const name = shown && nameOfShown(shown);
  useEffect(() => {
    right.current?.scrollTo({ top: 0 });
    if (name) announce(name);
  }, [name, announce, right]);
}

function Item({
  board,
  today,
  since,
  shown,
}: Pick<StageProps, "board" | "today"> & { since: Since; shown: Shown | undefined }) {
  const styles = useStageStyles();
  if (shown?.kind === "item") {
    return (
      <h2 className={styles.big} dir="auto">
        {shown.text}
      </h2>
    );
  }
  const action = actionOf(shown, board);
  if (action) return <StageAction {...{ action, board, today, since }} />;
  if (since.kind === "loading") return <p>{words.comparing}</p>;
  return (
    <>
      <p>{shown ? words.gone : words.nothingToShow}</p>
      <p>{words.keys}</p>
    </>
  );
}

const actionOf = (shown: Shown | undefined, { actions }: Pick<StageProps["board"], "actions">) =>
  shown?.kind === "action" ? actions.get(shown.id) : undefined;

function titleOf(meeting: Meeting | undefined): string {
  if (!meeting) return words.noMeeting;
  const { title, on } = meeting.fields;
  return words.meeting(title, on ? formatDay(on) : "");
}

function noticeOf(since: Since): string | undefined {
  if (since.kind === "loading") return words.comparing;
  return since.kind === "failed" ? words.notCompared(since.round) : undefined;
}

// Timeline: the whole plan by months, with every due date that was moved.
import { useCallback, useEffect, useMemo, useRef } from "react";
import { sealedRounds } from "../../plan/snapshots/closedRounds.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { OnPaper } from "../../ui/kit/OnPaper.tsx";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { PrintButton } from "../../ui/kit/PrintButton.tsx";
import { GroupSelect } from "./GroupSelect.tsx";
import { groupingIn, groupsOf } from "./grouped.ts";
import { useProgressStyles } from "./Progress.styles.ts";
import { useTimelineStyles } from "./Timeline.styles.ts";
import { TimelineChart } from "./TimelineChart.tsx";
import { TimelineKey } from "./TimelineKey.tsx";
import { TimelineTable } from "./TimelineTable.tsx";
import { datesIn, lineGroups, spanOf } from "./timeline.ts";
import { timelineWords } from "./timelineWords.ts";
import { usePlanNow, useSnapshots } from "./useFrozen.ts";

export function TimelinePage({ board, today, query, onQuery, onOpen, open, focusRef }: ScreenProps) {
  const styles = useProgressStyles();
  const own = useTimelineStyles();
  const sealed = useMemo(() => sealedRounds(board), [board]);
  const now = usePlanNow(board, today);
  const loaded = useSnapshots(sealed);
  const read = loaded.flatMap((each) => (each.kind === "read" ? [each.plan] : []));
  const failed = loaded.flatMap((each) => (each.kind === "failed" ? [each.why] : []));
  const waiting = loaded.length - read.length - failed.length;
  // Snapshots never change: those of the same rounds are the same.
  const dates = useMemo(() => datesIn(read), [sealed, read.length]);
  const grouping = groupingIn(query);
  const groups = useMemo(() => lineGroups(groupsOf(now, grouping), dates), [now, grouping, dates]);
  const span = useMemo(
    () =>
      spanOf(
        now.plan,
        groups.flatMap(({ lines }) => lines),
        today,
      ),
    [now, groups, today],
  );
  const show = useCallback(
    (id: number) => {
      const action = board.actions.get(id);
      if (action) onOpen(action);
    },
    [board.actions, onOpen],
  );
  const focusOn = useRef<(id: number) => void>(undefined);
  useEffect(() => {
    focusRef.current = ({ id }) => focusOn.current?.(id);
  }, [focusRef]);
  return (
    <Page
      title={timelineWords.title}
      testId="timeline"
      width="full"
      actions={
        <>
          <GroupSelect grouping={grouping} onQuery={onQuery} />
          <PrintButton />
        </>
      }
    >
      {[...new Set(failed)].map((why) => (
        <p key={why} className={styles.failed}>
          {why}
        </p>
      ))}
      {groups.length === 0 ? (
        <Empty>{timelineWords.empty}</Empty>
      ) : (
        <>
          <TimelineChart
            {...{ groups, span, today }}
            plan={now.plan}
            openId={open?.id}
            onOpen={show}
            focusRef={focusOn}
          />
          <TimelineKey />
          <p className={own.notes} role="status">
            {waiting > 0 ? timelineWords.reading(waiting) : ""}
          </p>
          <OnPaper>
            <p className={own.notes}>{timelineWords.onPaper}</p>
          </OnPaper>
          <TimelineTable groups={groups} onOpen={show} />
        </>
      )}
    </Page>
  );
}

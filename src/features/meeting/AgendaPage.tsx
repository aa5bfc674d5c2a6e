// The side panel of a meeting: its agenda, who presents, the stage, who is there, and what is put on record.
import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { records } from "../../plan/meetings/records.ts";
import { writeAddress } from "../../ui/kit/address.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { withPart } from "../../ui/kit/queryPart.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { AgendaList } from "./AgendaList.tsx";
import { panelWords as words } from "./agendaWords.ts";
import { meetingLog } from "./list.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { currentMeetings, type MeetingNow, meetingsOf } from "./meetings.ts";
import { PanelPresenting } from "./PanelPresenting.tsx";
import { PanelRecording } from "./PanelRecording.tsx";
import { Propose } from "./Propose.tsx";
import { meetingIn } from "./place.ts";
import { Recorded } from "./Recorded.tsx";
import { ShareToStage } from "./ShareToStage.tsx";
import { StateBadge, whenOf } from "./StateBadge.tsx";
import { usePresenting } from "./usePresenting.ts";
import { WhoIsThere } from "./WhoIsThere.tsx";
import { meetingWords } from "./words.ts";

export function AgendaPage(props: ScreenProps) {
  const styles = useMeetingStyles();
  const { board, today, query, onQuery } = props;
  const all = useMemo(() => currentMeetings(board, today), [board.lists, board.inDoubt, today]);
  const asked = meetingIn(query);
  // One that is closed from here stays.
  const [last, setLast] = useState<number>();
  const every = useMemo(() => meetingsOf(board).filter(({ meeting }) => meeting.id > 0), [board.lists, board.inDoubt]);
  const found = [asked, last].map((id) => every.find(({ meeting }) => meeting.id === id)).find(Boolean) ?? all[0];
  const openHere = found?.state.status === "open" ? found.meeting.id : undefined;
  useEffect(() => {
    if (openHere) setLast(openHere);
  }, [openHere]);
  if (!found) {
    return (
      <Page title={words.title} testId="agenda-panel">
        <Empty>{words.none}</Empty>
      </Page>
    );
  }
  const { meeting, state } = found;
  const choices = all.some((each) => each.meeting.id === meeting.id) ? all : [...all, found];
  return (
    <Page title={meeting.fields.title} testId="agenda-panel">
      {choices.length > 1 && (
        <Field label={words.which} className={styles.form}>
          <Select
            value={String(meeting.id)}
            onChange={(_, { value }) => {
              setLast(Number(value));
              onQuery((now) => withPart(now, "meeting", value));
            }}
          >
            {choices.map((each) => (
              <option key={each.meeting.id} value={each.meeting.id}>
                {`${each.meeting.fields.title}, ${whenOf(each.meeting.fields)}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.head}>
        <p className={styles.quietWords}>{`${meeting.fields.body} · ${whenOf(meeting.fields)}`}</p>
        <StateBadge state={state} isPast={false} />
      </div>
      <Panel {...props} key={meeting.id} found={found} />
    </Page>
  );
}

function Panel({ found, ...props }: ScreenProps & { readonly found: MeetingNow }) {
  const styles = useMeetingStyles();
  const { stage, readOnly } = useSession();
  const { board, today, edits, query, onQuery, onGo, onOpen } = props;
  const { meeting, state } = found;
  const presenting = usePresenting({ board, meeting, today, query, onQuery });
  const isOpen = state.status === "open";
  const isClosed = state.status === "closed";
  const shown = presenting.role === "presenting" ? presenting.shown : state.shown;
  const mayLog = board.mayAdd.has(meetingLog.title) && !readOnly;
  const toMeeting = () => onGo(writeAddress({ screen: "meetings", query: `meeting=${meeting.id}` }));
  return (
    <>
      {isOpen || mayLog ? <PanelPresenting {...{ found, presenting, mayLog }} /> : null}
      {isClosed && (
        <div className={styles.spaced}>
          <Button appearance="primary" onClick={toMeeting}>
            {words.toMinutes}
          </Button>
        </div>
      )}
      {stage && <ShareToStage stage={stage} meetingId={meeting.id} isClosed={isClosed} />}
      <section className={styles.group} aria-label={words.title}>
        <h2 className={styles.groupTitle}>{words.title}</h2>
        <AgendaList
          {...{ found, board, onOpen, shown }}
          onShow={isOpen && presenting.role === "presenting" ? presenting.show : undefined}
        >
          {board.mayAdd.has(records.title) && !readOnly && (
            <PanelRecording meetingId={meeting.id} {...{ board, today, shown, isOpen }} />
          )}
        </AgendaList>
        {meeting.canEdit && !readOnly && !isClosed && <Propose {...{ meeting, board, today }} />}
      </section>
      <section className={styles.group} aria-label={meetingWords.there}>
        <h2 className={styles.groupTitle}>{meetingWords.there}</h2>
        <WhoIsThere {...{ found, board, edits }} />
      </section>
      <section className={styles.group} aria-label={meetingWords.recorded}>
        <h2 className={styles.groupTitle}>{meetingWords.recorded}</h2>
        <Recorded meetingId={meeting.id} {...{ board, today, onOpen }} />
      </section>
      {!isClosed && (
        <div className={styles.group}>
          <Button size="small" onClick={toMeeting}>
            {words.toMeeting}
          </Button>
        </div>
      )}
    </>
  );
}

// Meetings to come and past; or one of them, if the address names it.
import { useMemo } from "react";
import { meetings } from "../../plan/meetings/bodies.ts";
import { AddingPage } from "../../ui/kit/AddingPage.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Empty } from "../../ui/kit/Page.tsx";
import { withPart } from "../../ui/kit/queryPart.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { MeetingForm, useMeetingDraft } from "./MeetingForm.tsx";
import { MeetingPage } from "./MeetingPage.tsx";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { isPast, type MeetingNow, meetingsOf } from "./meetings.ts";
import { meetingIn } from "./place.ts";
import { StateBadge, whenOf } from "./StateBadge.tsx";
import { meetingWords as words } from "./words.ts";

export function MeetingsPage(props: ScreenProps) {
  const { board, today, query, onQuery } = props;
  const all = useMemo(() => meetingsOf(board), [board.lists, board.inDoubt]);
  const asked = meetingIn(query);
  const choose = (id: number | undefined) => onQuery((now) => withPart(now, "meeting", id ? String(id) : ""));
  if (asked !== undefined) {
    const found = all.find(({ meeting }) => meeting.id === asked);
    return <MeetingPage {...props} key={asked} found={found} onChoose={choose} />;
  }
  return <AllMeetings {...{ board, today, all }} onChoose={choose} />;
}

interface AllProps extends Pick<ScreenProps, "board" | "today"> {
  readonly all: readonly MeetingNow[];
  readonly onChoose: (id: number) => void;
}

function AllMeetings({ board, today, all, onChoose }: AllProps) {
  const { readOnly } = useSession();
  const draft = useMeetingDraft(undefined);
  const form = useFormOpen(draft[0]);
  const mayAdd = board.mayAdd.has(meetings.title) && !readOnly;
  const past = all.filter((each) => isPast(each, today));
  const toCome = all.filter((each) => !past.includes(each));
  return (
    <AddingPage
      title={words.title}
      testId="meetings"
      intro={words.intro}
      add={words.add}
      mayAdd={mayAdd}
      opening={form}
      form={<MeetingForm {...{ board, today, draft }} isAsked={form.isAsked} onClose={form.close} />}
    >
      {all.length === 0 ? (
        <Empty>{mayAdd ? words.addFirst : words.none}</Empty>
      ) : (
        <>
          <Group title={words.toCome} all={toCome} none={words.noneToCome} onChoose={onChoose} />
          {past.length > 0 && <Group title={words.past} all={past.toReversed()} none="" onChoose={onChoose} />}
        </>
      )}
    </AddingPage>
  );
}

interface GroupProps extends Pick<AllProps, "all" | "onChoose"> {
  readonly title: string;
  readonly none: string;
}

function Group({ title, all, none, onChoose }: GroupProps) {
  const styles = useMeetingStyles();
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.groupTitle}>{title}</h2>
      {all.length === 0 && <p className={styles.quietWords}>{none}</p>}
      <ul className={styles.list}>
        {all.map(({ meeting, state }) => (
          <li key={meeting.id} data-meeting={meeting.id}>
            <button
              type="button"
              className={styles.opens}
              disabled={meeting.id < 0}
              onClick={() => onChoose(meeting.id)}
            >
              <span className={styles.strong}>{meeting.fields.title}</span>
              <span className={styles.grow}>{meeting.fields.body}</span>
              <span className={styles.quiet}>{whenOf(meeting.fields)}</span>
              <StateBadge state={state} isPast={title === words.past} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

// One meeting: when and where, its agenda and papers, who is there, what was recorded, its minutes, and the next one.
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { formatDay } from "../../plan/days.ts";
import { placeOf, safeLink, visibleName } from "../../plan/link.ts";
import { meetings } from "../../plan/meetings/bodies.ts";
import { writeAddress } from "../../ui/kit/address.ts";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { AgendaList } from "./AgendaList.tsx";
import { meetingLog } from "./list.ts";
import { MeetingForm, useMeetingDraft } from "./MeetingForm.tsx";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { Minutes } from "./Minutes.tsx";
import { linesOf } from "./meetingLog.ts";
import { isPast, type MeetingNow, nextAfter } from "./meetings.ts";
import { PanelPresenting } from "./PanelPresenting.tsx";
import { Propose } from "./Propose.tsx";
import { Recorded } from "./Recorded.tsx";
import { StateBadge, whenOf } from "./StateBadge.tsx";
import { usePresenting } from "./usePresenting.ts";
import { WhoIsThere } from "./WhoIsThere.tsx";
import { meetingWords as words } from "./words.ts";

interface Props extends ScreenProps {
  readonly found: MeetingNow | undefined;
  readonly onChoose: (id: number | undefined) => void;
}

export function MeetingPage({ found, onChoose, ...props }: Props) {
  const back = (
    <Button appearance="subtle" onClick={() => onChoose(undefined)}>
      {words.all}
    </Button>
  );
  if (found) return <Found {...props} found={found} back={back} onChoose={onChoose} />;
  return (
    <Page title={words.title} testId="meeting" actions={back}>
      <Empty>{words.gone}</Empty>
    </Page>
  );
}

interface FoundProps extends ScreenProps {
  readonly found: MeetingNow;
  readonly back: React.ReactNode;
  readonly onChoose: Props["onChoose"];
}

function Found({ found, back, onChoose, ...props }: FoundProps) {
  const styles = useMeetingStyles();
  const { readOnly } = useSession();
  const { board, today, edits, query, onQuery, onGo } = props;
  const { meeting, state } = found;
  const presenting = usePresenting({ board, meeting, today, query, onQuery });
  const mayLog = meeting.id > 0 && board.mayAdd.has(meetingLog.title) && !readOnly;
  const { title, body, place, papers } = meeting.fields;
  const draft = useMeetingDraft(meeting);
  const form = useFormOpen(draft[0]);
  const mayEdit = board.mayAdd.has(meetings.title) && meeting.canEdit && !readOnly;
  const next = useMemo(() => nextAfter(board.lists, meeting), [board.lists, meeting]);
  return (
    <Page title={title} testId="meeting" actions={back}>
      <div className={styles.head}>
        <p className={styles.push}>{[body, whenOf(meeting.fields), place].filter(Boolean).join(" · ")}</p>
        <StateBadge state={state} isPast={isPast(found, today)} />
        {mayEdit && !form.isOpen && (
          <Button size="small" onClick={form.open}>
            {words.edit}
          </Button>
        )}
      </div>
      <SaveState edit={edits.find(({ list, item }) => list === meetings.title && item === meeting.id)} />
      {mayEdit && form.isOpen && (
        <MeetingForm {...{ meeting, board, today, draft }} isAsked={form.isAsked} onClose={form.close} />
      )}
      {state.status !== "closed" && (
        <>
          {mayLog && !isPast(found, today) && <PanelPresenting {...{ found, presenting, mayLog }} />}
          {meeting.id > 0 && (
            <div className={styles.buttons}>
              <Button onClick={() => onGo(writeAddress({ screen: "stage", query: `meeting=${meeting.id}` }))}>
                {words.toStage}
              </Button>
            </div>
          )}
        </>
      )}
      <section className={styles.group} aria-label={words.agenda}>
        <h2 className={styles.groupTitle}>{words.agenda}</h2>
        <AgendaList {...{ found, board, today }} onOpen={props.onOpen} />
        {meeting.canEdit && !readOnly && state.status !== "closed" && <Propose {...{ meeting, board, today }} />}
      </section>
      <section className={styles.group} aria-label={words.papers}>
        <h2 className={styles.groupTitle}>{words.papers}</h2>
        <Papers papers={papers} siteUrl={board.site.url} />
      </section>
      <section className={styles.group} aria-label={words.there}>
        <h2 className={styles.groupTitle}>{state.status === "closed" ? words.wasThere : words.there}</h2>
        <WhoIsThere {...{ found, board, edits }} />
      </section>
      <section className={styles.group} aria-label={words.recorded}>
        <h2 className={styles.groupTitle}>{words.recorded}</h2>
        <Recorded meetingId={meeting.id} {...{ board, today }} onOpen={props.onOpen} />
      </section>
      <section className={styles.group} aria-label={words.minutes}>
        <h2 className={styles.groupTitle}>{words.minutes}</h2>
        {state.status === "closed" ? (
          <Minutes {...{ found, board }} />
        ) : (
          <p className={styles.quietWords}>{words.minutesLater}</p>
        )}
      </section>
      <section className={styles.group} aria-label={words.next}>
        <h2 className={styles.groupTitle}>{words.next}</h2>
        {next ? (
          <Button appearance="subtle" onClick={() => onChoose(next.id)} disabled={next.id < 0}>
            {`${next.fields.title}, ${formatDay(next.fields.on ?? "")}`}
          </Button>
        ) : (
          <p className={styles.quietWords}>{words.noNext(body)}</p>
        )}
      </section>
    </Page>
  );
}

function Papers({ papers, siteUrl }: { readonly papers: string; readonly siteUrl: string }) {
  const styles = useMeetingStyles();
  const lines = linesOf(papers);
  if (lines.length === 0) return <p className={styles.quietWords}>{words.noPapers}</p>;
  return (
    <ul className={styles.list}>
      {lines.map((line) => {
        const link = safeLink(line);
        return (
          <li key={line} className={styles.item}>
            {link ? (
              <a className={styles.link} href={link} target="_blank" rel="noreferrer noopener" title={link}>
                {nameOfPaper(link, siteUrl)}
              </a>
            ) : (
              <span>{line}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** `report.docx (council.example)`: the last part of the address, as people read it. */
function nameOfPaper(link: string, siteUrl: string): string {
  const place = placeOf(link, siteUrl);
  const last = new URL(link).pathname.split("/").at(-1) ?? "";
  const name = visibleName(decoded(last));
  return name && name !== place ? `${name} (${place})` : place;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

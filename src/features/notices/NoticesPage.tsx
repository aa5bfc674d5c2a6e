// What was sent to the person and by them, and whether they want e-mails: a row of the list that they add themselves.
import { Button } from "@fluentui/react-components";
import { nameOf } from "../../plan/nameOf.ts";
import { type Notice, notices, wantsNotices } from "../../plan/notices.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Empty, Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { formatMoment } from "../../ui/kit/times.ts";
import { useNoticeStyles } from "./NoticesPage.styles.ts";
import { words } from "./words.ts";

/** Older ones are in the list. */
const mostShown = 30;

const listed = new Intl.ListFormat("en-GB");

export function NoticesPage({ board, edits }: ScreenProps) {
  const styles = useNoticeStyles();
  const { me, lists } = board;
  const all = [...rowsOf(lists, notices).values()].filter(({ fields }) => fields.matter !== "");
  const newest = all.toSorted((one, other) => other.created.getTime() - one.created.getTime());
  const toMe = newest.filter(({ fields }) => fields.people.some(({ id }) => id === me.id));
  const byMe = newest.filter(({ author }) => author.id === me.id);
  const isSaving = edits.some(({ entry }) => entry?.list === notices.title);
  return (
    <Page
      title={words.title}
      testId="notices"
      width="narrow"
      intro={words.intro}
      loading={!lists.has(notices.title) && words.reading}
    >
      <OwnChoice board={board} isSaving={isSaving} />
      <h2 className={styles.subtitle}>{words.toYou}</h2>
      <NoticeList found={toMe} describe={(each) => words.sentBy(formatMoment(each.created), nameOf(each.author))} />
      {byMe.length > 0 && (
        <>
          <h2 className={styles.subtitle}>{words.byYou}</h2>
          <NoticeList
            found={byMe}
            describe={({ created, fields }) =>
              words.sentTo(formatMoment(created), listed.format(fields.people.map(nameOf)))
            }
          />
        </>
      )}
    </Page>
  );
}

function OwnChoice({ board, isSaving }: Pick<ScreenProps, "board"> & { readonly isSaving: boolean }) {
  const styles = useNoticeStyles();
  const { sync, readOnly } = useSession();
  const announce = useAnnounce();
  const wants = wantsNotices(rowsOf(board.lists, notices).values(), board.me);
  const mayChange = board.mayAdd.has(notices.title) && !readOnly;
  if (!mayChange) return <p className={styles.text}>{words.cannot}</p>;

  async function change(): Promise<void> {
    const kind = wants ? "Notices off" : "Notices on";
    const fields = { title: kind, kind, matter: "", people: [], state: undefined };
    await sync.addEntry({ list: notices.title, fields });
    announce(words.saved);
  }

  return (
    <section className={styles.box} aria-label={words.own} data-testid="own-choice">
      <h2 className={styles.name}>{words.own}</h2>
      <p className={styles.text}>{wants ? words.on : words.off}</p>
      <div className={styles.line}>
        <Button onClick={() => void change()}>{wants ? words.turnOff : words.turnOn}</Button>
        {isSaving && <span className={styles.quiet}>{words.saving}</span>}
      </div>
    </section>
  );
}

interface ListProps {
  readonly found: readonly Notice[];
  readonly describe: (notice: Notice) => string;
}

function NoticeList({ found, describe }: ListProps) {
  const styles = useNoticeStyles();
  if (found.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <ul className={styles.list}>
      {found.slice(0, mostShown).map((notice) => (
        <li key={notice.id} className={styles.notice} data-notice={notice.id}>
          <strong>{notice.fields.title}</strong>
          <span className={styles.quiet}>{describe(notice)}</span>
          {notice.fields.state !== "Sent" && <span className={styles.quiet}>{words.notSent}</span>}
        </li>
      ))}
    </ul>
  );
}

// The minutes of a meeting that is closed, as a page, and as a Word file.
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Board } from "../../plan/board.ts";
import { onRecord } from "../../plan/meetings/onRecord.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { download } from "../../ui/kit/download.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { readAgenda } from "./agenda.ts";
import { bodyCalled, membersOn } from "./bodies.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { MinutesView } from "./MinutesView.tsx";
import { type MeetingNow, nextAfter } from "./meetings.ts";
import { minutesOf } from "./minutes.ts";
import { minutesWords as words } from "./minutesWords.ts";

interface Props {
  readonly found: MeetingNow;
  readonly board: Board;
}

export function Minutes({ found: { meeting, state }, board }: Props) {
  const styles = useMeetingStyles();
  const { workers } = useSession();
  const announce = useAnnounce();
  const [work, setWork] = useState<{ readonly isMaking: boolean; readonly problem: string }>(idle);
  const paper = useMemo(() => {
    const { lists, actions, plan } = board;
    const { body, on = "", agenda } = meeting.fields;
    return minutesOf({
      ...{ meeting, state, plan: plan.name, record: onRecord(board), agenda: readAgenda(agenda, board) },
      ...{ body: bodyCalled(lists, body), members: membersOn(lists, body, on), next: nextAfter(lists, meeting) },
      actions,
    });
  }, [meeting, state, board]);

  async function toWord(): Promise<void> {
    setWork({ isMaking: true, problem: "" });
    const made = await (await workers()).wordOf(paper);
    setWork({ isMaking: false, problem: made.kind === "failed" ? words.failed(made.why) : "" });
    announce(made.kind === "failed" ? words.failed(made.why) : words.made);
    if (made.kind === "done")
      download(words.fileName(meeting.fields.title.replaceAll(/[\\/:*?"<>|]+/gu, " ")), made.bytes);
  }

  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={() => void toWord()} disabledFocusable={work.isMaking}>
          {work.isMaking ? words.making : words.word}
        </Button>
      </div>
      {work.problem && <p className={styles.problem}>{work.problem}</p>}
      <MinutesView paper={paper} />
    </>
  );
}

const idle = { isMaking: false, problem: "" };

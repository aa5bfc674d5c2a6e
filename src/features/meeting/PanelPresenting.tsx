// Opens the meeting and closes it; who presents, and taking over.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { nameAtStart } from "../../plan/nameOf.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { panelWords as words } from "./agendaWords.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { closedEntry } from "./meetingLog.ts";
import type { MeetingNow } from "./meetings.ts";
import type { Presenting } from "./usePresenting.ts";

interface Props {
  readonly found: MeetingNow;
  readonly presenting: Presenting;
  /** Whether the person may present, and close. */
  readonly mayLog: boolean;
}

export function PanelPresenting({ found: { meeting, state }, presenting, mayLog }: Props) {
  const styles = useMeetingStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const [asks, setAsks] = useState<"nothing" | "take over" | "close">("nothing");
  const { role, tookOver } = presenting;
  const name = state.presenter ? nameAtStart(state.presenter.by) : "";
  const done = () => setAsks("nothing");

  if (state.status === "closed") return <p className={styles.words}>{words.closed}</p>;
  if (state.status === "to come") {
    return (
      <div className={styles.spaced}>
        <Button
          appearance="primary"
          onClick={() => {
            presenting.present(undefined);
            announce(words.opened);
          }}
        >
          {words.open}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.spaced} data-testid="panel-presenting" data-role={role}>
      {tookOver && (
        <p className={styles.words} role="alert">
          {words.tookOver(nameAtStart(tookOver.by))}
        </p>
      )}
      <p className={styles.words}>
        {role === "presenting" ? words.youPresent : name ? words.following(name) : words.nobody}
      </p>
      {mayLog && asks === "nothing" && (
        <div className={styles.buttons}>
          {role !== "presenting" && (
            <Button
              appearance="primary"
              onClick={() => (state.presenter ? setAsks("take over") : presenting.present(state.shown))}
            >
              {words.present}
            </Button>
          )}
          <Button onClick={() => setAsks("close")}>{words.close}</Button>
        </div>
      )}
      {mayLog && asks === "take over" && role !== "presenting" && (
        <RecordForm
          label={words.takeOver(name)}
          isTitled
          start={{}}
          describe={() => ({ fields: [], submit: words.yes })}
          onSubmit={() => {
            presenting.present(state.shown);
            done();
          }}
          onClose={done}
        />
      )}
      {mayLog && asks === "close" && (
        <RecordForm
          label={words.close}
          testId="close-meeting"
          start={{}}
          describe={() => ({ fields: [], note: words.closeNote, submit: words.close })}
          onSubmit={async () => {
            await sync.addEntry(closedEntry(meeting.id));
            announce(words.closed);
            done();
          }}
          onClose={done}
        />
      )}
    </div>
  );
}

// Who is there: ticked in one list, saved as one entry, and whether they are enough.
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Board } from "../../plan/board.ts";
import type { Edit } from "../../sync/sync.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { bodyCalled, membersOn, quorumOf } from "./bodies.ts";
import { meetingLog } from "./list.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { presentEntry } from "./meetingLog.ts";
import type { MeetingNow } from "./meetings.ts";
import { presentWords, meetingWords as words } from "./words.ts";

interface Props {
  readonly found: MeetingNow;
  readonly board: Board;
  readonly edits: readonly Edit[];
}

export function WhoIsThere({ found: { meeting, state }, board, edits }: Props) {
  const styles = useMeetingStyles();
  const { sync, readOnly } = useSession();
  const announce = useAnnounce();
  const { body, on = "" } = meeting.fields;
  const [draft, keep] = useDraft<{ readonly names: readonly string[] }>(meeting.id, "present");
  const [guest, setGuest] = useState("");
  const [isCorrecting, setCorrecting] = useState(false);
  const members = membersOn(board.lists, body, on);
  const names = draft?.names ?? state.present;
  const guests = [...new Set([...state.present, ...names])].filter(
    (name) => !members.some(({ fields }) => fields.title === name),
  );
  const quorum = quorumOf(bodyCalled(board.lists, body), members, names);
  const maySay = board.mayAdd.has(meetingLog.title) && meeting.id > 0 && !readOnly;
  const mayNote = maySay && (state.status !== "closed" || isCorrecting || draft !== undefined);

  const tick = (name: string, isThere: boolean) =>
    keep({ names: [...names.filter((each) => each !== name), ...(isThere ? [name] : [])] });

  async function save(): Promise<void> {
    // In the order of the members, others after them.
    const all = [...members.map(({ fields }) => fields.title), ...guests].filter((name) => names.includes(name));
    await sync.addEntry(presentEntry(meeting.id, all));
    keep(undefined);
    setCorrecting(false);
    announce(presentWords.saved);
  }

  function addGuest(): void {
    const name = guest.replaceAll(/\s+/gu, " ").trim();
    if (name === "") return;
    tick(name, true);
    setGuest("");
  }

  const lines = [...members.map(({ fields: { title, capacity } }) => ({ title, capacity })), ...guests.map(asGuest)];
  return (
    <div className={styles.box} data-testid="present">
      <p className={styles.words}>
        <strong>{presentWords.quorum(quorum.there, quorum.of, quorum.needed)}</strong>
        {quorum.needed !== undefined && <span>{` · ${quorum.isMet ? presentWords.met : presentWords.notMet}`}</span>}
      </p>
      {!mayNote && state.present.length === 0 && <p className={styles.quietWords}>{words.nobody}</p>}
      <ul className={styles.plainList}>
        {lines.map(({ title, capacity }) =>
          mayNote ? (
            <li key={title}>
              <Checkbox
                label={capacity && capacity !== "Member" ? `${title} (${capacity})` : title}
                checked={names.includes(title)}
                onChange={(_, { checked }) => tick(title, checked === true)}
              />
            </li>
          ) : (
            names.includes(title) && <li key={title}>{title}</li>
          ),
        )}
      </ul>
      {maySay && !mayNote && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setCorrecting(true)}>
            {presentWords.correct}
          </Button>
        </div>
      )}
      {mayNote && (
        <>
          <form
            className={styles.head}
            onSubmit={(event) => {
              event.preventDefault();
              addGuest();
            }}
          >
            <Field label={presentWords.somebody} className={styles.grow}>
              <Input
                name="guest"
                value={guest}
                maxLength={255}
                onChange={(_, { value }) => setGuest(value)}
                input={{ dir: "auto" }}
              />
            </Field>
            <Button type="submit">{presentWords.add}</Button>
          </form>
          <div className={styles.buttons}>
            {draft && (
              <>
                <Button appearance="primary" onClick={() => void save()}>
                  {presentWords.save}
                </Button>
                <Button onClick={() => keep(undefined)}>{presentWords.discard}</Button>
              </>
            )}
          </div>
          <SaveState edit={edits.find(({ entry }) => isPresent(entry, meeting.id))} />
        </>
      )}
    </div>
  );
}

const asGuest = (title: string) => ({ title, capacity: presentWords.guest });

const isPresent = (entry: Edit["entry"], meetingId: number): boolean =>
  entry?.list === meetingLog.title && entry.fields.kind === "Present" && entry.fields.meetingId === meetingId;

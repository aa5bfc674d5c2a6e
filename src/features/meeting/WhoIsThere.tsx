// Who is there: ticked in one list, which saves itself, and whether they are enough.
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Board } from "../../plan/board.ts";
import type { Edit } from "../../sync/sync.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { bodyCalled, membersOn, quorumOf } from "./bodies.ts";
import { meetingLog } from "./list.ts";
import { liveWords } from "./liveWords.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { presentEntry } from "./meetingLog.ts";
import type { MeetingNow } from "./meetings.ts";
import { presentWords, meetingWords as words } from "./words.ts";

interface Props {
  readonly found: MeetingNow;
  readonly board: Board;
  readonly edits: readonly Edit[];
}

/** What this person has changed and not saved: the rest stays as others said it. */
interface Changes {
  readonly isThere: Readonly<Record<string, boolean>>;
  /** A name that is typed and not added. */
  readonly guest: string;
}

const none: Changes = { isThere: {}, guest: "" };

/** Several ticks are one entry. */
const pause = 1_500;

export function WhoIsThere({ found: { meeting, state }, board, edits }: Props) {
  const styles = useMeetingStyles();
  const { sync, readOnly } = useSession();
  const announce = useAnnounce();
  const { body, on = "" } = meeting.fields;
  const [draft, keep] = useDraft<Changes>(meeting.id, "who is there");
  const { isThere, guest } = draft ?? none;
  const [isCorrecting, setCorrecting] = useState(false);
  const members = membersOn(board.lists, body, on);
  const names = changed(state.present, isThere);
  const guests = [...new Set([...state.present, ...names])].filter(
    (name) => !members.some(({ fields }) => fields.title === name),
  );
  const quorum = quorumOf(bodyCalled(board.lists, body), members, names);
  // Before it begins, nobody is missing yet.
  const saysQuorum = quorum.needed !== undefined && (quorum.isMet || state.status !== "to come");
  const maySay = board.mayAdd.has(meetingLog.title) && meeting.id > 0 && !readOnly;
  const mayNote = maySay && (state.status !== "closed" || isCorrecting || draft !== undefined);

  const keepIf = (next: Changes) =>
    keep(next.guest === "" && Object.keys(next.isThere).length === 0 ? undefined : next);
  const tick = (name: string, checked: boolean) => keepIf({ guest, isThere: { ...isThere, [name]: checked } });

  function addGuest(): void {
    const name = guest.replaceAll(/\s+/gu, " ").trim();
    if (name !== "") keepIf({ guest: "", isThere: { ...isThere, [name]: true } });
  }

  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  const isSaving = useRef(false);
  const save = useEffectEvent(async () => {
    if (!maySay || isSaving.current || Object.keys(isThere).length === 0) return;
    isSaving.current = true;
    try {
      // In the order of the members, others after them.
      const all = [...members.map(({ fields }) => fields.title), ...guests].filter((name) => names.includes(name));
      if (all.join("\n") !== state.present.join("\n")) await sync.addEntry(presentEntry(meeting.id, all));
    } finally {
      isSaving.current = false;
    }
    // What has been changed meanwhile is saved next.
    const now = latest.current ?? none;
    const rest = Object.entries(now.isThere).filter(([name, checked]) => isThere[name] !== checked);
    keepIf({ guest: now.guest, isThere: Object.fromEntries(rest) });
    announce(presentWords.saved);
  });
  useEffect(() => {
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [isThere]);
  useEffect(() => {
    const end = () => void save();
    window.addEventListener("pagehide", end);
    return () => {
      window.removeEventListener("pagehide", end);
      end();
    };
  }, []);

  const lines = [...members.map(({ fields: { title, capacity } }) => ({ title, capacity })), ...guests.map(asGuest)];
  return (
    <div className={styles.box} data-testid="present">
      <p className={styles.words}>
        <strong>{presentWords.quorum(quorum.there, quorum.of, quorum.needed)}</strong>
        {saysQuorum && <span>{` · ${quorum.isMet ? presentWords.met : presentWords.notMet}`}</span>}
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
                onChange={(_, { value }) => keepIf({ isThere, guest: value })}
                input={{ dir: "auto" }}
              />
            </Field>
            <Button type="submit">{presentWords.add}</Button>
          </form>
          <p className={styles.small}>{liveWords.ticks}</p>
          <SaveState edit={edits.find(({ entry }) => isPresent(entry, meeting.id))} />
        </>
      )}
    </div>
  );
}

function changed(present: readonly string[], isThere: Changes["isThere"]): readonly string[] {
  const added = Object.keys(isThere).filter((name) => isThere[name] && !present.includes(name));
  return [...present.filter((name) => isThere[name] !== false), ...added];
}

const asGuest = (title: string) => ({ title, capacity: presentWords.guest });

const isPresent = (entry: Edit["entry"], meetingId: number): boolean =>
  entry?.list === meetingLog.title && entry.fields.kind === "Present" && entry.fields.meetingId === meetingId;

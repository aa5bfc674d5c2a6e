// The form for a meeting, new or changed. Its agenda has a place of its own.

import type { Board } from "../../plan/board.ts";
import { safeLink } from "../../plan/link.ts";
import { type Meeting, type MeetingFields, meetings } from "../../plan/meetings/bodies.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { Day } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { type Draft, useDraft } from "../../ui/kit/useDraft.tsx";
import { bodies } from "./list.ts";
import { linesOf } from "./meetingLog.ts";
import { meetingWords as words } from "./words.ts";

interface MeetingDraft {
  readonly title: string;
  readonly body: string;
  readonly on: Day;
  readonly time: string;
  readonly place: string;
  readonly papers: string;
  readonly seen?: Partial<MeetingFields>;
}

export const useMeetingDraft = (meeting: Meeting | undefined): Draft<MeetingDraft> =>
  useDraft<MeetingDraft>(meeting?.id ?? 0, "meeting");

interface Props {
  readonly meeting?: Meeting;
  readonly board: Board;
  readonly today: Day;
  readonly draft: Draft<MeetingDraft>;
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

const { columns } = meetings;

export function MeetingForm({ meeting, board, today, draft: [draft, keep], isAsked, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const known = [...rowsOf(board.lists, bodies).values()].map(({ fields }) => fields.title);
  const { title = "", body = "", on, time = "", place = "", papers = "" } = meeting?.fields ?? {};
  const seen = { title, body, on, time, place, papers };
  const start: MeetingDraft = { ...seen, on: on ?? today, ...(meeting && { seen }) };
  // A body that was renamed in the list is still the meeting's.
  const offered = [...new Set([...known.toSorted((a, b) => a.localeCompare(b, "en-GB")), ...(body ? [body] : [])])];

  async function save({ seen: before, ...said }: MeetingDraft): Promise<void> {
    const fields = {
      ...{ title: said.title.trim(), body: said.body, on: said.on },
      ...{ time: said.time.trim(), place: said.place.trim(), papers: linesOf(said.papers).join("\n") },
    };
    if (meeting) await sync.edit(meetings, meeting.id, fields, { seen: before });
    else await sync.addRow(meetings, fields);
    announce(meeting ? words.saved(fields.title) : words.added(fields.title));
    keep(undefined);
    onClose();
  }

  return (
    <RecordForm<MeetingDraft>
      label={meeting ? words.editOf(title) : words.add}
      isTitled
      testId="meeting-form"
      start={start}
      draft={[draft, keep]}
      describe={(values) => ({
        fields: [
          {
            ...{ name: "body", kind: "select", label: words.body, required: words.chooseBody, half: true },
            choices: offered.map((value) => ({ value, label: value })),
          },
          {
            ...{ ...textOf("title", columns.title), label: words.name, hint: words.nameHint },
            ...{ required: words.enterName, half: true },
          },
          { ...textOf("on", columns.on), required: words.enterDate, half: true },
          { ...textOf("time", columns.time), hint: words.timeHint, half: true },
          textOf("place", columns.place),
          {
            ...{ ...textOf("papers", columns.papers), hint: words.papersHint },
            wrong: linesOf(values.papers).some((line) => !safeLink(line)) && words.wrongPapers,
          },
        ],
        submit: meeting ? words.save : words.add,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

// One member of a body: in which capacity, since and until when; changing that, and ending it.
import { Button } from "@fluentui/react-components";
import { formatDay } from "../../plan/days.ts";
import { type Member, members } from "../../plan/meetings/bodies.ts";
import type { Day } from "../../schema/column.ts";
import type { Edit } from "../../sync/sync.ts";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { EndForm, useEndDraft } from "./EndForm.tsx";
import type { Body } from "./list.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { MemberForm, useMemberDraft } from "./MemberForm.tsx";
import { bodyWords as words } from "./words.ts";

interface Props {
  readonly member: Member;
  readonly body: Body;
  /** The names of all members of the body. */
  readonly taken: readonly string[];
  readonly today: Day;
  readonly edits: readonly Edit[];
}

export function MemberLine({ member, body, taken, today, edits }: Props) {
  const styles = useMeetingStyles();
  const { readOnly } = useSession();
  const { title, capacity, from, to } = member.fields;
  const draft = useMemberDraft(body, member);
  const form = useFormOpen(draft[0]);
  const endDraft = useEndDraft(member);
  const end = useFormOpen(endDraft[0]);
  const mayEdit = member.canEdit && member.id > 0 && !readOnly;
  const isOver = to !== undefined && to < today;
  const time = [from && words.since(formatDay(from)), to && words.until(formatDay(to))].filter(Boolean).join(" ");
  return (
    <li className={styles.item} data-member={title}>
      <span className={styles.grow} dir="auto">
        {title}
      </span>
      <span>{capacity ?? "Member"}</span>
      {time && <span className={styles.quiet}>{time}</span>}
      <SaveState edit={edits.find(({ list, item }) => list === members.title && item === member.id)} />
      {mayEdit && !form.isOpen && !end.isOpen && (
        <span className={styles.buttons}>
          <Button size="small" appearance="subtle" aria-label={words.editOf(title)} onClick={form.open}>
            {words.edit}
          </Button>
          {!isOver && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.endOf(title, body.fields.title)}
              onClick={end.open}
            >
              {words.end}
            </Button>
          )}
        </span>
      )}
      {mayEdit && form.isOpen && (
        <MemberForm {...{ member, body, taken, today, draft }} isAsked={form.isAsked} onClose={form.close} />
      )}
      {mayEdit && end.isOpen && (
        <EndForm {...{ member, today }} draft={endDraft} isAsked={end.isAsked} onClose={end.close} />
      )}
    </li>
  );
}

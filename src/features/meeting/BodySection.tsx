// One body: what it is for, its members now, and those who were.
import { Button } from "@fluentui/react-components";
import type { Board } from "../../plan/board.ts";
import { members } from "../../plan/meetings/bodies.ts";
import type { Day } from "../../schema/column.ts";
import type { Edit } from "../../sync/sync.ts";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { BodyForm, useBodyDraft } from "./BodyForm.tsx";
import type { BodyNow } from "./bodies.ts";
import { bodies } from "./list.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { MemberForm, useMemberDraft } from "./MemberForm.tsx";
import { MemberLine } from "./MemberLine.tsx";
import { bodyWords as words } from "./words.ts";

interface Props {
  readonly each: BodyNow;
  readonly all: readonly BodyNow[];
  readonly board: Board;
  readonly today: Day;
  readonly edits: readonly Edit[];
}

export function BodySection({ each, all, board, today, edits }: Props) {
  const styles = useMeetingStyles();
  const { readOnly } = useSession();
  const { body, former } = each;
  const { title, purpose, meets, quorum } = body.fields;
  const draft = useBodyDraft(body);
  const form = useFormOpen(draft[0]);
  const newDraft = useMemberDraft(body, undefined);
  const newMember = useFormOpen(newDraft[0]);
  const mayAdd = board.mayAdd.has(members.title) && !readOnly;
  const mayEdit = body.canEdit && !readOnly;
  const taken = each.members.map(({ fields }) => fields.title);
  const facts = words.facts(meets, quorum);
  return (
    <section className={styles.group} aria-label={title} data-body={title}>
      <div className={styles.head}>
        <h2 className={`${styles.groupTitle} ${styles.push}`}>{title}</h2>
        {mayEdit && !form.isOpen && (
          <Button size="small" appearance="subtle" aria-label={words.editOf(title)} onClick={form.open}>
            {words.edit}
          </Button>
        )}
        {mayAdd && !newMember.isOpen && (
          <Button size="small" aria-label={words.addMemberOf(title)} onClick={newMember.open}>
            {words.addMember}
          </Button>
        )}
      </div>
      {purpose && <p className={styles.words}>{purpose}</p>}
      {facts && <p className={styles.facts}>{facts}</p>}
      <SaveState edit={edits.find(({ list, item, addition }) => isOf(body, { list, item, addition }))} />
      {mayEdit && form.isOpen && <BodyForm {...{ body, all, draft }} isAsked={form.isAsked} onClose={form.close} />}
      {mayAdd && newMember.isOpen && (
        <MemberForm
          {...{ body, taken, today }}
          draft={newDraft}
          isAsked={newMember.isAsked}
          onClose={newMember.close}
        />
      )}
      {each.members.length === 0 && <p className={styles.quietWords}>{words.noMembers}</p>}
      <ul className={styles.list} aria-label={words.members(title)}>
        {each.members.map((member) => (
          <MemberLine key={member.id} {...{ member, body, taken, today, edits }} />
        ))}
      </ul>
      {former.length > 0 && (
        <details className={styles.more}>
          <summary className={styles.summary}>{words.former(former.length)}</summary>
          <ul className={styles.plainList}>
            {former.map((member) => (
              <MemberLine key={member.id} {...{ member, body, taken, today, edits }} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Whether an edit is of the row of the body, which SharePoint may not have yet. */
const isOf = ({ id, fields }: BodyNow["body"], edit: Pick<Edit, "list" | "item" | "addition">): boolean =>
  edit.list === bodies.title && (id > 0 ? edit.item === id : edit.addition === fields.addition);

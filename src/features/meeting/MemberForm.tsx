// The form for a member of a body, new or changed.

import { capacities, type Member, type MemberFields, members } from "../../plan/meetings/bodies.ts";
import type { Day, Person } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { type Draft, useDraft } from "../../ui/kit/useDraft.tsx";
import { AccountField } from "./AccountField.tsx";
import type { Body } from "./list.ts";
import { bodyWords as words } from "./words.ts";

interface MemberDraft {
  readonly title: string;
  readonly capacity: string;
  readonly person: Person | undefined;
  readonly from: Day;
  /** Empty while it lasts. */
  readonly to: Day;
  readonly seen?: Partial<MemberFields>;
}

export const useMemberDraft = (body: Body, member: Member | undefined): Draft<MemberDraft> =>
  useDraft<MemberDraft>(member?.id ?? 0, member ? "member" : `member of ${body.fields.title}`);

interface Props {
  readonly member?: Member;
  readonly body: Body;
  readonly taken: readonly string[];
  readonly today: Day;
  readonly draft: Draft<MemberDraft>;
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

const { columns } = members;

export function MemberForm({ member, body, taken, today, draft: [draft, keep], isAsked, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const { title, capacity, person, from, to } = member?.fields ?? { title: "", from: today };
  const start: MemberDraft = {
    ...{ title, capacity: capacity ?? "Member", person, from: from ?? "", to: to ?? "" },
    ...(member && { seen: { title, capacity, person, from, to } }),
  };

  async function save({ seen, ...said }: MemberDraft): Promise<void> {
    const fields = {
      ...{ title: said.title.trim(), person: said.person, from: said.from || undefined, to: said.to || undefined },
      capacity: capacities.find((each) => each === said.capacity),
    };
    if (member) await sync.edit(members, member.id, fields, { seen });
    else await sync.addRow(members, { ...fields, body: body.fields.title });
    announce(member ? words.saved(fields.title) : words.added(fields.title));
    keep(undefined);
    onClose();
  }

  return (
    <RecordForm<MemberDraft>
      label={member ? words.editOf(title) : words.addMemberOf(body.fields.title)}
      testId="member-form"
      start={start}
      draft={[draft, keep]}
      describe={(values) => ({
        fields: [
          {
            ...{ ...textOf("title", columns.title), label: words.member, required: words.enterMember, half: true },
            wrong: values.title.trim() !== title && taken.includes(values.title.trim()) && words.isMember,
          },
          {
            ...{ name: "capacity", kind: "select", label: words.capacity, required: words.capacity, half: true },
            choices: capacities.map((value) => ({ value, label: value })),
          },
          {
            ...{ name: "person", kind: "own", label: words.account },
            render: () => <AccountField person={values.person} onPut={(found) => keep({ ...values, person: found })} />,
          },
          { ...textOf("from", columns.from), label: words.from, half: true },
          {
            ...{ ...textOf("to", columns.to), label: words.to, hint: words.toHint, half: true },
            wrong: values.to !== "" && values.from !== "" && values.to < values.from && words.backwards,
          },
        ],
        submit: member ? words.save : words.addMember,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

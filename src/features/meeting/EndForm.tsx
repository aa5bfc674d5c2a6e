// Ends a membership on a day; the row stays.

import { type Member, members } from "../../plan/meetings/bodies.ts";
import type { Day } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { type Draft, useDraft } from "../../ui/kit/useDraft.tsx";
import { bodyWords as words } from "./words.ts";

type EndDraft = { readonly to: Day };

export const useEndDraft = ({ id }: Member): Draft<EndDraft> => useDraft<EndDraft>(id, "end of membership");

interface Props {
  readonly member: Member;
  readonly today: Day;
  readonly draft: Draft<EndDraft>;
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

export function EndForm({ member: { id, fields }, today, draft: [draft, keep], isAsked, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();

  async function save({ to }: EndDraft): Promise<void> {
    await sync.edit(members, id, { to }, { seen: { to: fields.to } });
    announce(words.ended(fields.title));
    keep(undefined);
    onClose();
  }

  return (
    <RecordForm<EndDraft>
      label={words.endOf(fields.title, fields.body)}
      testId="end-form"
      start={{ to: fields.to ?? today }}
      draft={[draft, keep]}
      describe={({ to }) => ({
        fields: [
          {
            ...{ ...textOf("to", members.columns.to), label: words.lastDay, required: words.enterLastDay },
            wrong: fields.from !== undefined && to !== "" && to < fields.from && words.backwards,
          },
        ],
        submit: words.end,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

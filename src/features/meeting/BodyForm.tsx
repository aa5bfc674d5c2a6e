// The form for a body, new or changed.
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { type Draft, useDraft } from "../../ui/kit/useDraft.tsx";
import type { BodyNow } from "./bodies.ts";
import { type Body, type BodyFields, bodies } from "./list.ts";
import { bodyWords as words } from "./words.ts";

interface BodyDraft {
  readonly title: string;
  readonly purpose: string;
  readonly meets: string;
  /** As it is typed. */
  readonly quorum: string;
  /** What the row held when the person began. */
  readonly seen?: Partial<BodyFields>;
}

export const useBodyDraft = (body: Body | undefined): Draft<BodyDraft> => useDraft<BodyDraft>(body?.id ?? 0, "body");

interface Props {
  readonly body?: Body;
  readonly all: readonly BodyNow[];
  readonly draft: Draft<BodyDraft>;
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

const { columns } = bodies;

export function BodyForm({ body, all, draft: [draft, keep], isAsked, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const { title = "", purpose = "", meets = "", quorum } = body?.fields ?? {};
  const start: BodyDraft = {
    ...{ title, purpose, meets, quorum: quorum === undefined ? "" : String(quorum) },
    seen: { title, purpose, meets, quorum },
  };
  const others = all.flatMap((each) => (each.body.id === body?.id ? [] : each.body.fields.title));

  async function save({ quorum: typed, seen, ...said }: BodyDraft): Promise<void> {
    const fields = {
      ...{ purpose: said.purpose.trim(), meets: said.meets.trim() },
      quorum: typed.trim() === "" ? undefined : Number(typed),
    };
    // Members and meetings name their body by its title, so that it stays.
    if (body) await sync.edit(bodies, body.id, fields, { seen });
    else await sync.addRow(bodies, { ...fields, title: said.title.trim() });
    announce(body ? words.saved(title) : words.added(said.title.trim()));
    keep(undefined);
    onClose();
  }

  return (
    <RecordForm<BodyDraft>
      label={body ? words.editOf(title) : words.add}
      isTitled
      testId="body-form"
      start={start}
      draft={[draft, keep]}
      describe={(values) => ({
        fields: [
          ...(body
            ? []
            : [
                {
                  ...textOf("title", columns.title),
                  ...{ label: words.name, required: words.enterName },
                  wrong: others.includes(values.title.trim()) && words.isThere,
                } as const,
              ]),
          { ...textOf("purpose", columns.purpose), hint: words.purposeHint },
          { ...textOf("meets", columns.meets), hint: words.meetsHint, half: true },
          {
            ...{ name: "quorum", kind: "line", label: columns.quorum.title, hint: words.quorumHint, half: true },
            wrong: !/^(|[1-9]\d{0,2})$/u.test(values.quorum.trim()) && words.wrongQuorum,
          },
        ],
        submit: body ? words.save : words.add,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

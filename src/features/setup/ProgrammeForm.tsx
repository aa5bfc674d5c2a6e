// The form for a programme, new or with another number or title.
import type { ProgrammeRow } from "../../plan/programmes.ts";
import type { ProgrammeToSave } from "../../ports/people.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { programmeWords as words } from "./programmeWords.ts";

interface Typed {
  readonly number: string;
  readonly title: string;
}

interface Props {
  readonly row: ProgrammeRow | undefined;
  readonly all: readonly ProgrammeRow[];
  /** Whether it was saved. */
  readonly onSave: (programme: ProgrammeToSave) => Promise<boolean>;
  readonly onClose: () => void;
}

export function ProgrammeForm({ row, all, onSave, onClose }: Props) {
  const [draft, keep] = useDraft<Typed>(row?.id ?? 0, "programme");
  const last = Math.max(0, ...all.map(({ fields }) => fields.number ?? 0));
  const { number = last + 1, title = "" } = row?.fields ?? {};

  function wrongIn(typed: string): string | undefined {
    if (!/^[1-9]\d{0,3}$/u.test(typed.trim())) return words.enterNumber;
    const other = all.find(({ id, fields }) => id !== row?.id && fields.number === Number(typed));
    return other && words.taken(other.fields.title);
  }

  async function save(typed: Typed): Promise<void> {
    const given = { number: Number(typed.number), title: typed.title.trim() };
    if (!(await onSave({ row: row?.id, ...given }))) return;
    keep(undefined);
    onClose();
  }

  return (
    <RecordForm<Typed>
      label={row ? words.changeOf(`${number} ${title}`) : words.add}
      isTitled
      testId="programme-form"
      start={{ number: String(number), title }}
      draft={[draft, keep]}
      describe={(typed) => ({
        fields: [
          {
            ...{ name: "number", kind: "line", label: words.number, hint: words.numberHint, half: true },
            wrong: wrongIn(typed.number),
          },
          { name: "title", kind: "line", label: words.title, required: words.enterTitle },
        ],
        note: row ? words.follows : words.comes,
        submit: row ? words.save : words.add,
      })}
      focus={row ? "first" : "title"}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

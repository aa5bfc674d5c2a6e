// The form for an achievement. A lead adds for their own programme; coordinators and owners for any.
import type { Board } from "../../plan/board.ts";
import { safeLink } from "../../plan/link.ts";
import type { Day } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { type FormField, textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import type { Draft } from "../../ui/kit/useDraft.tsx";
import { programmesToAdd } from "./achievements.ts";
import { achievementWords as words } from "./achievementWords.ts";
import { achievements } from "./list.ts";

export interface AchievementDraft {
  readonly title: string;
  /** Its number; empty while none is chosen. */
  readonly programme: string;
  readonly achievedOn: Day;
  readonly words: string;
  readonly evidence: string;
  /** Of its entry, so that it is added once even if the page ends before the draft is gone. */
  readonly operation?: string;
}

interface Props {
  readonly board: Board;
  readonly today: Day;
  readonly draft: Draft<AchievementDraft>;
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

const { columns } = achievements;

export function AddAchievement({ board, today, draft: [draft, keep], isAsked, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const { offered, own } = programmesToAdd(board);
  const programme: FormField<keyof AchievementDraft> = {
    ...{ name: "programme", kind: "select", label: words.programme, required: words.chooseProgramme },
    choices: offered.map(({ fields: { number, title } }) => ({ value: String(number), label: `${number} ${title}` })),
  };

  async function save({ programme: number, operation, ...said }: AchievementDraft): Promise<void> {
    await sync.addEntry({
      list: achievements.title,
      fields: {
        ...{ kind: "Added", about: "", programme: Number(number), achievedOn: said.achievedOn },
        ...{ title: said.title.trim(), words: said.words.trim(), evidence: safeLink(said.evidence) ?? "" },
      },
      ...(operation && { operation }),
    });
    announce(words.added(said.title.trim()));
    keep(undefined);
    onClose();
  }

  return (
    <RecordForm<AchievementDraft>
      label={words.add}
      isTitled
      testId="add-achievement"
      start={{ title: "", programme: own === undefined ? "" : String(own), achievedOn: today, words: "", evidence: "" }}
      draft={[draft, (next) => keep(next && { ...next, operation: next.operation ?? crypto.randomUUID() })]}
      describe={({ achievedOn, evidence }) => ({
        fields: [
          { ...textOf("title", columns.title), label: words.what, hint: words.whatHint, required: words.enterWhat },
          { ...programme, half: true },
          {
            ...textOf("achievedOn", columns.achievedOn),
            ...{ label: words.date, required: words.enterDate, half: true },
            wrong: achievedOn > today && words.futureDate,
          },
          { ...textOf("words", columns.words), label: words.details, hint: words.detailsHint },
          {
            ...{ name: "evidence", kind: "address", label: words.evidence, hint: words.evidenceHint },
            wrong: evidence.trim() !== "" && !safeLink(evidence) && words.wrongLink,
          },
        ],
        submit: words.add,
      })}
      focus={isAsked ? "title" : "none"}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

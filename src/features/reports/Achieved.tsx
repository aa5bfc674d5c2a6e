// One achievement: what, when, who said so, the link to what shows it; and the form that withdraws it.
import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { Board } from "../../plan/board.ts";
import { dayOf, formatDay } from "../../plan/days.ts";
import { placeOf, safeLink } from "../../plan/link.ts";
import { nameOf } from "../../plan/nameOf.ts";
import { cut } from "../../schema/cut.ts";
import type { Edit } from "../../sync/sync.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { SaveState } from "../../ui/kit/EditableField.tsx";
import { textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { useAchievementStyles } from "./Achievements.styles.ts";
import { type Achievement, keyOfEntry, mayWithdrawNow } from "./achievements.ts";
import { achievementWords as words } from "./achievementWords.ts";
import { type AchievementEntry, achievements } from "./list.ts";

interface Props {
  readonly achievement: Achievement;
  /** The entry that withdraws it. */
  readonly by?: AchievementEntry;
  readonly board: Board;
  readonly edits: readonly Edit[];
  readonly mayAdd: boolean;
}

export function Achieved({ achievement, by, board, edits, mayAdd }: Props) {
  const styles = useAchievementStyles();
  const { entry, on } = achievement;
  const { title, words: said, evidence, operation } = entry.fields;
  const draft = useDraft<{ readonly words: string }>(0, `withdraw achievement ${keyOfEntry(entry)}`);
  const form = useFormOpen(draft[0]);
  const line = useRef<HTMLLIElement>(null);
  // One that SharePoint does not have yet is named by its operation, and can be withdrawn once it is there.
  const mayWithdraw = mayAdd && entry.id > 0 && mayWithdrawNow(board, achievement);
  const link = safeLink(evidence);
  const own = by?.fields.operation ?? operation;

  /** Where it stands elsewhere afterwards, focus stays with what is left. */
  function close(): void {
    const screen = line.current?.closest<HTMLElement>("[data-testid=achievements]");
    form.close();
    requestAnimationFrame(() => (line.current ?? screen)?.querySelector<HTMLElement>("button, summary")?.focus());
  }

  return (
    <li ref={line} className={styles.item} data-achievement={title}>
      <div className={styles.head}>
        <h3 className={styles.title} dir="auto">
          {title}
        </h3>
        {mayWithdraw && !form.isOpen && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.withdraw}
            aria-label={words.withdrawOf(title)}
            onClick={form.open}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
      {said && (
        <p className={styles.words} dir="auto">
          {said}
        </p>
      )}
      <p className={styles.about}>
        <span>{`${formatDay(on)} · ${nameOf(entry.author)}`}</span>
        {link && (
          <>
            <span>{" · "}</span>
            <a className={styles.link} href={link} target="_blank" rel="noreferrer noopener" title={link}>
              {words.evidenceAt(placeOf(link, board.site.url))}
            </a>
          </>
        )}
      </p>
      {by && (
        <p className={styles.about}>
          <span>{`${words.withdrawnBy(nameOf(by.author), formatDay(dayOf(by.created)))} `}</span>
          <q dir="auto">{by.fields.words}</q>
        </p>
      )}
      <SaveState edit={edits.find((edit) => own !== "" && edit.entry?.operation === own)} />
      {mayWithdraw && form.isOpen && (
        <div className={styles.reason}>
          <Withdraw {...{ entry, draft }} isAsked={form.isAsked} onClose={close} />
        </div>
      )}
    </li>
  );
}

interface WithdrawProps {
  readonly entry: AchievementEntry;
  readonly draft: ReturnType<typeof useDraft<{ readonly words: string }>>;
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

function Withdraw({ entry, draft, isAsked, onClose }: WithdrawProps) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const { title, programme } = entry.fields;
  return (
    <RecordForm
      label={words.withdrawOf(title)}
      testId="withdraw-achievement"
      start={{ words: "" }}
      draft={draft}
      describe={() => ({
        fields: [
          {
            ...textOf("words", achievements.columns.words),
            ...{ label: words.why, hint: words.whyHint, required: words.enterWhy },
          },
        ],
        submit: words.withdraw,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={async ({ words: why }) => {
        await sync.addEntry({
          list: achievements.title,
          fields: {
            ...{ kind: "Withdrawn", programme, achievedOn: undefined, evidence: "" },
            ...{ title: cut(words.summary(title), 255), words: why.trim(), about: keyOfEntry(entry) },
          },
        });
        draft[1](undefined);
        announce(words.isWithdrawn(title));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

// What programmes have achieved, each with who said so; adding one, and withdrawing one that was wrong.
import { useMemo } from "react";
import { AddingPage } from "../../ui/kit/AddingPage.tsx";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Empty } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { Achieved } from "./Achieved.tsx";
import { useAchievementStyles } from "./Achievements.styles.ts";
import { type AchievementDraft, AddAchievement } from "./AddAchievement.tsx";
import { type Achievement, achievementsNow } from "./achievements.ts";
import { achievementWords as words } from "./achievementWords.ts";
import { achievements } from "./list.ts";

export function AchievementsPage({ board, today, edits }: ScreenProps) {
  const styles = useAchievementStyles();
  const { readOnly } = useSession();
  const { lists, programmes } = board;
  const found = useMemo(() => achievementsNow({ lists, programmes }), [lists, programmes]);
  const draft = useDraft<AchievementDraft>(0, "achievement");
  const form = useFormOpen(draft[0]);
  const mayAdd = board.mayAdd.has(achievements.title) && !readOnly;
  const line = (each: Achievement) => (
    <Achieved key={each.entry.id} achievement={each} board={board} edits={edits} mayAdd={mayAdd} />
  );
  return (
    <AddingPage
      title={words.title}
      count={found.standing.length}
      testId="achievements"
      intro={words.intro}
      add={words.add}
      mayAdd={mayAdd}
      opening={form}
      form={<AddAchievement {...{ board, today, draft }} isAsked={form.isAsked} onClose={form.close} />}
    >
      {found.standing.length === 0 && <Empty>{mayAdd ? words.addFirst : words.none}</Empty>}
      {byProgramme(found.standing).map(([title, all]) => (
        <section key={title} className={styles.group} aria-label={title}>
          <h2 className={styles.groupTitle}>{title}</h2>
          <ul className={styles.list}>{all.map(line)}</ul>
        </section>
      ))}
      {found.withdrawn.length > 0 && (
        <details className={styles.more} data-testid="withdrawn">
          <summary className={styles.summary}>{words.withdrawn(found.withdrawn.length)}</summary>
          <ul className={styles.list}>
            {found.withdrawn.map((each) => (
              <Achieved
                key={each.entry.id}
                achievement={each}
                by={each.by}
                board={board}
                edits={edits}
                mayAdd={false}
              />
            ))}
          </ul>
        </details>
      )}
      {found.uncounted.length > 0 && (
        <details className={styles.more} data-testid="uncounted">
          <summary className={styles.summary}>{words.uncounted(found.uncounted.length)}</summary>
          <ul className={styles.uncounted}>
            {found.uncounted.map((sentence, index) => (
              // Two may say the same.
              <li key={index}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </AddingPage>
  );
}

/** In the order of their numbers, each programme by its name. */
function byProgramme(all: readonly Achievement[]): readonly (readonly [string, readonly Achievement[]])[] {
  const found = [...new Set(all.map(({ programme }) => programme))];
  return found
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map((each) => [`${each.number} ${each.title}`, all.filter(({ programme }) => programme === each)]);
}

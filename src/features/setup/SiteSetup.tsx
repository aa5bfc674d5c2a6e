// Sets a site up for the board: what it holds, what is missing, and for an owner the button that adds it.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure, Outcome } from "../../ports/lists.ts";
import type { SetUp, SetUpProgress, SiteFound } from "../../ports/setUp.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { Page } from "../../ui/kit/Page.tsx";
import { CannotLook } from "./CannotLook.tsx";
import { SiteParts } from "./SiteParts.tsx";
import { useSiteSetupStyles } from "./SiteSetup.styles.ts";
import { SiteState, type Work } from "./SiteState.tsx";
import { setUp as words } from "./words.ts";

interface Props {
  readonly setUp: SetUp;
  /** Where the page is Teams' own for adding a tab: whether it may be saved. */
  readonly onMaySave?: (may: boolean) => void;
  /** Where the page is shown in the tab: leaves it for the board. */
  readonly onOpenBoard?: () => void;
  /** Opens the sign-in window. */
  readonly onSignIn: () => Promise<unknown>;
}

export function SiteSetup({ setUp, onMaySave, onOpenBoard, onSignIn }: Props) {
  const styles = useSiteSetupStyles();
  const announce = useAnnounce();
  const box = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState<Outcome<SiteFound>>();
  const [work, setWork] = useState<Work>({ kind: "none" });
  const found = seen?.kind === "done" ? seen.value : undefined;

  const look = useCallback(async () => setSeen(await setUp.look()), [setUp]);
  useEffect(() => void look(), [look]);
  const isWorking = work.kind === "doing";
  // What is being changed, or was cut short and could not be looked at since, is no longer as it was seen.
  const isCurrent = !isWorking && (work.kind !== "failed" || work.isSeen);
  useEffect(() => onMaySave?.(found !== undefined && !isWorking), [onMaySave, found, isWorking]);

  async function complete(): Promise<void> {
    // The button goes away; what is being done stands in its place.
    box.current?.focus();
    setWork({ kind: "doing", progress: undefined });
    announce(words.started);
    let last: SetUpProgress | undefined;
    const outcome = await setUp.complete((progress) => {
      last = progress;
      setWork({ kind: "doing", progress });
    });
    // Where it cannot be looked at again, what was seen before stands.
    const after = outcome.kind === "done" ? outcome : await setUp.look();
    if (after.kind === "done") setSeen(after);
    if (outcome.kind === "done") {
      setWork({ kind: "none" });
      announce(words.finished);
    } else {
      const said = stopped(outcome, last);
      setWork({ kind: "failed", said, isSeen: after.kind === "done" });
      announce(said);
    }
  }

  return (
    <div className={styles.page} data-testid="set-up">
      <Page title={words.title} intro={words.about} width="narrow" loading={!seen && words.checking}>
        {seen && !found && <CannotLook error={seen as Failure} onSignIn={onSignIn} onAgain={look} />}
        {found && (
          <>
            <section ref={box} tabIndex={-1} className={styles.box} aria-label={words.thisSite}>
              <p className={styles.place}>
                <span>{words.site}</span>{" "}
                <a className={styles.link} href={found.site.url} target="_blank" rel="noreferrer">
                  {found.site.title}
                </a>
              </p>
              <SiteState
                found={found}
                work={work}
                isBeingSaved={onMaySave !== undefined}
                onComplete={complete}
                onOpenBoard={onOpenBoard}
              />
            </section>
            {isCurrent && (
              <>
                <h2 className={styles.subtitle}>{words.needs}</h2>
                <SiteParts parts={found.parts} />
              </>
            )}
          </>
        )}
      </Page>
    </div>
  );
}

function stopped(failure: Failure, last: SetUpProgress | undefined): string {
  if (!last) return words.notBegun(failure.why);
  return `${words.stoppedAt(last.done + 1, last.total, last.doing)}${words.stopped(failure.why)}`;
}

// How far the site is, and what can be done about it now: begin, watch, go on after a failure, or leave for the board.
import { Button, ProgressBar } from "@fluentui/react-components";
import type { SetUpProgress, SiteFound } from "../../ports/setUp.ts";
import { useSiteSetupStyles } from "./SiteSetup.styles.ts";
import { needsOwner, readinessOf, wordsFor } from "./siteWords.ts";
import { setUp as words } from "./words.ts";

export type Work =
  | { readonly kind: "none" }
  | { readonly kind: "doing"; readonly progress: SetUpProgress | undefined }
  | { readonly kind: "failed"; readonly said: string; readonly isSeen: boolean };

interface Props {
  readonly found: SiteFound;
  readonly work: Work;
  /** In Teams' own window for adding a tab, with its Save button. */
  readonly isBeingSaved: boolean;
  readonly onComplete: () => void;
  readonly onOpenBoard: (() => void) | undefined;
}

export function SiteState({ found, work, isBeingSaved, onComplete, onOpenBoard }: Props) {
  const styles = useSiteSetupStyles();
  if (work.kind === "doing") return <Doing progress={work.progress} />;
  const { headline, text, button } = wordsFor(found, isBeingSaved);
  const readiness = readinessOf(found);
  const isReady = readiness === "ready" || readiness === "behind";
  const isOffered = readiness !== "ready" || needsOwner(found);
  const { otherZone, site } = found;
  // A failure names what is in the way itself.
  const left = work.kind === "failed" ? [] : found.left;
  return (
    <>
      <h2 className={styles.headline}>{work.kind === "failed" ? words.stoppedTitle : headline}</h2>
      <p className={work.kind === "failed" ? styles.failed : styles.words}>
        {work.kind === "failed" ? work.said : text}
      </p>
      {left.length > 0 && (
        <>
          <p className={styles.words}>{words.byHand}</p>
          <ul className={styles.left}>
            {left.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {otherZone && (
        <div className={styles.zone} data-testid="other-zone">
          <p className={styles.zoneWords}>{words.otherZone(otherZone)}</p>
          <a
            className={styles.link}
            href={`${site.url}/_layouts/15/regionalsetng.aspx`}
            target="_blank"
            rel="noreferrer"
          >
            {words.changeZone}
          </a>
        </div>
      )}
      {readiness === "ready" && !found.hasPlan && <p className={styles.words}>{words.next}</p>}
      <div className={styles.buttons}>
        {onOpenBoard && readiness === "ready" && (
          <Button appearance="primary" onClick={onOpenBoard}>
            {words.openBoard}
          </Button>
        )}
        {isOffered && (
          <Button appearance={readiness === "ready" ? "secondary" : "primary"} onClick={onComplete}>
            {work.kind === "failed" ? words.tryAgain : button}
          </Button>
        )}
        {onOpenBoard && isReady && readiness !== "ready" && <Button onClick={onOpenBoard}>{words.openBoard}</Button>}
      </div>
      {isOffered && <p className={styles.small}>{words.consent}</p>}
    </>
  );
}

function Doing({ progress }: { progress: SetUpProgress | undefined }) {
  const styles = useSiteSetupStyles();
  const done = progress ? progress.done / progress.total : undefined;
  return (
    <div data-testid="set-up-progress">
      <h2 className={styles.headline}>{words.progress}</h2>
      <p className={styles.words}>{words.whileDoing}</p>
      <ProgressBar aria-label={words.progress} thickness="large" {...(done !== undefined && { value: done })} />
      <p className={styles.step}>
        {progress ? words.step(progress.done + 1, progress.total, progress.doing) : words.checking}
      </p>
    </div>
  );
}

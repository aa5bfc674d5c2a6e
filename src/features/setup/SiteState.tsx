// How far the site is, and what can be done about it now: begin, watch, go on after a failure, or leave for the board.
import { Button, ProgressBar } from "@fluentui/react-components";
import type { SetUpProgress, SiteFound } from "../../ports/setUp.ts";
import { useSiteSetupStyles } from "./SiteSetup.styles.ts";
import { readinessOf, wordsFor } from "./siteWords.ts";

export type Work =
  | { readonly kind: "none" }
  | { readonly kind: "doing"; readonly progress: SetUpProgress | undefined }
  | { readonly kind: "failed"; readonly said: string; readonly isSeen: boolean }
  | { readonly kind: "done"; readonly left: readonly string[] };

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
  const left = work.kind === "done" ? work.left : found.left;
  return (
    <>
      <h2 className={styles.headline}>{work.kind === "failed" ? "Setting up has stopped" : headline}</h2>
      <p className={work.kind === "failed" ? styles.failed : styles.words}>
        {work.kind === "failed" ? work.said : text}
      </p>
      {left.length > 0 && (
        <>
          <p className={styles.words}>Left to you, because it cannot be put right without harm:</p>
          <ul className={styles.left}>
            {left.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {readiness === "ready" && !found.hasPlan && <p className={styles.words}>{nextSteps}</p>}
      <div className={styles.buttons}>
        {button && (
          <Button appearance="primary" onClick={onComplete}>
            {work.kind === "failed" ? "Go on" : button}
          </Button>
        )}
        {onOpenBoard && isReady && (
          <Button appearance={button ? "secondary" : "primary"} onClick={onOpenBoard}>
            Open the board
          </Button>
        )}
        {!found.mayComplete && !isReady && (
          <Button size="small" onClick={onComplete}>
            {work.kind === "failed" ? "Try again" : "I am an owner of this site"}
          </Button>
        )}
      </div>
      {button && (
        <p className={styles.small}>
          It takes a minute or two. Teams may ask you to agree to full control of your sites for this once, because
          lists and groups are created and permissions are given; the board itself works without. Nothing is deleted.
        </p>
      )}
    </>
  );
}

const nextSteps =
  "Next, enter the programmes in the list Programmes, give people their roles on the board under People, and add the actions.";

function Doing({ progress }: { progress: SetUpProgress | undefined }) {
  const styles = useSiteSetupStyles();
  const done = progress ? progress.done / progress.total : undefined;
  return (
    <div data-testid="set-up-progress">
      <h2 className={styles.headline}>Setting up the site</h2>
      <p className={styles.words}>
        You may leave this page open and do something else. If it is closed, nothing is lost: open it again, and it goes
        on from there.
      </p>
      <ProgressBar aria-label="Setting up the site" thickness="large" {...(done !== undefined && { value: done })} />
      <p className={styles.step}>
        {progress ? `Step ${progress.done + 1} of ${progress.total} · ${progress.doing}` : "Looking at what is there"}
      </p>
    </div>
  );
}

// Draws what stands in the board's place; takes the steps that it offers.
import { BoardRegular, LockClosedRegular, PlugDisconnectedRegular, WrenchRegular } from "@fluentui/react-icons";
import { useEffect, useId, useState } from "react";
import type { Failure } from "../../ports/lists.ts";
import { useErrorPageStyles } from "./ErrorPage.styles.ts";
import { type LoadError, pageFor } from "./errorPages.ts";
import type { Page, Step } from "./page.ts";
import { StepButton } from "./StepButton.tsx";
import { words } from "./words.ts";

interface Props {
  readonly error: LoadError;
  /** The SharePoint site that was asked. */
  readonly siteUrl: string;
  /** Opens the sign-in window, and says why nobody is signed in after it. */
  readonly onSignIn: () => Promise<Failure | undefined>;
  readonly onAskAgain: () => Promise<void>;
  /** Opens the page that sets the site up; absent where there is none. */
  readonly onSetUp: (() => void) | undefined;
}

const signs = {
  lock: LockClosedRegular,
  connection: PlugDisconnectedRegular,
  board: BoardRegular,
  repair: WrenchRegular,
} satisfies Record<Page["sign"], unknown>;

export function ErrorPage({ error, siteUrl, onSignIn, onAskAgain, onSetUp }: Props) {
  const styles = useErrorPageStyles();
  const titleId = useId();
  const [busy, setBusy] = useState<Step>();
  /** What became of the person's own click; it says more than what a silent try finds after it. */
  const [failure, setFailure] = useState<Failure>();
  const page = pageFor(failure ?? error, { siteUrl });
  const Sign = signs[page.sign];
  useEffect(() => {
    document.title = words.appTitle(page.title);
  }, [page.title]);

  async function take(step: Step): Promise<void> {
    setBusy(step);
    if (step.kind === "sign-in") setFailure(await onSignIn());
    if (step.kind === "ask-again") {
      setFailure(undefined);
      await onAskAgain();
    }
    if (step.kind === "reload") window.location.reload();
    if (step.kind === "set-up") onSetUp?.();
    setBusy(undefined);
  }

  return (
    <main className={styles.page} aria-labelledby={titleId} data-testid="no-board">
      <div className={styles.column}>
        <Sign className={styles.sign} aria-hidden />
        <div role={page.sign === "lock" ? "status" : "alert"}>
          <h1 id={titleId} className={styles.title}>
            {page.title}
          </h1>
          {page.text.map((sentence) => (
            <p key={sentence} className={styles.text}>
              {sentence}
            </p>
          ))}
        </div>
        {page.detail && (
          <p key={page.detail} className={styles.detail}>
            {withLinks(page.detail, styles.link)}
          </p>
        )}
        <div className={styles.steps}>
          {page.steps.map((step, index) => (
            <StepButton
              key={step.label}
              step={step}
              first={index === 0}
              busy={busy?.label === step.label}
              onTake={take}
            />
          ))}
        </div>
      </div>
    </main>
  );
}

/** The address in a text, made to be followed. */
function withLinks(text: string, style: string) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    /^https?:/.test(part) ? (
      <a key={part} className={style} href={part} target="_blank" rel="noopener">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

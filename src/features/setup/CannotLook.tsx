// Why the site cannot be looked at, and what to do.
import { Button } from "@fluentui/react-components";
import type { Failure } from "../../ports/lists.ts";
import { useSiteSetupStyles } from "./SiteSetup.styles.ts";
import { cannotLook as words } from "./words.ts";

interface Props {
  readonly error: Failure;
  readonly onSignIn: () => Promise<unknown>;
  readonly onAgain: () => void;
}

export function CannotLook({ error, onSignIn, onAgain }: Props) {
  const styles = useSiteSetupStyles();
  const { headline, text } = wordsFor(error);
  const signInAndLook = async () => {
    await onSignIn();
    onAgain();
  };
  return (
    <section className={styles.box} role="alert">
      <h2 className={styles.headline}>{headline}</h2>
      <p className={styles.words}>{text}</p>
      <div className={styles.buttons}>
        {error.kind === "sign-in" ? (
          <Button appearance="primary" onClick={signInAndLook}>
            {words.signInButton}
          </Button>
        ) : (
          <Button onClick={onAgain}>{words.tryAgain}</Button>
        )}
      </div>
    </section>
  );
}

function wordsFor(error: Failure): { readonly headline: string; readonly text: string } {
  switch (error.kind) {
    case "sign-in":
      if (error.because?.kind !== "entra") return words.signIn;
      return {
        headline: error.because.reason.what,
        text: `${error.because.reason.todo} ${error.because.reference}`,
      };
    case "later":
      return { ...words.later, text: words.later.text(error.why) };
    case "gone":
      return words.gone;
    case "refused":
      return error.status === 403 ? words.noAccess : { ...words.refused, text: words.refused.text(error.why) };
  }
}

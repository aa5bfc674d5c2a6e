// Why the site cannot be looked at, and what to do.
import { Button } from "@fluentui/react-components";
import type { Failure } from "../../ports/lists.ts";
import { useSiteSetupStyles } from "./SiteSetup.styles.ts";

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
            Sign in
          </Button>
        ) : (
          <Button onClick={onAgain}>Try again</Button>
        )}
      </div>
    </section>
  );
}

function wordsFor(error: Failure): { readonly headline: string; readonly text: string } {
  switch (error.kind) {
    case "sign-in":
      return {
        headline: "Sign in to look at the site",
        text: "SharePoint needs to know who you are before it says what this site holds.",
      };
    case "later":
      return {
        headline: "The site cannot be reached",
        text: `${error.why} Nothing has been changed. Check your connection and try again.`,
      };
    case "gone":
      return {
        headline: "There is no site here",
        text: "The site of this channel was not found. A new channel gets its site when its Files tab is opened for the first time: open that, then try again.",
      };
    case "refused":
      return error.status === 403
        ? {
            headline: "You have no access to this site",
            text: "Whoever adds the board has to be able to open the channel's site. Ask an owner of the team to add you, then try again.",
          }
        : { headline: "The site cannot be looked at", text: `${error.why} Nothing has been changed.` };
  }
}

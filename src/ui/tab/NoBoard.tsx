// Before there is a board: a skeleton of it, or why it cannot be shown and what to do.
import { Button } from "@fluentui/react-components";
import type { Failure } from "../../ports/lists.ts";
import { useSession } from "../shared/session.tsx";
import { useTabStyles } from "./Tab.styles.ts";

interface Props {
  readonly trouble: Failure | undefined;
  readonly onSignIn: () => Promise<boolean>;
  /** Opens the page that sets the site up. */
  readonly onSetUp: () => void;
}

export function NoBoard({ trouble, onSignIn, onSetUp }: Props) {
  const styles = useTabStyles();
  const { sync } = useSession();
  if (!trouble) return <Skeleton />;
  const { title, text } = wordsFor(trouble);
  return (
    <main className={styles.centre} data-testid="no-board">
      <h1 className={styles.centreTitle}>{title}</h1>
      <p className={styles.centreText}>{text}</p>
      {trouble.kind === "sign-in" ? (
        <Button appearance="primary" onClick={onSignIn}>
          Sign in
        </Button>
      ) : (
        <Button onClick={() => sync.refresh()}>Try again</Button>
      )}
      {trouble.kind === "gone" && (
        <Button appearance="primary" onClick={onSetUp}>
          Set up this site
        </Button>
      )}
    </main>
  );
}

function Skeleton() {
  const styles = useTabStyles();
  return (
    <div className={styles.skeleton} role="status" aria-label="Loading the board">
      {Array.from({ length: 18 }, (_, index) => (
        <div key={index} className={styles.bone} />
      ))}
    </div>
  );
}

function wordsFor(trouble: Failure): { title: string; text: string } {
  switch (trouble.kind) {
    case "sign-in":
      return {
        title: "Sign in to see the board",
        text: "SharePoint needs to know who you are before it shows the plan.",
      };
    case "later":
      return {
        title: "The plan cannot be reached",
        text: `${trouble.why} Check your connection; the board opens by itself when SharePoint answers.`,
      };
    case "gone":
      return {
        title: "There is no plan here yet",
        text: "This site has no improvement plan. Ask a site owner to set one up.",
      };
    case "refused":
      return trouble.status === 403
        ? { title: "You have no access to this plan", text: "Ask a site owner to add you to the site, then try again." }
        : { title: "The board cannot be shown", text: trouble.why };
  }
}

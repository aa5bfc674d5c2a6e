// Before there is a board: the skeleton that the page itself begins with, or why it cannot be shown and what to do.
import type { Failure } from "../../ports/lists.ts";
import { useRecord, useSession } from "../kit/session.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { TroublePage } from "./TroublePage.tsx";

interface Props {
  readonly siteUrl: string;
  readonly onSignIn: () => Promise<Failure | undefined>;
  /** Opens the page that sets the site up. */
  readonly onSetUp: () => void;
}

export function NoBoard(props: Props) {
  const { sync } = useSession();
  const { trouble } = useRecord();
  return trouble ? <TroublePage {...props} trouble={trouble} onAskAgain={sync.refresh} /> : <Skeleton />;
}

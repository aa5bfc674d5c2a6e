// Before there is a board: the skeleton that the page itself begins with, or why it cannot be shown and what to do.
import { Suspense } from "react";
import type { Failure } from "../../ports/lists.ts";
import { lazyPart } from "../kit/lazyPart.ts";
import { useRecord, useSession } from "../kit/session.tsx";
import { Skeleton } from "./Skeleton.tsx";

const TroublePage = lazyPart(() => import("./TroublePage.tsx").then(({ TroublePage }) => TroublePage));

interface Props {
  readonly siteUrl: string;
  readonly onSignIn: () => Promise<Failure | undefined>;
  /** Opens the page that sets the site up. */
  readonly onSetUp: () => void;
}

export function NoBoard(props: Props) {
  const { sync } = useSession();
  const { trouble } = useRecord();
  return (
    <Suspense fallback={<Skeleton />}>
      {trouble ? <TroublePage {...props} trouble={trouble} onAskAgain={sync.refresh} /> : <Skeleton />}
    </Suspense>
  );
}

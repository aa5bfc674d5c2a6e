// Before there is a board: the skeleton that the page itself begins with, or why it cannot be shown and what to do.
import { Suspense } from "react";
import type { Failure } from "../../ports/lists.ts";
import { lazyPart } from "../kit/lazyPart.ts";
import { useBoardState, useSession } from "../kit/session.tsx";
import { Skeleton } from "./Skeleton.tsx";

const ErrorPage = lazyPart(() => import("./ErrorPage.tsx").then(({ ErrorPage }) => ErrorPage));

interface Props {
  readonly siteUrl: string;
  readonly onSignIn: () => Promise<Failure | undefined>;
  /** Opens the page that sets the site up. */
  readonly onSetUp: () => void;
}

export function NoBoard(props: Props) {
  const { sync } = useSession();
  const { error } = useBoardState();
  return (
    <Suspense fallback={<Skeleton />}>
      {error ? <ErrorPage {...props} error={error} onAskAgain={sync.refresh} /> : <Skeleton />}
    </Suspense>
  );
}

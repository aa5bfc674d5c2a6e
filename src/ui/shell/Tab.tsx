// The whole tab: theme, session, and what to show when there is no board yet.
import { type ComponentType, Suspense, useEffect, useState } from "react";
import type { Host } from "../../ports/host.ts";
import type { SetUp } from "../../ports/setUp.ts";
import type { ClearAccount, OpenDrafts } from "../../ports/storage.ts";
import { accountOf } from "../../sync/sync.ts";
import type { Feature } from "../kit/feature.ts";
import { FeaturesProvider } from "../kit/features.tsx";
import { partsOf, silentPart } from "../kit/lazyPart.ts";
import { type Session, SessionProvider, useBoardState } from "../kit/session.tsx";
import { Themed } from "../kit/Themed.tsx";
import { DraftsProvider } from "../kit/useDraft.tsx";
import type { ClearedDevice } from "./DeviceCleared.tsx";
import { Loaded } from "./Loaded.tsx";
import { Loading } from "./Loading.tsx";
import { NoBoard } from "./NoBoard.tsx";
import { useNews } from "./useNews.ts";

const Helpers = silentPart(() => import("./shellParts.ts").then(({ Helpers }) => Helpers));

const DeviceCleared = partsOf(() => import("./shellParts.ts"))("DeviceCleared");

const wholePage = { height: "100%" };

export interface SetUpPageProps {
  readonly setUp: SetUp;
  /** Opens the sign-in window. */
  readonly onSignIn: () => Promise<unknown>;
  readonly onOpenBoard: () => void;
}

export interface TabProps
  extends Pick<Session, "sync" | "files" | "people" | "comments" | "notify" | "setUp" | "workers" | "onSignIn"> {
  readonly features: readonly Feature[];
  /** The page that sets the site up. */
  readonly SetUpPage: ComponentType<SetUpPageProps>;
  readonly host: Host;
  readonly openDrafts: OpenDrafts;
  readonly clearAccount: ClearAccount;
  /** Forgets who is signed in, on this page. */
  readonly onSignOut: () => Promise<void>;
  /** What the address or a link asked to be shown when the tab was opened. */
  readonly query: string;
  /** The SharePoint site that holds the plan, as an absolute address. */
  readonly siteUrl: string;
}

export function Tab(props: TabProps) {
  const { sync, features, host } = props;
  const readOnly = host.frame === "meetingStage";
  const [cleared, setCleared] = useState<ClearedDevice>();
  async function clearDevice({ edits: also }: { readonly edits: boolean }): Promise<void> {
    const { board, edits } = sync.state();
    if (!board) return;
    // Nothing is to be kept, or sent, from here on.
    sync.stop();
    const outcome = await props.clearAccount(accountOf(board), { edits: also });
    await props.onSignOut();
    setCleared({ left: also ? 0 : edits.length, failed: outcome.kind === "failed" ? outcome.why : undefined });
  }
  if (cleared) {
    return (
      <Suspense>
        <DeviceCleared host={host} {...cleared} />
      </Suspense>
    );
  }
  return (
    <Themed host={host}>
      <SessionProvider session={{ ...host, ...props, clearDevice, readOnly }}>
        <FeaturesProvider features={features}>
          <Screen {...props} />
          <Helpers />
        </FeaturesProvider>
      </SessionProvider>
    </Themed>
  );
}

function Screen(props: TabProps) {
  const state = useBoardState();
  const { board, error } = state;
  useNews(state);
  // The page that stands in the board's place is worked with as well.
  useEffect(() => {
    if (error) void Helpers.load();
  }, [error]);
  const { sync, setUp, SetUpPage, siteUrl, onSignIn, host, query, features } = props;
  const [isSettingUp, setSettingUp] = useState(false);
  const onSetUp = () => setSettingUp(true);
  if (isSettingUp) {
    const onOpenBoard = () => {
      setSettingUp(false);
      void sync.refresh();
    };
    return (
      <Suspense fallback={<Loading />}>
        <main style={wholePage}>
          <SetUpPage setUp={setUp} onSignIn={onSignIn} onOpenBoard={onOpenBoard} />
        </main>
      </Suspense>
    );
  }
  if (!board) return <NoBoard siteUrl={siteUrl} onSignIn={onSignIn} onSetUp={onSetUp} />;
  return (
    <DraftsProvider drafts={props.openDrafts(accountOf(board))}>
      <Loaded {...{ host, query, features, state, board, onSignIn, onSetUp }} />
    </DraftsProvider>
  );
}

// What the site holds of what the board needs, for an owner who looks after the plan.
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { SiteSetup } from "./SiteSetup.tsx";

export function SetUpScreen({ onGo }: ScreenProps) {
  const { setUp, sync, onSignIn } = useSession();
  const onOpenBoard = () => {
    void sync.refresh();
    onGo("screen=board");
  };
  return <SiteSetup setUp={setUp} onSignIn={onSignIn} onOpenBoard={onOpenBoard} />;
}

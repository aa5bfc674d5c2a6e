// Adds an entry about an action or about none, by the outbox, and says that it is recorded.
import type { Action } from "../../../plan/action.ts";
import { actions } from "../../../plan/actions.ts";
import type { Entry } from "../../../ports/storage.ts";
import { useAnnounce } from "../../../ui/kit/announcer.tsx";
import { useSession } from "../../../ui/kit/session.tsx";

export function useRecord(action: Pick<Action, "id"> | undefined) {
  const { sync } = useSession();
  const announce = useAnnounce();
  return async (entry: Entry, said: string): Promise<void> => {
    await sync.addEntry(entry, action && { list: actions, id: action.id });
    announce(said);
  };
}

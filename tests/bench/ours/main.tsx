// Our own board as people get it, the whole tab, over rows that are at hand: everything but Teams, sign-in and SharePoint.
import { createRoot } from "react-dom/client";
import { features } from "../../../src/app/features.ts";
import { planSync } from "../../../src/app/planSync.ts";
// As the tab has it: with the page, not after it.
import "../../../src/features/board/BoardPage.tsx";
import { browserHost } from "../../../src/host/browser/browserHost.ts";
import { browserPresence } from "../../../src/host/browser/presence.ts";
import { systemClock } from "../../../src/host/clock.ts";
import { Tab } from "../../../src/ui/shell/Tab.tsx";
import { memoryStorage } from "../../support/memoryStorage.ts";
import { readData } from "../page.ts";
import { listsOf } from "./lists.ts";

// In a function, because the board's own page comes in this very file, and would be waited for in vain while the file waits.
async function open(): Promise<void> {
  const data = readData();
  const storage = memoryStorage();
  const { lists, changeElsewhere } = listsOf(await data);
  const never = async () => ({ kind: "refused", why: "Nothing is behind this page.", status: 403 }) as const;

  await features[0]?.screens?.[0]?.show.load();
  const files = { upload: never, addOnce: never, hashOf: never, contentOf: never, destroy: never };
  const sync = planSync({
    files,
    features,
    lists,
    presence: browserPresence(),
    clock: systemClock,
    openStorage: storage.openTab(),
    withLock: storage.withLock,
    tick: 3_600_000,
    newOperation: () => crypto.randomUUID(),
  });
  const root = document.getElementById("tab");
  if (!root) throw new Error("The page has no place for the board");
  createRoot(root).render(
    <Tab
      sync={sync}
      features={features}
      SetUpPage={() => null}
      files={files}
      notify={never}
      comments={{ read: never, add: never, mentioned: never }}
      people={{ search: never, known: never, members: never, change: never, saveProgramme: never, moveAction: never }}
      host={browserHost()}
      openDrafts={() => ({
        get: () => undefined,
        set: () => undefined,
        keys: () => [],
        onChange: () => () => undefined,
      })}
      clearAccount={async () => ({ kind: "failed", why: "Nothing is kept." })}
      workers={() => Promise.reject(new Error("Nothing is behind this page."))}
      onSignOut={async () => undefined}
      setUp={{ look: never, complete: never }}
      siteUrl="https://council.example/sites/improvement"
      query={new URLSearchParams(location.search).get("sub") ?? ""}
      onSignIn={never}
    />,
  );
  sync.start();
  window.bench = {
    change(id, title) {
      changeElsewhere(id, { title });
      void sync.refresh();
    },
  };
}

void open();

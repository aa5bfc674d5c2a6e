// The tab over lists in memory, opened again and again in one page: everything but Teams, sign-in and SharePoint.
import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { features as product } from "../../../src/app/features.ts";
import { planSync } from "../../../src/app/planSync.ts";
// As the tab has it: with the page, not after it.
import "../../../src/features/board/BoardPage.tsx";
import { browserPresence } from "../../../src/host/browser/presence.ts";
import { actions } from "../../../src/plan/actions.ts";
import { startLists } from "../../../src/plan/board.ts";
import { definitionsOf } from "../../../src/plan/feature.ts";
import { notify } from "../../../src/plan/notify.ts";
import type { AnyRow } from "../../../src/ports/lists.ts";
import type { People } from "../../../src/ports/people.ts";
import type { OpenDrafts } from "../../../src/ports/storage.ts";
import type { List } from "../../../src/schema/list.ts";
import { Tab } from "../../../src/ui/shell/Tab.tsx";
import { lessons } from "../../features/lessons/feature.ts";
import { type FakeClock, fakeClock } from "../fakeClock.ts";
import { type MemoryLists, memoryLists } from "../memoryLists.ts";
import { type MemoryStorage, memoryStorage } from "../memoryStorage.ts";
import { type MemoryComments, memoryComments } from "./memoryComments.ts";
import { memoryDrafts } from "./memoryDrafts.ts";
import { type MemoryFiles, memoryFiles } from "./memoryFiles.ts";
import { type MemoryHost, memoryHost, type Place } from "./memoryHost.ts";
import { memoryPeople } from "./memoryPeople.ts";
import { addLessons, withLessons } from "./oneFeatureMore.ts";
import { readSample } from "./readSample.ts";
import { mayEditAs, seenBy } from "./seenBy.ts";

/** What stays when the page is loaded anew: SharePoint's side, and what the browser keeps. */
interface World {
  readonly lists: MemoryLists;
  readonly people: People;
  readonly comments: MemoryComments;
  readonly clock: FakeClock;
  readonly storage: MemoryStorage;
  readonly openDrafts: OpenDrafts;
  readonly files: MemoryFiles;
}

export interface Opened extends World, Pick<MemoryFiles, "uploads" | "hashes" | "contents"> {
  readonly host: MemoryHost;
  /** How many times the page has forgotten who is signed in. */
  signedOut: number;
  /** Any list of the product. */
  listOf(title: string): List;
  /** The row of the action with that reference. */
  actionAt(reference: string): AnyRow;
}

export interface ScreenWish extends Place {
  readonly login: string;
  /** Whether there is the made-up feature besides the product's. */
  readonly hasLessons: boolean;
  /** The same lists and the same browser as before, as after a reload. */
  readonly again: boolean;
}

declare global {
  interface Window {
    /** Shows the tab anew. */
    openTab(wish: ScreenWish): Promise<void>;
    opened: Opened;
  }
}

const sample = readSample("/sample.json");
/** What the sample's files hold, out of their base64 once for all tabs. */
const contents = sample.then(
  ({ files }) =>
    new Map(
      Object.entries(files).map(([link, bytes]) => [
        link,
        Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0)).buffer,
      ]),
    ),
);
const never = async () => ({ kind: "refused", why: "Nothing is behind this page.", status: 403 }) as const;
let close: () => void = () => undefined;

async function definitions(features: typeof product): Promise<ReadonlyMap<string, List>> {
  const titles = features.flatMap(({ lists = [] }) => lists.map(({ title }) => title));
  const all = [...startLists, ...(await definitionsOf(features, titles))];
  return new Map(all.map((list) => [list.title, list]));
}

async function newWorld(hasLessons: boolean): Promise<World> {
  const { now, rows, people } = await sample;
  const clock = fakeClock(now.toISOString(), turn);
  const { Actions = [], ...others } = rows;
  const lists = memoryLists(Actions, others, now);
  const everybody = Object.values(people).map(({ me }) => me);
  if (hasLessons) addLessons(lists, { now, people: everybody });
  return {
    ...{ lists, clock, storage: memoryStorage(), openDrafts: memoryDrafts() },
    files: memoryFiles(lists, await contents),
    people: memoryPeople(everybody, lists),
    comments: memoryComments(lists, everybody, () => clock.now()),
  };
}

/** Lets React and promises do what they can. */
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

window.openTab = async ({ login, again, hasLessons, ...place }) => {
  close();
  const features = hasLessons ? [...product, lessons] : product;
  const known = await definitions(features);
  const found = (await sample).people[login];
  if (!found) throw new Error(`Nobody of the sample is called ${login}.`);
  const person = hasLessons ? withLessons(found) : found;
  const world = again ? window.opened : await newWorld(hasLessons);
  const { lists, people, comments, clock, storage, openDrafts, files } = world;
  files.uploads.length = 0;
  lists.me = person.me;
  const host = memoryHost(place);
  window.opened = {
    ...{ lists, people, comments, clock, storage, openDrafts, host, files, signedOut: 0 },
    ...{ uploads: files.uploads, hashes: files.hashes, contents: files.contents },
    listOf(title) {
      const list = known.get(title);
      if (!list) throw new Error(`There is no list ${title}.`);
      return list;
    },
    actionAt(reference) {
      const row = lists.rows(actions).find(({ fields }) => fields.reference === reference);
      if (!row) throw new Error(`There is no action ${reference}.`);
      return row;
    },
  };
  const seen = { lists: seenBy(lists, person), comments: comments.as(person.me, mayEditAs(person)) };
  await features[0]?.screens?.[0]?.show.load();
  const sync = planSync({
    features,
    files,
    lists: seen.lists,
    presence: browserPresence(),
    clock,
    openStorage: storage.openTab(),
    withLock: storage.withLock,
    tick: 15_000,
    newOperation: () => crypto.randomUUID(),
  });
  const root = show(
    <Tab
      sync={sync}
      features={features}
      SetUpPage={() => null}
      files={files}
      people={people}
      comments={seen.comments}
      notify={(me, notice) => notify({ ...seen, me }, notice)}
      workers={() => import("../../../src/app/workers.ts")}
      host={host}
      openDrafts={openDrafts}
      clearAccount={async (account, { edits }) => {
        const [drafts, kept] = [openDrafts(account), storage.openTab()(account)];
        for (const key of drafts.keys()) drafts.set(key, undefined);
        const found = edits ? await kept.readAll() : undefined;
        if (found?.kind === "failed") return found;
        for (const { operation } of found?.value ?? []) await kept.remove(operation);
        return { kind: "done", value: undefined };
      }}
      onSignOut={async () => void window.opened.signedOut++}
      setUp={{ look: never, complete: never }}
      siteUrl="https://council.example/sites/improvement"
      query={place.subPage}
      onSignIn={never}
    />,
  );
  sync.start();
  close = () => {
    sync.stop();
    root.unmount();
    storage.freeLocks();
  };
};

/** In an element of its own, as in a new page: the one before may leave something behind. */
function show(tab: React.ReactNode): Root {
  const element = document.createElement("div");
  element.id = "tab";
  document.body.replaceChildren(element);
  window.history.replaceState(undefined, "", "?");
  const root = createRoot(element);
  root.render(<StrictMode>{tab}</StrictMode>);
  return root;
}

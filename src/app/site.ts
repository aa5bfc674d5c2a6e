// The lists, files and people of a site over PnPjs. A file of its own, so that it loads beside the rest.
import type { FeatureRules } from "../plan/feature.ts";
import type { NoticeParts, NoticeToSend } from "../plan/notify.ts";
import type { Clock } from "../ports/clock.ts";
import type { Comments } from "../ports/comments.ts";
import type { Files } from "../ports/files.ts";
import type { SignIn } from "../ports/host.ts";
import type { Failure, Lists } from "../ports/lists.ts";
import type { People } from "../ports/people.ts";
import type { SetUp } from "../ports/setUp.ts";
import type { Person } from "../schema/column.ts";
import { connect } from "../sharepoint/connect.ts";
import { outcomeOf, tokenFailure } from "../sharepoint/failure.ts";
import { createGate, type Gate } from "../sharepoint/gate.ts";
import { createLists, type Site } from "../sharepoint/lists.ts";
import type { Owners } from "./asOwner.ts";

interface Options {
  readonly siteUrl: string;
  readonly signIn: SignIn;
  readonly clock: Clock;
  /** Shared with another connection, so that a wait for one holds both. */
  readonly gate?: Gate;
}

export { createGate, tokenFailure };

export function openSite({ siteUrl, signIn, clock, gate = createGate(clock) }: Options): Site {
  return { sp: connect({ siteUrl, signIn, gate }), url: siteUrl };
}

export function openLists(options: Options): Lists {
  return listsOf(openSite(options));
}

export const listsOf: (site: Site) => Lists = createLists;

/** Uploading is loaded with the first file. */
export function filesOf(site: Site): Files {
  const ask = whenLoaded(() => import("../sharepoint/files.ts").then(({ createFiles }) => createFiles(site)));
  return {
    upload: (wish) => ask((files) => files.upload(wish)),
    addOnce: (file) => ask((files) => files.addOnce(file)),
    hashOf: (link) => ask((files) => files.hashOf(link)),
    contentOf: (link) => ask((files) => files.contentOf(link)),
    destroy: (file) => ask((files) => files.destroy(file)),
  };
}

/** Comments are loaded with the first conversation. */
export function commentsOf(site: Site): Comments {
  const ask = whenLoaded(() => import("../sharepoint/comments.ts").then(({ createComments }) => createComments(site)));
  return {
    read: (list, id) => ask((comments) => comments.read(list, id)),
    add: (list, id, said) => ask((comments) => comments.add(list, id, said)),
    mentioned: (person) => ask((comments) => comments.mentioned(person)),
  };
}

/** Sending notices is loaded with the first. */
export function notifierOf(parts: Omit<NoticeParts, "me">) {
  const ask = whenLoaded(() => import("../plan/notify.ts"));
  return (me: Person, notice: NoticeToSend) => ask(({ notify }) => notify({ ...parts, me }, notice));
}

/** What an owner's work on a site needs. */
export interface Owned {
  readonly site: Site;
  readonly owners: Owners;
  readonly features: readonly FeatureRules[];
}

/** Finding people and changing their roles is loaded when first needed. */
export function peopleOf({ site, owners, features }: Owned): People {
  const ask = whenLoaded(async () => {
    const [{ openPeople }, definition] = await Promise.all([import("./people.ts"), definitionOf(features)]);
    return openPeople(site, owners, definition);
  });
  return {
    search: (text) => ask((people) => people.search(text)),
    known: (login) => ask((people) => people.known(login)),
    members: (role) => ask((people) => people.members(role)),
    change: (change, onProgress) => ask((people) => people.change(change, onProgress)),
    saveProgramme: (programme, onProgress) => ask((people) => people.saveProgramme(programme, onProgress)),
    moveAction: (id, to) => ask((people) => people.moveAction(id, to)),
  };
}

/** Setting up a site is loaded when first needed. */
export function setUpOf({ site, owners, features }: Owned, timeZone: number): SetUp {
  const ask = whenLoaded(async () => {
    const [{ openSetUp }, definition] = await Promise.all([import("./setUp.ts"), definitionOf(features)]);
    return openSetUp(site, owners, { definition, timeZone });
  });
  return {
    look: () => ask((setUp) => setUp.look()),
    complete: (onProgress) => ask((setUp) => setUp.complete(onProgress)),
  };
}

const definitionOf = (features: readonly FeatureRules[]) =>
  import("./siteDefinition.ts").then(({ siteDefinition }) => siteDefinition(features));

function whenLoaded<Port>(open: () => Promise<Port>) {
  return async <T>(question: (port: Port) => Promise<T>): Promise<T | Failure> => {
    const ready = await outcomeOf(open);
    return ready.kind === "done" ? question(ready.value) : ready;
  };
}

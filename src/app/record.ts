// The record and its files over PnPjs; in a file of its own so that it loads beside the rest.
import type { Clock } from "../ports/clock.ts";
import type { Files } from "../ports/files.ts";
import type { SignIn } from "../ports/host.ts";
import type { Lists } from "../ports/lists.ts";
import { connect } from "../sharepoint/connect.ts";
import { outcomeOf } from "../sharepoint/failure.ts";
import { createGate } from "../sharepoint/gate.ts";
import { createLists, type Site } from "../sharepoint/lists.ts";

interface Options {
  readonly siteUrl: string;
  readonly signIn: SignIn;
  readonly clock: Clock;
}

export function openSite({ siteUrl, signIn, clock }: Options): Site {
  return { sp: connect({ siteUrl, signIn, gate: createGate(clock) }), url: siteUrl };
}

export function openRecord(options: Options): Lists {
  return listsOf(openSite(options));
}

export const listsOf: (site: Site) => Lists = createLists;

/** How to upload is loaded with the first file. */
export function filesOf(site: Site): Files {
  return {
    async upload(wish) {
      const ready = await outcomeOf(() => import("../sharepoint/files.ts"));
      return ready.kind === "done" ? ready.value.createFiles(site).upload(wish) : ready;
    },
  };
}

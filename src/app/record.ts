// The record over PnPjs; in a file of its own so that it loads beside the rest.
import type { Clock } from "../ports/clock.ts";
import type { SignIn } from "../ports/host.ts";
import type { Lists } from "../ports/lists.ts";
import { connect } from "../sharepoint/connect.ts";
import { createGate } from "../sharepoint/gate.ts";
import { createLists } from "../sharepoint/lists.ts";

interface Options {
  readonly siteUrl: string;
  readonly signIn: SignIn;
  readonly clock: Clock;
}

export function openRecord({ siteUrl, signIn, clock }: Options): Lists {
  const sp = connect({ siteUrl, signIn, gate: createGate(clock) });
  return createLists({ sp, url: siteUrl });
}

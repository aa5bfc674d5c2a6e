// A tab that starts the host and sign-in as the product does, and makes them available to tests.
import { browserPresence } from "../../../../src/host/browser/presence.ts";
import { browserSignIn } from "../../../../src/host/browser/signIn.ts";
import { startHost } from "../../../../src/host/browser/teams.ts";
import type { Settings } from "../../../../src/ports/settings.ts";

const settings = (await (await fetch("/settings.json")).json()) as Settings;
const options = { hostOrigins: settings.hostOrigins };
const [first, second] = await Promise.all([startHost(options), startHost(options)]);
const { host, where } = first;

const product = {
  host,
  where,
  startedOnce: first === second,
  settings,
  signIn: browserSignIn({ settings, where }),
  presence: browserPresence(),
};

declare global {
  interface Window {
    product: typeof product;
  }
}

window.product = product;
host.ready();

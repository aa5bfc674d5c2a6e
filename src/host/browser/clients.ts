// MSAL's two clients: Teams signs in for the first, the second opens a window. Neither stores anything on the device.
import type { Configuration, IPublicClientApplication } from "@azure/msal-browser";
import type { Settings } from "../../ports/settings.ts";
import type { Msal } from "./msal.ts";

/** The page where a sign-in window ends, and which opens that window for a framed tab. Registered in Entra. */
const relayPage = "relay.html";

/** Milliseconds for the person to enter a password and a second factor. */
const signInTimeout = 10 * 60_000;

export function createNestedClient(msal: Msal, settings: Settings): Promise<IPublicClientApplication> {
  return msal.createNestablePublicClientApplication(configuration(settings));
}

export async function createWindowClient(msal: Msal, settings: Settings): Promise<IPublicClientApplication> {
  const { auth, ...rest } = configuration(settings);
  const relay = new URL(relayPage, document.baseURI).href;
  const client = new msal.PublicClientApplication({
    ...rest,
    auth: {
      ...auth,
      redirectUri: relay,
      // The window answers over a channel that browsers withhold from frames of another site, so the relay page passes the answer on.
      ...(window.parent !== window && { popupRelayUri: relay }),
    },
    system: { popupBridgeTimeout: signInTimeout },
  });
  await client.initialize();
  return client;
}

function configuration({ clientId, authority, tenant }: Settings): Configuration {
  return {
    // An authority outside Microsoft's list has to be named here. Otherwise MSAL never finds the tokens in its cache.
    auth: { clientId, authority: `${authority}/${tenant}`, knownAuthorities: [new URL(authority).host] },
    cache: { cacheLocation: "memoryStorage" },
  };
}

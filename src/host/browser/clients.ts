// MSAL's two clients: one whose sign-in is done by Teams, one that opens a window of its own. Neither keeps anything on the device.
import type { Configuration, IPublicClientApplication } from "@azure/msal-browser";
import type { Settings } from "../../ports/settings.ts";
import type { Msal } from "./msal.ts";

/** The page beside ours that the sign-in window ends on, and that opens it for a frame. Registered in Entra. */
const relayPage = "relay.html";

/** Milliseconds that a person has for a password and a second factor. */
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
      // The window's answer comes over a channel that browsers keep from frames of another site; the relay page passes it on.
      ...(window.parent !== window && { popupRelayUri: relay }),
    },
    system: { popupBridgeTimeout: signInTimeout },
  });
  await client.initialize();
  return client;
}

function configuration({ clientId, authority, tenant }: Settings): Configuration {
  return {
    // A host that MSAL does not know from Microsoft's list has to be named; without, it never finds a token that it keeps.
    auth: { clientId, authority: `${authority}/${tenant}`, knownAuthorities: [new URL(authority).host] },
    cache: { cacheLocation: "memoryStorage" },
  };
}

// Signs the command line in to SharePoint: by device code or certificate to a real tenant, by name to a local one.
import type { SignIn, TokenOutcome } from "../../ports/host.ts";
import { localSignIn } from "./localTenant.ts";

export interface NodeSignInOptions {
  /** The Entra app's id and its tenant; a local tenant needs neither. */
  readonly clientId?: string;
  readonly tenant?: string;
  /** The identity service, if it is not the world-wide one. */
  readonly authority?: string;
  /** PEM text of a certificate and its private key: signs in as the app itself, for unattended runs. */
  readonly certificate?: string;
  readonly permission?: "AllSites.Write" | "AllSites.FullControl";
  /** Who to sign in as in a local tenant: a short name or a login. */
  readonly as?: string;
  /** Shows the person what to do: which page to open, which code to type. */
  show(message: string): void;
}

export function signInFor(siteUrl: string, options: NodeSignInOptions): SignIn {
  const site = new URL(siteUrl);
  const permission = options.permission ?? "AllSites.FullControl";
  if (isThisMachine(site)) return localSignIn(site.origin, options.as ?? "owner", permission);
  const { clientId, tenant, certificate, show } = options;
  if (!clientId || !tenant) {
    return refusing("Signing in to a real tenant takes the Entra app's id and the tenant it belongs to.");
  }
  const app = { clientId, authority: `${options.authority ?? "https://login.microsoftonline.com"}/${tenant}` };
  return loadedLate(async () => {
    if (certificate) {
      const { certificateSignIn } = await import("./certificate.ts");
      return certificateSignIn({ ...app, certificate, scope: `${site.origin}/.default` });
    }
    const { deviceCodeSignIn } = await import("./deviceCode.ts");
    return deviceCodeSignIn({ ...app, scope: `${site.origin}/${permission}`, show });
  });
}

/** MSAL is half of what a command loads, and a local tenant does not need it. */
function loadedLate(load: () => Promise<SignIn>): SignIn {
  let signIn: Promise<SignIn> | undefined;
  const loaded = () => (signIn ??= load());
  return {
    token: async (turnedDown) => (await loaded()).token(turnedDown),
    interactive: async (claims) => (await loaded()).interactive(claims),
  };
}

/** SharePoint itself is never on plain http, so this is the local tenant. */
function isThisMachine(site: URL): boolean {
  return site.protocol === "http:" && (site.hostname === "127.0.0.1" || site.hostname === "localhost");
}

function refusing(detail: string): SignIn {
  const outcome: TokenOutcome = { kind: "refused", detail };
  return { token: async () => outcome, interactive: async () => outcome };
}

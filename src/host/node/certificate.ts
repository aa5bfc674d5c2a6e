// Certificate: the Entra app signs in as itself. SharePoint takes no client secrets from apps, only certificates.
import { X509Certificate } from "node:crypto";
import { ConfidentialClientApplication } from "@azure/msal-node";
import type { SignIn, TokenOutcome, TurnedDown } from "../../ports/host.ts";
import { outcomeOf } from "./outcome.ts";

export interface CertificateOptions {
  readonly clientId: string;
  readonly authority: string;
  /** PEM text with the certificate and its private key, in any order. */
  readonly certificate: string;
  /** The resource's `/.default`: an app has the permissions that its administrator granted, and asks for no others. */
  readonly scope: string;
}

export function certificateSignIn({ clientId, authority, certificate, scope }: CertificateOptions): SignIn {
  let client: ConfidentialClientApplication | undefined;

  async function token(turnedDown?: TurnedDown): Promise<TokenOutcome> {
    try {
      client ??= new ConfidentialClientApplication({
        auth: { clientId, authority, clientCertificate: readCertificate(certificate) },
      });
      const result = await client.acquireTokenByClientCredential({
        scopes: [scope],
        ...(turnedDown?.claims && { claims: turnedDown.claims }),
      });
      if (!result) return { kind: "refused", detail: "The identity service answered without a token." };
      return { kind: "token", token: result.accessToken, expires: result.expiresOn ?? new Date() };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  return { token, interactive: () => token() };
}

function readCertificate(pem: string): { thumbprintSha256: string; privateKey: string } {
  const privateKey = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----[\s\S]+?-----END (?:[A-Z]+ )?PRIVATE KEY-----/.exec(
    pem,
  )?.[0];
  if (!privateKey) throw new Error("The certificate file holds no private key in PEM form.");
  return { thumbprintSha256: new X509Certificate(pem).fingerprint256.replaceAll(":", ""), privateKey };
}

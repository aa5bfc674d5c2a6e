// The certificate of the local sign-in page: self-signed, made at every start, never kept.
import { generate } from "selfsigned";

/** Both in PEM form. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const day = 24 * 60 * 60_000;

/** For one IP address, valid for 30 days. */
export async function makeCertificate(ip: string): Promise<Certificate> {
  const made = await generate([{ name: "commonName", value: "Local tenant" }], {
    keyType: "ec",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + 30 * day),
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip }] }],
  });
  return { key: made.private, cert: made.cert };
}

import { X509Certificate } from "node:crypto";
import { get } from "node:https";
import { expect, test } from "vitest";
import { makeCertificate } from "../../src/local/certificate.ts";
import { answer, listen } from "../../src/local/servers.ts";

test("a certificate is for the one address, for now, and signed by its own key", () => {
  const now = new Date("2026-11-22T09:00:00Z");
  const certificate = new X509Certificate(makeCertificate("127.0.0.1", now).cert);
  expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
  expect(certificate.checkIP("127.0.0.2")).toBeUndefined();
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(new Date(certificate.validFrom) < now && new Date(certificate.validTo) > now).toBe(true);
});

test("a server with it is reached over https by whoever trusts it, and by nobody else", async () => {
  const certificate = makeCertificate("127.0.0.1");
  const listening = await listen(0, certificate);
  listening.answerWith(answer([`127.0.0.1:${listening.port}`], () => new Response("here")));
  const ask = (ca?: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      get({ host: "127.0.0.1", port: listening.port, ca }, (response) => resolve(response.statusCode)).on(
        "error",
        reject,
      );
    });
  try {
    expect(await ask(certificate.cert)).toBe(200);
    await expect(ask()).rejects.toThrow("self-signed");
  } finally {
    await listening.close();
  }
});

import { X509Certificate } from "node:crypto";
import { get } from "node:https";
import { expect, test } from "vitest";
import { makeCertificate } from "../../src/local/certificate.ts";
import { answer, listen } from "../../src/local/servers.ts";

test("a certificate is for one IP address and no other", async () => {
  const certificate = new X509Certificate((await makeCertificate("127.0.0.1")).cert);
  expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
  expect(certificate.checkIP("127.0.0.2")).toBeUndefined();
});

test("a server with a certificate answers over https to a client that trusts it, and to no other", async () => {
  const certificate = await makeCertificate("127.0.0.1");
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

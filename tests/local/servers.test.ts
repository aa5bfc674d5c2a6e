import { request } from "node:http";
import { afterEach, expect, test } from "vitest";
import { answer, type Listening, listen, listenFrom, PortTaken } from "../../src/local/servers.ts";

const open: Listening[] = [];
afterEach(async () => {
  for (const listening of open.splice(0)) await listening.close();
});

async function keep(listening: Promise<Listening>): Promise<Listening> {
  open.push(await listening);
  return listening;
}

test("requests that come before there is an answer wait for it", async () => {
  const listening = await keep(listen(0));
  const response = fetch(`http://127.0.0.1:${listening.port}/`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  listening.answerWith(answer([`127.0.0.1:${listening.port}`], () => new Response("here")));
  expect(await (await response).text()).toBe("here");
});

test("a port in use is reported, and the next free one is found", async () => {
  const { port } = await keep(listen(0));
  await expect(listen(port)).rejects.toThrow(PortTaken);
  expect((await keep(listenFrom(port))).port).toBeGreaterThan(port);
});

test("a request under another name is not answered, so that no page elsewhere can reach us by its own", async () => {
  const { port, answerWith } = await keep(listen(0));
  answerWith(answer([`127.0.0.1:${port}`], () => new Response("here")));
  const status = await new Promise((resolve, reject) => {
    const headers = { host: "elsewhere.example" };
    request({ host: "127.0.0.1", port, headers }, (response) => resolve(response.statusCode))
      .on("error", reject)
      .end();
  });
  expect(status).toBe(421);
});

// Growth only: what one row costs must not depend on how many there are. Figures are printed, not judged.
import { expect, it } from "vitest";
import { openSharePoint } from "../../../src/local/sharepoint/server.ts";
import { directory } from "./support.ts";

const ORIGIN = "http://127.0.0.1:1";

it("costs the same for one row among 50,000 as among 5,000", async () => {
  const list = await openList();
  await list.growTo(5000);
  const small = await list.measure();
  await list.growTo(50_000);
  const large = await list.measure();
  list.close();
  console.log("milliseconds, median", { 5000: small, 50000: large });
  for (const what of ["read", "update", "changes"] as const)
    expect(large[what], what).toBeLessThan(small[what] * 1.5 + 0.3);
});

async function openList() {
  const sharepoint = openSharePoint({
    data: ":memory:",
    origin: ORIGIN,
    sites: [{ path: "/sites/dev", title: "Dev" }],
    directory,
    authenticate: async (token) => token,
  });
  const call = async (
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Record<string, unknown>> => {
    const init = {
      headers: {
        authorization: "Bearer owner",
        accept: "application/json",
        "content-type": "application/json",
        ...more,
      },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    };
    const text = await (await sharepoint.fetch(new Request(`${ORIGIN}/sites/dev/_api/web${path}`, init))).text();
    return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
  const median = async (times: number, work: (i: number) => Promise<unknown>) => {
    const took: number[] = [];
    for (let i = 0; i < times; i++) {
      const at = performance.now();
      await work(i);
      took.push(performance.now() - at);
    }
    return Number((took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0).toFixed(2));
  };
  const list = "/lists/getByTitle('Big')";
  await call("/lists", { Title: "Big", EnableVersioning: true });
  let rows = 0;
  const id = (i: number) => 1 + ((i * 7919) % rows);
  return {
    async growTo(many: number) {
      while (rows < many) await call(`${list}/items`, { Title: `Row ${rows++}` });
    },
    /** Milliseconds, median. */
    async measure() {
      const { CurrentChangeToken } = await call("?$select=CurrentChangeToken");
      return {
        page: await median(5, () => call(`${list}/items?$top=5000`)),
        read: await median(300, (i) => call(`${list}/items(${id(i)})`)),
        changes: await median(300, () =>
          call("/getchanges", { query: { Item: true, Add: true, Update: true, ChangeTokenStart: CurrentChangeToken } }),
        ),
        update: await median(300, (i) =>
          call(`${list}/items(${id(i)})`, { Title: `New ${i}` }, { "x-http-method": "MERGE", "if-match": "*" }),
        ),
      };
    },
    close: () => sharepoint.close(),
  };
}

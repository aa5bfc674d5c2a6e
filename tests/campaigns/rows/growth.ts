// A list that grows, in a SharePoint of its own, and what one row of it costs.
import { openSharePoint } from "../../../src/local/sharepoint/server.ts";
import { directory } from "../../local/sharepoint/support.ts";

const ORIGIN = "http://127.0.0.1:1";

/** Milliseconds: medians. */
interface Cost {
  /** A page of 5,000 rows. */
  readonly page: number;
  readonly read: number;
  /** A change query with nothing new. */
  readonly changes: number;
  readonly update: number;
}

export interface Growth {
  readonly small: Cost;
  readonly large: Cost;
  /** What costs more than 1.5 times as much among ten times the rows; 0.3 ms more is noise. */
  readonly grown: readonly string[];
}

/** Compares what one row costs among so many and among ten times as many. */
export async function compareTenfold(rows: number): Promise<Growth> {
  const list = await openList();
  await list.growTo(rows);
  const small = await list.measure();
  await list.growTo(rows * 10);
  const large = await list.measure();
  list.close();
  const byId = ["read", "update", "changes"] as const;
  return { small, large, grown: byId.filter((what) => large[what] > small[what] * 1.5 + 0.3) };
}

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
  /** The least of three: whatever else the machine does only adds. */
  const costOf = async (times: number, work: (i: number) => Promise<unknown>) =>
    Math.min(await median(times, work), await median(times, work), await median(times, work));
  const list = "/lists/getByTitle('Big')";
  await call("/lists", { Title: "Big", EnableVersioning: true });
  let rows = 0;
  const id = (i: number) => 1 + ((i * 7919) % rows);
  return {
    async growTo(many: number) {
      while (rows < many) await call(`${list}/items`, { Title: `Row ${rows++}` });
    },
    async measure(): Promise<Cost> {
      const { CurrentChangeToken } = await call("?$select=CurrentChangeToken");
      return {
        page: await median(5, () => call(`${list}/items?$top=5000`)),
        read: await costOf(300, (i) => call(`${list}/items(${id(i)})`)),
        changes: await costOf(300, () =>
          call("/getchanges", { query: { Item: true, Add: true, Update: true, ChangeTokenStart: CurrentChangeToken } }),
        ),
        update: await costOf(300, (i) =>
          call(`${list}/items(${id(i)})`, { Title: `New ${i}` }, { "x-http-method": "MERGE", "if-match": "*" }),
        ),
      };
    },
    close: () => sharepoint.close(),
  };
}

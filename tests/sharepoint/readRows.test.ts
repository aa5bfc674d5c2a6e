// How rows are asked for: addresses that every proxy lets through, however many rows and columns there are.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { sitePathOf } from "../../src/schema/address.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { rowReader } from "../../src/sharepoint/readRows.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { openReadySite } from "../provision/preparedSite.ts";
import { definition } from "../support/definition.ts";

let site: LocalSite;
beforeAll(async () => {
  site = await openReadySite();
  const list = site.as(OWNER).web.getList(`${sitePathOf(site.siteUrl)}/Lists/${actions.title}`);
  for (const reference of ["1.1.1", "1.1.2", "1.1.3"])
    await list.items.add(encodeFields(actions, { title: `Action ${reference}`, reference }));
});
afterAll(() => site?.close());

/** The longest address that is asked meanwhile, also inside a batch. */
async function longestOf(work: () => Promise<unknown>): Promise<number> {
  const real = globalThis.fetch;
  const lengths: number[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const inside = request.method === "POST" ? [...(await request.clone().text()).matchAll(/^GET (\S+)/gm)] : [];
    lengths.push(request.url.length, ...inside.map(([, address = ""]) => address.length));
    return real(request);
  };
  try {
    await work();
    return Math.max(...lengths);
  } finally {
    globalThis.fetch = real;
  }
}

describe("sixty changed rows", () => {
  // Ids as they are after some years.
  const ids = [1, 2, 3, ...Array.from({ length: 57 }, (_, index) => 20_000 + 3 * index)];

  test.each(definition.lists.map((list) => [list.title, list] as const))(
    "of %s are asked for in fewer than 1,500 characters of address",
    async (_, list) => {
      const reader = rowReader(site.as(OWNER), sitePathOf(site.siteUrl));
      expect(await longestOf(() => reader.some(list, ids))).toBeLessThan(1500);
    },
  );

  test("are all in the answer, whatever part they were asked for in", async () => {
    const reader = rowReader(site.as(OWNER), sitePathOf(site.siteUrl));
    const scattered = [1, ...ids.slice(3, 40), 2, ...ids.slice(40), 3];
    const { rows } = await reader.some(actions, scattered);
    expect(rows.map(({ fields }) => fields.reference)).toEqual(["1.1.1", "1.1.2", "1.1.3"]);
  });
});

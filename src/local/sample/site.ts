// The sample's connections to SharePoint, one for each author, and its reads and batched writes.

import "@pnp/sp/batching.js";
import "@pnp/sp/fields/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { listPathOf, sitePathOf } from "../../schema/address.ts";
import type { Person, RawRow } from "../../schema/column.ts";
import type { Columns, Fields, List, Row } from "../../schema/list.ts";
import { decodeRow, queryTerms } from "../../schema/rowCodec.ts";
import { type SiteZone, withDays } from "../../schema/siteDays.ts";
import { connect } from "../../sharepoint/connect.ts";
import { createGate } from "../../sharepoint/gate.ts";
import { type ZoneReader, zoneReader } from "../../sharepoint/siteZone.ts";

const HOUR = 3_600_000;

const clock = {
  now: () => new Date(),
  after(milliseconds: number, run: () => void): () => void {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export interface SampleSite {
  as(login: string): SPFI;
  pathOf(list: List): string;
  rows<C extends Columns>(by: SPFI, list: List<C>): Promise<readonly Row<Fields<C>>[]>;
  person(login: string): Promise<Person>;
  zone(): Promise<SiteZone>;
}

export function openSite(siteUrl: string, owner: string, tokenFor: (login: string) => Promise<string>): SampleSite {
  const gate = createGate(clock);
  const people = new Map<string, Promise<Person>>();
  const connections = new Map<string, SPFI>();
  const pathOf = (list: List): string => listPathOf(sitePathOf(siteUrl), list);
  let zones: ZoneReader | undefined;
  const zone = () => {
    zones ??= zoneReader(as(owner));
    return zones.read();
  };

  function as(login: string): SPFI {
    const known = connections.get(login);
    if (known) return known;
    const signIn = {
      token: async () =>
        ({ kind: "token", token: await tokenFor(login), expires: new Date(Date.now() + HOUR) }) as const,
    };
    const made = connect({ siteUrl, signIn, gate });
    connections.set(login, made);
    return made;
  }

  async function lookUp(login: string): Promise<Person> {
    const user = await as(owner).web.ensureUser(`i:0#.f|membership|${login}`);
    return { id: user.Id, name: user.Title, email: user.Email };
  }

  return {
    as,
    pathOf,
    zone,
    async rows(by, list) {
      const { select, expand } = queryTerms(list);
      const query = by.web
        .getList(pathOf(list))
        .items.select(...select)
        .expand(...expand)
        .top(5000);
      const raw = await query<readonly RawRow[]>();
      const days = await zone();
      return raw.flatMap((each) => {
        const decoded = decodeRow(list, withDays(list, each, days), pathOf(list));
        if (decoded.kind === "unreadable")
          throw new Error(`Row ${decoded.row.id} of ${list.title}: ${decoded.row.reason}`);
        return decoded.kind === "row" ? [decoded.row] : [];
      });
    },
    person(login) {
      const known = people.get(login) ?? lookUp(login);
      people.set(login, known);
      return known;
    },
  };
}

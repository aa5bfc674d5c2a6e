// A local SharePoint in this process, in simulated time, with a site set up by our own provisioning and filled with actions.
import type { SPFI } from "@pnp/sp/fi.js";
import { openSharePoint } from "../../../src/local/sharepoint/server.ts";
import type { Budget } from "../../../src/local/sharepoint/throttle.ts";
import { actions } from "../../../src/plan/actions.ts";
import { folderOf, programmes } from "../../../src/plan/programmes.ts";
import { programmeGroup } from "../../../src/plan/roles.ts";
import type { Lists } from "../../../src/ports/lists.ts";
import { assign } from "../../../src/provision/assign.ts";
import { provisionSite } from "../../../src/provision/provision.ts";
import { encodeFields } from "../../../src/schema/rowCodec.ts";
import { connect } from "../../../src/sharepoint/connect.ts";
import { createGate } from "../../../src/sharepoint/gate.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { product as definition } from "../../support/definition.ts";
import type { Time } from "./time.ts";

const origin = "https://council.sharepoint.example";
const owner = "owner";
const programme = { number: 1, title: "Workforce training and development" };
type Programme = typeof programme;
const hour = 60 * 60_000;

export interface Site {
  readonly url: string;
  answer(request: Request): Promise<Response>;
  /** A token says who asks, from which page, and since when; it is good for an hour, and then renewed. */
  tokenFor(login: string, page: number): string;
  /** The record as the site's owner reads it; only while `answer` is this process's `fetch`. */
  readonly lists: Lists;
  /** With one programme, which the actions are in, and further ones. */
  setUp(howMany: number, further?: readonly Programme[]): Promise<void>;
  limitTo(budget: Budget | undefined): Promise<void>;
  close(): void;
}

export function openSite(time: Time, logins: readonly string[]): Site {
  const { clock } = time;
  const people = [owner, ...logins].map((login) => ({
    login,
    title: login,
    email: `${login}@council.example`,
    role: login === owner ? ("owner" as const) : ("member" as const),
  }));
  const server = openSharePoint({
    data: ":memory:",
    origin,
    sites: [{ path: "/sites/improvement", title: "Improvement" }],
    directory: people,
    now: clock.now,
    async authenticate(token) {
      const [login, , since] = token.split(".");
      return clock.now().getTime() - Number(since) < hour ? login : undefined;
    },
  });
  const url = `${origin}/sites/improvement`;
  const tokens = new Map<number, { readonly token: string; readonly until: number }>();
  const tokenFor = (login: string, page: number) => {
    const now = clock.now().getTime();
    const known = tokens.get(page);
    if (known && known.until > now) return known.token;
    const token = `${login}.${page}.${now}`;
    tokens.set(page, { token, until: now + 0.9 * hour });
    return token;
  };
  const token = async () => ({ kind: "token", token: tokenFor(owner, 0), expires: clock.now() }) as const;
  const sp: SPFI = connect({ siteUrl: url, signIn: { token }, gate: createGate(clock) });

  async function addAction(number: number): Promise<void> {
    const fields = { title: `Action ${number}`, reference: `1.${number}`, lifecycle: "In progress" } as const;
    const formValues = Object.entries(encodeFields(actions, fields)).map(([FieldName, FieldValue]) => ({
      FieldName,
      FieldValue,
    }));
    const listItemCreateInfo = {
      FolderPath: { DecodedUrl: `/sites/improvement/Lists/${actions.title}/${folderOf(programme)}` },
    };
    const call = "AddValidateUpdateItemUsingPath";
    const answer = await server.fetch(
      new Request(`${url}/_api/web/lists/getByTitle('${actions.title}')/${call}`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${tokenFor(owner, 0)}`,
          "content-type": "application/json;odata=nometadata",
        },
        body: JSON.stringify({ formValues, listItemCreateInfo }),
      }),
    );
    if (!answer.ok) throw new Error(await answer.text());
  }

  return {
    url,
    answer: server.fetch,
    tokenFor,
    lists: createLists({ sp, url }),
    async setUp(howMany, further = []) {
      await provisionSite(sp, definition, () => undefined);
      const list = sp.web.lists.getByTitle(programmes.title);
      for (const each of [programme, ...further]) await list.items.add(encodeFields(programmes, each));
      await provisionSite(sp, definition, () => undefined);
      const group = programmeGroup(programme.number);
      for (const person of logins) await assign(sp, { group, person, take: "in" });
      for (let number = 1; number <= howMany; number++) await addAction(number);
    },
    async limitTo(budget) {
      const body = JSON.stringify({ budget });
      await server.fetch(new Request(`${origin}/_local/faults`, { method: "POST", body }));
    },
    close: server.close,
  };
}

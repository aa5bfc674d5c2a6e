// Does the same random things to the server and to the model, and stops at the first difference.
import { seeded } from "../../../../src/local/sharepoint/faultKinds.ts";
import { openSharePoint, type SharePoint } from "../../../../src/local/sharepoint/server.ts";
import { ListModel, type Login, type Row, type Values, VERSION_LIMIT } from "./model.ts";

const ORIGIN = "http://127.0.0.1:1";
const LIST = "_api/web/lists/getByTitle('Model')";
const LOGINS: Login[] = ["owner", "member", "visitor"];
const CONTRIBUTE = 1073741827;
const READ = 1073741826;

export interface Run {
  seed: number;
  operations: number;
  data?: string;
  progress?(done: number): void;
}

class Difference extends Error {}

interface Answer {
  status: number;
  etag: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes are compared property by property
  body: any;
}

export async function runModel(run: Run): Promise<{ operations: Record<string, number> }> {
  const next = seeded(run.seed);
  // Even seeds try unique values, odd ones permissions on items: SharePoint does not have both in one list.
  const unique = run.seed % 2 === 0;
  const below = (limit: number) => Math.floor(next() * limit);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const sharepoint = openSharePoint({
    data: run.data ?? ":memory:",
    origin: ORIGIN,
    sites: [{ path: "/sites/dev", title: "Dev" }],
    directory: LOGINS.map((login) => ({
      login,
      title: login,
      email: `${login}@contoso.example`,
      role: login,
      isSiteAdmin: login === "owner",
    })),
    authenticate: async (token) => token,
    log: (line) => {
      throw new Difference(line);
    },
  });
  const call = caller(sharepoint);
  await call("owner", "POST", "_api/web/lists", {
    Title: "Model",
    BaseTemplate: 100,
    EnableVersioning: true,
    MajorVersionLimit: VERSION_LIMIT,
  });
  for (const xml of [
    '<Field Type="Number" Name="N" DisplayName="N" />',
    '<Field Type="Text" Name="S" DisplayName="S" />',
    `<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="${unique}" />`,
  ]) {
    await call("owner", "POST", `${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml } });
  }
  const model = new ListModel(unique);
  const users: Record<Login, number> = { owner: 6, member: 7, visitor: 8 };
  const tokens: { token: string; at: number }[] = [];
  const counts: Record<string, number> = {};
  let step = 0;

  const same = (what: string, got: unknown, wanted: unknown): void => {
    if (JSON.stringify(got) === JSON.stringify(wanted)) return;
    throw new Difference(
      `seed ${run.seed}, step ${step}, ${what}:\n  server ${JSON.stringify(got)}\n  model  ${JSON.stringify(wanted)}`,
    );
  };
  const anyId = () =>
    next() < 0.9 && model.rows.size > 0 ? (one([...model.rows.keys()]) as number) : 1 + below(model.nextId + 2);
  const values = (): Values => ({
    Title: next() < 0.1 ? null : `t${below(50)}`,
    N: next() < 0.1 ? null : below(20),
    S: next() < 0.2 ? null : one(["Green", "Amber", "Red", "amber'ish"]),
    Key: next() < 0.7 ? null : `k${below(400)}`,
  });
  const etags = new Map<number, string>();
  const etag = (id: number, rev: number) =>
    rev === 0 ? "*" : `"${etags.get(id) ?? "00000000-0000-0000-0000-000000000000"},${rev}"`;
  const revision = (id: number) => (next() < 0.3 ? 0 : (model.rows.get(id)?.rev ?? 1) - (next() < 0.2 ? 1 : 0) || 9);
  const shown = (row: Row) => ({
    Id: row.id,
    Title: row.Title,
    N: row.N,
    S: row.S,
    Key: row.Key,
    EditorId: users[row.editor],
    OData__UIVersionString: `${row.major}.0`,
  });

  const operations: Record<string, () => Promise<void>> = {
    async add() {
      const login = one(LOGINS);
      const given = values();
      const answer = await call(login, "POST", `${LIST}/items`, given);
      same("add", answer.status, model.add(login, given).status);
      if (answer.status === 201) etags.set(answer.body.Id, answer.etag?.slice(1, 37) ?? "");
    },
    async update() {
      const login = one(LOGINS);
      const id = anyId();
      const whole = values();
      const keys = (Object.keys(whole) as (keyof Values)[]).filter(() => next() < 0.5);
      const given = Object.fromEntries(keys.map((key) => [key, whole[key]])) as Partial<Values>;
      const rev = revision(id);
      const answer = await call(login, "MERGE", `${LIST}/items(${id})`, given, etag(id, rev));
      same(`update ${id}`, answer.status, model.update(login, id, given, rev).status);
      if (answer.status === 204) same("etag", answer.etag, etag(id, model.rows.get(id)?.rev ?? 0));
    },
    async remove() {
      const login = one(LOGINS);
      const id = anyId();
      const rev = revision(id);
      same(
        "delete",
        (await call(login, "DELETE", `${LIST}/items(${id})`, undefined, etag(id, rev))).status,
        model.remove(login, id, rev).status,
      );
    },
    async recycle() {
      const login = one(LOGINS);
      const id = anyId();
      const answer = await call(login, "POST", `${LIST}/items(${id})/recycle`, {});
      same("recycle", answer.status, model.remove(login, id, 0, answer.body?.value).status);
    },
    async restore() {
      if (model.bin.length === 0) return;
      const index = below(model.bin.length);
      const entry = model.bin[index];
      const clash =
        unique &&
        entry?.row.Key &&
        [...model.rows.values()].some((row) => row.Key?.toLowerCase() === entry.row.Key?.toLowerCase());
      if (!entry || clash) return;
      const answer = await call("owner", "POST", `_api/web/recyclebin('${entry.guid}')/restore`, {});
      same("restore", answer.status, 200);
      model.restore(index);
    },
    async read() {
      const login = one(LOGINS);
      const id = anyId();
      const row = model.rows.get(id);
      const answer = await call(
        login,
        "GET",
        `${LIST}/items(${id})?$select=Id,Title,N,S,Key,EditorId,OData__UIVersionString`,
      );
      if (!row || !model.mayRead(login, row)) return same("read", answer.status, 404);
      const { ID: _again, ...body } = answer.body;
      same("read", [body, answer.etag], [shown(row), etag(id, row.rev)]);
    },
    async versions() {
      const id = anyId();
      const row = model.rows.get(id);
      const answer = await call("owner", "GET", `${LIST}/items(${id})/versions`);
      if (!row) return same("versions", answer.status, 404);
      const got = answer.body.value.map((one: { VersionLabel: string; Title: string; N: number }) => [
        one.VersionLabel,
        one.Title,
        one.N,
      ]);
      same(
        "versions",
        got,
        [...row.versions].reverse().map((one) => [`${one.major}.0`, one.title, one.n]),
      );
    },
    async filter() {
      const login = one(LOGINS);
      const [text, test] = randomFilter(below, one);
      const answer = await call(login, "GET", `${LIST}/items?$select=Id&$top=5000&$filter=${encodeURIComponent(text)}`);
      same(
        `filter ${text}`,
        answer.body.value.map((row: { Id: number }) => row.Id),
        model
          .visible(login)
          .filter(test)
          .map((row) => row.id),
      );
    },
    async page() {
      const login = one(LOGINS);
      const size = 3 + below(40);
      const down = next() < 0.5;
      const sort = one(["", "N", "Title"]);
      const order =
        sort === "" ? `&$orderby=Id ${down ? "desc" : "asc"}` : `&$orderby=${sort} ${down ? "desc" : "asc"}`;
      let url: string | undefined = `${LIST}/items?$select=Id&$top=${size}${order}`;
      const got: number[] = [];
      while (url !== undefined) {
        const answer: Answer = await call(login, "GET", url);
        got.push(...answer.body.value.map((row: { Id: number }) => row.Id));
        url = answer.body["odata.nextLink"]?.slice(`${ORIGIN}/sites/dev/`.length);
      }
      same(
        `page by ${size}${order}`,
        got,
        ordered(model.visible(login), sort, down).map((row) => row.id),
      );
    },
    async token() {
      const answer = await call("owner", "GET", `${LIST}?$select=CurrentChangeToken`);
      tokens.push({ token: answer.body.CurrentChangeToken.StringValue, at: model.changes.length });
      if (tokens.length > 20) tokens.shift();
    },
    async changes() {
      const from = tokens[below(tokens.length)];
      const query = {
        Add: true,
        Update: true,
        DeleteObject: true,
        Restore: true,
        ...(from ? { ChangeTokenStart: { StringValue: from.token } } : {}),
      };
      const answer = await call("owner", "POST", `${LIST}/getchanges`, { query });
      const wanted = model.changes.slice(from?.at ?? 0, (from?.at ?? 0) + 1000);
      same(
        "changes",
        answer.body.value.map((one: { ChangeType: number; ItemId: number }) => [one.ChangeType, one.ItemId]),
        wanted.map((one) => [one.type, one.id]),
      );
    },
    async permissions() {
      const id = anyId();
      const row = model.rows.get(id);
      if (!row) return;
      if (unique) {
        const answer = await call(
          "owner",
          "POST",
          `${LIST}/items(${id})/breakroleinheritance(copyroleassignments=true, clearsubscopes=true)`,
          {},
        );
        return same("permissions beside unique values", answer.status, 500);
      }
      if (row.own && next() < 0.5) {
        await call("owner", "POST", `${LIST}/items(${id})/resetroleinheritance`, {});
        row.own = undefined;
        return;
      }
      if (!row.own) {
        await call(
          "owner",
          "POST",
          `${LIST}/items(${id})/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`,
          {},
        );
        row.own = { read: new Set(), edit: new Set() };
      }
      const login = one(["member", "visitor"] as const);
      const edit = next() < 0.5;
      await call(
        "owner",
        "POST",
        `${LIST}/items(${id})/roleassignments/addroleassignment(principalid=${users[login]}, roledefid=${edit ? CONTRIBUTE : READ})`,
        {},
      );
      row.own.read.add(login);
      if (edit) row.own.edit.add(login);
    },
  };
  const weights: [string, number][] = [
    ["add", 14],
    ["update", 30],
    ["remove", 3],
    ["recycle", 4],
    ["restore", 4],
    ["read", 18],
    ["versions", 5],
    ["filter", 6],
    ["page", 2],
    ["token", 4],
    ["changes", 4],
    ["permissions", 6],
  ];
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  try {
    for (step = 0; step < run.operations; step++) {
      let at = next() * total;
      const [name] = weights.find(([, weight]) => {
        at -= weight;
        return at < 0;
      }) ?? ["read"];
      // Beyond a few hundred rows the list is thinned, so that long runs stay quick.
      const chosen = model.rows.size > 300 && name === "add" ? "remove" : name;
      counts[chosen] = (counts[chosen] ?? 0) + 1;
      await operations[chosen]?.();
      if (step % 10_000 === 9_999) run.progress?.(step + 1);
    }
  } finally {
    sharepoint.close();
  }
  return { operations: counts };
}

function caller(sharepoint: SharePoint) {
  return async (login: Login, method: string, path: string, body?: unknown, ifMatch?: string): Promise<Answer> => {
    const headers: Record<string, string> = {
      authorization: `Bearer ${login}`,
      accept: "application/json;odata=nometadata",
      "content-type": "application/json",
    };
    if (ifMatch !== undefined) headers["if-match"] = ifMatch;
    const init: RequestInit = { method: method === "GET" ? "GET" : "POST", headers };
    if (method === "MERGE" || method === "DELETE") headers["x-http-method"] = method;
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await sharepoint.fetch(new Request(`${ORIGIN}/sites/dev/${path}`, init));
    const text = await response.text();
    return {
      status: response.status,
      etag: response.headers.get("etag"),
      body: text === "" ? undefined : JSON.parse(text),
    };
  };
}

type Test = (row: Row) => boolean;

function randomFilter(below: (limit: number) => number, one: <T>(list: readonly T[]) => T): [string, Test] {
  const simple = (): [string, Test] => {
    const n = below(20);
    switch (below(7)) {
      case 0:
        return [`N eq ${n}`, (row) => row.N === n];
      case 1:
        return [`N ge ${n}`, (row) => row.N !== null && row.N >= n];
      case 2:
        return [`S eq 'AMBER''ISH'`, (row) => row.S?.toLowerCase() === "amber'ish"];
      case 3:
        return [`startswith(Title,'T1')`, (row) => row.Title?.startsWith("t1") ?? false];
      case 4:
        return [`substringof('e',S)`, (row) => row.S?.toLowerCase().includes("e") ?? false];
      case 5:
        return [`Title eq null`, (row) => row.Title === null];
      default:
        return [`Id lt ${n * 5}`, (row) => row.id < n * 5];
    }
  };
  const [left, a] = simple();
  const [right, b] = simple();
  return one<[string, Test]>([
    [left, a],
    [`${left} and ${right}`, (row) => a(row) && b(row)],
    [`(${left}) or (${right})`, (row) => a(row) || b(row)],
    [`not (${left})`, (row) => !a(row)],
  ]);
}

function ordered(rows: Row[], by: string, down: boolean): Row[] {
  if (by === "") return down ? [...rows].reverse() : rows;
  const key = (row: Row) => (by === "N" ? row.N : (row.Title?.toLowerCase() ?? null));
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    const order = left === right ? 0 : left === null ? -1 : right === null ? 1 : left < right ? -1 : 1;
    return (down ? -order : order) || a.id - b.id;
  });
}

// What people and their tools do to a site, one thing at a time. Each is what SharePoint lets an owner or a member do today.
import { type LocalSite, OWNER } from "../../provision/localSite.ts";
import { ask, get } from "../../provision/rawRest.ts";
import type { Random } from "../../sync/simulator/random.ts";
import { council, GUEST, listAt } from "./base.ts";

export interface Odd {
  readonly site: LocalSite;
  readonly path: string;
  readonly random: Random;
}

export interface Oddity {
  readonly name: string;
  /** May be refused by SharePoint: then nothing has happened. */
  make(odd: Odd): Promise<unknown>;
}

const list = ({ path }: Odd, name: string) => listAt(`${path}/Lists/${name}`);

async function someAction(odd: Odd): Promise<number> {
  const { body } = await ask(odd.site, OWNER, `${list(odd, "Actions")}/items?$select=Id,FSObjType&$top=5000`);
  const rows = ((body.value ?? []) as { Id: number; FSObjType: number }[]).filter(({ FSObjType }) => FSObjType === 0);
  return rows.length > 0 ? odd.random.pick(rows).Id : 0;
}

const merge = (odd: Odd, path: string, body: unknown) => ask(odd.site, OWNER, path, { method: "MERGE", body });
const change = async (odd: Odd, body: Readonly<Record<string, unknown>>) =>
  merge(odd, `${list(odd, "Actions")}/items(${await someAction(odd)})`, body);

async function remove(odd: Odd, login: string): Promise<unknown> {
  const { body } = await ask(odd.site, OWNER, `siteusers?$select=Id,Email,LoginName`);
  const users = (body.value ?? []) as { Id: number; LoginName: string }[];
  const found = users.find(({ LoginName }) => LoginName.toLowerCase().includes(login));
  return found && ask(odd.site, OWNER, `siteusers/removeById(${found.Id})`, { method: "POST" });
}

const ratings = ["Amber ", " Green", "RED", "green\u00a0", "Purple", "Amber/Green", "", "R", "<b>Red</b>"];
const lifecycles = ["In progress ", "in PROGRESS", "Claimed complete\u00a0", "Paused", "not started", ""];
const texts = [
  ...["", " ", "<div>&amp;</div>", "=1+1", "'; drop", "\u202eabc", "😀".repeat(40), "a\r\nb\rc\nd", "x".repeat(60_000)],
  ...["Tŷ\u0301", "\u200b", "ﷺ", "]]>", "{{7*7}}", "null", "undefined", "0"],
];
const moments = ["2026-03-29T01:30:00Z", "2026-10-25T00:30:00Z", "1900-01-01T00:00:00Z", "2027-12-31T23:59:59Z", null];

const field = (odd: Odd, name: string) => `${list(odd, "Actions")}/fields/getByInternalNameOrTitle('${name}')`;

const folders = async (odd: Odd): Promise<readonly number[]> => (await folderNames(odd)).map(({ id }) => id);

async function folderNames(odd: Odd): Promise<readonly { readonly id: number; readonly name: string }[]> {
  const select = "$select=Id,FSObjType,FileLeafRef&$top=5000";
  const { body } = await ask(odd.site, OWNER, `${list(odd, "Actions")}/items?${select}`);
  return ((body.value ?? []) as { Id: number; FSObjType: number; FileLeafRef: string }[])
    .filter(({ FSObjType }) => FSObjType === 1)
    .map(({ Id: id, FileLeafRef: name }) => ({ id, name }));
}

async function ensure(odd: Odd, login: string): Promise<number> {
  const body = { logonName: `i:0#.f|membership|${login}` };
  return (await get(odd.site, OWNER, "ensureuser", { method: "POST", body })).Id;
}

const recycle = (title: string): Oddity => ({
  name: `${title} is in the recycle bin`,
  make: (odd) => ask(odd.site, OWNER, `${list(odd, title)}/recycle`, { method: "POST" }),
});

/** Of rows, people and columns: a board must be there all the same. */
export const harmless: readonly Oddity[] = [
  { name: "an odd rating", make: (odd) => change(odd, { Rating: odd.random.pick(ratings) }) },
  { name: "an odd lifecycle", make: (odd) => change(odd, { Lifecycle: odd.random.pick(lifecycles) }) },
  { name: "odd words", make: (odd) => change(odd, { Narrative: odd.random.pick(texts) }) },
  { name: "an odd title", make: (odd) => change(odd, { Title: odd.random.pick(texts).slice(0, 250) || "-" }) },
  {
    name: "an odd reference",
    make: (odd) => change(odd, { Reference: odd.random.pick(["1.1.1", "§", "１.１", "A-1"]) }),
  },
  { name: "an odd day", make: (odd) => change(odd, { OriginalDue: odd.random.pick(moments) }) },
  { name: "no leads", make: (odd) => change(odd, { LeadsId: [] }) },
  { name: "a guest as lead", make: async (odd) => change(odd, { LeadsId: [await ensure(odd, GUEST)] }) },
  {
    name: "a lead without a mailbox",
    make: async (odd) => merge(odd, `getuserbyid(${await ensure(odd, council("lead-2"))})`, { Email: "" }),
  },
  ...["lead-1", "lead-3", "coordinator-2", "verifier-1", "verifier-2"].map((name) => ({
    name: `${name} was removed`,
    make: (odd: Odd) => remove(odd, council(name)),
  })),
  {
    name: "a folder has another name",
    make: async (odd) => {
      const id = odd.random.pick(await folders(odd));
      return merge(odd, `${list(odd, "Actions")}/items(${id})`, {
        FileLeafRef: odd.random.pick(["Old", "4 New", "ñ"]),
      });
    },
  },
  {
    name: "two folders have exchanged their names",
    make: async (odd) => {
      const [one, other] = await folderNames(odd);
      if (!one || !other) return undefined;
      for (const [{ id }, name] of [
        [one, "for a moment"],
        [other, one.name],
        [one, other.name],
      ] as const) {
        await merge(odd, `${list(odd, "Actions")}/items(${id})`, { FileLeafRef: name });
      }
      return undefined;
    },
  },
  {
    name: "a folder is in the recycle bin",
    make: async (odd) => {
      const id = odd.random.pick(await folders(odd));
      return ask(odd.site, OWNER, `${list(odd, "Actions")}/items(${id})/recycle`, { method: "POST" });
    },
  },
  {
    name: "a row in the root",
    make: (odd) =>
      ask(odd.site, OWNER, `${list(odd, "Actions")}/items`, {
        method: "POST",
        body: { Title: "By hand", Reference: "9.9.9", Rating: odd.random.pick(ratings) },
      }),
  },
  {
    name: "an entry about no action",
    make: (odd) =>
      ask(odd.site, council("verifier-2"), `${list(odd, "Verifications")}/items`, {
        method: "POST",
        body: { Title: "x", ActionId: 999, RecordKind: "verified ", OperationId: `odd ${odd.random.below(1e6)}` },
      }),
  },
  {
    name: "a programme without a lead",
    make: (odd) => merge(odd, `${list(odd, "Programmes")}/items(1)`, { ProgrammeLeadId: null }),
  },
  {
    name: "a programme with another's number",
    make: (odd) => merge(odd, `${list(odd, "Programmes")}/items(2)`, { ProgrammeNumber: 1 }),
  },
  {
    name: "a programme with another name",
    make: (odd) =>
      merge(odd, `${list(odd, "Programmes")}/items(3)`, { Title: odd.random.pick(texts).slice(0, 200) || "-" }),
  },
  {
    name: "odd settings",
    make: async (odd) => {
      for (const [Title, SettingValue] of [
        ["Next Board date", "soon"],
        ["First month", "2026-13"],
        ["No such setting", "😀"],
      ]) {
        await ask(odd.site, OWNER, `${list(odd, "Plan settings")}/items`, {
          method: "POST",
          body: { Title, SettingValue },
        });
      }
    },
  },
  {
    name: "a column of their own",
    make: (odd) =>
      ask(odd.site, OWNER, `${list(odd, "Actions")}/fields`, {
        method: "POST",
        body: { Title: "Ours", FieldTypeKind: 2 },
      }),
  },
  { name: "a column with another title", make: (odd) => merge(odd, field(odd, "Narrative"), { Title: "Story" }) },
  { name: "words with markup", make: (odd) => merge(odd, field(odd, "Narrative"), { RichText: true }) },
  { name: "words that append", make: (odd) => merge(odd, field(odd, "Narrative"), { AppendOnly: true }) },
  { name: "a choice withdrawn", make: (odd) => merge(odd, field(odd, "Rating"), { Choices: ["Red", "Green"] }) },
  { name: "the list has another title", make: (odd) => merge(odd, list(odd, "Actions"), { Title: "Our actions" }) },
];

/** Of lists: what a board needs may be gone, and set-up has to say what is in its way. */
export const severe: readonly Oddity[] = [
  ...["Actions", "Programmes", "Claims", "Verifications", "Evidence", "Update rounds", "Plan dates"].map(recycle),
  {
    name: "a column is gone",
    make: (odd) =>
      ask(odd.site, OWNER, field(odd, odd.random.pick(["Rating", "Ask", "Reference"])), { method: "DELETE" }),
  },
  {
    name: "a list of theirs at an address of ours",
    make: async (odd) => {
      const title = odd.random.pick(["Claims", "Evidence", "Plan settings"]);
      await ask(odd.site, OWNER, list(odd, title), { method: "DELETE" });
      const made = { Title: title, BaseTemplate: 100, Description: "Theirs" };
      await ask(odd.site, OWNER, "lists", { method: "POST", body: made });
      return ask(odd.site, OWNER, `${list(odd, title)}/items`, { method: "POST", body: { Title: "Theirs" } });
    },
  },
];

// Whoever may edit the actions of a programme may rename its folder over raw REST, and SharePoint cannot refuse it: the permission to edit
// is on the folder itself. So nothing follows from the name.

import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { evidenceFiles, restrictedFiles } from "../../src/features/assurance/list.ts";
import { actions } from "../../src/plan/actions.ts";
import { startLists } from "../../src/plan/board.ts";
import { programmes } from "../../src/plan/programmes.ts";
import { assign } from "../../src/provision/assign.ts";
import { moveAction } from "../../src/provision/moveAction.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { createFiles } from "../../src/sharepoint/files.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { boardFrom } from "../local/sample/board.ts";
import { definition } from "../support/definition.ts";
import { type LocalSite, OWNER } from "./localSite.ts";
import { openPrepared } from "./preparedSite.ts";
import { ask, get } from "./rawRest.ts";

const council = (name: string) => `${name}@council.example`;
const [lead3, lead4] = [council("lead-3"), council("lead-4")];
const [MONEY, VOICE] = ["3 Money", "4 People's voice"];
const places = [`Lists/${actions.title}`, evidenceFiles.title, restrictedFiles.title] as const;

let site: LocalSite;

beforeEach(async () => {
  site = await openPrepared({ name: "two programmes", prepare });
});
afterEach(() => site.close());

const sp = () => site.as(OWNER);
const provision = () => provisionSite(sp(), definition, () => undefined);
const drift = async () => (await checkSite(sp(), definition)).map((step) => step.drift);

async function prepare(fresh: LocalSite): Promise<void> {
  const owner = fresh.as(OWNER);
  await provisionSite(owner, definition, () => undefined);
  const rows = owner.web.lists.getByTitle(programmes.title).items;
  await rows.add(encodeFields(programmes, { number: 3, title: "Money" }));
  await rows.add(encodeFields(programmes, { number: 4, title: "People's voice" }));
  for (const programme of [3, 4])
    await assign(owner, { role: "lead", programme, person: council(`lead-${programme}`), take: "in" });
  await provisionSite(owner, definition, () => undefined);
  for (const [index, name] of [MONEY, VOICE].entries()) {
    const form = Object.entries({ Title: name, Reference: `1.1.${index + 1}` });
    await owner.web.lists.getByTitle(actions.title).addValidateUpdateItemUsingPath(
      form.map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
      `/sites/improvement/Lists/Actions/${name}`,
    );
  }
}

const quoted = (path: string) => `'/sites/improvement/${path.replaceAll("'", "''")}'`;
const folderAt = (path: string) => `getFolderByServerRelativePath(decodedurl=${quoted(path)})`;

/** The ways in which REST renames a folder; each gives SharePoint's answer. */
const ways = {
  merge: (login: string, path: string, to: string) =>
    ask(site, login, `${folderAt(path)}/ListItemAllFields`, { method: "MERGE", body: { FileLeafRef: to } }),
  form: (login: string, path: string, to: string) =>
    ask(site, login, `${folderAt(path)}/ListItemAllFields/ValidateUpdateListItem`, {
      method: "POST",
      body: { formValues: [{ FieldName: "FileLeafRef", FieldValue: to }], bNewDocumentUpdate: false },
    }),
  move: (login: string, path: string, to: string) => {
    const parent = path.slice(0, path.lastIndexOf("/"));
    return ask(site, login, `${folderAt(path)}/moveTo(newUrl=@to)?@to=${quoted(`${parent}/${to}`)}`, {
      method: "POST",
    });
  },
};

/** Two leads exchange the names of their folders; where they may only add, an owner does. */
async function exchangeNames(place: string): Promise<void> {
  const [one, other] = whoRenames(place);
  await rename(place, [one, MONEY, "x"], [other, VOICE, MONEY], [one, "x", VOICE]);
}
async function exchangeBack(place: string): Promise<void> {
  const [one, other] = whoRenames(place);
  await rename(place, [one, VOICE, "x"], [other, MONEY, VOICE], [one, "x", MONEY]);
}
/** What another programme's lead is told, who does not even see a restricted folder. */
const refusedIn = (place: string) => (place === restrictedFiles.title ? 404 : 403);
const isOnlyAddedTo = (place: string) => place !== places[0];
const whoRenames = (place: string) => (isOnlyAddedTo(place) ? ([OWNER, OWNER] as const) : ([lead3, lead4] as const));

async function rename(place: string, ...changes: readonly (readonly [string, string, string])[]): Promise<void> {
  for (const [login, from, to] of changes) {
    expect((await ways.merge(login, `${place}/${from}`, to)).status).toBe(204);
  }
}

/** The board's programme of each action, by the action's title. */
async function programmesShown(): Promise<Readonly<Record<string, string | undefined>>> {
  const outcome = await createLists({ sp: site.as(lead3), url: site.siteUrl }).open(startLists);
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return Object.fromEntries(
    [...boardFrom(outcome.value).actions.values()].map(({ fields, programme }) => [fields.title, programme?.title]),
  );
}

async function actionIn(title: string): Promise<number> {
  const { value } = await get(site, OWNER, `lists/getByTitle('${actions.title}')/items?$filter=FSObjType eq 0`);
  return value.find((row: { Title: string }) => row.Title === title).Id;
}

const mayEdit = async (login: string, title: string) =>
  (
    await ask(site, login, `lists/getByTitle('${actions.title}')/items(${await actionIn(title)})`, {
      method: "MERGE",
      body: { Narrative: "Mine." },
    })
  ).status === 204;

const each = { [MONEY]: "Money", [VOICE]: "People's voice" };

describe("the folder of a programme", () => {
  it("in Evidence files cannot be renamed by its lead, who may only add to it", async () => {
    const path = `${evidenceFiles.title}/${MONEY}`;
    expect((await ways.merge(lead3, path, "Once")).status).toBe(403);
    expect((await ways.form(lead3, path, "Twice")).status).toBe(403);
    await get(site, OWNER, folderAt(path));
  });

  it("in Actions can be renamed by its lead, by an edit and by a form", async () => {
    const [place] = places;
    expect((await ways.merge(lead3, `${place}/${MONEY}`, "Once")).status).toBe(204);
    const answer = await ways.form(lead3, `${place}/Once`, "Twice");
    expect(answer.body.value).toMatchObject([{ HasException: false }]);
    await get(site, OWNER, folderAt(`${place}/Twice`));
  });

  it.each(places)("in %s can be renamed by nobody else, and moved by neither", async (place) => {
    expect((await ways.merge(lead4, `${place}/${MONEY}`, "Other")).status).toBe(refusedIn(place));
    expect((await ways.move(lead3, `${place}/${MONEY}`, "Other")).status).toBe(403);
    expect((await ways.move(lead3, `${place}/${MONEY}`, `${VOICE}/Inside`)).status).toBe(403);
  });
});

describe("the id of a folder's row", () => {
  it("stays when the folder is renamed, moved, deleted and restored; no other folder gets it", async () => {
    const idOf = async (path: string) => (await get(site, OWNER, `${folderAt(path)}/ListItemAllFields`)).Id;
    const [list] = places;
    const id = await idOf(`${list}/${MONEY}`);
    await ways.merge(OWNER, `${list}/${MONEY}`, "Once");
    expect(await idOf(`${list}/Once`)).toBe(id);
    expect((await ways.move(OWNER, `${list}/Once`, `${VOICE}/Twice`)).status).toBe(200);
    expect(await idOf(`${list}/${VOICE}/Twice`)).toBe(id);
    const bin = await get(site, OWNER, `${folderAt(`${list}/${VOICE}/Twice`)}/recycle`, { method: "POST" });
    await get(site, OWNER, `folders/addUsingPath(decodedUrl=@at)?@at=${quoted(`${list}/Another`)}`, { method: "POST" });
    expect(await idOf(`${list}/Another`)).not.toBe(id);
    await get(site, OWNER, `recycleBin('${bin.value}')/restore()`, { method: "POST" });
    expect(await idOf(`${list}/${VOICE}/Twice`)).toBe(id);
  });
});

describe("the row of a programme", () => {
  const rows = () => sp().web.lists.getByTitle(programmes.title).items;
  const written = () => rows()<readonly { Id: number; ProgrammeFolders: string }[]>();
  const forget = async () => {
    for (const { Id } of await written()) await rows().getById(Id).update({ ProgrammeFolders: "" });
  };

  it("gets the ids of folders that an earlier version made, and no row of Actions is touched", async () => {
    const { value: before } = await get(site, OWNER, `lists/getByTitle('${actions.title}')/items`);
    await forget();
    expect(await programmesShown()).toEqual(each);
    expect(await provision()).toEqual([]);
    expect((await get(site, OWNER, `lists/getByTitle('${actions.title}')/items`)).value).toEqual(before);
    await exchangeNames(places[0]);
    expect(await programmesShown()).toEqual(each);
  });

  it("gets none while names were exchanged before there were any, and nobody is given rights", async () => {
    await forget();
    for (const place of places) await exchangeNames(place);
    const steps = await checkSite(sp(), definition);
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(["by hand"]));
    expect(await provision()).toHaveLength(2 * places.length);
    expect([await mayEdit(lead3, VOICE), await mayEdit(lead4, MONEY)]).toEqual([false, false]);
    // Exchanged again, they have their own.
    for (const place of places) await exchangeBack(place);
    expect(await provision()).toEqual([]);
    expect(await programmesShown()).toEqual(each);
  });

  it("gets the id of a new folder when its own was deleted", async () => {
    await get(site, OWNER, `${folderAt(`${places[0]}/${MONEY}`)}/recycle`, { method: "POST" });
    expect(await drift()).toContain(`The folder “${MONEY}” of Actions is missing.`);
    const [before] = await written();
    expect(await provision()).toEqual([]);
    const [after] = await written();
    expect(after?.ProgrammeFolders).not.toBe(before?.ProgrammeFolders);
    expect(await drift()).toEqual([]);
  });

  it("cannot be changed by the people of the programme", async () => {
    const { status } = await ask(site, lead3, `lists/getByTitle('${programmes.title}')/items(1)`, {
      method: "MERGE",
      body: { ProgrammeFolders: "Actions: 2" },
    });
    expect(status).toBe(403);
  });
});

describe("two folders whose names were exchanged", () => {
  it("change no action's programme on the board", async () => {
    await exchangeNames(places[0]);
    expect(await programmesShown()).toEqual(each);
  });

  it.each(places)("in %s are given their names back, and nobody is given another's rights", async (place) => {
    await exchangeNames(place);
    const list = place.split("/").at(-1);
    expect(await drift()).toEqual([
      `The folder “${MONEY}” of ${list} has another programme's name.`,
      `The folder “${VOICE}” of ${list} belongs to programme 3 and should be called “${MONEY}”.`,
      `The folder “${MONEY}” of ${list} belongs to programme 4 and should be called “${VOICE}”.`,
    ]);
    expect(await provision()).toEqual([]);
    expect(await drift()).toEqual([]);
    expect(await programmesShown()).toEqual(each);
    expect([await mayEdit(lead3, MONEY), await mayEdit(lead4, VOICE)]).toEqual([true, true]);
    expect([await mayEdit(lead3, VOICE), await mayEdit(lead4, MONEY)]).toEqual([false, false]);
    for (const [login, own, other] of [
      [lead3, MONEY, VOICE],
      [lead4, VOICE, MONEY],
    ] as const) {
      expect((await ways.merge(login, `${place}/${other}`, "Other")).status).toBe(refusedIn(place));
      expect((await ways.merge(login, `${place}/${own}`, own)).status).toBe(isOnlyAddedTo(place) ? 403 : 204);
    }
  });

  it("change neither where evidence goes nor where an action is moved to", async () => {
    for (const place of places) await exchangeNames(place);
    const outcome = await createLists({ sp: site.as(lead3), url: site.siteUrl }).open(startLists);
    if (outcome.kind !== "done") throw new Error(outcome.kind);
    const board = boardFrom(outcome.value);
    const [money, voice] = board.programmes.map(({ fields }) => fields);
    if (!money || !voice) throw new Error("There are two programmes.");
    const uploaded = await createFiles({ sp: site.as(lead3), url: site.siteUrl }).upload({
      ...{ library: evidenceFiles, file: new File(["Words"], "minutes.txt") },
      folder: { id: idIn(money.folders, evidenceFiles.title), name: MONEY },
      signal: new AbortController().signal,
    });
    const link = `${site.siteUrl}/Evidence%20files/3%20Money/minutes.txt`;
    expect(uploaded).toMatchObject({ kind: "done", value: { name: "minutes.txt", link } });
    await moveAction(sp(), { id: await actionIn(VOICE), to: money });
    expect(await programmesShown()).toEqual({ [MONEY]: "Money", [VOICE]: "Money" });
    expect(await provision()).toEqual([]);
    await get(site, lead4, `getFileByServerRelativePath(decodedurl=${quoted(`Evidence files/${MONEY}/minutes.txt`)})`);
  });
});

/** The id of a folder as people read it in the row of Programmes. */
const idIn = (folders: string, list: string) => Number(new RegExp(`${list}: (\\d+)`).exec(folders)?.[1]);

// Days in the form that adds a row in a folder. That `datesInUTC` has SharePoint read them as instants is reported and not documented, so
// the local one does, and each test is something to confirm on a real tenant.
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { folderOf, programmes } from "../../src/plan/programmes.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { openReadySite } from "../provision/preparedSite.ts";
import { get } from "../provision/rawRest.ts";
import { definition } from "../support/definition.ts";

const programme = { number: 1, title: "Part 1" };
const list = "getList('/sites/improvement/Lists/Actions')";
const { name } = actions.columns.due;
let site: LocalSite;

beforeAll(async () => {
  site = await openReadySite();
  await site.as(OWNER).web.lists.getByTitle(programmes.title).items.add(encodeFields(programmes, programme));
  await provisionSite(site.as(OWNER), definition, () => undefined);
});
afterAll(() => site.close());

type Answer = readonly { FieldName: string; FieldValue: string; HasException: boolean }[];

/** Adds an action in a folder, with a day as the instant at which it begins in London. */
async function addByForm(more: object): Promise<Answer> {
  const FolderPath = { DecodedUrl: `/sites/improvement/Lists/Actions/${folderOf(programme)}` };
  const formValues = [
    { FieldName: "Title", FieldValue: "By form" },
    { FieldName: actions.columns.reference.name, FieldValue: "9.9.9" },
    { FieldName: name, FieldValue: "2026-07-30T23:00:00Z" },
  ];
  const body = { listItemCreateInfo: { FolderPath, UnderlyingObjectType: 0 }, formValues, ...more };
  const { value } = await get(site, OWNER, `${list}/AddValidateUpdateItemUsingPath`, { method: "POST", body });
  return value;
}

const refused = (answers: Answer) =>
  answers.filter(({ HasException }) => HasException).map(({ FieldName }) => FieldName);
const idIn = (answers: Answer) => Number(answers.find(({ FieldName }) => FieldName === "Id")?.FieldValue);

test("an instant in a form is refused as a day, and nothing is added", async () => {
  const answers = await addByForm({});
  expect(refused(answers)).toEqual([name]);
  expect(idIn(answers)).toBe(0);
});

test("an instant in a form whose dates are in UTC is the site's day, and the answer has the row's id", async () => {
  const answers = await addByForm({ datesInUTC: true });
  expect(refused(answers)).toEqual([]);
  const row = site.as(OWNER).web.lists.getByTitle(actions.title).items.getById(idIn(answers));
  expect((await row.fieldValuesAsText())[name]).toBe("7/31/2026");
  expect(await row.select(name, "OData__UIVersionString")()).toMatchObject({ OData__UIVersionString: "1.0" });
});

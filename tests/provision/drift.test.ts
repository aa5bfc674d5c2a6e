// What somebody removes or changes by hand in a site that is set up: named, and put back. One site for all of it.

import "@pnp/sp/content-types/index.js";
import "@pnp/sp/fields/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/views/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { type LocalSite, OWNER, openLocalSite } from "./localSite.ts";

let site: LocalSite;
let sp: SPFI;

const provision = () => provisionSite(sp, () => undefined);
const drift = async () => (await checkSite(sp)).map((step) => step.drift);
const listOf = (title: string) => sp.web.lists.getByTitle(title);

beforeAll(async () => {
  site = await openLocalSite();
  sp = site.as(OWNER);
  await provision();
});
afterAll(() => site.close());

describe("what was removed or changed by hand is named, and put back", () => {
  const cases: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      "The view “Red and Amber” of Actions is missing.",
      () => listOf("Actions").views.getByTitle("Red and Amber").delete(),
    ],
    ["The column Ask of Actions is missing.", () => listOf("Actions").fields.getByInternalNameOrTitle("Ask").delete()],
    ["The column Reference of Actions has no index.", () => setField("Reference", { Indexed: false }, "SP.FieldText")],
    [
      "The column Narrative of Actions is called “Story”, not “Narrative”.",
      () => setField("Narrative", { Title: "Story" }, "SP.FieldMultiLineText"),
    ],
    [
      "The column Rating of Actions offers Red, Green, not Red, Amber, Green.",
      () => setField("Rating", { Choices: ["Red", "Green"] }, "SP.FieldChoice"),
    ],
    ["The list Actions keeps no versions of its rows.", () => listOf("Actions").update({ EnableVersioning: false })],
    [
      "The view “Claimed” of Actions shows other columns, or in another order.",
      () => listOf("Actions").views.getByTitle("Claimed").fields.remove("ClaimedOn"),
    ],
    ["The list Plan settings is missing.", () => listOf("Plan settings").delete()],
    [
      "The column Rating of Actions is formatted differently.",
      () => setField("Rating", { CustomFormatter: '{"elmType":"div"}' }, "SP.FieldChoice"),
    ],
    [
      "The column ClaimedOn of Actions is not checked when it is saved.",
      () => setField("ClaimedOn", { ValidationFormula: "", ValidationMessage: "" }, "SP.FieldDateTime"),
    ],
    [
      "The column Narrative of Actions is described in other words than ours.",
      () => setField("Narrative", { Description: "Story" }, "SP.FieldMultiLineText"),
    ],
    [
      "The view “Overdue” of Actions is formatted differently.",
      () => listOf("Actions").views.getByTitle("Overdue").update({ CustomFormatter: "" }),
    ],
    [
      "The view “By programme” of Actions treats folders differently.",
      () => listOf("Actions").views.getByTitle("By programme").update({ Scope: 1 }),
    ],
    [
      "The view “Overdue” of Actions selects or sorts its rows differently.",
      () => listOf("Actions").views.getByTitle("Overdue").update({ ViewQuery: "" }),
    ],
    ["The form of Actions is laid out differently.", () => layOut("")],
    [
      "The list Actions does not check its rows.",
      () => listOf("Actions").update({ ValidationFormula: "", ValidationMessage: "" }),
    ],
    [
      "The list Actions refuses rows with another message.",
      () => listOf("Actions").update({ ValidationMessage: "No." }),
    ],
  ];

  async function layOut(layout: string): Promise<void> {
    const [item] = (await listOf("Actions").contentTypes()).filter((type) => !type.StringId.startsWith("0x0120"));
    await listOf("Actions")
      .contentTypes.getById(item?.StringId ?? "")
      .update({ ClientFormCustomFormatter: layout });
  }

  const setField = (name: string, properties: Record<string, unknown>, type: string) =>
    listOf("Actions")
      .fields.getByInternalNameOrTitle(name)
      .update({ "odata.type": type, ...properties }, type);

  it.each(cases)("%s", async (sentence, change) => {
    await change();
    expect(await drift()).toContain(sentence);
    await provision();
    expect(await drift()).toEqual([]);
  });
});

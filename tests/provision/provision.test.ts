// Provisioning a real (local) SharePoint over HTTP: first run, second run, repairs, and runs that were cut short.

import type { Queryable } from "@pnp/queryable";
import "@pnp/sp/fields/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/views/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { BoardColumn } from "../../src/plan/action.ts";
import { type ActionFields, actions } from "../../src/plan/actions.ts";
import { dayOf } from "../../src/plan/days.ts";
import { actionRules } from "../../src/plan/inSharePoint/actionRules.ts";
import { changeOf, claimChange, verifiedChange } from "../../src/plan/moveChange.ts";
import { programmes } from "../../src/plan/programmes.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { readSite } from "../../src/provision/readSite.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { anAction } from "../support/builders.ts";
import { definition } from "../support/definition.ts";
import { bodyOf } from "../support/london.ts";
import { type LocalSite, OWNER, openLocalSite } from "./localSite.ts";
import { openReadySite } from "./preparedSite.ts";

let site: LocalSite;
let sp: SPFI;

const open = async () => {
  site = await openLocalSite();
  sp = site.as(OWNER);
};
const openReady = async () => {
  site = await openReadySite();
  sp = site.as(OWNER);
};
const close = () => site.close();

const quiet = (): void => undefined;
const provision = () => provisionSite(sp, definition, quiet);
const drift = async () => (await checkSite(sp, definition)).map((step) => step.drift);
const listOf = (title: string) => sp.web.lists.getByTitle(title);
const addProgramme = (number: number, title: string) =>
  listOf(programmes.title).items.add(encodeFields(programmes, { number, title }));

describe("a new site", () => {
  beforeEach(open);
  afterEach(close);

  it("is set up in one run, after which there is nothing to do", async () => {
    expect((await drift()).length).toBeGreaterThan(40);
    expect(await provision()).toEqual([]);
    expect(await drift()).toEqual([]);
    const doings: string[] = [];
    await provisionSite(sp, definition, ({ doing }) => doings.push(doing));
    expect(doings).toEqual([]);
  });

  it("reports its progress, step by step", async () => {
    const progress: string[] = [];
    await provisionSite(sp, definition, ({ done, total, doing }) => progress.push(`${done}/${total} ${doing}`));
    expect(progress[0]).toMatch(/^0\/\d+ Add the permission level “Improvement update”$/);
    expect(progress).toContainEqual(expect.stringMatching(/ Create the list Programmes$/));
    expect(progress).toContainEqual(expect.stringMatching(/ Add the column OperationId to Actions$/));
  });
});

// One site for all of it: nothing here is in another's way.
describe("a site that is set up", () => {
  beforeAll(openReady);
  afterAll(close);

  it("gets columns with our internal names and the titles that people read", async () => {
    const field = await listOf(actions.title).fields.getByInternalNameOrTitle("OriginalDue")();
    expect([field.InternalName, field.Title]).toEqual(["OriginalDue", "Original due date"]);
    expect(field.Indexed).toBe(true);
  });

  it("takes the values of every kind of column that the schema encodes, and gives them back", async () => {
    const list = listOf(actions.title);
    const me = await sp.web.currentUser();
    const person = { id: me.Id, name: me.Title, email: me.Email };
    const values = {
      title: "T",
      reference: "1.1.1",
      narrative: "a\nb",
      phase: 2,
      due: "2026-07-31",
      rating: "Amber",
    } as const;
    const added = await list.items.add(bodyOf(actions, { ...values, leads: [person], claimedBy: person }));
    const row = await list.items.getById(added.Id)();
    expect(row).toMatchObject({ Title: "T", Reference: "1.1.1", Narrative: "a\nb", Phase: 2, Rating: "Amber" });
    expect(row).toMatchObject({ LeadsId: [me.Id], ClaimedById: me.Id });
    expect(row.OriginalDue).toBe("2026-07-30T23:00:00Z");
  });

  it("gets folders by the rows of Programmes, also for programmes that are added later", async () => {
    await addProgramme(3, "Financial planning");
    expect(await drift()).toContain("The folder “3 Financial planning” of Actions is missing.");
    await provision();
    expect(await drift()).toEqual([]);
    await addProgramme(4, "People: a plan/programme");
    await provision();
    const state = (await readSite(sp, definition)).lists.get(actions.title);
    expect(state?.folders.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["3 Financial planning", "4 People  a plan programme"]),
    );
    expect(await drift()).toEqual([]);
  });

  describe("what SharePoint itself refuses to save", () => {
    const refused = async (fields: Partial<ActionFields>) => {
      const list = listOf("Actions");
      try {
        await list.items.add(bodyOf(actions, { title: "T", reference: "1.1.1", ...fields }));
        return "saved";
      } catch (problem) {
        return (problem as Error).message;
      }
    };

    it("gives a message with what to do", async () => {
      const { formula, message } = actionRules;
      // SharePoint's own limit for both.
      expect(Math.max(formula.length, message.length)).toBeLessThanOrEqual(1024);
      expect(await refused({ reference: "1.1 1" })).toContain(
        "Reference cannot contain spaces. Enter it like this: 1.1.1.",
      );
      expect(await refused({ claimedOn: "2199-01-01" })).toContain("Claimed on cannot be in the future.");
      for (const fields of [
        { start: "2026-05-01", due: "2026-04-30" },
        { revisedDue: "2026-12-31" },
        { revisedDue: "2026-12-31", slips: 0 },
        { lifecycle: "Claimed complete" },
        { verifiedOn: "2026-06-01" },
        { claimedOn: "2026-06-02", verifiedOn: "2026-06-01" },
        { claimedOn: "2026-05-02", embeddedOn: "2026-06-01" },
      ] satisfies Partial<ActionFields>[]) {
        expect(await refused(fields), JSON.stringify(fields)).toContain("Your changes were not saved. Check that:");
      }
      for (const fields of [
        {},
        { start: "2026-05-01", due: "2026-05-01" },
        { due: "2026-05-01", revisedDue: "2026-12-31", slips: 1 },
        { lifecycle: "Claimed complete", claimedOn: "2026-06-01" },
        { claimedOn: "2026-06-01", verifiedOn: "2026-06-01", embeddedOn: "2026-09-01" },
      ] satisfies Partial<ActionFields>[]) {
        expect(await refused(fields), JSON.stringify(fields)).toBe("saved");
      }
    });
  });

  describe("what the board itself writes", () => {
    it("is never refused, for a move to any column", async () => {
      const { Id: id, Title: name, Email: email } = await sp.web.currentUser();
      const mover = { me: { id, name, email }, today: dayOf(new Date()), isOwner: true, mayAdd: new Set<string>() };
      const list = listOf("Actions");
      const added = await list.items.add(bodyOf(actions, { title: "T", reference: "1.1.1" }));
      const claim: readonly BoardColumn[] = ["Claimed", "Verified"];
      const journey: readonly BoardColumn[] = [
        ...["Not started", "Red", "Amber", "Green"].flatMap((column) => [column as BoardColumn, ...claim]),
        ...["Green", "Claimed", "Red", "Not started"].map((column) => column as BoardColumn),
      ];
      for (const column of journey) {
        const action = anAction();
        const { fields } =
          column === "Claimed"
            ? claimChange(action, { words: "Done.", without: "" }, mover)
            : column === "Verified"
              ? verifiedChange(action, { words: "Read.", checked: [] }, mover)
              : changeOf(action, column, { narrative: `To ${column}.` }, mover);
        await list.items.getById(Number(added.Id)).update(bodyOf(actions, fields));
      }
      const slipped = { revisedDue: "2199-01-31", revisedDueReason: "Late.", slips: 1 };
      await list.items.getById(Number(added.Id)).update(bodyOf(actions, slipped));
      expect(await list.items.getById(Number(added.Id))()).toMatchObject({ Lifecycle: "Not started", Slips: 1 });
    });
  });
});

describe("what is not as declared", () => {
  beforeEach(openReady);
  afterEach(close);

  it("reports a list in the recycle bin that has the address, and leaves no other list behind", async () => {
    await listOf("Update rounds").recycle();
    for (let time = 0; time < 2; time++) await expect(provision()).rejects.toThrow("in the site's recycle bin");
    const titles = await sp.web.lists.select("Title")<{ Title: string }[]>();
    expect(titles.map(({ Title }) => Title)).not.toContain("Update rounds");
  });

  it("knows a list whose title was changed by its address", async () => {
    await listOf("Actions").update({ Title: "Our actions" });
    expect(await drift()).toEqual([]);
  });

  it("does not change a column of another type, and reports it", async () => {
    await listOf("Actions").fields.getByInternalNameOrTitle("Ask").delete();
    await listOf("Actions").fields.createFieldAsXml('<Field Type="Number" Name="Ask" DisplayName="Ask" />');
    const left = await provision();
    expect(left.map((step) => step.kind)).toEqual(["by hand"]);
    expect(left[0]?.drift).toMatch(/^The column Ask of Actions is of type Number, but should be Note/);
  });

  it("keeps the rows, and columns and views that are not ours", async () => {
    const list = listOf("Actions");
    await list.fields.addText("Mine");
    await list.views.add("Mine too");
    await list.items.add({ Title: "Kept", Reference: "9.9.9", Mine: "word" });
    await list.views.getByTitle("Claimed").delete();
    await provision();
    expect(await list.items()).toMatchObject([{ Title: "Kept", Mine: "word" }]);
    expect((await list.views()).map((view) => view.Title)).toContain("Mine too");
  });
});

describe("a run that is cut short", () => {
  beforeEach(open);
  afterEach(close);

  const cuts = [
    [24, "request"],
    [165, "answer"],
    [240, "request"],
  ] as const;

  it.each(cuts)("after %i requests, the next %s lost, is completed by another run", async (requests, losing) => {
    site.failAfter(requests, losing);
    await expect(provision()).rejects.toThrow();
    site.heal();
    expect(await provision()).toEqual([]);
    expect(await drift()).toEqual([]);
    const titles = (await sp.web.lists.select("Title")()).map((list) => list.Title);
    expect(titles.filter((title) => title === "Actions")).toHaveLength(1);
  });
});

describe("a setting that SharePoint does not show as it was set", () => {
  beforeEach(openReady);
  afterEach(close);

  it("is named at the end, after everything else was done", async () => {
    await listOf("Actions").views.getByTitle("Claimed").delete();
    // As a SharePoint that has its own form for a description.
    sp.using((instance: Queryable) => {
      instance.on.post(async (url, result) => [url, withDescription(result)]);
      return instance;
    });
    const [left, ...others] = await provision();
    expect(others).toEqual([]);
    expect(left).toEqual({
      kind: "not shown",
      drift:
        "SharePoint accepted a change, but does not show it: The column Narrative of Actions has a different description.",
    });
    expect((await listOf("Actions").views()).map(({ Title }) => Title)).toContain("Claimed");
  });

  function withDescription(result: unknown): unknown {
    if (!Array.isArray(result)) return result;
    return result.map((one) => (one.InternalName === "Narrative" ? { ...one, Description: "Its own" } : one));
  }
});

describe("a site that does not answer", () => {
  beforeEach(open);
  afterEach(close);

  it("does not count as empty", async () => {
    site.failAfter(0);
    await expect(checkSite(sp, definition)).rejects.toThrow();
  });

  it("does not count as empty for a person without access either", async () => {
    await expect(checkSite(site.as("nobody@elsewhere.example"), definition)).rejects.toThrow();
  });
});

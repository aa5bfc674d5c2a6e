// What people do in a run: type, add rows and entries, edit in SharePoint's own form, settle conflicts, retry and discard.
import type { Entry } from "../../../src/ports/storage.ts";
import type { List, Values } from "../../../src/schema/list.ts";
import type { Edit } from "../../../src/sync/state.ts";
import { coordinator5 } from "../../support/builders.ts";
import { claims, edited, folder, risks, tasks, writable } from "./lists.ts";
import type { Oracle } from "./oracle.ts";
import type { Page } from "./page.ts";
import type { Random } from "./random.ts";
import type { ModelServer } from "./server.ts";

export interface People {
  edit(page: Page): void;
  addRow(page: Page): void;
  addEntry(page: Page): void;
  editInList(): void;
  /** A coordinator uses the ids of an edit that is on its way, for an entry, a row and a version of a row. */
  useItsIds(page: Page): void;
  /** Resolves the first unresolved edit: on that page, or on any page that has one. */
  decide(page: Page): void;
  /** The first unresolved edit of the page. */
  needed(page: Page): Edit | undefined;
}

interface Parts {
  readonly random: Random;
  readonly server: ModelServer;
  readonly oracle: Oracle;
  readonly pages: () => readonly Page[];
  readonly say: ((line: string) => void) | undefined;
}

export function createPeople({ random, server, oracle, pages, say }: Parts): People {
  let texts = 0;
  const words = (of: string) => `${of} ${++texts}`;

  function someFields() {
    const text = words("words");
    return random.pick([
      { narrative: text },
      { ask: text },
      { rating: random.pick(["Red", "Amber", "Green"] as const), narrative: text },
    ]);
  }

  const aClaim = (): Entry => ({ list: claims.title, fields: { words: words("claim") } });

  /** Ids of rows as the page shows them; the last ones are edited more often. */
  function someRow({ sync }: Page, { title }: List): number {
    const list = sync?.state().board?.lists.get(title);
    const ids = list?.kind === "read" ? [...list.rows.keys()] : [];
    return random.pick([0, ...ids, ...ids.slice(-2)].filter((id) => id !== 0 || ids.length === 0));
  }

  function needed({ sync }: Page): Edit | undefined {
    return sync?.state().edits.find(({ progress }) => progress.kind === "conflict" || progress.kind === "rejected");
  }

  function settle(page: Page, edit: Edit): void {
    if (edit.progress.kind !== "conflict") return;
    const { theirs, fields } = edit.progress;
    const take = random.pick(["mine", "theirs", "both"]);
    const chosen: Values = Object.fromEntries(
      fields.map((key) => {
        if (take === "mine") return [key, edit.fields[key]];
        const isText = key === "narrative" || key === "ask";
        return [key, take === "theirs" || !isText ? theirs.fields[key] : words("both")];
      }),
    );
    say?.(`${edit.operation} settled with ${take}: ${JSON.stringify(chosen)}`);
    const wanted = { ...edit.fields, ...chosen };
    oracle.settled(page, edit.operation, wanted);
    if (writable.every((key) => !(key in wanted) || wanted[key] === theirs.fields[key])) oracle.givenUp(edit.operation);
    page.sync?.settle(edit.operation, chosen);
  }

  return {
    needed,
    edit(page) {
      const beside = random.chance(0.25) ? { entry: aClaim() } : {};
      if (random.chance(0.5)) void page.sync?.edit(tasks, someRow(page, tasks), someFields(), beside);
      else void page.sync?.edit(risks, someRow(page, risks), someFields(), beside);
    },
    addRow(page) {
      const due = random.chance(0.5) ? { due: random.pick(["2027-01-31", "2027-02-28"]) } : {};
      void page.sync?.addRow(risks, { ...someFields(), ...due }, random.pick(["", folder]));
    },
    addEntry(page) {
      const list = random.pick([undefined, tasks, risks]);
      void page.sync?.addEntry(aClaim(), list && { list, id: someRow(page, list) });
    },
    editInList() {
      const { list } = random.pick(edited);
      const id = random.pick([0, ...server.shown(list).keys()].slice(-5));
      const text = words("list");
      say?.(`list edit of ${list.title} ${id}: ${text}`);
      server.editInList(list, id, { [random.pick(["narrative", "ask"] as const)]: text });
    },
    useItsIds({ sync }) {
      const edit = random.pick([undefined, ...(sync?.state().edits ?? [])].slice(-3));
      if (!edit) return;
      const { operation, addition, entry, list, item } = edit;
      say?.(`somebody else uses the ids of ${operation}`);
      if (entry)
        server.addEntry(
          claims,
          { fields: { words: words("theirs") }, operation: entry.operation, folder: "" },
          coordinator5,
        );
      else if (addition) server.plantRow(risks, addition, { narrative: words("theirs") });
      const { list: of } = edited.find((each) => each.list.title === list) ?? {};
      if (of && item > 0) server.editInList(of, item, { operation, narrative: words("theirs") });
    },
    decide(first) {
      const page = [first, ...pages()].find(needed);
      const edit = page && needed(page);
      if (!page || !edit) return;
      if (edit.progress.kind === "conflict") settle(page, edit);
      else if (random.chance(0.8)) {
        say?.(`${edit.operation} retried`);
        page.sync?.retry(edit.operation);
      } else {
        say?.(`${edit.operation} discarded`);
        oracle.givenUp(edit.operation);
        page.sync?.discard(edit.operation);
      }
    },
  };
}

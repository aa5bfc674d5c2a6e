// SharePoint's side of a screen, past the tab: its rows in the page's memory, and what befalls its requests.
import type { Page } from "playwright-core";
import type { ActionFields } from "../../src/plan/actions.ts";
import type { AnyRow, Failure } from "../../src/ports/lists.ts";
import type { Person } from "../../src/schema/column.ts";
import type { LibraryFile, OddValue, Values } from "../../src/schema/list.ts";
import type { Fault } from "./memoryLists.ts";

export type Rows = ReturnType<typeof rowsOn>;

type ActionRow = AnyRow & { readonly fields: ActionFields };

/** Rows have our names for their columns; actions are named by their references. */
export function rowsOn(page: Page) {
  return {
    row: (reference: string): Promise<ActionRow> =>
      page.evaluate((wanted) => window.opened.actionAt(wanted) as ActionRow, reference),
    /** All versions of an action's row since the screen was opened, oldest first. */
    versions: (reference: string): Promise<readonly AnyRow[]> =>
      page.evaluate((wanted) => {
        const { lists, listOf, actionAt } = window.opened;
        return [...lists.history(listOf("Actions"), actionAt(wanted).id)];
      }, reference),
    /** Changes a row as a coordinator, or somebody else, would in the list. */
    change: (reference: string, fields: Partial<ActionFields>, who?: Person): Promise<void> =>
      page.evaluate(
        ([wanted, given, by]) => {
          const { lists, listOf, actionAt } = window.opened;
          lists.changeElsewhere(listOf("Actions"), actionAt(wanted).id, given, by);
        },
        [reference, fields, who] as const,
      ),
    /** Gives a row of a list values that its columns do not allow. */
    putOdd: (list: string, id: number, odd: readonly OddValue[]): Promise<void> =>
      page.evaluate(
        ([title, wanted, given]) => {
          const { lists, listOf } = window.opened;
          lists.changeElsewhere(listOf(title), wanted, {});
          Object.assign(lists.row(listOf(title), wanted) ?? {}, { odd: given });
        },
        [list, id, odd] as const,
      ),
    remove: (reference: string): Promise<void> =>
      page.evaluate((wanted) => {
        const { lists, listOf, actionAt } = window.opened;
        lists.deleteElsewhere(listOf("Actions"), actionAt(wanted).id);
      }, reference),
    /** The entries of an action in one log, oldest first. */
    entries: (log: string, reference: string): Promise<readonly AnyRow[]> =>
      page.evaluate(
        ([title, wanted]) => {
          const { lists, listOf, actionAt } = window.opened;
          const { id } = actionAt(wanted);
          return lists.rows(listOf(title)).filter(({ fields }) => fields.actionId === id);
        },
        [log, reference] as const,
      ),
    rowsOf: (title: string): Promise<readonly AnyRow[]> =>
      page.evaluate((wanted) => [...window.opened.lists.rows(window.opened.listOf(wanted))], title),
    /** Adds an entry of a coordinator's. */
    addEntry: (log: string, reference: string, fields: Values): Promise<void> =>
      page.evaluate(
        ([title, wanted, given]) => {
          const { lists, listOf, actionAt } = window.opened;
          const about = { actionId: actionAt(wanted).id, reference: wanted, operation: crypto.randomUUID() };
          lists.addElsewhere(listOf(title), { ...about, ...given });
        },
        [log, reference, fields] as const,
      ),
    /** Puts a file into the library of evidence, with the SHA-256 of its content; gives its address. */
    putFile: (folder: string, file: LibraryFile, content: { readonly version: string; readonly hash: string }) =>
      page.evaluate(
        ([name, given, { version, hash }]) => {
          const { lists, listOf, hashes } = window.opened;
          const library = listOf("Evidence files");
          const id = lists.addElsewhere(library, {}, name);
          Object.assign(lists.row(library, id) ?? {}, { file: given, version });
          const path = [library.title, name, given.name].map(encodeURIComponent).join("/");
          const link = `https://council.example/sites/improvement/${path}`;
          hashes.set(link, { kind: "done", value: hash });
          return link;
        },
        [folder, file, content] as const,
      ),
    /** Removes all entries of an action from one log. */
    removeEntries: (log: string, reference: string): Promise<void> =>
      page.evaluate(
        ([title, wanted]) => {
          const { lists, listOf, actionAt } = window.opened;
          const { id } = actionAt(wanted);
          const entries = lists.rows(listOf(title)).filter(({ fields }) => fields.actionId === id);
          for (const entry of entries) lists.deleteElsewhere(listOf(title), entry.id);
        },
        [log, reference] as const,
      ),
    failNextWrite: (fault: Fault): Promise<void> =>
      page.evaluate((wanted) => window.opened.lists.failNextWrite(wanted), fault),
    /** While told, every request fails so. */
    fail: (failure: Failure | undefined): Promise<void> =>
      page.evaluate((wanted) => {
        window.opened.lists.down = wanted;
      }, failure),
    /** Lets time go by, with what falls due in it. */
    advance: (milliseconds: number): Promise<void> =>
      page.evaluate((wanted) => window.opened.clock.advance(wanted), milliseconds),
  };
}

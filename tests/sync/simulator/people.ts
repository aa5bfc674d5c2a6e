// What people do in a run: type, edit in SharePoint's own form, settle conflicts, retry and discard.

import type { ActionFields } from "../../../src/plan/actions.ts";
import type { NewRecord } from "../../../src/plan/log.ts";
import { claim } from "../../../src/plan/newEntry.ts";
import type { Edit } from "../../../src/sync/state.ts";
import type { Books } from "./books.ts";
import type { Page } from "./page.ts";
import type { Random } from "./random.ts";
import { type ModelServer, writable } from "./server.ts";

export interface People {
  edit(page: Page): void;
  editInList(): void;
  /** Decides the first thing that needs a person: on that page, or where there is one. */
  decide(page: Page): void;
  /** The first edit of the page that needs its author. */
  needed(page: Page): Edit | undefined;
}

interface Parts {
  readonly random: Random;
  readonly server: ModelServer;
  readonly books: Books;
  readonly pages: () => readonly Page[];
  readonly rows: readonly number[];
  readonly say: ((line: string) => void) | undefined;
}

export function createPeople({ random, server, books, pages, rows, say }: Parts): People {
  let texts = 0;
  const words = (of: string) => `${of} ${++texts}`;

  function someFields(): Partial<ActionFields> {
    const text = words("words");
    return random.pick<Partial<ActionFields>>([
      { narrative: text },
      { ask: text },
      { rating: random.pick(["Red", "Amber", "Green"] as const), narrative: text },
    ]);
  }

  function aClaim(id: number): NewRecord {
    return claim({ actionId: id, reference: `1.1.${id}` }, "Claimed", words("claim"));
  }

  function needed({ sync }: Page): Edit | undefined {
    return sync?.state().edits.find(({ progress }) => progress.kind === "conflict" || progress.kind === "parked");
  }

  function settle(page: Page, edit: Edit): void {
    if (edit.progress.kind !== "conflict") return;
    const { theirs, fields } = edit.progress;
    const take = random.pick(["mine", "theirs", "both"]);
    const chosen: Partial<ActionFields> = Object.fromEntries(
      fields.map((key) => {
        if (take === "mine") return [key, edit.fields[key]];
        return [key, take === "theirs" || key === "rating" ? theirs.fields[key] : words("both")];
      }),
    );
    say?.(`${edit.operation} settled with ${take}: ${JSON.stringify(chosen)}`);
    const wanted = { ...edit.fields, ...chosen };
    books.settled(page, edit.operation, wanted);
    if (writable.every((key) => !(key in wanted) || wanted[key] === theirs.fields[key])) books.givenUp(edit.operation);
    page.sync?.settle(edit.operation, chosen);
  }

  return {
    needed,
    edit(page) {
      const id = random.pick(rows);
      void page.sync?.edit(id, someFields(), {}, random.chance(0.25) ? aClaim(id) : undefined);
    },
    editInList() {
      const [id, text] = [random.pick(rows), words("list")];
      say?.(`list edit of ${id}: ${text}`);
      server.editInList(id, { [random.pick(["narrative", "ask"] as const)]: text });
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
        books.givenUp(edit.operation);
        page.sync?.discard(edit.operation);
      }
    },
  };
}

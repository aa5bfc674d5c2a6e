// What a window still owes SharePoint, and what it asks its person about.
import type { Frame } from "playwright-core";
import { openPanel } from "./inputs.ts";

/** Row ids of the edits kept on this device for the person, read past the tab. */
export async function keptRows(tab: Frame, login: string): Promise<readonly number[]> {
  const edits = await kept(tab, login, "edits");
  return edits.map((edit) => (edit as { readonly item: number }).item);
}

/** Everything in a store of the person's on this device: what is typed and not saved is kept in a database of its own. */
export async function kept(tab: Frame, login: string, store: "edits" | "drafts"): Promise<readonly unknown[]> {
  return tab.evaluate(
    async ([email, wanted]) => {
      const all = await indexedDB.databases();
      const names = all.flatMap(({ name }) => name ?? []);
      const name = names.find(
        (each) => each.endsWith(` ${email}`) && each.includes(" drafts ") === (wanted === "drafts"),
      );
      if (!name) return [];
      const opening = indexedDB.open(name);
      await new Promise((resolve, reject) => Object.assign(opening, { onsuccess: resolve, onerror: reject }));
      const opened = opening.result;
      try {
        if (!opened.objectStoreNames.contains(wanted)) return [];
        const reading: IDBRequest<unknown[]> = opened.transaction(wanted).objectStore(wanted).getAll();
        await new Promise((resolve, reject) => Object.assign(reading, { onsuccess: resolve, onerror: reject }));
        return reading.result;
      } finally {
        opened.close();
      }
    },
    [`${login}@council.example`, store] as const,
  );
}

/** References of the actions with an edit that needs the person. */
export async function needing(tab: Frame): Promise<readonly string[]> {
  const names = await tab.getByTestId("needs-you").getByRole("button").allTextContents();
  return names.map((name) => name.replace(/^Open /, ""));
}

/** How many edits are neither saved nor waiting for the person, as far as the window shows. */
export async function isBusy(tab: Frame): Promise<boolean> {
  const unsaved = tab.locator('[data-ref][data-state="saving"], [data-ref][data-state="waiting"]');
  const waiting = tab.locator('[data-ref][data-state="waiting to save"]');
  return (await unsaved.count()) + (await waiting.count()) > 0;
}

export interface Box {
  readonly kind: "conflict" | "rejected";
  /** Everything it says, with what stands in its own text fields. */
  readonly text: string;
  /** The person keeps their own, or takes what is there. */
  answer(keepsOwn: boolean): Promise<void>;
}

/** The first box of an action that asks for the person. */
export async function firstBox(tab: Frame, reference: string): Promise<Box | undefined> {
  const panel = await openPanel(tab, reference);
  const box = panel.locator('[data-testid="conflict"], [data-testid="rejected"]').first();
  // All at once: a box may go away while it is read.
  const found = await panel.evaluate((element) => {
    const first = element.querySelector('[data-testid="conflict"], [data-testid="rejected"]');
    const written = [...(first?.querySelectorAll("textarea") ?? [])].map(({ value }) => value);
    return first && { kind: first.getAttribute("data-testid"), text: [first.textContent, ...written].join("\n") };
  });
  if (!found) return undefined;
  const kind = found.kind === "conflict" ? "conflict" : "rejected";
  return {
    kind,
    text: found.text,
    async answer(keepsOwn) {
      const own = kind === "conflict" ? "Keep mine" : "Try again";
      const theirs = kind === "conflict" ? "Take theirs" : "Discard";
      await box.getByRole("button", { name: keepsOwn ? own : theirs }).click();
    },
  };
}

// What is loaded after the first card, or when it is needed.

let deliver: typeof import("./deliver.ts") | undefined;

/** Asked for as soon as the lists have been read, because the person may edit then. Undefined where it cannot be loaded. */
export async function loadDeliver(): Promise<typeof deliver> {
  deliver ??= await import("./deliver.ts").catch(() => undefined);
  return deliver;
}

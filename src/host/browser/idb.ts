// Loads the idb library. It is first needed when the site has been read, and is loaded after the cards are painted, so as not to delay
// them; again and again until it arrives.

/** Milliseconds that drawing and painting the rows takes. */
const paintedAfter = 300;

/** Milliseconds until the next try if it could not be loaded. */
const tryAgainAfter = 2_000;

let loading: Promise<typeof import("idb")> | undefined;

/** Gives the same promise each time. It resolves late if there is no network, and never rejects. */
export function loadIdb(): Promise<typeof import("idb")> {
  loading ??= load();
  return loading;
}

async function load(): Promise<typeof import("idb")> {
  for (let wait = paintedAfter; ; wait = tryAgainAfter) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      return await import("idb");
    } catch {
      // There is no network at present.
    }
  }
}

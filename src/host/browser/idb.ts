// The library over IndexedDB. Databases are first opened when the site has been read: it is loaded then, once the cards are painted,
// which it would keep waiting, and again until it comes.

/** Milliseconds in which what has been read is drawn and painted. */
const paintedAfter = 300;

/** Milliseconds until it is asked for again where it could not be loaded. */
const tryAgainAfter = 2_000;

let loading: Promise<typeof import("idb")> | undefined;

/** The same promise each time; resolves late where there is no network, and never rejects. */
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
      // There is no network just now.
    }
  }
}

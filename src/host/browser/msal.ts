// Loads MSAL (75 KB gzipped). The page requests it early, so that it arrives beside the rest.

export type Msal = typeof import("./msalParts.ts");

let loading: Promise<Msal> | undefined;

export function loadMsal(): Promise<Msal> {
  loading ??= import("./msalParts.ts").catch((problem: unknown) => {
    // The next caller tries again.
    loading = undefined;
    throw problem;
  });
  return loading;
}

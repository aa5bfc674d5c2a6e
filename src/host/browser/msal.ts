// MSAL, loaded when it is first wanted (75 KB, gzipped) and asked for early, so that it comes side by side with the rest.

export type Msal = typeof import("./msalParts.ts");

let loading: Promise<Msal> | undefined;

export function loadMsal(): Promise<Msal> {
  loading ??= import("./msalParts.ts").catch((problem: unknown) => {
    // The next one who wants it asks again.
    loading = undefined;
    throw problem;
  });
  return loading;
}

// Starts a worker from a file of the tab. It stands here and not in `host`, because features import the kit, and what they start is theirs.

interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** The only name that the page's policy allows, and only once: see `host/headers`. */
const policyName = "improvement-board-worker";

/** Where the files of the tab are: beside this one, or anywhere on Vite's development server. */
const folder = import.meta.env.DEV ? `${globalThis.location?.origin}/` : import.meta.url.replace(/[^/]*$/, "");

function ours(url: string): string {
  const { href } = new URL(url, folder);
  if (!href.startsWith(folder)) throw new TypeError(`Not a file of the tab: ${href}`);
  return href;
}

const rules: Policy = { createScriptURL: ours };

let policy: Policy | undefined;

/** Of a file that was imported as `./name.ts?worker&url`. Throws if it is no file of the tab. */
export function startWorker(url: string): Worker {
  // Firefox and Safari have had trusted types only for a while; without them the same rule holds here.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy(policyName, rules) ?? rules;
  return new Worker(policy.createScriptURL(url), { type: "module" });
}

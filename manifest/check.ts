// Checks what the manifest's schema cannot: files, addresses, domains, icons and permissions. Every problem is a sentence.
import { AppManifestUtils } from "@microsoft/app-manifest";
import { checkIcon } from "./icons.ts";
import type { Manifest } from "./manifest.ts";
import { isThisMachine } from "./settingsValues.ts";

/** The files in the package besides the manifest, by name. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** An empty result means that Teams' own validation should pass. */
export async function check(manifest: Manifest, files: Files): Promise<string[]> {
  return [...(await checkShape(manifest)), ...checkContents(manifest, files)];
}

/** Checks the manifest against the schema, which comes with the npm package, so nothing is fetched. */
export async function checkShape(manifest: Manifest): Promise<string[]> {
  const found = await AppManifestUtils.validateAgainstSchema(manifest);
  return found.map((problem) => `The manifest does not fit its schema: ${problem}`);
}

export function checkContents(manifest: Manifest, files: Files): string[] {
  return [
    ...checkVersion(manifest),
    ...checkFiles(manifest, files),
    ...checkAddresses(manifest),
    ...checkDomains(manifest),
    ...checkSignIn(manifest),
  ];
}

function checkVersion({ version }: Manifest): string[] {
  return /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version)
    ? []
    : [`The version is ${version}; Teams takes three numbers, like 1.0.0.`];
}

function checkFiles({ icons }: Manifest, files: Files): string[] {
  const named = { colour: icons.color, outline: icons.outline };
  const problems = (["colour", "outline"] as const).flatMap((name) => {
    const bytes = files[named[name]];
    return bytes ? checkIcon(name, bytes) : [`The manifest names ${named[name]}, which is not in the package.`];
  });
  const unnamed = Object.keys(files).filter((file) => file !== icons.color && file !== icons.outline);
  return [...problems, ...unnamed.map((file) => `${file} is in the package, and the manifest does not name it.`)];
}

function checkAddresses(manifest: Manifest): string[] {
  return addressesOf(manifest).flatMap(({ where, address }) => {
    if (!URL.canParse(address)) return [`${where} is ${address}, which is no address.`];
    const { protocol, hostname } = new URL(address);
    if (protocol !== "https:") return [`${where} is ${address}; Teams opens https: only.`];
    return isThisMachine(hostname) ? [`${where} is ${address}, which nobody but this machine can reach.`] : [];
  });
}

interface Place {
  readonly where: string;
  readonly address: string;
}

/** Every value in the manifest whose name ends in `Url`. */
function addressesOf(value: unknown, where = ""): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): Place[] => {
    const path = where ? `${where}.${name}` : name;
    return typeof inner === "string" && name.endsWith("Url")
      ? [{ where: path, address: inner }]
      : addressesOf(inner, path);
  });
}

/** Teams shows pages of the listed domains only. A listed domain without a page is not needed. */
function checkDomains({ configurableTabs = [], staticTabs = [], validDomains = [] }: Manifest): string[] {
  const shown = [
    ...configurableTabs.map((tab) => tab.configurationUrl),
    ...staticTabs.flatMap(({ contentUrl }) => contentUrl ?? []),
  ];
  const hosts = new Set(shown.filter((address) => URL.canParse(address)).map((address) => new URL(address).host));
  return [
    ...[...hosts]
      .filter((host) => !validDomains.includes(host))
      .map((host) => `Teams would not show pages of ${host}: it is not in validDomains.`),
    ...validDomains
      .filter((domain) => domain.includes("*"))
      .map((domain) => `validDomains has ${domain}; name each host in full.`),
    ...validDomains
      .filter((domain) => !domain.includes("*") && !hosts.has(domain))
      .map((domain) => `validDomains has ${domain}, and no page of the tab is there.`),
  ];
}

/** The least that the product needs; the README of this folder says what each is for. */
const allowed = {
  scope: /^https:\/\/[^/]+\/AllSites\.Write$/,
  resourceSpecific: ["MeetingStage.Write.Chat", "ChannelMeetingStage.Write.Group"],
};

function checkSignIn({ webApplicationInfo, validDomains = [], authorization }: Manifest): string[] {
  const nested = webApplicationInfo?.nestedAppAuthInfo ?? [];
  const asked = authorization?.permissions?.resourceSpecific ?? [];
  return [
    ...(nested.length === 0 ? ["webApplicationInfo has no nestedAppAuthInfo, so nobody could be signed in."] : []),
    ...nested
      .filter(({ redirectUri }) => !validDomains.some((domain) => redirectUri === `brk-multihub://${domain}`))
      .map(
        ({ redirectUri }) => `Teams signs in for ${redirectUri}, which is not brk-multihub:// and the host of the tab.`,
      ),
    ...nested
      .flatMap(({ scopes }) => scopes)
      .filter((scope) => !allowed.scope.test(scope))
      .map(
        (scope) =>
          `The package asks for ${scope}; the tab needs no more than AllSites.Write at the tenant's SharePoint.`,
      ),
    ...asked
      .filter(({ name, type }) => type !== "Delegated" || !allowed.resourceSpecific.includes(name))
      .map(({ name, type }) => `The package asks for ${name} (${type}), which the tab does not use.`),
  ];
}

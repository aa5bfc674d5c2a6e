// Checks the settings file value by value. Each problem names the value and says what it should be.

export interface Installation {
  /** The app's id in Teams' catalogue: made once, never changed. */
  readonly teamsAppId: string;
  /** The Entra app registration's id. */
  readonly clientId: string;
  /** The Entra tenant's id. */
  readonly tenant: string;
  /** The origin where the tab is hosted. */
  readonly tab: string;
  /** The origin of the tenant's SharePoint. */
  readonly sharePoint: string;
  /** The address of the site for places without their own site. */
  readonly defaultSite: string;
  /** The addresses of further sites that links and saved tabs may name. */
  readonly sites: readonly string[];
  /** SharePoint's id of the time zone that sites should have. */
  readonly timeZone: number;
  /** Origins that may show the tab, besides Microsoft's. */
  readonly hostOrigins: readonly string[];
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
}

interface Read {
  /** To be used only when there are no problems. */
  readonly installation: Installation;
  readonly problems: readonly string[];
}

export function readValues(told: unknown): Read {
  const problems: string[] = [];
  const read = reader(told, "", problems);
  const developer = reader(read.at("developer"), "developer.", problems);
  const installation: Installation = {
    teamsAppId: read.id("teamsAppId", "an id made once for this app, such as `node -p crypto.randomUUID()` prints"),
    clientId: read.id("clientId", "the Entra app registration's Application (client) ID"),
    tenant: read.id("tenant", "the Entra tenant's Directory (tenant) ID"),
    tab: read.origin("tab", "where the tab is hosted, a host name of its own like https://board.council.gov.uk"),
    sharePoint: read.origin("sharePoint", "the tenant's SharePoint, like https://council.sharepoint.com"),
    defaultSite: read
      .address("defaultSite", "the site of the plan for places without one of their own")
      .replace(/\/$/, ""),
    sites: read.addresses("sites").map((site) => site.replace(/\/$/, "")),
    timeZone: read.zone("timeZone"),
    hostOrigins: read.origins("hostOrigins"),
    developer: {
      name: developer.text("name", "who stands behind the app; at most 32 characters", 32),
      websiteUrl: developer.address("websiteUrl", "a page about the app, where help is found"),
      privacyUrl: developer.address("privacyUrl", "the council's privacy notice for it"),
      termsOfUseUrl: developer.address("termsOfUseUrl", "its terms of use"),
    },
  };
  if (problems.length === 0) problems.push(...sitesElsewhere(installation));
  return { installation, problems };
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Marks the values of the example file. */
const placeholder = /^0{8}-|contoso|\bexample\.(org|com|net)\b/i;

function reader(told: unknown, path: string, problems: string[]) {
  const values: Record<string, unknown> = typeof told === "object" && told !== null ? { ...told } : {};

  /** The value when it is valid; otherwise an empty string, and a problem is added. */
  function text(
    name: string,
    what: string,
    longest = 2048,
    fits: (value: string) => string | undefined = () => undefined,
  ) {
    const value = values[name];
    const problem =
      typeof value !== "string" || value.trim() === ""
        ? "is missing"
        : placeholder.test(value)
          ? `still says ${value}, as the example does`
          : value.length > longest
            ? `has ${value.length} characters`
            : fits(value);
    if (problem) problems.push(`${path}${name} ${problem}. It is ${what}.`);
    return problem || typeof value !== "string" ? "" : value;
  }

  const origin = (name: string, what: string) => {
    const value = text(name, what, 253, whyNoOrigin);
    return value && new URL(value).origin;
  };

  return {
    at: (name: string) => values[name],
    text,
    id: (name: string, what: string) =>
      text(name, what, 36, (value) =>
        guid.test(value) ? undefined : `says ${value}, which is no id of the form 8-4-4-4-12`,
      ),
    address: (name: string, what: string) => text(name, what, 2048, whyNoAddress),
    origin,
    zone(name: string): number {
      const value = values[name] ?? 2;
      if (Number.isInteger(value) && Number(value) > 0) return Number(value);
      problems.push(`${path}${name} says ${value}. It is SharePoint's number of a time zone, such as 2 for London.`);
      return 0;
    },
    origins: (name: string) =>
      each(name, "further origins that show the tab", (one, index) =>
        one.origin(index, "an origin that may show the tab"),
      ),
    addresses: (name: string) =>
      each(name, "further sites that the tab may open", (one, index) =>
        one.address(index, "the address of a site of the tenant's SharePoint"),
      ),
  };

  function each(
    name: string,
    what: string,
    readOne: (one: ReturnType<typeof reader>, index: string) => string,
  ): readonly string[] {
    const list = values[name] ?? [];
    if (!Array.isArray(list)) {
      problems.push(`${path}${name} is no list. It names ${what}, and is usually [].`);
      return [];
    }
    const one = reader(Object.fromEntries(list.entries()), `${path}${name}.`, problems);
    return list.map((_, index) => readOne(one, `${index}`));
  }
}

function sitesElsewhere({ sharePoint, defaultSite, sites }: Installation): readonly string[] {
  const all = [["defaultSite", defaultSite] as const, ...sites.map((site, index) => [`sites.${index}`, site] as const)];
  return all.flatMap(([name, site]) => {
    const { origin } = new URL(site);
    return origin === sharePoint ? [] : [`${name} is at ${origin}, not at sharePoint, ${sharePoint}.`];
  });
}

function whyNoAddress(value: string): string | undefined {
  if (!URL.canParse(value)) return `says ${value}, which is no address`;
  const { protocol, hostname, username } = new URL(value);
  if (protocol !== "https:") return `says ${value}, which does not begin with https:`;
  if (isThisMachine(hostname)) return `says ${value}, which nobody but this machine can reach`;
  return username ? `says ${value}, which has a name to sign in with in it` : undefined;
}

function whyNoOrigin(value: string): string | undefined {
  const problem = whyNoAddress(value);
  if (problem) return problem;
  return new URL(value).origin === value.replace(/\/$/, "").toLowerCase()
    ? undefined
    : `says ${value}, which has more than https:// and a host name in it`;
}

export function isThisMachine(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/i.test(hostname);
}

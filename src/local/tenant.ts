// A whole tenant on this machine: the Teams window, the tab, the identity and SharePoint, each on its own port.
import { randomUUID } from "node:crypto";
import type { FeatureRules } from "../plan/feature.ts";
import { buildHostPage, buildListPage, buildTab } from "./build.ts";
import { makeCertificate } from "./certificate.ts";
import { openDataFolder, refuseWhenInUse } from "./dataFolder.ts";
import { readFolder } from "./folders.ts";
import type { SeedOptions } from "./sample/seed.ts";
import { answer, type Listening, listen, listenFrom } from "./servers.ts";
import { serveSite } from "./site.ts";
import { serveDevelopmentTab, serveTab } from "./tab.ts";
import { createAuthority } from "./teams/authority.ts";
import { type ChannelKind, type ChannelSites, channels } from "./teams/channels.ts";
import { createIdentity } from "./teams/identity.ts";
import type { Mail } from "./teams/mail.ts";
import { createNetwork } from "./teams/network.ts";
import { findPerson } from "./teams/people.ts";
import { createHostServer } from "./teams/server.ts";

export interface TenantOptions {
  /** The host page's port; the tab, SharePoint and the sign-in page take the next free ones. 0 takes any four. */
  readonly port: number;
  readonly data: string;
  /** Fills the site with the sample plan, unless it has one. */
  readonly seed: boolean;
  /** The features of the product: their lists and sample rows. */
  readonly features: readonly Pick<FeatureRules, "inSharePoint" | "sample" | "says">[];
  /** Serves the tab from its sources, with hot reload. */
  readonly development?: boolean;
  /** A built tab to serve instead of the product's own. */
  readonly tabFolder?: string;
  log(line: string): void;
}

export interface Tenant {
  /** The host page's address, with a slash at the end. */
  readonly url: string;
  readonly tabUrl: string;
  readonly siteUrl: string;
  /** The site of each kind of channel; `siteUrl` is that of standard channels. */
  readonly sites: ChannelSites;
  /** A token for SharePoint, by short name or login. */
  tokenFor(login: string): Promise<string>;
  close(): Promise<void>;
}

const sitePath = "/sites/improvement";
const siteTitles: Readonly<Record<ChannelKind, string>> = {
  standard: "Improvement plan",
  private: "Improvement plan, private channel",
  shared: "Improvement plan, shared channel",
};

export async function openTenant(options: TenantOptions): Promise<Tenant> {
  const closers: Closer[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { ...(await open(options, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Closer = () => void | Promise<void>;

async function open(options: TenantOptions, closers: Closer[]): Promise<Omit<Tenant, "close">> {
  const { log } = options;
  const data = openDataFolder(options.data);
  await refuseWhenInUse(data.path, data.marker());
  const { hostPort, tabPort, sharePointPort, signInPort } = await openPorts(options.port, closers);

  const hostOrigin = `http://127.0.0.1:${hostPort.port}`;
  const sharePointOrigin = `http://127.0.0.1:${sharePointPort.port}`;
  const siteUrl = `${sharePointOrigin}${sitePath}`;
  const sites = { standard: siteUrl, private: `${siteUrl}-private`, shared: `${siteUrl}-shared` };
  const tabUrl = `http://localhost:${tabPort.port}/`;
  const authority = `https://127.0.0.1:${signInPort.port}`;
  const run = { url: `${hostOrigin}/`, id: randomUUID() };

  const hostPage = await buildHostPage(log);
  const listPage = await buildListPage(log);
  const tab = { port: tabPort, hostOrigin, sharePointOrigin, siteUrl, authority };
  if (options.development) closers.push(await serveDevelopmentTab(tab));
  else serveTab({ ...tab, folder: options.tabFolder ?? (await buildTab(log)).folder });

  const identity = await createIdentity({ origin: hostOrigin, audience: sharePointOrigin, keyFile: data.keyFile });
  const network = createNetwork();
  const signInPage = createAuthority({ identity, origin: authority, redirectUri: `${tabUrl}relay.html` });
  const authorityHost = new URL(authority).host;
  signInPort.answerWith(answer([authorityHost], (request) => signInPage.fetch(request)));
  const host = createHostServer({
    ...{ identity, network, tabUrl, sites, authorityHost, page: readFolder(hostPage.folder) },
    mails: async (to) => {
      const answer = await fetch(`${sharePointOrigin}/_local/mails?${new URLSearchParams({ to })}`);
      return (await answer.json()) as readonly Mail[];
    },
  });
  hostPort.answerWith(
    answer([new URL(hostOrigin).host, `localhost:${hostPort.port}`], (request) => {
      const { hostname, pathname, search } = new URL(request.url);
      // On localhost the page would be same-site with the tab, which it is not in Teams.
      if (hostname === "localhost") return Response.redirect(`${hostOrigin}${pathname}${search}`);
      return pathname === "/run" ? new Response(run.id) : host.fetch(request);
    }),
  );

  // People would take an incomplete sample for the whole plan.
  if (data.marker().sample === "started") {
    log("The sample plan was not finished last time; starting over.");
    data.clearSharePoint();
    data.mark({ sample: "none" });
  }
  const pages = listPage.folder;
  const titled = Object.fromEntries(channels.map((kind) => [siteTitles[kind], sites[kind]]));
  closers.push(
    serveSite({ port: sharePointPort, data, identity, network, sites: titled, hostUrl: run.url, pages, log }),
  );
  data.mark({ run });

  const tokens = new Map<string, { readonly text: string; readonly renew: number }>();
  const tokenFor = async (login: string) => {
    const held = tokens.get(login);
    if (held && Date.now() < held.renew) return held.text;
    const person = findPerson(login);
    if (!person) throw new Error(`Nobody in the local tenant is called ${login}.`);
    const scope = `${sharePointOrigin}/AllSites.FullControl`;
    const { access_token: text, expires_in } = await identity.issue({ person, session: "none", scope });
    tokens.set(login, { text, renew: Date.now() + expires_in * 500 });
    return text;
  };
  if (options.seed && data.marker().sample !== "written") {
    data.mark({ sample: "started" });
    await seed(options.features, { siteUrl, tokenFor, now: new Date(), log });
    data.mark({ sample: "written" });
  }
  return { url: run.url, tabUrl, siteUrl, sites, tokenFor };
}

/** Imported only when needed: the sample loads the whole SharePoint client. */
async function seed(
  features: TenantOptions["features"],
  options: Omit<SeedOptions, "definition" | "samples" | "says">,
): Promise<void> {
  const [{ seedSample }, { siteDefinition }] = await Promise.all([
    import("./sample/seed.ts"),
    import("../app/siteDefinition.ts"),
  ]);
  const samples = await Promise.all(features.flatMap(({ sample }) => sample?.() ?? []));
  const says = await Promise.all(features.flatMap((feature) => feature.says?.() ?? []));
  await seedSample({ ...options, definition: await siteDefinition(features), samples, says });
}

/** The host page takes the given port; the others take the next free ones. */
async function openPorts(port: number, closers: Closer[]) {
  const open = async (opening: Promise<Listening>) => {
    const listening = await opening;
    closers.push(() => listening.close());
    return listening;
  };
  const after = (listening: Listening) => (port === 0 ? 0 : listening.port + 1);
  const hostPort = await open(listen(port));
  const tabPort = await open(listenFrom(after(hostPort)));
  const sharePointPort = await open(listenFrom(after(tabPort)));
  const signInPort = await open(listenFrom(after(sharePointPort), await makeCertificate("127.0.0.1")));
  return { hostPort, tabPort, sharePointPort, signInPort };
}

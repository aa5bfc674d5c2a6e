// A whole tenant on this machine: the Teams window, the tab, the identity and SharePoint, each on a port of its own.
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { buildHostPage, buildTab } from "./build.ts";
import { openDataFolder, refuseWhenInUse } from "./dataFolder.ts";
import { readFolder } from "./folders.ts";
import { openSharePoint } from "./parts.ts";
import { answer, type Listening, listen, listenFrom } from "./servers.ts";
import { serveDevelopmentTab, serveTab } from "./tab.ts";
import { createIdentity } from "./teams/identity.ts";
import { createNetwork } from "./teams/network.ts";
import { slowMilliseconds } from "./teams/networkStates.ts";
import { findPerson, people } from "./teams/people.ts";
import { createHostServer } from "./teams/server.ts";

export interface TenantOptions {
  /** The host page's port; the tab and SharePoint take the next free ones. 0 takes any three. */
  readonly port: number;
  readonly data: string;
  /** Fills the site with the sample plan, unless it is there already. */
  readonly seed: boolean;
  /** Serves the tab from its sources, with hot reload. */
  readonly development?: boolean;
  /** A built tab to serve instead of the product's own. */
  readonly tabFolder?: string;
  log(line: string): void;
}

export interface Tenant {
  /** The host page's address, with a slash at its end. */
  readonly url: string;
  readonly tabUrl: string;
  readonly siteUrl: string;
  /** A token for SharePoint, by short name or login. */
  tokenFor(login: string): Promise<string>;
  close(): Promise<void>;
}

const sitePath = "/sites/improvement";

export async function openTenant(options: TenantOptions): Promise<Tenant> {
  const ports: Listening[] = [];
  const closers: (() => void | Promise<void>)[] = [];
  const close = async () => {
    await Promise.all(ports.map((port) => port.close()));
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return await open(options, ports, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  options: TenantOptions,
  ports: Listening[],
  closers: (() => void | Promise<void>)[],
  close: () => Promise<void>,
): Promise<Tenant> {
  const { log } = options;
  const data = openDataFolder(options.data);
  await refuseWhenInUse(data.path, data.marker());

  const next = (port: Listening) => (options.port === 0 ? 0 : port.port + 1);
  const add = (port: Listening) => {
    ports.push(port);
    return port;
  };
  const hostPort = add(await listen(options.port));
  const tabPort = add(await listenFrom(next(hostPort)));
  const sharePointPort = add(await listenFrom(next(tabPort)));

  const hostOrigin = `http://127.0.0.1:${hostPort.port}`;
  const tabUrl = `http://localhost:${tabPort.port}/`;
  const sharePointOrigin = `http://127.0.0.1:${sharePointPort.port}`;
  const siteUrl = `${sharePointOrigin}${sitePath}`;
  const run = { url: `${hostOrigin}/`, id: randomUUID() };

  const hostPage = await buildHostPage(log);
  const tabOptions = { port: tabPort, hostOrigin, sharePointOrigin, siteUrl };
  if (options.development) closers.push(await serveDevelopmentTab(tabOptions));
  else serveTab({ ...tabOptions, folder: options.tabFolder ?? (await buildTab(log)).folder });

  const identity = await createIdentity({ origin: hostOrigin, audience: sharePointOrigin, keyFile: data.keyFile });
  const network = createNetwork();
  const host = createHostServer({ identity, network, tabUrl, siteUrl, page: readFolder(hostPage.folder) });
  hostPort.answerWith(
    answer([`127.0.0.1:${hostPort.port}`], (request) =>
      new URL(request.url).pathname === "/run" ? new Response(run.id) : host.fetch(request),
    ),
  );

  // Half a sample is worse than none: it would be taken for the plan.
  if (data.marker().sample === "started") {
    log("The sample was not finished last time; starting over.");
    data.clearSharePoint();
    data.mark({ sample: "none" });
  }
  mkdirSync(data.sharePoint, { recursive: true });
  const sharePoint = await openSharePoint({
    data: data.sharePoint,
    origin: sharePointOrigin,
    sites: [{ path: sitePath, title: "Improvement plan" }],
    directory: people.map(({ login, title, role }) => ({ login, title, email: login, role })),
    authenticate: (token) => identity.authenticate(token),
    log,
  });
  closers.push(() => sharePoint.close());
  const sharePointAnswers = answer([`127.0.0.1:${sharePointPort.port}`], (request) =>
    // The command line finds the identity here, as it finds Entra in the challenge of a real SharePoint.
    new URL(request.url).pathname === "/.well-known/openid-configuration"
      ? Response.json(identity.configuration())
      : sharePoint.fetch(request),
  );
  sharePointPort.answerWith((request, response) => {
    const state = network.stateFor(request.headers.authorization);
    if (state === "offline") request.socket.destroy();
    else if (state === "slow") setTimeout(() => sharePointAnswers(request, response), slowMilliseconds);
    else sharePointAnswers(request, response);
  });
  data.mark({ run });

  const tokenFor = async (login: string) => {
    const person = findPerson(login);
    if (!person) throw new Error(`Nobody in the local tenant is called ${login}.`);
    return (await identity.issue({ person, session: "none" })).access_token;
  };

  if (options.seed && data.marker().sample !== "written") {
    data.mark({ sample: "started" });
    // The sample brings the whole client of SharePoint with it; a tenant without one starts without.
    const { seedSample } = await import("./sample/seed.ts");
    await seedSample({ siteUrl, tokenFor, now: new Date(), log });
    data.mark({ sample: "written" });
  }
  return { url: `${hostOrigin}/`, tabUrl, siteUrl, tokenFor, close };
}

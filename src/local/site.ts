// Serves the local SharePoint on its port, behind the simulated network of each window.
import type { RequestListener } from "node:http";
import type { DataFolder } from "./dataFolder.ts";
import { readFolder } from "./folders.ts";
import { answer, type Listening } from "./servers.ts";
import { listener } from "./sharepoint/listen.ts";
import { createListPages, headers } from "./sharepoint/page/server.ts";
import { openSharePoint } from "./sharepoint/server.ts";
import type { Identity } from "./teams/identity.ts";
import type { Network } from "./teams/network.ts";
import { slowMilliseconds } from "./teams/networkStates.ts";
import { findPerson, people } from "./teams/people.ts";

export interface SiteOptions {
  readonly port: Listening;
  readonly data: DataFolder;
  readonly identity: Identity;
  readonly network: Network;
  /** The sites by title: absolute addresses on one origin. */
  readonly sites: Readonly<Record<string, string>>;
  readonly hostUrl: string;
  /** The folder of the built list page. */
  readonly pages: string;
  log(line: string): void;
}

/** SharePoint's id of the time zone. */
const london = 2;

/** Returns a function that closes it. */
export function serveSite(options: SiteOptions): () => void {
  const { port, data, identity, network, hostUrl, log } = options;
  const sites = Object.entries(options.sites).map(([title, url]) => ({
    title,
    path: new URL(url).pathname,
    timeZone: london,
  }));
  const { origin, host } = new URL(Object.values(options.sites)[0] ?? "");
  const sharePoint = openSharePoint({
    data: data.sharePointFile,
    origin,
    sites,
    directory: people.map(({ login, title, role }) => ({ login, title, email: login, role })),
    authenticate: (token) => identity.authenticate(token),
    log,
  });
  const pages = createListPages({
    settings: {
      sites: sites.map(({ path }) => path),
      people: people.map(({ id, title, login }) => ({ id, title, login })),
      tokenUrl: `${hostUrl}identity/token`,
      home: { url: hostUrl, title: "Open in Teams" },
    },
    file: readFolder(options.pages, headers),
    async tokenFor(id) {
      const person = findPerson(id);
      // SharePoint's own pages may do whatever the person may.
      const scope = `${origin}/AllSites.FullControl`;
      return person && (await identity.issue({ person, session: "none", scope })).access_token;
    },
  });
  const overHttp = listener(sharePoint);
  const answers = answer([host], (request, bindings) =>
    // The command line finds the identity service here. For a real SharePoint it finds Entra in the challenge.
    new URL(request.url).pathname === "/.well-known/openid-configuration"
      ? Response.json(identity.configuration())
      : (pages(request) ?? overHttp(request, bindings)),
  );
  port.answerWith(throughNetwork(network, answers));
  return () => sharePoint.close();
}

/** A preflight has no token, so it always passes; the request after it is the one that is slowed or cut. */
function throughNetwork(network: Network, answers: RequestListener): RequestListener {
  return (request, response) => {
    switch (network.stateFor(request.headers.authorization)) {
      case "offline":
        request.socket.destroy();
        return;
      case "slow":
        setTimeout(() => answers(request, response), slowMilliseconds);
        return;
      case "online":
        answers(request, response);
    }
  };
}

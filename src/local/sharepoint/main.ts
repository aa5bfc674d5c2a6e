// The command that starts the server by itself: npm run sharepoint -- --port 8080 --data FILE [--site PATH] [--user LOGIN] [--token NAME=LOGIN]
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { addInPerson } from "./addInSignIn.ts";
import { listener } from "./listen.ts";
import { openSharePoint } from "./server.ts";
import { defaultDirectory, personFor } from "./standaloneDirectory.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    data: { type: "string", default: ":memory:" },
    site: { type: "string", multiple: true, default: ["/sites/dev"] },
    user: { type: "string", multiple: true, default: [] },
    token: { type: "string", multiple: true, default: [] },
    threshold: { type: "string" },
    zone: { type: "string" },
  },
});

const directory = [...defaultDirectory, ...values.user.map(personFor)];
const tokens = new Map<string, string>();
for (const pair of values.token) {
  const [name, login] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
  if (!name || !login) throw new Error(`--token takes NAME=LOGIN, not "${pair}".`);
  tokens.set(name, login);
}
const port = Number(values.port);
const sites = values.site.map((path) => ({
  path,
  title: path.slice(path.lastIndexOf("/") + 1) || "Home",
  ...(values.zone !== undefined && { timeZone: Number(values.zone) }),
}));

const start = (listening: number) =>
  openSharePoint({
    data: values.data,
    origin: `http://127.0.0.1:${listening}`,
    sites,
    directory,
    authenticate: async (token) =>
      tokens.get(token) ?? (directory.some((person) => person.login === token) ? token : addInPerson(token)),
    ...(values.threshold === undefined ? {} : { settings: { listViewThreshold: Number(values.threshold) } }),
  });

let sharepoint: ReturnType<typeof start> | undefined;
const server = serve(
  {
    fetch: (request, bindings) =>
      sharepoint ? listener(sharepoint)(request, bindings) : new Response(null, { status: 503 }),
    port,
    hostname: "127.0.0.1",
  },
  (address) => {
    sharepoint = start(address.port);
    for (const site of sites) console.log(`SharePoint: http://127.0.0.1:${address.port}${site.path}`);
  },
);

server.on("error", (problem: NodeJS.ErrnoException) => {
  console.error(problem.code === "EADDRINUSE" ? `Port ${port} is in use: give another with --port.` : problem.message);
  process.exit(1);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    server.close();
    sharepoint?.close();
    process.exit(0);
  });
}

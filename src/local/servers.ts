// Serves fetch functions on ports of this machine only.
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import type { Certificate } from "./certificate.ts";

const address = "127.0.0.1";

export interface Listening {
  readonly port: number;
  readonly server: Server;
  /** Sets the listener. Requests that came before wait for it. */
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
}

export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is in use.`);
    this.port = port;
  }
}

/**
 * Opens a port; 0 takes any free one. The listener is set later, because it needs to know all ports. With a certificate the
 * port uses https.
 */
export async function listen(port: number, certificate?: Certificate): Promise<Listening> {
  if (port !== 0 && (await taken(port, "::1"))) throw new PortTaken(port);
  let listener: RequestListener | undefined;
  const waiting: [IncomingMessage, ServerResponse][] = [];
  const onRequest: RequestListener = (request, response) => {
    if (listener) listener(request, response);
    else waiting.push([request, response]);
  };
  const server = certificate ? createSecureServer(certificate, onRequest) : createServer(onRequest);
  await open(server, port, address);
  return {
    port: (server.address() as AddressInfo).port,
    server,
    answerWith(next) {
      listener = next;
      for (const [request, response] of waiting.splice(0)) next(request, response);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The first free port from this one on. */
export async function listenFrom(port: number, certificate?: Certificate): Promise<Listening> {
  for (let next = port; ; next = next === 0 ? 0 : next + 1) {
    try {
      return await listen(next, certificate);
    } catch (error) {
      if (!(error instanceof PortTaken) || next >= port + 50) throw error;
    }
  }
}

/** Answers only requests for these hosts, so that a foreign page cannot reach the server under another host name (DNS rebinding). */
export function answer(
  hosts: readonly string[],
  fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>,
): RequestListener {
  const listener = getRequestListener((request, bindings) => fetch(request, bindings as HttpBindings));
  return (request, response) => {
    if (!hosts.includes(request.headers.host ?? "")) {
      response.writeHead(421, { "content-type": "text/plain" }).end(`This is ${hosts.join(" or ")}.\n`);
      return;
    }
    void listener(request, response);
  };
}

function open(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" || error.code === "EACCES" ? new PortTaken(port) : error),
    );
    server.listen(port, host, resolve);
  });
}

/** Browsers try `localhost` on ::1 first, where another program would answer instead. */
async function taken(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  try {
    await open(probe, port, host);
    return false;
  } catch (error) {
    return error instanceof PortTaken;
  } finally {
    if (probe.listening) await new Promise((resolve) => probe.close(resolve));
  }
}

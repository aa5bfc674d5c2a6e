// Requests to a server of this process, without a network between: sockets cost more than what is asked and answered over them.
import { STATUS_CODES } from "node:http";

type Answer = (request: Request) => Promise<Response>;

const servers = new Map<string, Answer>();
const overNetwork = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const { origin } = new URL(input instanceof Request ? input.url : input);
  const answer = servers.get(origin);
  if (!answer) return overNetwork(input, init);
  const request = new Request(input, init);
  request.signal.throwIfAborted();
  const response = await answer(request).catch((cause) => {
    throw new TypeError("fetch failed", { cause });
  });
  if (response.ok || response.statusText) return response;
  // Node's server says it where the answer does not.
  const { status, headers } = response;
  return new Response(await response.text(), { status, headers, statusText: STATUS_CODES[status] ?? "" });
};

interface Served {
  readonly origin: string;
  /** From now on nobody is there. */
  close(): void;
}

/** A server that answers so, at a port that the system gives to nobody, unless one is given; an answer that throws is a connection that broke. */
export function serveInProcess(answer: Answer, port = 1000 + servers.size): Served {
  const origin = `http://127.0.0.1:${port}`;
  servers.set(origin, answer);
  return { origin, close: () => void servers.set(origin, () => Promise.reject(new Error("Nobody is there."))) };
}

// The way between the pages and SharePoint: takes time, refuses now and then, loses answers, and keeps the books.
import { type Random, random } from "../../sync/simulator/random.ts";
import { answerOf, asSeenAcrossOrigins, type Refusal, refusals, toldBy } from "./refusals.ts";
import type { Site } from "./site.ts";
import type { Time } from "./time.ts";

/** A page as the network knows it. */
export interface Page {
  readonly person: string;
  readonly number: number;
  /** Whether CORS lets it read all headers of an answer. */
  readonly seesHeaders: boolean;
  /** Until it has read the record for the first time. */
  opening: boolean;
}

/** One request of a page, and what came of it. Sizes in bytes, without the token, whose length is the identity service's affair. */
export interface Sent {
  readonly page: Page;
  readonly at: number;
  readonly kind: string;
  readonly opening: boolean;
  readonly insideWait: boolean;
  /** Operations of a batch; 1 for what is none. */
  readonly operations: number;
  readonly sent: number;
  received: number;
  /** The refusal's name, or the answer's status. */
  outcome: string;
}

interface Wait {
  readonly refusal: Refusal;
  readonly until: number;
}

/** Chance of a request to be refused, and of its answer to be lost. */
interface Chances {
  readonly refused: number;
  readonly lost: number;
}

interface Faults {
  readonly reads: Chances;
  readonly writes: Chances;
}

const none = { refused: 0, lost: 0 };
export const noFaults: Faults = { reads: none, writes: none };

export interface Network {
  readonly sent: readonly Sent[];
  /** Registers a page; the token of its requests tells it. */
  join(page: Page): void;
  /** What befalls requests by chance, until it is ended. */
  faults: Faults;
  /** Refuses the next request of the page, for so many seconds. */
  refuseNext(page: Page, seconds: number): void;
  close(): void;
}

export function createNetwork(site: Site, time: Time, seed: number): Network {
  const chance = random(seed);
  const sent: Sent[] = [];
  const pages = new Map<number, Page>();
  /** What a page was last told to wait, as far as it could see. */
  const told = new Map<Page, { readonly at: number; readonly until: number }>();
  const waits = new Map<Page, Wait>();
  const ordered = new Map<Page, number>();
  const now = () => time.clock.now().getTime();

  const network: Network = {
    sent,
    faults: noFaults,
    join: (page) => void pages.set(page.number, page),
    refuseNext: (page, seconds) => void ordered.set(page, seconds),
    close: () => {
      globalThis.fetch = real;
    },
  };

  const isStruck = (kind: string, by: keyof Chances) =>
    chance.chance(network.faults[kind === "write" ? "writes" : "reads"][by]);

  /** Whoever comes back too early is refused again, in the same way. */
  function waitFor({ page, kind }: Sent): Wait | undefined {
    const known = waits.get(page);
    if (known && known.until > now()) return known;
    const seconds = ordered.get(page);
    ordered.delete(page);
    if (seconds === undefined && !isStruck(kind, "refused")) return undefined;
    const refusal = seconds === undefined ? chance.pick(refusals) : bySeconds;
    const wait = { refusal, until: now() + 1000 * (seconds ?? 5 + chance.below(85)) };
    waits.set(page, wait);
    return wait;
  }

  async function answerTo(page: Page, request: Request): Promise<Response> {
    const last = told.get(page);
    const entry: Sent = {
      page,
      at: now(),
      kind: kindOf(request),
      opening: page.opening,
      insideWait: last !== undefined && now() > last.at && now() < last.until,
      ...(await measured(request.clone())),
      received: 0,
      outcome: "lost",
    };
    sent.push(entry);
    await time.wait(someLatency(chance));
    const wait = waitFor(entry);
    const answer = wait
      ? answerOf(wait.refusal, chance.pick([429, 503]), Math.ceil((wait.until - now()) / 1000), time.clock.now())
      : await site.answer(request);
    const body = await answer.arrayBuffer();
    await time.wait(someLatency(chance));
    const isLost = !wait && isStruck(entry.kind, "lost");
    if (wait?.refusal.opaque || isLost) {
      entry.outcome = wait?.refusal.name ?? "lost";
      throw new TypeError("Failed to fetch");
    }
    const headers = page.seesHeaders ? answer.headers : asSeenAcrossOrigins(answer.headers);
    entry.received = body.byteLength + sizeOfHeaders(answer.headers);
    entry.outcome = wait?.refusal.name ?? String(answer.status);
    const wanted = toldBy(answer.status, headers, time.clock.now());
    if (wanted > 0) told.set(page, { at: now(), until: Math.max(told.get(page)?.until ?? 0, now() + wanted) });
    return new Response(answer.status === 204 ? null : body, { status: answer.status, headers });
  }

  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const page = pages.get(Number(request.headers.get("authorization")?.split(".")[1]));
    return page ? answerTo(page, request) : site.answer(request);
  };
  return network;
}

const bySeconds: Refusal = { name: "seconds", retryAfter: String };

const someLatency = (chance: Random) => 20 + chance.below(180);

const kinds: readonly (readonly [string, RegExp])[] = [
  ["opening", /\/\$batch/],
  ["change query", /\/getchanges/],
  ["versions", /\/items\(\d+\)\/versions/],
  ["row", /^GET .*\/items\(\d+\)/],
  ["write", /\/items\(\d+\)/],
  ["changed rows", /\/items\?.*\$filter=/],
  ["outline", /\/items\?.*\$select=id,filesystemobjecttype,filedirref,fileleafref&/],
  ["entries", /\/items\?.*skiptoken=/],
  ["further page", /\/items\?/],
];

function kindOf(request: Request): string {
  const line = `${request.method} ${decodeURIComponent(request.url).toLowerCase()}`;
  return kinds.find(([, pattern]) => pattern.test(line))?.[0] ?? "other";
}

function sizeOfHeaders(headers: Headers): number {
  return [...headers].reduce(
    (sum, [name, value]) => sum + (name === "authorization" ? 0 : name.length + value.length + 4),
    0,
  );
}

async function measured(request: Request): Promise<Pick<Sent, "sent" | "operations">> {
  const line = `${request.method} ${request.url} HTTP/1.1`;
  const body = await request.text();
  const parts = body.match(/^Content-Type: application\/http/gm)?.length ?? 1;
  return { sent: line.length + 4 + sizeOfHeaders(request.headers) + Buffer.byteLength(body), operations: parts };
}

// The known kinds of failure of SharePoint Online and of the network to it, and their answers.

export interface Fault {
  kind:
    | "throttled"
    | "unavailable"
    | "timeout"
    | "challenge"
    | "forbidden"
    | "lostBefore"
    | "lostAfter"
    | "slow"
    | "duplicate"
    | "conflict"
    | "status";
  /** the form of the Retry-After header; "none" leaves it out */
  retryAfter?: "seconds" | "date" | "none";
  /** how long to wait, in seconds */
  seconds?: number;
  /** answer with an HTML page instead of JSON */
  html?: boolean;
  /** for "status" */
  status?: number;
  /** for "slow" */
  milliseconds?: number;
  /** only requests with this verb; the tunnelled one counts */
  method?: string;
  /** only requests whose address contains this */
  url?: string;
  /** fails one operation inside a batch, not the batch */
  inBatch?: boolean;
  /** how many matching requests fail; one by default */
  times?: number;
}

export interface RandomPlan {
  seed: number;
  /** chance of a failure for each request, 0 to 1 */
  rate: number;
  /** which kinds; by default all that answer at once */
  kinds?: Fault["kind"][];
}

const verb = (request: Request) => (request.headers.get("x-http-method") ?? request.method).toUpperCase();

export function accept(fault: Fault, request: Request): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== verb(request)) return false;
  return fault.url === undefined || decodeURIComponent(request.url).toLowerCase().includes(fault.url.toLowerCase());
}

/** A random number generator with the same numbers for the same seed on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const EVERY: Fault["kind"][] = [
  "throttled",
  "unavailable",
  "timeout",
  "challenge",
  "forbidden",
  "lostBefore",
  "lostAfter",
  "duplicate",
];

export function randomFault(plan: RandomPlan, next: () => number, request: Request): Fault | undefined {
  const hit = next() < plan.rate;
  const kinds = plan.kinds ?? EVERY;
  const kind = kinds[Math.floor(next() * kinds.length)];
  const form = (["seconds", "date", "none"] as const)[Math.floor(next() * 3)] ?? "seconds";
  const html = next() < 0.3;
  const seconds = 1 + Math.floor(next() * 3);
  if (!hit || kind === undefined) return undefined;
  // Delivering a read twice has no effect.
  if (kind === "duplicate" && request.method === "GET") return undefined;
  return { kind, retryAfter: form, html, seconds };
}

function retryAfterHeader(fault: Fault, now: number): Record<string, string> {
  const seconds = fault.seconds ?? 1;
  if (fault.retryAfter === "none") return {};
  if (fault.retryAfter === "date") return { "retry-after": new Date(now + seconds * 1000).toUTCString() };
  return { "retry-after": String(seconds) };
}

function answer(
  status: number,
  code: string,
  message: string,
  fault: Fault,
  headers: Record<string, string> = {},
): Response {
  if (fault.html) {
    const page = `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>${status}</h1><p>${message}</p></body></html>`;
    return new Response(page, { status, headers: { "content-type": "text/html; charset=utf-8", ...headers } });
  }
  const body = { "odata.error": { code, message: { lang: "en-US", value: message } } };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json;odata=minimalmetadata;charset=utf-8", ...headers },
  });
}

const CLAIMS = Buffer.from(
  JSON.stringify({ access_token: { nbf: { essential: true, value: "1700000000" } } }),
).toString("base64");

export function failure(fault: Fault, now: number): Response {
  switch (fault.kind) {
    case "throttled":
      return answer(
        429,
        "-2147429894, Microsoft.SharePoint.Client.ClientRequestException",
        "The request has been throttled -- too many requests.",
        fault,
        retryAfterHeader(fault, now),
      );
    case "unavailable":
      return answer(
        503,
        "-2147429894, System.Exception",
        "The server is too busy.",
        fault,
        retryAfterHeader(fault, now),
      );
    case "timeout":
      return answer(504, "-1, System.TimeoutException", "The operation has timed out.", fault);
    case "challenge":
      return answer(401, "-2147024891, System.UnauthorizedAccessException", "The token must be renewed.", fault, {
        "www-authenticate": `Bearer realm="", client_id="00000003-0000-0ff1-ce00-000000000000", error="insufficient_claims", claims="${CLAIMS}"`,
      });
    case "forbidden":
      return answer(
        403,
        "-2147024891, System.UnauthorizedAccessException",
        "Access denied. You do not have permission to perform this action or access this resource.",
        fault,
      );
    case "conflict":
      return answer(
        409,
        "-2130246326, Microsoft.SharePoint.SPException",
        "Save Conflict.\n\nYour changes conflict with those made concurrently by another user.",
        fault,
      );
    default:
      return answer(fault.status ?? 500, "-1, System.Exception", "Unknown Error", fault);
  }
}

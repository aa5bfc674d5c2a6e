// The ways in which SharePoint, or what stands before it, tells a client to come back later, and what a client can know from it.

export interface Refusal {
  readonly name: string;
  /** The header's text for a wait of so many seconds; without it there is no header. */
  readonly retryAfter?: (seconds: number, now: Date) => string;
  readonly html?: boolean;
  /** The browser hides the whole answer for lack of CORS headers: all that is seen is a failed request. */
  readonly opaque?: boolean;
}

export const refusals: readonly Refusal[] = [
  { name: "no Retry-After" },
  { name: "seconds", retryAfter: String },
  { name: "HTTP date", retryAfter: (seconds, now) => new Date(now.getTime() + seconds * 1000).toUTCString() },
  { name: "0", retryAfter: () => "0" },
  { name: "-1", retryAfter: () => "-1" },
  { name: "abc", retryAfter: () => "abc" },
  { name: "HTML page", retryAfter: String, html: true },
  { name: "opaque", opaque: true },
];

export function answerOf({ retryAfter, html }: Refusal, status: number, seconds: number, now: Date): Response {
  const headers = new Headers({ "content-type": html ? "text/html" : "application/json" });
  if (retryAfter) headers.set("retry-after", retryAfter(seconds, now));
  const body = html ? "<!DOCTYPE html><title>Too many requests</title>" : '{"odata.error":{"code":"-2147429894"}}';
  return new Response(body, { status, headers });
}

/** Without `Access-Control-Expose-Headers` a browser lets a page read only a handful of headers. */
export function asSeenAcrossOrigins(headers: Headers): Headers {
  const shown = ["cache-control", "content-language", "content-length", "content-type", "expires", "last-modified"];
  return new Headers([...headers].filter(([name]) => shown.includes(name)));
}

/** Milliseconds that a refusal tells to wait; 0 when it tells nothing. Written apart from the gate, which is to be judged by it. */
export function toldBy(status: number, headers: Headers, now: Date): number {
  if (status !== 429 && status !== 503) return 0;
  const after = headers.get("retry-after") ?? "";
  const seconds = Number(headers.get("ratelimit-reset") ?? 0);
  if (/^[0-9]+$/.test(after)) return Math.max(Number(after), seconds) * 1000;
  if (/ GMT$/.test(after)) return Math.max(new Date(after).getTime() - now.getTime(), seconds * 1000, 0);
  return seconds * 1000;
}

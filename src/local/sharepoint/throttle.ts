// Throttling as SharePoint Online does it to an application: resource units a minute, with RateLimit headers from 80% on.

export interface Budget {
  /** resource units a minute; 1,250 for a tenant of up to a thousand licences */
  unitsPerMinute: number;
  /** requests in five minutes for one user; 3,000 */
  requestsPerFiveMinutes?: number;
  /** seconds added to the wait for each request that comes before its sender's wait is over */
  penaltySeconds?: number;
}

export interface BudgetKeeper {
  /** a refusal, when the budget is used up */
  before(request: Request): Response | undefined;
  after(response: Response): void;
}

/** One item read costs 1, a query or a write 2, a permission operation 5. */
export function costOf(request: Request): number {
  const url = decodeURIComponent(request.url).toLowerCase();
  if (/role(assignment|inheritance|definition)|effectivebasepermissions|getusereffectivepermissions/.test(url))
    return 5;
  if (request.method === "GET" && /\/items\(\d+\)/.test(url)) return 1;
  return 2;
}

const MINUTE = 60_000;

export function makeBudget(budget: Budget | undefined, now: () => number): BudgetKeeper {
  if (!budget) return { before: () => undefined, after: () => undefined };
  let windowStart = now();
  let used = 0;
  let blockedUntil = 0;
  /** when each sender may ask again */
  const waitUntil = new Map<string, number>();
  const users = new Map<string, number[]>();

  const refuse = (seconds: number): Response =>
    new Response(
      JSON.stringify({
        "odata.error": {
          code: "-2147429894, Microsoft.SharePoint.Client.ClientRequestException",
          message: { lang: "en-US", value: "The request has been throttled -- too many requests." },
        },
      }),
      {
        status: 429,
        headers: {
          "content-type": "application/json;odata=minimalmetadata;charset=utf-8",
          "retry-after": String(seconds),
          "ratelimit-limit": String(budget.unitsPerMinute),
          "ratelimit-remaining": "0",
          "ratelimit-reset": String(seconds),
        },
      },
    );

  const overUser = (who: string): boolean => {
    const limit = budget.requestsPerFiveMinutes;
    if (limit === undefined) return false;
    const recent = (users.get(who) ?? []).filter((time) => now() - time < 5 * MINUTE);
    recent.push(now());
    users.set(who, recent);
    return recent.length > limit;
  };

  return {
    before(request) {
      const at = now();
      const who = request.headers.get("authorization") ?? "";
      const tell = (): Response => {
        const seconds = Math.max(Math.ceil((blockedUntil - at) / 1000), 1);
        waitUntil.set(who, at + seconds * 1000);
        return refuse(seconds);
      };
      if (at < blockedUntil) {
        // A request that comes too early makes the wait longer for everybody.
        if (at < (waitUntil.get(who) ?? 0)) blockedUntil += (budget.penaltySeconds ?? 1) * 1000;
        return tell();
      }
      if (at - windowStart >= MINUTE || blockedUntil > 0) {
        windowStart = at;
        used = 0;
        blockedUntil = 0;
        waitUntil.clear();
      }
      used += costOf(request);
      if (used <= budget.unitsPerMinute && !overUser(who)) return undefined;
      blockedUntil = windowStart + MINUTE;
      return tell();
    },
    after(response) {
      if (used < budget.unitsPerMinute * 0.8) return;
      response.headers.set("ratelimit-limit", String(budget.unitsPerMinute));
      response.headers.set("ratelimit-remaining", String(Math.max(budget.unitsPerMinute - used, 0)));
      response.headers.set("ratelimit-reset", String(Math.max(Math.ceil((windowStart + MINUTE - now()) / 1000), 1)));
    },
  };
}

// Failures for tests: a script of them, or random ones from a seed. POST /_local/faults sets them, GET shows them.
import type { Tenant } from "./call.ts";
import { accept, type Fault, failure, type RandomPlan, randomFault, seeded } from "./faultKinds.ts";
import { type Budget, makeBudget } from "./throttle.ts";

export interface Faults {
  /** the error answer for one operation of a batch */
  inside(operation: Request): Response | undefined;
  around(request: Request, work: (request: Request) => Promise<Response>): Promise<Response>;
  control(request: Request): Promise<Response>;
}

/** The body of `POST /_local/faults`. An empty object stops all failures. */
export interface FaultPlan {
  /** used in order, each by the next request that matches it */
  script?: Fault[];
  /** random failures of all requests */
  random?: RandomPlan;
  /** throttling by resource units, as an application has them */
  budget?: Budget;
}

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { "content-type": "application/json" } });

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function makeFaults(tenant: Tenant): Faults {
  let plan: FaultPlan = {};
  let script: Fault[] = [];
  let next: (() => number) | undefined;
  let budget = makeBudget(undefined, () => tenant.clock.now());
  const seen: { fault: string; method: string; url: string }[] = [];

  const pick = (request: Request, inBatch = false): Fault | undefined => {
    const index = script.findIndex((fault) => (fault.inBatch === true) === inBatch && accept(fault, request));
    const scripted = script[index];
    if (scripted) {
      const left = (scripted.times ?? 1) - 1;
      if (left > 0) script[index] = { ...scripted, times: left };
      else script.splice(index, 1);
      return scripted;
    }
    return plan.random && next && !inBatch ? randomFault(plan.random, next, request) : undefined;
  };

  const run = async (
    fault: Fault,
    request: Request,
    work: (request: Request) => Promise<Response>,
  ): Promise<Response> => {
    seen.push({ fault: fault.kind, method: request.method, url: request.url });
    switch (fault.kind) {
      case "slow":
        await wait(fault.milliseconds ?? 1000);
        return work(request);
      case "lostBefore":
        // The connection breaks before the request has any effect.
        throw new LostAnswer();
      case "lostAfter":
        await work(request);
        throw new LostAnswer();
      case "duplicate": {
        // The request arrives twice, as from a proxy that retries; the second answer is returned.
        const again = request.clone();
        await work(request);
        return work(again);
      }
      default:
        return failure(fault, tenant.clock.now());
    }
  };

  return {
    inside(operation) {
      const fault = pick(operation, true);
      if (!fault) return undefined;
      seen.push({ fault: fault.kind, method: operation.method, url: operation.url });
      return failure(fault, tenant.clock.now());
    },
    async around(request, work) {
      const refused = budget.before(request);
      if (refused) return refused;
      const fault = pick(request);
      const response = await (fault ? run(fault, request, work) : work(request));
      budget.after(response);
      return response;
    },
    async control(request) {
      if (request.method === "POST") {
        plan = (await request.json()) as FaultPlan;
        script = [...(plan.script ?? [])];
        next = plan.random ? seeded(plan.random.seed) : undefined;
        budget = makeBudget(plan.budget, () => tenant.clock.now());
        seen.length = 0;
      }
      return json({ plan, left: script, seen });
    },
  };
}

/** Thrown to break the connection without an answer. Without a port it reaches the caller as a network error. */
export class LostAnswer extends Error {
  constructor() {
    super("The connection was lost.");
  }
}

// Failures on request. (Grown in a later step.)
import type { Tenant } from "./call.ts";

export interface Faults {
  around(request: Request, work: () => Promise<Response>): Promise<Response>;
  control(request: Request): Promise<Response>;
}

export function makeFaults(_tenant: Tenant): Faults {
  return { around: (_request, work) => work(), control: async () => new Response(null, { status: 204 }) };
}

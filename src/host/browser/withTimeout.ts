// A limit for what Teams may never answer.

/** The bridge to Teams has no timeout: a request that the host does not know would wait for ever. */
export class HostSilent extends Error {}

export function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostSilent("Teams did not respond to the request to sign in.")), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

// Sets the clock of the local server, so that rows get the times of the sample's months. A real SharePoint has no such control.

export interface ServerClock {
  /** Stops the clock at a time (ISO) until it is set again. */
  stopAt(time: string): Promise<void>;
  /** Returns to the real time. */
  release(): Promise<void>;
}

export function serverClock(siteUrl: string): ServerClock {
  const address = new URL("/_local/clock", siteUrl);
  async function order(body: object): Promise<void> {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The server's clock cannot be set: ${answer.status} ${await answer.text()}`);
  }
  return {
    stopAt: (now) => order({ now, stopped: true }),
    release: () => order({ reset: true }),
  };
}

// The local server's clock, through its own control: the sample's months are lived through there. No real SharePoint has one.

export interface ServerClock {
  /** Stands still at that time (ISO) until it is set again. */
  stopAt(time: string): Promise<void>;
  /** Back to the real time. */
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

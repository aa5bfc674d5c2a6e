// Sends REST requests to the site as the chosen person.
import { base } from "../settings.ts";

/** An error answer; `message` is SharePoint's. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** `path` is what follows `_api/`. */
export interface Ask {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  /** The answer's bytes, of whatever type. */
  read(path: string): Promise<Blob>;
}

export function askAs(site: string, person: string): Ask {
  let token: Promise<string> | undefined;

  async function send(path: string, init: RequestInit, retry = true): Promise<Blob> {
    token ??= signIn(person);
    const headers = {
      authorization: `Bearer ${await token}`,
      accept: "application/json;odata=nometadata",
      "content-type": "application/json;odata=nometadata",
    };
    const answer = await reach(`${site}/_api/${path}`, { ...init, headers });
    // A token expires after an hour; a page may stay open longer.
    if (answer.status === 401 && retry) {
      token = undefined;
      return send(path, init, false);
    }
    if (answer.status >= 400) {
      throw new Refused(answer.status, messageIn(await answer.body.text()) || plainly(answer.status));
    }
    return answer.body;
  }

  return {
    get: async <T>(path: string) => JSON.parse(await (await send(path, { method: "GET" })).text()) as T,
    async post<T>(path: string, body?: unknown): Promise<T> {
      const sent = { method: "POST", ...(body !== undefined && { body: JSON.stringify(body) }) };
      const text = await (await send(path, sent)).text();
      return (text === "" ? undefined : JSON.parse(text)) as T;
    },
    read: (path) => send(path, { method: "GET" }),
  };
}

async function signIn(person: string): Promise<string> {
  const answer = await reach(`${base}token?${new URLSearchParams({ as: person })}`, { method: "POST" });
  if (answer.status !== 200) throw new Refused(401, `Nobody here is called “${person}”.`);
  return answer.body.text();
}

async function reach(url: string, init: RequestInit): Promise<{ status: number; body: Blob }> {
  try {
    const answer = await fetch(url, init);
    return { status: answer.status, body: await answer.blob() };
  } catch {
    // Only when there is no answer, or an incomplete one.
    throw new Refused(0, "SharePoint did not answer. Is the local tenant still running?");
  }
}

function messageIn(body: string): string {
  try {
    const answer = JSON.parse(body) as { "odata.error"?: { message?: { value?: string } } };
    return answer["odata.error"]?.message?.value ?? "";
  } catch {
    // Gateways answer with HTML pages.
    return "";
  }
}

function plainly(status: number): string {
  if (status === 429 || status === 503) return "SharePoint is too busy at the moment. Try again in a minute.";
  return `SharePoint answered with status ${status} and did not say why.`;
}

/** A text as an OData literal, for a parameter alias in the query. */
export function literal(text: string): string {
  return encodeURIComponent(`'${text.replaceAll("'", "''")}'`);
}

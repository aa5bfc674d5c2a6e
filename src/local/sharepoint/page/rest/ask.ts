// Asks the REST interface of the site as the person chosen.
import { base } from "../settings.ts";

/** SharePoint said no. `message` is what it said. */
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
}

export function askAs(site: string, person: string): Ask {
  let token: Promise<string> | undefined;

  async function send(path: string, init: RequestInit, retry = true): Promise<Response> {
    token ??= signIn(person);
    const headers = {
      authorization: `Bearer ${await token}`,
      accept: "application/json;odata=nometadata",
      "content-type": "application/json;odata=nometadata",
    };
    const answer = await reach(`${site}/_api/${path}`, { ...init, headers });
    // Tokens last an hour, pages may stay open for longer.
    if (answer.status === 401 && retry) {
      token = undefined;
      return send(path, init, false);
    }
    if (!answer.ok) throw new Refused(answer.status, messageIn(await answer.text()) || `Status ${answer.status}`);
    return answer;
  }

  return {
    get: async (path) => (await send(path, { method: "GET" })).json(),
    async post<T>(path: string, body?: unknown): Promise<T> {
      const answer = await send(path, { method: "POST", ...(body !== undefined && { body: JSON.stringify(body) }) });
      const text = await answer.text();
      return (text === "" ? undefined : JSON.parse(text)) as T;
    },
  };
}

async function signIn(person: string): Promise<string> {
  const answer = await reach(`${base}token?${new URLSearchParams({ as: person })}`, { method: "POST" });
  if (!answer.ok) throw new Refused(401, `Nobody here is called “${person}”.`);
  return answer.text();
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    // fetch throws only when there is no answer at all.
    throw new Refused(0, "SharePoint did not answer. Is the local tenant still running?");
  }
}

function messageIn(body: string): string {
  try {
    const answer = JSON.parse(body) as { "odata.error"?: { message?: { value?: string } } };
    return answer["odata.error"]?.message?.value ?? "";
  } catch {
    return body.slice(0, 300);
  }
}

/** A text as an OData literal, for a parameter alias in the query. */
export function literal(text: string): string {
  return encodeURIComponent(`'${text.replaceAll("'", "''")}'`);
}

// SharePoint's REST interface without our client: what anybody can send with a token, and whether it was let through.

import type { LocalSite } from "./localSite.ts";

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever SharePoint answers
  readonly body: any;
}

export interface Sent {
  readonly method?: "GET" | "POST" | "MERGE" | "PUT" | "DELETE";
  readonly body?: unknown;
  /** JSON unless said. */
  readonly type?: string;
}

export async function ask(site: LocalSite, login: string, path: string, sent: Sent = {}): Promise<Answer> {
  const { method = "GET", body, type = "application/json;odata=nometadata" } = sent;
  const overridden = method !== "GET" && method !== "POST";
  const response = await fetch(`${site.siteUrl}/_api/web/${path}`, {
    method: method === "GET" ? "GET" : "POST",
    headers: {
      authorization: `Bearer ${login}`,
      accept: "application/json;odata=nometadata",
      "content-type": type,
      ...(overridden ? { "X-HTTP-Method": method, "If-Match": "*" } : {}),
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text };
}

/** As `ask`, for what has to work. */
export async function get(site: LocalSite, login: string, path: string, sent?: Sent): Promise<Answer["body"]> {
  const { status, body } = await ask(site, login, path, sent);
  if (status >= 300) throw new Error(`${login} ${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}

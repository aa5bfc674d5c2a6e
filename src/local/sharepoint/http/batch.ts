// $batch: many requests in one multipart body, answered one after the other in one flat multipart answer.
import { errors } from "../errors.ts";
import { newGuid } from "../ids.ts";

export interface Part {
  method: string;
  url: string;
  headers: Headers;
  body: string;
}

function boundaryOf(contentType: string): string {
  return /boundary="?([^";]+)"?/i.exec(contentType)?.[1] ?? "";
}

/** Cuts a multipart body into its pieces; both kinds of line end come in, and some clients end JSON directly at the boundary. */
function pieces(body: string, boundary: string): string[] {
  return body
    .split(new RegExp(`(?:^|(?<=\\}))--${boundary.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:--)?[ \\t]*\\r?$`, "m"))
    .slice(1)
    .map((piece) => piece.replace(/^\r?\n/, ""))
    .filter((piece) => piece.trim() !== "");
}

function headAndRest(text: string): [Headers, string] {
  const gap = /\r?\n\r?\n/.exec(text);
  const head = gap ? text.slice(0, gap.index) : text;
  const headers = new Headers();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return [headers, gap ? text.slice(gap.index + gap[0].length) : ""];
}

const MOST_PARTS = 100;

export function readBatch(contentType: string, body: string): Part[] {
  const parts: Part[] = [];
  for (const piece of pieces(body, boundaryOf(contentType))) {
    const [head, rest] = headAndRest(piece.replace(/^\s*\n/, ""));
    const type = head.get("content-type") ?? "";
    if (/multipart\/mixed/i.test(type)) parts.push(...readBatch(type, rest));
    else parts.push(readRequest(rest));
  }
  if (parts.length > MOST_PARTS) throw errors.batchTooLong(MOST_PARTS);
  return parts;
}

function readRequest(text: string): Part {
  const trimmed = text.replace(/^\s+/, "");
  const line = /^(\S+) (.+?)(?: HTTP\/[\d.]+)?\r?(?:\n|$)/.exec(trimmed);
  const after = trimmed.slice(line?.[0].length ?? 0);
  const blank = /^\r?\n/.exec(after);
  const [headers, body] = blank ? [new Headers(), after.slice(blank[0].length)] : headAndRest(after);
  return { method: line?.[1] ?? "", url: line?.[2] ?? "", headers, body: body.replace(/\s+$/, "") };
}

/** One line end after the closing marker and none before the first: PnPjs' parser accepts nothing else. */
export async function writeBatch(answers: readonly Response[]): Promise<Response> {
  const boundary = `batchresponse_${newGuid()}`;
  const lines: string[] = [];
  for (const answer of answers) {
    const text = await answer.text();
    lines.push(`--${boundary}`, "Content-Type: application/http", "Content-Transfer-Encoding: binary", "");
    lines.push(`HTTP/1.1 ${answer.status} ${statusText(answer.status)}`);
    for (const name of ["content-type", "etag", "location", "retry-after"]) {
      const value = answer.headers.get(name);
      if (value !== null) lines.push(`${name.toUpperCase()}: ${value}`);
    }
    lines.push("", text);
  }
  lines.push(`--${boundary}--`, "");
  return new Response(lines.join("\r\n"), { headers: { "content-type": `multipart/mixed; boundary=${boundary}` } });
}

const TEXTS: Record<number, string> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  409: "Conflict",
  412: "Precondition Failed",
  423: "Locked",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

const statusText = (status: number): string => TEXTS[status] ?? "Unknown";

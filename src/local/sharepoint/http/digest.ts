// Form digests, the CSRF tokens of SharePoint. Issued by contextinfo, valid for half an hour, not needed with a bearer token.
import { createHmac } from "node:crypto";
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";

const SECONDS = 1800;

function sign(call: Call, stamp: string): string {
  return `0x${createHmac("sha512", call.site.siteId).update(`${call.user.id} ${stamp}`).digest("hex").toUpperCase()}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "21 Apr 2026 10:06:12 -0000" */
function stampOf(time: number): string {
  const at = new Date(time);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(at.getUTCDate())} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} -0000`;
}

export function issueDigest(call: Call): string {
  const stamp = stampOf(call.now());
  return `${sign(call, stamp)},${stamp}`;
}

/** Writes need a digest unless the request is authorised by a bearer token. */
export function checkDigest(call: Call): void {
  if (/^bearer /i.test(call.headers.get("authorization") ?? "")) return;
  const digest = call.headers.get("x-requestdigest") ?? "";
  const comma = digest.indexOf(",");
  const stamp = digest.slice(comma + 1);
  const time = Date.parse(stamp.replace(/-0000$/, "GMT"));
  const fresh = Number.isFinite(time) && call.now() - time < SECONDS * 1000;
  if (comma < 0 || !fresh || digest.slice(0, comma) !== sign(call, stamp)) throw errors.digest();
}

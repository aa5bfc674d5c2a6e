// New GUIDs, and GUIDs derived from a name, for built-in things.
import { createHash, randomUUID } from "node:crypto";

export const newGuid = (): string => randomUUID();

export function guidFor(name: string): string {
  const h = createHash("sha256").update(name).digest("hex");
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

export function cleanGuid(text: string): string {
  return text.replace(/[{}]/g, "").toLowerCase();
}

export const EMPTY_GUID = "00000000-0000-0000-0000-000000000000";

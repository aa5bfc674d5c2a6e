// The meeting that is asked for, and what this window shows of its own, in the screen's part of the address, so that a reload loses nothing. Pure.
import { withPart } from "../../ui/kit/queryPart.ts";
import type { Shown } from "./meetingLog.ts";

/** The row of the meeting that the address names. */
export function meetingIn(query: string): number | undefined {
  const id = new URLSearchParams(query).get("meeting") ?? "";
  return /^[1-9]\d{0,9}$/u.test(id) ? Number(id) : undefined;
}

/** Nothing where the window has no place of its own: it follows, or has just come. */
export function readPlace(query: string): Shown | undefined {
  const at = new URLSearchParams(query).get("at") ?? "";
  if (at === "board") return { kind: "board" };
  const [, id, reference = ""] = /^action\.([1-9]\d{0,9})\.(.{0,60})$/su.exec(at) ?? [];
  if (id) return { kind: "action", id: Number(id), reference };
  const [, text] = /^item\.(.{1,255})$/su.exec(at) ?? [];
  return text ? { kind: "item", text } : undefined;
}

export function withPlace(query: string, place: Shown | undefined): string {
  return withPart(query, "at", place ? textOf(place) : "");
}

function textOf(place: Shown): string {
  if (place.kind === "action") return `action.${place.id}.${place.reference.slice(0, 60)}`;
  return place.kind === "item" ? `item.${place.text}` : "board";
}

export type Listed = "exceptions" | "agenda";

export const readListed = (query: string): Listed =>
  new URLSearchParams(query).get("list") === "agenda" ? "agenda" : "exceptions";

export const withListed = (query: string, listed: Listed): string =>
  withPart(query, "list", listed === "agenda" ? listed : "");

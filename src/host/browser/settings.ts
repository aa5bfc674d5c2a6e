// Reads and checks `settings.json` beside the page: the settings of this installation.
import type { Settings } from "../../ports/settings.ts";

export type SettingsOutcome =
  | { readonly kind: "settings"; readonly value: Settings }
  /** No answer. Trying again may help. */
  | { readonly kind: "unreachable" }
  /** The file is missing or wrong. Whoever installed the tab has to correct it. */
  | { readonly kind: "bad"; readonly detail: string };

export async function loadSettings(): Promise<SettingsOutcome> {
  try {
    const response = await fetch("settings.json");
    if (response.status >= 500) return { kind: "unreachable" };
    if (!response.ok) return { kind: "bad", detail: `The file settings.json is missing (error ${response.status}).` };
    return check(await response.json());
  } catch (problem) {
    if (problem instanceof SyntaxError) return { kind: "bad", detail: "settings.json is not JSON." };
    // Any other exception of fetch means that there was no answer.
    return { kind: "unreachable" };
  }
}

type Read = { readonly [K in keyof Settings]?: unknown };

/** Each setting, and what makes it valid. */
const checks: { readonly [K in keyof Settings]: (value: unknown) => boolean } = {
  clientId: isText,
  tenant: isText,
  authority: isAddress,
  sharePointOrigin: isOrigin,
  defaultSite: isAddress,
  sites: (value) => Array.isArray(value) && value.every(isAddress),
  timeZone: (value) => Number.isInteger(value) && Number(value) > 0,
  hostOrigins: (value) => Array.isArray(value) && value.every(isOrigin),
};

const unitedKingdom = 2;

function check(read: unknown): SettingsOutcome {
  const values: Read = { timeZone: unitedKingdom, sites: [], ...(typeof read === "object" ? read : {}) };
  if (isSettings(values)) return { kind: "settings", value: values };
  return {
    kind: "bad",
    detail: `These settings in settings.json are missing or wrong: ${mistakenIn(values).join(", ")}.`,
  };
}

function isSettings(values: Read): values is Settings {
  return mistakenIn(values).length === 0;
}

function mistakenIn(values: Read): readonly string[] {
  const found = new Map(Object.entries(values));
  return Object.entries(checks).flatMap(([name, isGood]) => (isGood(found.get(name)) ? [] : [name]));
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isAddress(value: unknown): value is string {
  return isText(value) && /^https?:/.test(value) && URL.canParse(value);
}

function isOrigin(value: unknown): boolean {
  return isAddress(value) && new URL(value).origin === value;
}

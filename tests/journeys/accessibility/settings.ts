// What a screen is looked at in: theme, forced colours, width and zoom; and the window that makes of it.
import type { BrowserContextOptions } from "playwright-core";
import { themes } from "../../../src/local/teams/page/address.ts";

export const factors = {
  theme: themes,
  forced: [false, true],
  /** The window's width before it is magnified, in pixels. */
  width: [320, 412, 1280, 1920],
  zoom: [1, 2, 4],
} as const;

export type Setting = { readonly [K in keyof typeof factors]: (typeof factors)[K][number] };

/** The local Teams window's own bars above the tab and beside it, in pixels. */
const barsAbove = 126;
const railBeside = 65;
/** Wider than this, the window has its rail. */
const railFrom = 700;

/** The height that goes with a width, in pixels. */
const heights = { 320: 640, 412: 840, 1280: 900, 1920: 1080 } as const;

/**
 * Magnified z times, a window has a z-th of its width and height in CSS pixels. 320 of them is what the law asks for at
 * most, so a narrow window magnified is a phone's: as narrow, and sharper.
 */
export function tabSizeOf({ width, zoom }: Setting): { readonly width: number; readonly height: number } {
  const by = width < railFrom ? 1 : zoom;
  return { width: width / by, height: Math.round(heights[width] / by) };
}

export function windowOf(setting: Setting): BrowserContextOptions {
  const { width, height } = tabSizeOf(setting);
  return {
    viewport: { width: width + (width > railFrom ? railBeside : 0), height: height + barsAbove },
    deviceScaleFactor: setting.zoom,
    forcedColors: setting.forced ? "active" : "none",
  };
}

export function told({ theme, forced, width, zoom }: Setting): string {
  return `${theme}${forced ? ", forced colours" : ""}, ${width} px at ${zoom * 100} %`;
}

// Teams' themes in Fluent's terms. Fluent has none for `glass`, which is a dark one. The light one comes with the tab, the others when
// they are wanted.
import { type Theme as FluentTheme, teamsLightTheme } from "@fluentui/react-components";
import type { Theme } from "../../ports/host.ts";
import { laterPart } from "./lazyPart.ts";

const loaded = new Map<Theme, FluentTheme>([["default", teamsLightTheme]]);

const dark = laterPart(() => import("./themes/dark.ts"));
const contrast = laterPart(() => import("./themes/contrast.ts"));
const loads: Readonly<Record<Theme, () => Promise<{ readonly theme: FluentTheme }>>> = {
  default: async () => ({ theme: teamsLightTheme }),
  dark,
  contrast,
  glass: dark,
};

/** The theme where it has been loaded. */
export function loadedTheme(name: Theme): FluentTheme | undefined {
  return loaded.get(name);
}

const loading = new Map<Theme, Promise<FluentTheme>>();

/** The same promise each time. */
export function loadTheme(name: Theme): Promise<FluentTheme> {
  const known = loading.get(name) ?? loads[name]().then(({ theme }) => theme);
  loading.set(name, known);
  void known.then((theme) => loaded.set(name, theme));
  return known;
}

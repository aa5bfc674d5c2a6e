// Teams' themes in Fluent's terms. Fluent has none for `glass`, which is a dark one.
import {
  type Theme as FluentTheme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from "@fluentui/react-components";
import type { Theme } from "../../ports/host.ts";

export const fluentThemes: Readonly<Record<Theme, FluentTheme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
  glass: teamsDarkTheme,
};

// Loaded where it is wanted, because a theme weighs as much as a screen.
export { teamsHighContrastTheme as theme } from "@fluentui/react-components";

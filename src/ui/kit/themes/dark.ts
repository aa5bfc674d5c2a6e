// Loaded where it is wanted, because a theme weighs as much as a screen.
export { teamsDarkTheme as theme } from "@fluentui/react-components";

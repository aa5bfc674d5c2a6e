// What the tab shows beside the screen and over it, loaded in one file.
export { FocusManager } from "../kit/FocusManager.tsx";
export { Banners } from "./Banners.tsx";
export { DeviceCleared } from "./DeviceCleared.tsx";
export { Helpers } from "./Helpers.tsx";
export { Mirrors } from "./Mirrors.tsx";
export { MoveForm } from "./MoveForm.tsx";
export { NavigationMenu } from "./NavigationMenu.tsx";
export { NoticeBar } from "./NoticeBar.tsx";
export { PrintSheet } from "./PrintSheet.tsx";
export { ActionGone } from "./panel/ActionGone.tsx";
export { ActionPanel } from "./panel/ActionPanel.tsx";

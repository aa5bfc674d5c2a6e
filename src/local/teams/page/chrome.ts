// Draws the Teams window around the tab: title bar, rail and header.
import { findPerson } from "../people.ts";
import { type HostState, shownTheme } from "./address.ts";
import { element } from "./dom.ts";
import { placeOf } from "./frames.ts";

export function drawChrome(state: HostState): void {
  const person = findPerson(state.as);
  const place = placeOf(state.frame);
  document.documentElement.dataset.theme = shownTheme(state);
  document.title = `${person?.title} · ${place.label} · local Teams`;

  const hostWindow = element("window", HTMLDivElement);
  hostWindow.dataset.place = state.frame;
  hostWindow.dataset.scope = place.scope;
  hostWindow.dataset.width = state.width;
  hostWindow.dataset.network = state.network;

  element("person-name", HTMLSpanElement).textContent = person?.title ?? "";
  element("avatar", HTMLSpanElement).textContent = initials(person?.title ?? "");
  element("pane-title", HTMLHeadingElement).textContent = place.title;
  element("pane-footer", HTMLDivElement).hidden = place.frameContext !== "settings";

  const tabs = place.scope === "channel" && place.frameContext === "content" ? ["Posts", "Files", "Board"] : [];
  element("pane-tabs", HTMLSpanElement).replaceChildren(
    ...tabs.map((text) => {
      const tab = document.createElement("span");
      tab.textContent = text;
      tab.className = text === "Board" ? "pane-tab chosen" : "pane-tab";
      return tab;
    }),
  );
}

/** As Fluent does: "Programme lead 5" is P5, "Site owner" is SO. */
function initials(title: string): string {
  const words = title.split(" ");
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.[0]?.toUpperCase() ?? "").join("");
}

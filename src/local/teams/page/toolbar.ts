// The bar above the window: person, place, theme, width and network of this host window, and a button for a second window.
import { type ChannelSites, channels } from "../channels.ts";
import { networkStates } from "../networkStates.ts";
import { people } from "../people.ts";
import { type HostState, roles, sharings, stages, themes, widths } from "./address.ts";
import { placeNames, placeOf, places } from "./frames.ts";

/** The list that coordinators work in, below the site. */
const listPage = "/Lists/Actions/AllItems.aspx";

type Choice = readonly [value: string, label: string];

const persons: readonly Choice[] = people.map((person) => [person.id, person.title]);
const channelLabels = { standard: "Standard", private: "Private, own site", shared: "Shared, own site" };
const themeLabels = { default: "Light", dark: "Dark", contrast: "Contrast", glass: "Glass" };
const widthLabels = { full: "Full", phone: "Phone" };
const networkLabels = { online: "Online", slow: "Slow", offline: "Offline" };
const stageLabels = { direct: "The tab", shared: "What is shared" };
const sharingLabels = {
  works: "Works",
  sometimes: "Fails once",
  "500": "Fails (500)",
  "501": "Not here (501)",
  silent: "No answer",
};
const roleLabels = { organiser: "Organiser", presenter: "Presenter", attendee: "Attendee" };

type Key = "as" | "frame" | "channel" | "theme" | "width" | "network" | "stage" | "sharing" | "role";

export interface Toolbar {
  show(state: HostState): void;
  /** How many mails the person has. */
  mails(count: number): void;
}

export interface ToolbarOptions {
  readonly sites: ChannelSites;
  onChange(change: Partial<HostState>): void;
  onSecondWindow(as: string): void;
  onMail(): void;
}

export function buildToolbar(form: HTMLFormElement, options: ToolbarOptions): Toolbar {
  const name = document.createElement("span");
  name.className = "toolbar-name";
  name.textContent = "Local tenant";

  const selects: Readonly<Record<Key, HTMLSelectElement>> = {
    as: select("Person", persons),
    frame: select(
      "Place",
      placeNames.map((place) => [place, places[place].label]),
    ),
    channel: select(
      "Channel",
      channels.map((channel) => [channel, channelLabels[channel]]),
    ),
    theme: select(
      "Theme",
      themes.map((theme) => [theme, themeLabels[theme]]),
    ),
    width: select(
      "Width",
      widths.map((width) => [width, widthLabels[width]]),
    ),
    network: select(
      "Network",
      networkStates.map((state) => [state, networkLabels[state]]),
    ),
    stage: select(
      "Stage",
      stages.map((stage) => [stage, stageLabels[stage]]),
    ),
    sharing: select(
      "Sharing",
      sharings.map((sharing) => [sharing, sharingLabels[sharing]]),
    ),
    role: select(
      "Role",
      roles.map((role) => [role, roleLabels[role]]),
    ),
  };
  for (const [key, field] of Object.entries(selects)) {
    field.addEventListener("change", () => options.onChange({ [key]: field.value }));
  }

  const second = select("Second window", [["", "Second window as …"], ...persons]);
  second.addEventListener("change", () => {
    if (second.value) options.onSecondWindow(second.value);
    second.value = "";
  });

  const mail = document.createElement("button");
  mail.type = "button";
  mail.textContent = "Mail 0";
  mail.addEventListener("click", options.onMail);

  const lists = document.createElement("a");
  lists.target = "sharepoint";
  lists.textContent = "SharePoint list";

  const labels = new Map(Object.entries(selects).map(([key, field]) => [key as Key, labelled(field)]));
  form.replaceChildren(name, ...labels.values(), second, mail, lists);
  form.addEventListener("submit", (event) => event.preventDefault());
  return {
    mails(count) {
      mail.textContent = `Mail ${count}`;
    },
    show(state) {
      for (const [key, field] of Object.entries(selects)) field.value = state[key as Key];
      const isMeeting = placeOf(state.frame).scope === "meeting";
      for (const key of ["sharing", "role"] as const) labels.get(key)?.toggleAttribute("hidden", !isMeeting);
      // A meeting has no channel's site.
      labels.get("channel")?.toggleAttribute("hidden", isMeeting);
      labels.get("stage")?.toggleAttribute("hidden", state.frame !== "meetingStage");
      lists.href = `${options.sites[state.channel]}${listPage}?${new URLSearchParams({ as: state.as })}`;
    },
  };
}

function select(label: string, choices: readonly Choice[]): HTMLSelectElement {
  const field = document.createElement("select");
  field.setAttribute("aria-label", label);
  field.append(...choices.map(([value, text]) => new Option(text, value)));
  return field;
}

function labelled(field: HTMLSelectElement): HTMLLabelElement {
  const label = document.createElement("label");
  const text = document.createElement("span");
  text.textContent = field.getAttribute("aria-label") ?? "";
  label.append(text, field);
  return label;
}

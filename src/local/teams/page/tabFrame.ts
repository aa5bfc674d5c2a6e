// Loads the tab into its frame: shows the loading cover, then the tab or an error.
import type { HostSettings } from "../hostSettings.ts";
import type { OnStage } from "../onStage.ts";
import { type HostState, shownTheme, type ThemeName } from "./address.ts";
import { answer, type HostWindow } from "./answers.ts";
import { element } from "./dom.ts";
import { placeOf } from "./frames.ts";
import { connect } from "./messages.ts";
import { createSignInBroker } from "./nestedSignIn.ts";
import { loadSavedTab, saveTab } from "./savedTab.ts";
import { createStageBroker } from "./stage.ts";

/** Teams shows an error when the tab has not reported within this time that it is loaded. */
const loadTimeout = 30_000;
/** The time a tab has to save its state before its frame is removed. */
const unloadTimeout = 3_000;

export interface TabFrame {
  theme(name: ThemeName): void;
  /** Asks a set-up page to save. */
  save(): void;
  back(): void;
  /** Calls the tab's unload handler, if it has one, and removes the frame. */
  close(): Promise<void>;
}

export interface TabFrameOptions {
  readonly settings: HostSettings;
  readonly session: string;
  /** What is on the meeting's stage, in a window that shows it. */
  readonly onStage: OnStage | undefined;
  state(): HostState;
  onShare(sub: string, label: string): void;
  onGoTo(sub: string | undefined): void;
  onLeave(): void;
  onSaved(): void;
}

export function openTabFrame(options: TabFrameOptions): TabFrame {
  const { settings, session, onStage, state } = options;
  const place = element("frame-place", HTMLDivElement);
  const backButton = element("back", HTMLButtonElement);
  const saveButton = element("save", HTMLButtonElement);
  const saveNote = element("save-note", HTMLSpanElement);
  const tabOrigin = new URL(settings.tabUrl).origin;
  const handled = new Set<string>();
  let ready: () => void = () => undefined;

  const show = (status: "loading" | "shown" | "failed", message = "") => {
    place.dataset.status = status;
    element("failure", HTMLParagraphElement).textContent = message;
    if (status !== "loading") clearTimeout(timer);
  };
  const timer = setTimeout(() => show("failed", "There was a problem reaching this app."), loadTimeout);

  const host: HostWindow = {
    settings,
    session,
    broker: createSignInBroker(settings, session, state),
    stage: createStageBroker(state),
    state,
    loaded: () => show("shown"),
    failed: (message) => show("failed", message || "There was a problem reaching this app."),
    shareLink: options.onShare,
    goTo: options.onGoTo,
    openOutside: (url) => void window.open(url, "_blank", "noopener"),
    leave: options.onLeave,
    handles(event) {
      handled.add(event);
      backButton.hidden = !handled.has("backButton");
    },
    readyToUnload: () => ready(),
    savedTab: () => (placeOf(state().frame).scope === "channel" ? loadSavedTab(state().channel, tabOrigin) : undefined),
    setTab: (tab) => saveTab(state().channel, tab),
    allowSave: (valid) => {
      saveButton.disabled = !valid;
    },
    saveDone(error) {
      saveNote.textContent = error ?? "";
      if (error === undefined) options.onSaved();
    },
  };

  backButton.hidden = true;
  saveButton.disabled = true;
  saveNote.textContent = "";
  const frame = document.createElement("iframe");
  frame.name = "tab";
  frame.title = "Improvement Board";
  frame.allow = `clipboard-read ${tabOrigin}; clipboard-write ${tabOrigin}; fullscreen ${tabOrigin}`;
  const isMute = state().signin === "mute";
  const line = connect(frame, tabOrigin, (request) => void (isMute || answer(request, host)));
  // A mute host does not receive the message that the tab is loaded.
  show(isMute ? "shown" : "loading");
  // A picture is only looked at.
  frame.inert = onStage?.protocol === "ScreenShare";
  const saved = state().frame === "content" ? host.savedTab() : undefined;
  frame.src = onStage?.url ?? saved?.contentUrl ?? settings.tabUrl;
  place.append(frame);

  return {
    theme: () => line.tell("themeChange", [shownTheme(state())]),
    save() {
      saveButton.disabled = true;
      line.tell("settings.save", [{ webhookUrl: "" }]);
    },
    back: () => line.tell("backButtonPress"),
    async close() {
      clearTimeout(timer);
      if (handled.has("beforeUnload")) {
        await new Promise<void>((resolve) => {
          ready = resolve;
          setTimeout(resolve, unloadTimeout);
          line.tell("beforeUnload");
        });
      }
      line.close();
      frame.remove();
    },
  };
}

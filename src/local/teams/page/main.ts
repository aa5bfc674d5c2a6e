// Starts the host page: reads the address, draws the window, frames the tab, and keeps the three consistent.
import type { HostSettings } from "../hostSettings.ts";
import type { OnStage } from "../onStage.ts";
import { findPerson } from "../people.ts";
import { type HostState, initialState, readAddress, writeAddress } from "./address.ts";
import { subPageOf } from "./answers.ts";
import { drawChrome } from "./chrome.ts";
import { element } from "./dom.ts";
import { openMailbox } from "./mail.ts";
import { keepSignedIn } from "./signedIn.ts";
import { readStage } from "./stage.ts";
import { openTabFrame, type TabFrame } from "./tabFrame.ts";
import { buildToolbar } from "./toolbar.ts";

/** Milliseconds after which the meeting's stage is looked at again. */
const followEvery = 1_000;

const session = crypto.randomUUID();
const settings = (await (await fetch("/host.json")).json()) as HostSettings;
let state = readAddress(location.search);
let tab: TabFrame | undefined;
/** What this window shows of the meeting's stage. */
let onStage: OnStage | undefined;
const signIn = keepSignedIn(() => state.as);

const asked = new URLSearchParams(location.search).get("as");
if (asked && !findPerson(asked)) {
  element("unknown-person", HTMLSpanElement).textContent =
    `There is nobody called “${asked}” here: you are ${findPerson(state.as)?.title}.`;
}

const toolbar = buildToolbar(element("toolbar", HTMLFormElement), {
  sites: settings.sites,
  onChange: (change) => void apply({ ...state, ...change }),
  onSecondWindow: (as) => void window.open(writeAddress({ ...state, as, network: "online" }), "_blank", "noopener"),
  onMail: () => mailbox.open(),
});

const mailbox = openMailbox({
  person: () => state.as,
  onCount: (count) => toolbar.mails(count),
  onLink(link) {
    const inside = subPageOf(link);
    if (inside === undefined) return false;
    // A person's own tab is known by its name in the manifest.
    if (new URL(link).pathname.endsWith("/personal")) state = { ...state, frame: "personal" };
    drawChrome(state);
    toolbar.show(state);
    goTo(inside || undefined);
    return true;
  },
});

async function apply(next: HostState): Promise<void> {
  const before = state;
  state = next;
  // The address changes first, so that a reload at any time restores what the selects show.
  history.replaceState(null, "", writeAddress(state));
  drawChrome(state);
  toolbar.show(state);
  signIn();
  if (state.as !== before.as) void mailbox.look();
  if (state.network !== before.network) await sendNetwork();
  const reload = (["as", "frame", "channel", "signin", "stage"] as const).some((each) => state[each] !== before[each]);
  if (reload) await loadTab();
  else if (state.theme !== before.theme) tab?.theme(state.theme);
}

async function loadTab(): Promise<void> {
  const leaving = tab;
  tab = undefined;
  await leaving?.close();
  const shared = isFollowing() ? await readStage().catch(() => undefined) : undefined;
  // The state may have changed again while the old tab was unloading.
  if (tab) return;
  onStage = shared;
  if (isFollowing() && !onStage) {
    element("frame-place", HTMLDivElement).dataset.status = "waiting";
    return;
  }
  tab = openTabFrame({
    settings,
    session,
    onStage,
    state: tabState,
    onShare: shareLink,
    onGoTo: goTo,
    onLeave: () => void apply({ ...state, sub: undefined }),
    onSaved: () => void apply({ ...state, frame: "content" }),
  });
}

function goTo(sub: string | undefined): void {
  state = { ...state, sub };
  history.replaceState(null, "", writeAddress(state));
  void loadTab();
}

function isFollowing(): boolean {
  return state.frame === "meetingStage" && state.stage === "shared";
}

/** What the tab is told. On the stage it shows the address that was shared; a picture is of the sharer's own tab. */
function tabState(): HostState {
  if (!onStage) return state;
  const { protocol, by } = onStage;
  return { ...state, sub: undefined, ...(protocol === "ScreenShare" && { as: by, signin: "ready" }) };
}

async function follow(): Promise<void> {
  if (isFollowing()) {
    // A server that has just been stopped is asked again.
    const now = await readStage().catch(() => onStage);
    if (now?.at !== onStage?.at) await loadTab();
  }
  setTimeout(follow, followEvery);
}

async function sendNetwork(): Promise<void> {
  await fetch(`/network/${session}?state=${state.network}`, { method: "PUT" });
}

function shareLink(sub: string, label: string): void {
  // The link names no person, because another person will open it.
  const query = new URLSearchParams(
    writeAddress({ ...initialState, frame: state.frame, channel: state.channel, sub: sub || undefined }),
  );
  query.delete("as");
  element("share-label", HTMLParagraphElement).textContent = label;
  element("share-link", HTMLInputElement).value = `${location.origin}/?${query}`;
  element("share", HTMLDialogElement).showModal();
}

element("share-copy", HTMLButtonElement).addEventListener("click", async () => {
  await navigator.clipboard.writeText(element("share-link", HTMLInputElement).value);
  element("share", HTMLDialogElement).close();
});
element("share-close", HTMLButtonElement).addEventListener("click", () => element("share", HTMLDialogElement).close());
element("retry", HTMLButtonElement).addEventListener("click", () => void loadTab());
element("save", HTMLButtonElement).addEventListener("click", () => tab?.save());
element("back", HTMLButtonElement).addEventListener("click", () => tab?.back());

history.replaceState(null, "", writeAddress(state));
drawChrome(state);
toolbar.show(state);
signIn();
void mailbox.look();
if (state.network !== "online") await sendNetwork();
await loadTab();
void follow();
